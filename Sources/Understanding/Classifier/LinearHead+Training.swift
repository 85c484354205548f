/// How a head learns: two linear models over the same features, added up to one.
///
/// The first is logistic regression (multinomial where one label is right, otherwise one for each label), fitted by
/// AdaGrad; the second a support vector machine for each label with squared hinge loss, fitted by dual coordinate
/// descent (Hsieh and others 2008). Their errors differ, and a sum of linear models costs what one costs. Everything
/// runs in a fixed order, so that the same texts always give the same bytes.
extension LinearHead {
    package struct Example: Sendable {
        package let vector: SparseVector
        /// Positions of the labels that are right.
        package let targets: [Int]
        package let weight: Float

        package init(vector: SparseVector, targets: [Int], weight: Float = 1) {
            self.vector = vector
            self.targets = targets
            self.weight = weight
        }
    }

    /// Chosen on the validation parts of the public sets; docs/understanding.md has the comparison.
    package struct Settings: Sendable {
        package var epochs = 14
        package var rate: Float = 0.45
        package var decay: Float = 2e-6
        package var marginRounds = 12
        package var cost: Float = 0.5
        /// How much the margin model counts beside the logistic one; 0 leaves it out.
        package var marginWeight: Float = 2

        package init() {}
    }

    package static func train(
        _ labelling: Labelling, labels: [String], examples: [Example], features: Int, settings: Settings = Settings()
    ) -> LinearHead {
        var logistic = LogisticTrainer(labelling: labelling, features: features, width: labels.count)
        logistic.fit(examples, settings)
        var sum = logistic.weights
        if settings.marginWeight > 0 {
            var margin = MarginTrainer(features: features, width: labels.count)
            margin.fit(examples, settings)
            sum.add(margin.weights, times: settings.marginWeight)
        }
        return LinearHead(
            labelling: labelling, labels: labels, weights: PackedRows(width: labels.count, sum.values),
            biases: sum.biases, sharpness: 1)
    }

    // MARK: Calibration

    /// The same head, as sure as it may be by examples that it has not seen.
    func calibrated(on unseen: [Example]) -> LinearHead {
        sharpened(
            labelling.sharpness(
                unseen.map { .init(scores: rawScores($0.vector), targets: $0.targets, weight: $0.weight) }))
    }

    func sharpened(_ sharpness: Float) -> LinearHead {
        LinearHead(labelling: labelling, labels: labels, weights: weights, biases: biases, sharpness: sharpness)
    }
}
