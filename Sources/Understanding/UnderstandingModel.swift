package import Content
import Dispatch
import Synchronization

/// What the classifier learnt from the phrases and answers of `Knowledge/`: four heads over one feature space, and the
/// answers' head over a smaller one of its own, for its labels are by far the most.
package struct UnderstandingModel: Hashable, Sendable {
    package let version: ContentVersion
    let space: FeatureSpace
    let answerSpace: FeatureSpace
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
            Training(text: $0, group: Self.everyday, answer: nil, isEveryday: true)
        }
        let rows = texts + everyday
        // What was authored is read a second time, with typing errors.
        let readings = rows.indices.map { (number: $0, isNoisy: false) } + texts.indices.map { ($0, true) }
        let extractor = FeatureExtractor(families: WordFamilies(library.lexicon, tokenizer: tokenizer))
        let documents = inParallel(readings.count) { index in
            let (number, isNoisy) = readings[index]
            let tokens = tokenizer.message(rows[number].text).tokens
            return Document(
                training: rows[number], number: number, isNoisy: isNoisy,
                features: extractor.counted(isNoisy ? TypoNoise.disturbed(tokens, seed: UInt64(number)) : tokens))
        }
        let space = FeatureSpace.build(documents.map(\.features), minimum: 4)
        let answerSpace = FeatureSpace.build(
            documents.filter { $0.training.answer != nil }.map(\.features), minimum: 3)
        func samples(_ documents: [Document], in space: FeatureSpace) -> [Sample] {
            inParallel(documents.count) { Sample(documents[$0], vector: space.vector(documents[$0].features)) }
        }
        let said = samples(documents, in: space)
        let answered = samples(documents.filter(teachesAnswers), in: answerSpace)
        let lessons = [
            answersLesson(answered, answerSpace, library), topicsLesson(said, space), categoriesLesson(said, space),
            audiencesLesson(said, space), risksLesson(said, space),
        ]
        // The rehearsals and the lessons proper know nothing of each other.
        let heads = inParallel(lessons.count * 2) { index in
            index % 2 == 0 ? lessons[index / 2].learn() : lessons[index / 2].rehearse()
        }
        func head(_ lesson: Int) -> LinearHead { heads[lesson * 2].sharpened(heads[lesson * 2 + 1].sharpness) }
        return UnderstandingModel(
            version: library.version, space: space, answerSpace: answerSpace, topics: head(1), audiences: head(3),
            risks: head(4), categories: head(2), answers: head(0))
    }

    /// Results in the order of their indices, whichever is ready first: the same bytes on one core as on many.
    private static func inParallel<Result: Sendable>(
        _ count: Int, _ make: @Sendable (Int) -> Result
    ) -> [Result] {
        let results = Mutex([Result?](repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: count) { index in
            let result = make(index)
            results.withLock { $0[index] = result }
        }
        return results.withLock { $0 }.compactMap(\.self)
    }

    private static let noisyWeight: Float = 0.5
    private static let everydayWeight: Float = 1.6
    /// What is no danger must be learnt harder than what is no topic: nearly all that people say is none.
    private static let everydayCalm: Float = 2.5
    private static let everyday = PhraseGroup(
        topics: [.outOfScope], audience: .unknown, risk: .none, categories: [], phrases: [:])

    private struct Training: Sendable {
        let text: String
        let group: PhraseGroup?
        let answer: Answer?
        var isEveryday = false

        var topics: [Topic] { group?.topics ?? answer.map { [$0.topic] } ?? [] }
    }

    private struct Document: Sendable {
        let training: Training
        /// A text and its noisy copy share it.
        let number: Int
        let isNoisy: Bool
        let features: [(hash: UInt32, count: Float)]
    }

    private struct Sample: Sendable {
        let training: Training
        let vector: SparseVector
        let number: Int
        let isNoisy: Bool

        init(_ document: Document, vector: SparseVector) {
            training = document.training
            number = document.number
            isNoisy = document.isNoisy
            self.vector = vector
        }

        var weight: Float { isNoisy ? noisyWeight : training.isEveryday ? everydayWeight : 1 }
    }

    /// What one head is to learn.
    private struct Lesson: Sendable {
        let kind: LinearHead.Kind
        let labels: [String]
        let features: Int
        let examples: [Numbered]

        struct Numbered: Sendable {
            let number: Int
            let isNoisy: Bool
            let example: LinearHead.Example
        }

        /// - Parameter target: the labels that are right for a text; nil leaves the text out.
        init(
            _ kind: LinearHead.Kind, _ labels: [String], _ samples: [Sample], _ space: FeatureSpace,
            target: (Sample) -> (labels: [String], weight: Float)?
        ) {
            let positions = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
            self.kind = kind
            self.labels = labels
            features = space.count
            examples = samples.compactMap { sample in
                guard let right = target(sample) else { return nil }
                let example = LinearHead.Example(
                    vector: sample.vector, targets: right.labels.compactMap { positions[$0] },
                    weight: sample.weight * right.weight)
                return Numbered(number: sample.number, isNoisy: sample.isNoisy, example: example)
            }
        }

        /// Every so many texts one is kept apart, to see how sure the head may be.
        private static let folds = 5

        func learn() -> LinearHead { train(examples) }

        /// It learns from no text with typing errors, which saves time, and is tried on them, which makes it modest.
        func rehearse() -> LinearHead {
            let plain = examples.filter { !$0.isNoisy }
            return train(plain.filter { $0.number % Self.folds > 2 })
                .calibrated(on: examples.filter { $0.number % Self.folds == 0 }.map(\.example))
        }

        private func train(_ part: [Numbered]) -> LinearHead {
            var settings = LinearHead.Settings()
            settings.epochs = 5
            settings.marginRounds = 4
            return LinearHead.train(
                kind, labels: labels, examples: part.map(\.example), features: features, settings: settings)
        }
    }

    private static func topicsLesson(_ samples: [Sample], _ space: FeatureSpace) -> Lesson {
        Lesson(.independent, Topic.allCases.map(\.rawValue), samples, space) { ($0.training.topics.map(\.rawValue), 1) }
    }

    private static func audiencesLesson(_ samples: [Sample], _ space: FeatureSpace) -> Lesson {
        Lesson(.exclusive, Audience.allCases.map(\.rawValue), samples, space) { sample in
            sample.training.group.map { ([$0.audience.rawValue], sample.training.isEveryday ? 0.3 : 1) }
        }
    }

    private static func risksLesson(_ samples: [Sample], _ space: FeatureSpace) -> Lesson {
        Lesson(.exclusive, RiskLevel.allCases.map(\.rawValue), samples, space) { sample in
            sample.training.group.map { ([$0.risk.rawValue], sample.training.isEveryday ? everydayCalm : 1) }
        }
    }

    private static func categoriesLesson(_ samples: [Sample], _ space: FeatureSpace) -> Lesson {
        Lesson(.independent, RiskCategory.allCases.map(\.rawValue), samples, space) { sample in
            sample.training.group.map { group in
                (group.categories.map(\.rawValue), sample.training.isEveryday ? everydayCalm : 1)
            }
        }
    }

    /// Of the texts that no answer fits a quarter is enough, and none with typing errors: they are by far the most.
    private static func teachesAnswers(_ document: Document) -> Bool {
        document.training.answer != nil || (!document.isNoisy && document.number % 4 == 1)
    }

    private static func answersLesson(_ samples: [Sample], _ space: FeatureSpace, _ library: Library) -> Lesson {
        let labels = [noAnswer] + library.answers.keys.sorted().map(\.rawValue)
        return Lesson(.exclusive, labels, samples, space) { ([$0.training.answer?.id.rawValue ?? noAnswer], 1) }
    }

    // MARK: Bytes

    private static let magic = "baken-model-5"

    package func serialised() -> [UInt8] {
        var writer = ByteWriter()
        writer.write(Self.magic)
        writer.write(version.hash)
        space.write(to: &writer)
        answerSpace.write(to: &writer)
        for head in [topics, audiences, risks, categories, answers] { head.write(to: &writer) }
        return writer.bytes
    }

    package init(bytes: [UInt8]) throws(Failure) {
        do {
            var reader = ByteReader(bytes)
            guard try reader.text() == Self.magic else { throw ByteReader.Failure() }
            version = ContentVersion(try reader.text())
            let space = try FeatureSpace(from: &reader)
            let answerSpace = try FeatureSpace(from: &reader)
            self.space = space
            self.answerSpace = answerSpace
            topics = try LinearHead(from: &reader, features: space.count)
            audiences = try LinearHead(from: &reader, features: space.count)
            risks = try LinearHead(from: &reader, features: space.count)
            categories = try LinearHead(from: &reader, features: space.count)
            answers = try LinearHead(from: &reader, features: answerSpace.count)
            guard reader.isAtEnd else { throw ByteReader.Failure() }
        } catch {
            throw .damaged
        }
    }

    private init(
        version: ContentVersion, space: FeatureSpace, answerSpace: FeatureSpace, topics: LinearHead,
        audiences: LinearHead, risks: LinearHead, categories: LinearHead, answers: LinearHead
    ) {
        self.version = version
        self.space = space
        self.answerSpace = answerSpace
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
    init(_ model: UnderstandingModel, _ extractor: FeatureExtractor, _ tokens: [String], literal: [String]) {
        let document = extractor.counted(tokens)
        let vector = model.space.vector(document)
        let plain = literal == tokens ? vector : model.space.vector(extractor.counted(literal))
        topics = model.topics.probabilities(vector)
        audiences = model.audiences.probabilities(vector)
        risks = model.risks.probabilities(plain)
        categories = model.categories.probabilities(plain)
        answers = model.answers.probabilities(model.answerSpace.vector(document))
    }

    package func probability(_ level: RiskLevel) -> Float { risks[level.rank] }
}
