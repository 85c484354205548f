package import Content

/// What the classifier learnt from the phrases and answers of `Knowledge/`: a committee and linear heads for risk,
/// categories, topics and audience over one feature space, and the answers' head over a smaller one of its own, for its
/// labels are by far the most.
package struct UnderstandingModel: Hashable, Sendable {
    package let version: ContentVersion
    let space: FeatureSpace
    let answerSpace: FeatureSpace
    let committee: Committee
    /// One for each task of the committee.
    let heads: [LinearHead]
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
        // What was authored is read a second time, with typing errors, by the committee and to try the heads.
        let readings = rows.indices.map { (number: $0, isNoisy: false) } + texts.indices.map { ($0, true) }
        let extractor = FeatureExtractor(families: WordFamilies(library.lexicon, tokenizer: tokenizer))
        let documents = inParallel(readings.count) { index in
            let (number, isNoisy) = readings[index]
            let tokens = tokenizer.message(rows[number].text).tokens
            return Document(
                training: rows[number], number: number, isNoisy: isNoisy,
                features: extractor.counted(isNoisy ? TypoNoise.disturbed(tokens, seed: UInt64(number)) : tokens))
        }
        let space = FeatureSpace.build(documents.filter { !$0.isNoisy }.map(\.features), minimum: 3)
        let answerSpace = FeatureSpace.build(
            documents.filter { $0.training.answer != nil }.map(\.features), minimum: 3)
        func samples(_ documents: [Document], in space: FeatureSpace) -> [Sample] {
            inParallel(documents.count) { Sample(documents[$0], vector: space.vector(documents[$0].features)) }
        }
        let said = samples(documents, in: space)
        let answered = samples(documents.filter(teachesAnswers), in: answerSpace)
        let lessons =
            [Lesson(answersQuestion(library), answered, answerSpace, isAlone: true)]
            + questions.map { Lesson($0, said, space) }
        // The rehearsals and the lessons proper know nothing of each other.
        let learnt = inParallel(lessons.count * 2) { index in
            index % 2 == 0 ? lessons[index / 2].learn() : lessons[index / 2].rehearse()
        }
        let heads = lessons.indices.map { learnt[$0 * 2].sharpened(learnt[$0 * 2 + 1].sharpness) }
        return UnderstandingModel(
            version: library.version, space: space, answerSpace: answerSpace,
            committee: Committee.train(questions.map(\.task), examples: votes(said), features: space.count),
            heads: Array(heads.dropFirst()), answers: heads[0])
    }

    // MARK: What is asked of a text

    private struct Question {
        let task: Committee.Task
        /// How much it counts among the questions to the committee.
        let share: Float
        /// The labels that are right for a text, and how much it teaches; nil leaves it out.
        let target: (Training) -> (labels: [String], weight: Float)?

        init(
            _ labelling: Labelling, _ labels: [String], share: Float,
            target: @escaping (Training) -> (labels: [String], weight: Float)?
        ) {
            task = Committee.Task(labelling, labels)
            self.share = share
            self.target = target
        }
    }

    /// Danger counts most. `Scores` reads them in this order.
    private static var questions: [Question] {
        [
            Question(.exclusive, RiskLevel.allCases.map(\.rawValue), share: 1) { training in
                training.group.map {
                    ([$0.risk.rawValue], training.isEveryday ? everydayCalm : $0.risk == .acute ? urgency : 1)
                }
            },
            Question(.independent, RiskCategory.allCases.map(\.rawValue), share: 0.3) { training in
                training.group.map { ($0.categories.map(\.rawValue), training.isEveryday ? everydayCalm : 1) }
            },
            Question(.independent, Topic.allCases.map(\.rawValue), share: 0.5) { ($0.topics.map(\.rawValue), 1) },
            Question(.exclusive, Audience.allCases.map(\.rawValue), share: 0.3) { training in
                training.group.map { ([$0.audience.rawValue], training.isEveryday ? 0.3 : 1) }
            },
        ]
    }

    private static func answersQuestion(_ library: Library) -> Question {
        Question(.exclusive, [noAnswer] + library.answers.keys.sorted().map(\.rawValue), share: 1) {
            ([$0.answer?.id.rawValue ?? noAnswer], 1)
        }
    }

    /// One example for each text, its copy with typing errors beside it.
    private static func votes(_ samples: [Sample]) -> [Committee.Example] {
        var noisy: [Int: SparseVector] = [:]
        for sample in samples where sample.isNoisy { noisy[sample.number] = sample.vector }
        let questions = questions
        return samples.filter { !$0.isNoisy }.map { sample in
            let right = questions.map { $0.target(sample.training) }
            return Committee.Example(
                vector: sample.vector, noisy: noisy[sample.number],
                targets: zip(questions, right).map { $0.task.positions(of: $1?.labels ?? []) },
                weights: zip(questions, right).map { $0.share * ($1?.weight ?? 0) * sample.weight })
        }
    }

    private static let noisyWeight: Float = 0.5
    private static let everydayWeight: Float = 2.2
    /// What is no danger must be learnt harder than what is no topic: nearly all that people say is none.
    private static let everydayCalm: Float = 2.5

    /// Danger now that is missed is worse than one that is seen where there is none.
    private static let urgency: Float = 1.6

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
        let task: Committee.Task
        let features: Int
        let examples: [Numbered]
        /// Without the committee beside it a head must read typing errors itself.
        let isAlone: Bool

        struct Numbered: Sendable {
            let number: Int
            let isNoisy: Bool
            let example: LinearHead.Example
        }

        init(_ question: Question, _ samples: [Sample], _ space: FeatureSpace, isAlone: Bool = false) {
            task = question.task
            self.isAlone = isAlone
            features = space.count
            examples = samples.compactMap { sample in
                guard let right = question.target(sample.training) else { return nil }
                let example = LinearHead.Example(
                    vector: sample.vector, targets: question.task.positions(of: right.labels),
                    weight: sample.weight * right.weight)
                return Numbered(number: sample.number, isNoisy: sample.isNoisy, example: example)
            }
        }

        /// Every so many texts one is kept apart, to see how sure the head may be.
        private static let folds = 5

        func learn() -> LinearHead { train(isAlone ? examples : plain) }

        /// It is tried on typing errors too, which makes it modest.
        func rehearse() -> LinearHead {
            train(plain.filter { $0.number % Self.folds > 2 })
                .calibrated(on: examples.filter { $0.number % Self.folds == 0 }.map(\.example))
        }

        private var plain: [Numbered] { examples.filter { !$0.isNoisy } }

        private func train(_ part: [Numbered]) -> LinearHead {
            var settings = LinearHead.Settings()
            settings.epochs = 5
            settings.marginRounds = 4
            return LinearHead.train(
                task.labelling, labels: task.labels, examples: part.map(\.example), features: features,
                settings: settings)
        }
    }

    /// Of the texts that no answer fits a sixth is enough, and none with typing errors: they are by far the most.
    private static func teachesAnswers(_ document: Document) -> Bool {
        document.training.answer != nil || (!document.isNoisy && document.number % 6 == 1)
    }

    /// By question the probabilities of its labels: those of the committee and of the linear head, whose errors differ,
    /// in their geometric mean.
    fileprivate func read(_ vector: SparseVector) -> [[Float]] {
        zip(committee.probabilities(vector), heads).map { votes, head in
            let mean = zip(votes, head.probabilities(vector)).map { ($0 * $1).squareRoot() }
            guard head.labelling == .exclusive else { return mean }
            let sum = max(mean.reduce(0, +), .leastNormalMagnitude)
            return mean.map { $0 / sum }
        }
    }

    // MARK: Bytes

    private static let magic = "baken-model-7"

    package func serialised() -> [UInt8] {
        var writer = ByteWriter()
        writer.write(Self.magic)
        writer.write(version.hash)
        space.write(to: &writer)
        answerSpace.write(to: &writer)
        committee.write(to: &writer)
        for head in heads { head.write(to: &writer) }
        answers.write(to: &writer)
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
            committee = try Committee(from: &reader, features: space.count)
            guard committee.tasks == Self.questions.map(\.task) else { throw ByteReader.Failure() }
            heads = try Self.questions.map { _ in try LinearHead(from: &reader, features: space.count) }
            answers = try LinearHead(from: &reader, features: answerSpace.count)
            guard reader.isAtEnd else { throw ByteReader.Failure() }
        } catch {
            throw .damaged
        }
    }

    private init(
        version: ContentVersion, space: FeatureSpace, answerSpace: FeatureSpace, committee: Committee,
        heads: [LinearHead], answers: LinearHead
    ) {
        self.version = version
        self.space = space
        self.answerSpace = answerSpace
        self.committee = committee
        self.heads = heads
        self.answers = answers
    }
}

/// What the classifier makes of one message.
package struct Scores: Hashable, Sendable {
    package let topics: [Float]
    package let audiences: [Float]
    package let risks: [Float]
    package let categories: [Float]
    package let answers: [Float]

    /// - Parameter literal: the words without those of idioms, which say nothing of danger.
    init(_ model: UnderstandingModel, _ extractor: FeatureExtractor, _ tokens: [String], literal: [String]) {
        let document = extractor.counted(tokens)
        let all = model.read(model.space.vector(document))
        let plain = literal == tokens ? all : model.read(model.space.vector(extractor.counted(literal)))
        risks = plain[0]
        categories = plain[1]
        topics = all[2]
        audiences = all[3]
        answers = model.answers.probabilities(model.answerSpace.vector(document))
    }

    package func probability(_ level: RiskLevel) -> Float { risks[level.rank] }
}
