import Foundation

/// A committee and a linear head as the bot's own, trained on any labelled texts: for `baken evaluate intents`.
package struct TextClassifier: Sendable {
    package let space: FeatureSpace
    package let head: LinearHead
    package let committee: Committee
    private static let tokenizer = Tokenizer(spellings: [:])
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
        var voting = Committee.Settings()
        voting.epochs = Self.rounds
        let committee = Committee.train(
            [Committee.Task(.exclusive, labels)],
            examples: training.map { Committee.Example(vector: $0.vector, targets: [$0.targets], weights: [1]) },
            features: space.count, settings: voting)
        return TextClassifier(space: space, head: head, committee: committee)
    }

    package struct Prediction: Sendable, Hashable {
        /// The best label that is in scope.
        package let label: String
        /// The higher, the surer that the text is in scope.
        package let scope: Float
    }

    package func predict(_ text: String) -> Prediction {
        let document = FeatureExtractor().counted(Self.tokenizer.message(text).tokens)
        let vector = space.vector(document)
        let scores = head.rawScores(vector)
        let votes = committee.probabilities(vector)[0]
        let foreign = head.labels.firstIndex(of: Self.outOfScope)
        var best = (label: 0, score: -Float.infinity)
        var second = -Float.infinity
        for label in head.labels.indices where label != foreign {
            let score = scores[label] + Self.voting * log(max(votes[label], Self.least))
            if score > best.score {
                second = best.score
                best = (label, score)
            } else {
                second = max(second, score)
            }
        }
        let isForeign = foreign.map { head.probabilities(ofScores: scores)[$0] + votes[$0] } ?? 0
        // The score of the best label says more of novelty than its share of the probability.
        return Prediction(
            label: head.labels[best.label], scope: best.score + 0.5 * min(best.score - second, 4) - 2 * isForeign)
    }

    /// How much the votes of the committee count beside the scores of the head, which are those of margins.
    private static let voting: Float = 2
    private static let least: Float = 1e-4
    private static let rounds = 15

    package var byteCount: Int {
        var writer = ByteWriter()
        space.write(to: &writer)
        head.write(to: &writer)
        committee.write(to: &writer)
        return writer.bytes.count
    }
}
