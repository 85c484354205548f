import Foundation

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
        _ kind: Kind, labels: [String], examples: [Example], features: Int, settings: Settings = Settings()
    ) -> LinearHead {
        var logistic = LogisticTrainer(kind: kind, features: features, width: labels.count)
        logistic.fit(examples, settings)
        var sum = logistic.weights
        if settings.marginWeight > 0 {
            var margin = MarginTrainer(features: features, width: labels.count)
            margin.fit(examples, settings)
            sum.add(margin.weights, times: settings.marginWeight)
        }
        return quantised(kind, labels, sum)
    }

    static func shuffle(_ order: inout [Int], _ random: inout UInt64) {
        guard order.count > 1 else { return }
        for index in stride(from: order.count - 1, to: 0, by: -1) {
            random ^= random << 13
            random ^= random >> 7
            random ^= random << 17
            order.swapAt(index, Int(random % UInt64(index + 1)))
        }
    }

    private static func quantised(_ kind: Kind, _ labels: [String], _ sum: Weights) -> LinearHead {
        let width = labels.count
        let weights = sum.values
        let features = width == 0 ? 0 : weights.count / width
        var tops = [Float](repeating: 1e-6, count: width)
        for row in 0..<features {
            for label in 0..<width { tops[label] = max(tops[label], abs(weights[row * width + label])) }
        }
        let scales = tops.map { $0 / 127 }
        var bytes = [Int8](repeating: 0, count: weights.count)
        for row in 0..<features {
            for label in 0..<width {
                let position = row * width + label
                bytes[position] = Int8(max(-127, min(127, (weights[position] / scales[label]).rounded())))
            }
        }
        return LinearHead(kind: kind, labels: labels, weights: bytes, scales: scales, biases: sum.biases, sharpness: 1)
    }

    // MARK: Calibration

    /// The same head with its scores stretched or shrunk until its probabilities say how often it is right, as measured on
    /// examples that it has not seen (temperature scaling, Guo and others 2017).
    func calibrated(on unseen: [Example]) -> LinearHead {
        guard !unseen.isEmpty else { return self }
        let scores = unseen.map { rawScores($0.vector) }
        let steps = (1...40).map { Float($0) * 0.05 }
        let best = steps.map { step in (step: step, loss: loss(scores, unseen, step)) }.min { $0.loss < $1.loss }
        return sharpened(best?.step ?? 1)
    }

    func sharpened(_ sharpness: Float) -> LinearHead {
        LinearHead(kind: kind, labels: labels, weights: weights, scales: scales, biases: biases, sharpness: sharpness)
    }

    private func loss(_ scores: [[Float]], _ examples: [Example], _ step: Float) -> Double {
        var sum = 0.0
        for (row, example) in zip(scores, examples) {
            var values = row.map { $0 * step }
            Self.activate(kind, &values)
            for (label, value) in values.enumerated() {
                let isRight = example.targets.contains(label)
                switch kind {
                case .exclusive: if isRight { sum -= Double(example.weight) * log(Double(max(value, 1e-6))) }
                case .independent: sum -= Double(example.weight) * log(Double(max(isRight ? value : 1 - value, 1e-6)))
                }
            }
        }
        return sum
    }
}
