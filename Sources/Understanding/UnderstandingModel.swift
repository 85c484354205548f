package import Content

/// What the classifier learnt from the phrases and answers of `Knowledge/`: one feature space, five heads.
package struct UnderstandingModel: Hashable, Sendable {
    package let version: ContentVersion
    let space: FeatureSpace
    let topics: LinearHead
    let audiences: LinearHead
    let risks: LinearHead
    let categories: LinearHead
    let answers: LinearHead

    /// Label of the answers' head for a message that no answer fits.
    static let noAnswer = "-"

    package enum Failure: Error, CustomStringConvertible {
        case damaged

        package var description: String { "The trained model's bytes are damaged or of another version; train it anew." }
    }

    /// Trains on everything that the library holds; the same library always gives the same model.
    package static func train(_ library: Library, tokenizer: Tokenizer) -> UnderstandingModel {
        var texts: [Training] = library.phrases.flatMap { group in
            group.phrases.sorted { $0.key < $1.key }.flatMap { _, phrases in
                phrases.map { Training(text: $0, group: group, answer: nil) }
            }
        }
        for answer in library.answers.values.sorted(by: { $0.id < $1.id }) {
            for (_, phrases) in answer.match.sorted(by: { $0.key < $1.key }) {
                texts += phrases.map { Training(text: $0, group: nil, answer: answer) }
            }
        }
        let tokenised = texts.map { tokenizer.message($0.text).tokens }
        let noisy = tokenised.enumerated().map { TypoNoise.disturbed($1, seed: UInt64($0)) }
        let documents = (tokenised + noisy).map(FeatureExtractor.counted)
        let space = FeatureSpace.build(documents, minimum: 2)
        let vectors = documents.map(space.vector)
        let rows = texts + texts
        let weights = texts.map { _ in Float(1) } + texts.map { _ in Float(0.5) }
        let samples = zip(zip(rows, vectors), weights).map { Sample(training: $0.0, vector: $0.1, weight: $1) }
        return UnderstandingModel(
            version: library.version, space: space,
            topics: topicsHead(samples, space.count), audiences: audiencesHead(samples, space.count),
            risks: risksHead(samples, space.count), categories: categoriesHead(samples, space.count),
            answers: answersHead(samples, library, space.count))
    }

    private struct Training {
        let text: String
        let group: PhraseGroup?
        let answer: Answer?

        var topics: [Topic] { group?.topics ?? answer.map { [$0.topic] } ?? [] }
    }

    private struct Sample {
        let training: Training
        let vector: SparseVector
        let weight: Float
    }

    private static func topicsHead(_ samples: [Sample], _ features: Int) -> LinearHead {
        let labels = Topic.allCases.map(\.rawValue)
        let examples = samples.map { sample in
            LinearHead.Example(
                vector: sample.vector,
                targets: sample.training.topics.compactMap { labels.firstIndex(of: $0.rawValue) }, weight: sample.weight)
        }
        return LinearHead.train(.independent, labels: labels, examples: examples, features: features)
    }

    private static func audiencesHead(_ samples: [Sample], _ features: Int) -> LinearHead {
        let labels = Audience.allCases.map(\.rawValue)
        let examples = samples.compactMap { sample -> LinearHead.Example? in
            guard let group = sample.training.group, let label = labels.firstIndex(of: group.audience.rawValue) else {
                return nil
            }
            return LinearHead.Example(vector: sample.vector, targets: [label], weight: sample.weight)
        }
        return LinearHead.train(.exclusive, labels: labels, examples: examples, features: features)
    }

    private static func risksHead(_ samples: [Sample], _ features: Int) -> LinearHead {
        let labels = RiskLevel.allCases.map(\.rawValue)
        let examples = samples.compactMap { sample -> LinearHead.Example? in
            guard let group = sample.training.group, let label = labels.firstIndex(of: group.risk.rawValue) else { return nil }
            return LinearHead.Example(vector: sample.vector, targets: [label], weight: sample.weight)
        }
        return LinearHead.train(.exclusive, labels: labels, examples: examples, features: features)
    }

    private static func categoriesHead(_ samples: [Sample], _ features: Int) -> LinearHead {
        let labels = RiskCategory.allCases.map(\.rawValue)
        let examples = samples.compactMap { sample -> LinearHead.Example? in
            guard let group = sample.training.group else { return nil }
            return LinearHead.Example(
                vector: sample.vector, targets: group.categories.compactMap { labels.firstIndex(of: $0.rawValue) },
                weight: sample.weight)
        }
        return LinearHead.train(.independent, labels: labels, examples: examples, features: features)
    }

    private static func answersHead(_ samples: [Sample], _ library: Library, _ features: Int) -> LinearHead {
        let ids = library.answers.keys.sorted()
        let labels = [noAnswer] + ids.map(\.rawValue)
        let examples = samples.compactMap { sample -> LinearHead.Example? in
            guard let answer = sample.training.answer else {
                return LinearHead.Example(vector: sample.vector, targets: [0], weight: sample.weight * 0.3)
            }
            guard let position = ids.firstIndex(of: answer.id) else { return nil }
            return LinearHead.Example(vector: sample.vector, targets: [position + 1], weight: sample.weight)
        }
        return LinearHead.train(.exclusive, labels: labels, examples: examples, features: features)
    }

    // MARK: Bytes

    private static let magic = "baken-model-1"

    package func serialised() -> [UInt8] {
        var writer = ByteWriter()
        writer.write(Self.magic)
        writer.write(version.hash)
        space.write(to: &writer)
        for head in [topics, audiences, risks, categories, answers] { head.write(to: &writer) }
        return writer.bytes
    }

    package init(bytes: [UInt8]) throws(Failure) {
        do {
            var reader = ByteReader(bytes)
            guard try reader.text() == Self.magic else { throw ByteReader.Failure() }
            version = ContentVersion(try reader.text())
            let space = try FeatureSpace(from: &reader)
            self.space = space
            topics = try LinearHead(from: &reader, features: space.count)
            audiences = try LinearHead(from: &reader, features: space.count)
            risks = try LinearHead(from: &reader, features: space.count)
            categories = try LinearHead(from: &reader, features: space.count)
            answers = try LinearHead(from: &reader, features: space.count)
            guard reader.isAtEnd else { throw ByteReader.Failure() }
        } catch {
            throw .damaged
        }
    }

    private init(
        version: ContentVersion, space: FeatureSpace, topics: LinearHead, audiences: LinearHead, risks: LinearHead,
        categories: LinearHead, answers: LinearHead
    ) {
        self.version = version
        self.space = space
        self.topics = topics
        self.audiences = audiences
        self.risks = risks
        self.categories = categories
        self.answers = answers
    }
}

/// What the heads make of one message.
package struct Scores: Hashable, Sendable {
    package let topics: [Float]
    package let audiences: [Float]
    package let risks: [Float]
    package let categories: [Float]
    package let answers: [Float]

    init(_ model: UnderstandingModel, _ tokens: [String]) {
        let vector = model.space.vector(FeatureExtractor.counted(tokens))
        topics = model.topics.probabilities(vector)
        audiences = model.audiences.probabilities(vector)
        risks = model.risks.probabilities(vector)
        categories = model.categories.probabilities(vector)
        answers = model.answers.probabilities(vector)
    }

    package func probability(_ level: RiskLevel) -> Float { risks[level.rank] }
}
