/// The same kind of classifier as the bot's own heads, trained on any labelled texts: for `baken evaluate intents`.
package struct TextClassifier: Sendable {
    package let space: FeatureSpace
    package let head: LinearHead
    private static let outOfScope = "oos"

    package struct Labelled: Sendable, Hashable {
        package let text: String
        package let label: String

        package init(text: String, label: String) {
            self.text = text
            self.label = label
        }
    }

    package static func train(_ examples: [Labelled], settings: LinearHead.Settings = .init()) -> TextClassifier {
        let tokenizer = Tokenizer(spellings: [:])
        let documents = examples.map { FeatureExtractor().counted(tokenizer.message($0.text).tokens) }
        let space = FeatureSpace.build(documents, minimum: examples.count > 2000 ? 2 : 1)
        let labels = Set(examples.map(\.label)).sorted()
        let positions = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
        let training = zip(examples, documents).map { example, document in
            LinearHead.Example(
                vector: space.vector(document), targets: [positions[example.label]].compactMap { $0 })
        }
        let head = LinearHead.train(
            .exclusive, labels: labels, examples: training, features: space.count, settings: settings)
        return TextClassifier(space: space, head: head)
    }

    package struct Prediction: Sendable, Hashable {
        /// The best label that is in scope.
        package let label: String
        /// The higher, the surer that the text is in scope.
        package let scope: Float
    }

    package func predict(_ text: String) -> Prediction {
        let document = FeatureExtractor().counted(Tokenizer(spellings: [:]).message(text).tokens)
        let vector = space.vector(document)
        let scores = head.rawScores(vector)
        let probabilities = head.probabilities(ofScores: scores)
        var best = 0
        var second: Float = -.infinity
        var found = false
        for (index, label) in head.labels.enumerated() where label != Self.outOfScope {
            if !found || scores[index] > scores[best] {
                if found { second = scores[best] }
                best = index
                found = true
            } else if scores[index] > second {
                second = scores[index]
            }
        }
        let foreign = head.labels.firstIndex(of: Self.outOfScope).map { probabilities[$0] } ?? 0
        // The raw score of the best label says more of novelty than its share of the probability.
        return Prediction(
            label: head.labels[best], scope: scores[best] + 0.5 * min(scores[best] - second, 4) - 4 * foreign)
    }

    package var byteCount: Int {
        var writer = ByteWriter()
        space.write(to: &writer)
        head.write(to: &writer)
        return writer.bytes.count
    }
}
