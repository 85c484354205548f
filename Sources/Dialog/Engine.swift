package import Content
package import Understanding

/// The dialog engine: a pure, total function from a conversation, an input and the world to the next conversation and
/// what is said. It knows no clock, no randomness and no I/O, and it never throws.
///
/// The order of a turn is fixed and cannot be changed by content: commands, safety, buttons, the answer to the open
/// question, corrections, answers from Knowledge, topics, free text, fallback.
package struct Engine: Sendable {
    package let index: ContentIndex
    package let referrals: Referrals

    package var library: Library { index.library }

    package init(library: Library) {
        self.index = ContentIndex(library)
        self.referrals = Referrals(library: library)
    }

    /// A conversation before its first turn.
    package func newConversation(language: Language? = nil, seed: UInt64) -> Conversation {
        let known = language.flatMap { library.global.languages.contains($0) ? $0 : nil }
        return Conversation(
            content: library.version, language: known ?? library.global.sourceLanguage, seed: seed)
    }

    package func step(_ conversation: Conversation, _ input: Input, _ world: World) -> Turn {
        var run = TurnRun(engine: self, state: conversation, world: world)
        run.perform(input)
        return run.finish()
    }

    /// What the open question expects: given to the understanding together with the next message.
    package func expectation(of conversation: Conversation) -> Expectation {
        if !conversation.clarifying.isEmpty {
            return Expectation(
                options: clarificationOptions(conversation), acceptsPosition: true, earlier: [],
                language: conversation.language, audience: conversation.audience)
        }
        let question = conversation.stack.last.flatMap { $0.phase == .waiting ? index.question(at: $0) : nil }
        let isSafe = question?.fallback.isEmpty ?? true
        return Expectation(
            options: question?.options.map { expected($0, isGuarded: !isSafe || $0.eases) } ?? [],
            acceptsPosition: question?.acceptsPosition ?? true,
            earlier: earlierQuestions(conversation), language: conversation.language, audience: conversation.audience)
    }

    private func expected(_ option: Option, isGuarded: Bool) -> ExpectedOption {
        let labels = option.label.variants.flatMap { variant in
            variant.wordings.sorted { $0.key < $1.key }.flatMap { _, wording in
                [plain(wording.informal)] + (wording.formal.map { [plain($0)] } ?? [])
            }
        }
        let also = option.also.sorted { $0.key < $1.key }.flatMap(\.value)
        return ExpectedOption(
            id: option.id, phrases: labels + also, numbers: option.numbers, means: option.means, isGuarded: isGuarded)
    }

    private func plain(_ pieces: [TextPiece]) -> String {
        pieces.map { piece in
            switch piece {
            case .words(let words): words
            case .service(let id, let field): library.services[id]?.value(field) ?? ""
            case .argument: ""
            }
        }.joined()
    }

    private func earlierQuestions(_ conversation: Conversation) -> [Expectation.EarlierQuestion] {
        var seen: Set<SlotID> = []
        return conversation.undo.reversed().compactMap { checkpoint in
            guard let frame = checkpoint.stack.last, let question = index.question(at: frame),
                let slot = question.slot, conversation.slots[slot] != nil, seen.insert(slot).inserted
            else { return nil }
            return Expectation.EarlierQuestion(
                slot: slot, options: question.options.map { expected($0, isGuarded: false) })
        }
    }

    private func clarificationOptions(_ conversation: Conversation) -> [ExpectedOption] {
        func phrases(_ sentence: String) -> [String] {
            library.global.sentences[sentence]?.variants.flatMap {
                $0.wordings.sorted { $0.key < $1.key }.map { plain($0.value.informal) }
            } ?? []
        }
        // One reading is an offer, which can be taken or left.
        let isOffer = conversation.clarifying.count == 1
        let readings = conversation.clarifying.map { topic in
            ExpectedOption(
                id: OptionID(topic.rawValue), phrases: phrases("topic.\(topic.rawValue)"), numbers: nil,
                means: isOffer ? .yes : nil)
        }
        guard isOffer else { return readings }
        return readings + [
            ExpectedOption(
                id: TurnRun.noReading, phrases: phrases(Sentence.notNow.rawValue), numbers: nil, means: .no)
        ]
    }

    /// The names of the fixed sentences that the engine says; `_global.yaml` must have each.
    package static let sentences: [String] =
        Sentence.allCases.map(\.rawValue)
        + Topic.allCases.filter { !Sentence.unclarified.contains($0) }.map { "topic.\($0.rawValue)" }

    /// Those of them that are choices, beside the topics.
    package static let readingTitles = [Sentence.clarifyOther.rawValue, Sentence.notNow.rawValue]

    /// The dialogs that the engine itself opens.
    package static let dialogs: [DialogID] = [TurnRun.humanDialog, TurnRun.goodbyeDialog]

    /// Where somebody who did something to another is talked with: words about that harm open nothing for a victim there.
    package static let ownActDialog = TurnRun.ownActDialog

    /// The node of every hub at which a conversation goes on when a matter is closed.
    package static let hubNode: NodeID = "meer"
}

/// The engine's fixed sentences. Their words stand in `Dialogs/_global.yaml`.
package enum Sentence: String, CaseIterable, Sendable {
    /// What the bot is, what is kept and how to leave, before the answer to a first message that already says something.
    case introduction
    /// The same on a platform that sees who chats.
    case introductionOnPlatform = "introduction.platform"
    case left, erased
    case backAtStart = "back.start"
    case wentBack = "back.done"
    case numbers
    case commands
    case whyDefault = "why.default"
    case languageChanged = "language.changed"
    case logStopped = "log.stopped"
    case empty
    case unreadable
    case media
    case heard
    /// The same when it is bad.
    case heardSerious = "heard.serious"
    case clarify
    case clarifyOther = "clarify.other"
    /// The other choice where one matter is offered.
    case notNow = "not.now"
    /// A question that nothing here answers: who can.
    case unanswered
    /// "Oké" where words are asked for.
    case takeTime = "take.time"
    /// Thanks after the goodbye.
    case ended
    case corrected
    case correctedAudience = "corrected.audience"
    case moved
    case eased
    case remembered
    case humanComing = "human.coming"

    /// Topics that say little more than who writes: they lead away from no open question and are not kept for later.
    static let general: Set<Topic> = [.amIAVictim, .childVictim, .friendVictim, .professionalAdvice]

    /// Topics that are never offered as a reading to choose from.
    static let unclarified: Set<Topic> = [.thanks, .greeting, .goodbye, .insult, .outOfScope, .talkToHuman]
}

extension Engine {
    /// The words of a fixed sentence as this conversation would hear them; empty when content has no such sentence.
    package func words(of sentence: String, for state: Conversation, arguments: [String: String] = [:]) -> String {
        guard let text = library.global.sentences[sentence] else { return "" }
        let run = TurnRun(
            engine: self, state: state, world: World(now: LocalMoment(year: 2026, month: 1, day: 1, minute: 0)))
        return run.render(text, arguments: arguments).text
    }
}
