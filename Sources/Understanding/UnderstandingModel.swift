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

        package var description: String {
            "The trained model's bytes are damaged or of another version; train it anew."
        }
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
        let everyday = EverydayText(library.lexicon).sentences.map {
            Training(text: $0, group: Self.everyday, answer: nil)
        }
        let tokenised = (texts + everyday).map { tokenizer.message($0.text).tokens }
        let noisy = tokenised.prefix(texts.count).enumerated().map { TypoNoise.disturbed($1, seed: UInt64($0)) }
        let documents = (tokenised + noisy).map(FeatureExtractor.counted)
        let space = FeatureSpace.build(documents, minimum: 3)
        let vectors = documents.map(space.vector)
        let rows = texts + everyday + texts
        let weights =
            texts.map { _ in Float(1) } + everyday.map { _ in Self.everydayWeight }
            + texts.map { _ in Self.noisyWeight }
        let samples = rows.indices.map { index in
            Sample(
                training: rows[index], vector: vectors[index], weight: weights[index],
                number: index < tokenised.count ? index : index - tokenised.count)
        }
        return UnderstandingModel(
            version: library.version, space: space,
            topics: topicsHead(samples, space.count), audiences: audiencesHead(samples, space.count),
            risks: risksHead(samples, space.count), categories: categoriesHead(samples, space.count),
            answers: answersHead(samples, library, space.count))
    }

    private static let noisyWeight: Float = 0.5
    private static let everydayWeight: Float = 0.5
    private static let everyday = PhraseGroup(
        topics: [.outOfScope], audience: .unknown, risk: .none, categories: [], phrases: [:])

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
        /// A text and its noisy copy share it.
        let number: Int
    }

    /// Every so many texts one is kept apart, to see how sure the head may be.
    private static let folds = 5

    /// - Parameter target: the labels that are right for a text; nil leaves the text out.
    private static func head(
        _ kind: LinearHead.Kind, _ labels: [String], _ samples: [Sample], _ features: Int,
        target: (Sample) -> (labels: [String], weight: Float)?
    ) -> LinearHead {
        let positions = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
        let examples = samples.compactMap { sample -> (number: Int, example: LinearHead.Example)? in
            guard let right = target(sample) else { return nil }
            let example = LinearHead.Example(
                vector: sample.vector, targets: right.labels.compactMap { positions[$0] },
                weight: sample.weight * right.weight)
            return (sample.number, example)
        }
        var settings = LinearHead.Settings()
        settings.epochs = 10
        settings.marginRounds = 8
        func train(_ part: [LinearHead.Example]) -> LinearHead {
            LinearHead.train(kind, labels: labels, examples: part, features: features, settings: settings)
        }
        let isApart = { (number: Int) in number % folds == 0 }
        let rehearsal = train(examples.filter { !isApart($0.number) }.map(\.example))
            .calibrated(on: examples.filter { isApart($0.number) }.map(\.example))
        return train(examples.map(\.example)).sharpened(rehearsal.sharpness)
    }

    private static func topicsHead(_ samples: [Sample], _ features: Int) -> LinearHead {
        head(.independent, Topic.allCases.map(\.rawValue), samples, features) {
            ($0.training.topics.map(\.rawValue), 1)
        }
    }

    private static func audiencesHead(_ samples: [Sample], _ features: Int) -> LinearHead {
        head(.exclusive, Audience.allCases.map(\.rawValue), samples, features) { sample in
            sample.training.group.map { ([$0.audience.rawValue], $0 == everyday ? 0.3 : 1) }
        }
    }

    private static func risksHead(_ samples: [Sample], _ features: Int) -> LinearHead {
        head(.exclusive, RiskLevel.allCases.map(\.rawValue), samples, features) { sample in
            sample.training.group.map { ([$0.risk.rawValue], 1) }
        }
    }

    private static func categoriesHead(_ samples: [Sample], _ features: Int) -> LinearHead {
        head(.independent, RiskCategory.allCases.map(\.rawValue), samples, features) { sample in
            sample.training.group.map { ($0.categories.map(\.rawValue), 1) }
        }
    }

    private static func answersHead(_ samples: [Sample], _ library: Library, _ features: Int) -> LinearHead {
        head(.exclusive, [noAnswer] + library.answers.keys.sorted().map(\.rawValue), samples, features) { sample in
            sample.training.answer.map { ([$0.id.rawValue], 1) } ?? ([noAnswer], 0.3)
        }
    }

    // MARK: Bytes

    private static let magic = "baken-model-3"

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

    /// - Parameter literal: the words without those of idioms, which say nothing of danger.
    init(_ model: UnderstandingModel, _ tokens: [String], literal: [String]) {
        let vector = model.space.vector(FeatureExtractor.counted(tokens))
        let plain = literal == tokens ? vector : model.space.vector(FeatureExtractor.counted(literal))
        topics = model.topics.probabilities(vector)
        audiences = model.audiences.probabilities(vector)
        risks = model.risks.probabilities(plain)
        categories = model.categories.probabilities(plain)
        answers = model.answers.probabilities(vector)
    }

    package func probability(_ level: RiskLevel) -> Float { risks[level.rank] }
}
