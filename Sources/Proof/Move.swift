import Content
import Dialog
import Safety
import Understanding

/// One thing that a user, or time, can do: a class of inputs that the engine cannot tell apart.
struct Move: Sendable {
    let name: String
    let input: Input
    var kind: Kind = .plain
    /// States in which somebody asked several things of their own, or was heard once, behave differently; run both.
    var variesHistory = false
    /// Depends on which safety dialogs are open below.
    var looksForDanger = false

    /// May return to a question of danger that waits below.
    var goesBack: Bool {
        switch kind {
        case .eases: true
        case .message(.acute, _, let hasOption): !hasOption
        default: false
        }
    }

    /// A message that is about something else than the open question.
    var mayLeadAway: Bool {
        switch kind {
        case .message(let level, _, let hasOption): level >= .high && !hasOption
        case .plain:
            if case .message(let reading, _) = input {
                !reading.topics.isEmpty && reading.correction == nil
            } else {
                false
            }
        default: false
        }
    }

    enum Kind: Hashable, Sendable {
        case plain
        case message(RiskLevel, RiskCategory, hasOption: Bool)
        /// High, and something else that it says decides where it leads.
        case serious
        case edited(RiskLevel, RiskCategory)
        case eases
        case option(NodeID, OptionID)
        case command(Command)
        case silence

        /// Kinds that open dialogs in the same way.
        var group: Group {
            switch self {
            case .message(let level, _, let hasOption): .message(level, hasOption: hasOption)
            case .edited: .edited
            case .option: .option
            default: .plain
            }
        }
    }

    enum Group: Hashable, Sendable {
        case message(RiskLevel, hasOption: Bool)
        case edited, option, plain
    }
}

/// The moves that are possible in every state, made once, and those of a question.
struct MoveList: Sendable {
    private let library: Library
    let everywhere: [Move]
    let atStart: [Move]
    let whoIsUnknown: [Move]
    let audiences: [Move]
    let clarifications: [Move]
    let oldButtons: [Move]
    /// Somebody says who they are and what it is about: starts anew, whatever was open.
    let corrections: [Move]

    static let notUnderstood = Move(
        name: "(something that is not understood)", input: .message(words(2), .harmless), variesHistory: true)

    init(_ library: Library, index: ContentIndex) {
        self.library = library
        var list: [Move] = [
            Self.notUnderstood,
            Move(
                name: "(a sentence that is not understood)", input: .message(Self.words(7), .harmless),
                variesHistory: true),
            Move(name: "(a question that is not understood)", input: .message(Self.question(), .harmless)),
            Move(name: "(an empty message)", input: .message(Reading(form: .empty), .harmless)),
            Move(name: "(a smiley)", input: .message(Reading(form: .noWords), .harmless)),
            Move(name: "(letters that form no words)", input: .message(Reading(form: .unreadable), .harmless)),
            Move(name: "(a photo)", input: .media), Move(name: "(opens the chat)", input: .start),
            Move(name: "(silence, 10 minutes)", input: .silence(minutes: 10), kind: .silence),
            Move(name: "(silence, 60 minutes)", input: .silence(minutes: 60), kind: .silence),
            Move(
                name: "(a button of content that is gone)", input: .choice(ChoiceReference(question: 1, option: "weg"))),
        ]
        for command in Command.allCases {
            list.append(
                Move(name: "(command \(command.rawValue))", input: .command(command), kind: .command(command)))
        }
        list += Self.dangers()
        list += Topic.allCases.map { Self.topic($0, audience: nil) }
        list += Self.general() + Self.ledElsewhere(library)
        if let answer = library.answers.keys.min() { list.append(Self.answer(answer)) }
        for audience in Audience.allCases where audience != .unknown {
            var reading = Self.words(4)
            reading.correction = Reading.Correction(audience: audience, answer: nil)
            list.append(Move(name: "(no, I am a \(audience.rawValue))", input: .message(reading, .harmless)))
        }
        everywhere = list
        atStart = library.answers.keys.sorted().map(Self.answer)
        audiences = Audience.allCases.filter { $0 != .unknown }.map(Self.notUnderstood(from:))
        whoIsUnknown = Audience.allCases.filter { $0 != .unknown }.flatMap { audience in
            Topic.allCases.map { Self.topic($0, audience: audience) }
                + [Self.notUnderstood(from: audience)]
        }
        corrections = Audience.allCases.filter { $0 != .unknown }.flatMap { audience in
            Topic.allCases.map { topic in
                var reading = Self.words(5)
                reading.correction = Reading.Correction(audience: audience, answer: nil)
                reading.topics = [.init(topic, 0.9)]
                return Move(
                    name: "(no, I am a \(audience.rawValue), about \(topic.rawValue))",
                    input: .message(reading, .harmless))
            }
        }
        // Choosing a reading does what a message on that topic does, and those are all tried: two readings stand for all.
        let known = Topic.allCases.filter { topic in
            Audience.allCases.allSatisfy { index.dialog(for: topic, audience: $0) != nil }
        }.prefix(2)
        clarifications = zip(known, known.dropFirst()).map { first, second in
            var reading = Self.words(3)
            reading.topics = [.init(first, 0.3), .init(second, 0.3)]
            return Move(
                name: "(perhaps \(first.rawValue), perhaps \(second.rawValue))", input: .message(reading, .harmless))
        }
        oldButtons = Self.oldButtons(library)
    }

    /// The choices of a question, pressed and typed, alone and with something dangerous beside them.
    func choices(of question: Question, at frame: Frame) -> [Move] {
        question.options.enumerated().flatMap { position, option -> [Move] in
            let label =
                option.label.variants.first?.wordings[library.global.sourceLanguage]?.informal.plain
                ?? option.id.rawValue
            let kind = Move.Kind.option(frame.node, option.id)
            let reference = ChoiceReference(dialog: frame.dialog, node: frame.node, option: option.id)
            var moves = [
                Move(name: label, input: .choice(reference), kind: kind),
                Move(name: label, input: .message(Self.option(position, .exact), .harmless), kind: kind),
                Move(
                    name: "\(label) (in a sentence)", input: .message(Self.option(position, .contained), .harmless),
                    kind: kind),
            ]
            for category in position == 0 ? [RiskCategory.immediateDanger, .suicide] : [] {
                for means in [Reading.OptionMatch.Means.exact, .contained] {
                    moves.append(
                        Move(
                            name: "\(label) (with \(category.rawValue), acute)",
                            input: .message(Self.option(position, means), Self.assessment(.acute, category)),
                            kind: .message(.acute, category, hasOption: true), looksForDanger: true))
                }
            }
            return moves
        }
    }

    /// The readings between which the bot asked, and neither.
    func readings(of topics: [Topic]) -> [Move] {
        topics.indices.map { position in
            Move(name: topics[position].rawValue, input: .message(Self.option(position, .exact), .harmless))
        } + [
            Move(name: "Iets anders", input: .message(Self.option(topics.count, .exact), .harmless)),
            Move(
                name: "Iets anders",
                input: .choice(ChoiceReference(question: ChoiceReference.clarification, option: "iets-anders"))),
        ]
    }

    private static func dangers() -> [Move] {
        var list: [Move] = []
        for category in RiskCategory.allCases {
            // Concern only raises the level: one category stands for all, and suicide for itself.
            let isExample = [.suicide, .immediateDanger].contains(category)
            for level in isExample ? [RiskLevel.acute, .high, .concern] : [.acute, .high] {
                list.append(
                    Move(
                        name: "(\(category.rawValue), \(level.rawValue))",
                        input: .message(words(6), assessment(level, category)),
                        kind: .message(level, category, hasOption: false), looksForDanger: level > .concern))
            }
            guard isExample else { continue }
            list.append(
                Move(
                    name: "(changes a message into \(category.rawValue), acute)",
                    input: .edited(assessment(.acute, category)),
                    kind: .edited(.acute, category), looksForDanger: true))
        }
        var safe = Assessment.harmless
        safe.eases = .high
        list.append(Move(name: "(it is safe now)", input: .message(words(4), safe), kind: .eases, looksForDanger: true))
        return list
    }

    /// Buttons of questions that are long gone: those that say who writes or that speak of danger differ, of the others one.
    private static func oldButtons(_ library: Library) -> [Move] {
        var list: [Move] = []
        var seen: Set<[String]> = []
        for dialog in library.dialogs.values.sorted(by: { $0.id < $1.id }) {
            for node in dialog.nodes {
                guard case .ask(let question) = node.action else { continue }
                for option in question.options {
                    let role = question.slot == "rol" ? option.id : option.set["rol"]
                    let effect = [role?.rawValue, option.raises?.level.rawValue]
                    guard seen.insert(effect.map { $0 ?? "" }).inserted else { continue }
                    let reference = ChoiceReference(dialog: dialog.id, node: node.id, option: option.id)
                    list.append(
                        Move(name: "(an old button: \(dialog.id)/\(node.id) \(option.id))", input: .choice(reference)))
                }
            }
        }
        return list
    }

    /// "Nee" and "ok", where no option says so.
    private static func general() -> [Move] {
        [GeneralMeaning.no, .unknown].map { meaning in
            var reading = words(1)
            reading.general = meaning
            return Move(name: "(just \"\(meaning.rawValue)\")", input: .message(reading, .harmless))
        }
    }

    /// What the writer did to another, told calmly and told so that it sounds like harm to the writer; something serious for
    /// which there is a dialog of its own; and a professional who asks about one thing in particular.
    private static func ledElsewhere(_ library: Library) -> [Move] {
        var list: [Move] = []
        let told = library.answers.values.filter { $0.after == Engine.ownActDialog }.map(\.id).min()
        if let told {
            var reading = words(8)
            reading.answers = [.init(told, 0.95)]
            reading.speaksOfSelf = true
            list.append(Move(name: "(tells what they did to another)", input: .message(reading, .harmless)))
            list.append(
                Move(
                    name: "(tells what they did to another, high)",
                    input: .message(reading, assessment(.high, .sexualViolence)), kind: .serious))
        }
        let particular = library.answers.values.filter { answer in
            guard let dialog = answer.after.flatMap({ library.dialogs[$0] }) else { return false }
            return dialog.topics.isEmpty && dialog.id != Engine.ownActDialog
                && dialog.node(dialog.entry)?.refer != nil
        }.map(\.id).min()
        if let particular {
            var reading = words(8)
            reading.answers = [.init(particular, 0.95)]
            list.append(
                Move(
                    name: "(asks \(particular), sexual-violence, high)",
                    input: .message(reading, assessment(.high, .sexualViolence)), kind: .serious))
        }
        var work = question()
        work.topics = [.init(.policeReport, 0.9)]
        list.append(
            Move(
                name: "(asks about police, sexual-violence, high)",
                input: .message(work, assessment(.high, .sexualViolence)), kind: .serious))
        return list
    }

    private static func topic(_ topic: Topic, audience: Audience?) -> Move {
        var reading = words(5)
        reading.topics = [.init(topic, 0.9)]
        if let audience { reading.audiences = [.init(audience, 0.95)] }
        let who = audience.map { "\($0.rawValue), " } ?? ""
        return Move(name: "(\(who)about \(topic.rawValue))", input: .message(reading, .harmless))
    }

    private static func notUnderstood(from audience: Audience) -> Move {
        var reading = words(5)
        reading.audiences = [.init(audience, 0.95)]
        return Move(name: "(\(audience.rawValue), not understood)", input: .message(reading, .harmless))
    }

    private static func answer(_ id: AnswerID) -> Move {
        var reading = question()
        reading.answers = [.init(id, 0.95)]
        return Move(name: "(asks \(id))", input: .message(reading, .harmless), variesHistory: true)
    }

    private static func option(_ position: Int, _ means: Reading.OptionMatch.Means) -> Reading {
        var reading = words(means == .exact ? 1 : 4)
        reading.option = Reading.OptionMatch(index: position, means: means)
        return reading
    }

    private static func words(_ count: Int) -> Reading {
        var reading = Reading(form: .words)
        reading.wordCount = count
        return reading
    }

    private static func question() -> Reading {
        var reading = words(5)
        reading.isQuestion = true
        return reading
    }

    private static func assessment(_ level: RiskLevel, _ category: RiskCategory) -> Assessment {
        Assessment(level: level, categories: [category], reasons: [])
    }
}

extension [TextPiece] {
    var plain: String {
        map { piece in
            switch piece {
            case .words(let words): words
            case .service(let id, _): id.rawValue
            case .argument(let name): "{\(name)}"
            }
        }.joined()
    }
}
