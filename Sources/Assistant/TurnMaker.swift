import Content
import Dialog
import Redaction
import Understanding

/// Steps one event into what is stored: the heart of the use case, without a store, a network or a clock.
struct TurnMaker: Sendable {
    let content: LoadedContent
    let setting: LogSetting
    let event: InboundEvent
    let world: World
    /// Nothing is put in the outbox: the caller hands the replies over itself.
    let isInline: Bool
    let memories: RedactionMemories
    let random: @Sendable () -> UInt64
    let begun: ContinuousClock.Instant

    private var bot: Bot { content.bot }

    /// May be called twice for one arrival; what it returns depends on the session alone, but for new random ids.
    func draft(_ found: Session?) -> TurnDraft {
        var session = found ?? newSession()
        let before = session.conversation
        let input = input(in: before)
        let turn = bot.engine.step(before, input, world)
        session.conversation = turn.state
        session.turns += 1
        if let trace = event.trace { session.traces = (session.traces + [trace]).suffix(Session.traceLimit) }
        var draft = TurnDraft(turn: turn, session: session, fate: fate(of: turn))
        if isRepeatedMedia(before) { draft.replies = [] }
        if found == nil, case .edited = event.meaning, draft.replies.isEmpty {
            // Nobody is talking with us and nothing is wrong: this begins no conversation.
            draft.fate = .ended
            return draft
        }
        tellOfTranscripts(&draft, before)
        escalate(&draft, excerpt: record(&draft, before, input))
        enqueue(&draft)
        return draft
    }

    private func newSession() -> Session {
        let conversation = bot.engine.newConversation(language: event.language, seed: random())
        return Session(conversation: conversation, log: LogID(from: random))
    }

    private func input(in conversation: Conversation) -> Input {
        switch event.meaning {
        // Whoever opens the chat once more begins anew and is told nothing of before.
        case .start: conversation.turn == 0 ? .start : .command(.restart)
        case .message(let text): bot.input(for: text, in: conversation)
        case .choice(let reference): .choice(reference)
        case .media, .unsent, .blocked: .media
        case .edited(let text): .edited(bot.assessment(of: text, in: conversation))
        case .command(let command): .command(command)
        }
    }

    private func fate(of turn: Turn) -> TurnDraft.Fate {
        guard turn.effects.contains(.erase) else { return .goesOn }
        return LogFacts.Ending(turn.effects) == nil ? .erased : .ended
    }

    /// The sentence about pictures is said once; an album is many messages.
    private func isRepeatedMedia(_ before: Conversation) -> Bool {
        event.meaning == .media && before.flags.contains(.mediaAnswered)
    }

    private var text: String? {
        switch event.meaning {
        case .message(let text), .edited(let text): text
        case .start, .choice, .media, .unsent, .blocked, .command: nil
        }
    }

    // MARK: - What is kept

    /// Goes before the question of the turn in which the bot says what it is.
    private func tellOfTranscripts(_ draft: inout TurnDraft, _ before: Conversation) {
        let state = draft.turn.state
        guard setting == .transcripts, state.flags.contains(.introduced), !before.flags.contains(.introduced) else {
            return
        }
        let words = bot.engine.words(of: ServiceSentence.transcripts.rawValue, for: state)
        guard !words.isEmpty else { return }
        let told = Utterance(
            texts: [TextID("global:\(ServiceSentence.transcripts.rawValue)")], text: words, choices: [], services: [])
        draft.replies.insert(told, at: max(0, draft.replies.count - 1))
    }

    /// - Returns: the message without persons, where it may be kept.
    private func record(_ draft: inout TurnDraft, _ before: Conversation, _ input: Input) -> Redacted? {
        let state = draft.turn.state
        let isUnlogged = before.flags.contains(.unlogged) || state.flags.contains(.unlogged)
        guard setting > .none, !isUnlogged, draft.fate != .erased else { return nil }
        let facts = LogFacts(
            draft.turn, from: before, input, number: draft.session.turns, channel: world.channel.id,
            latency: .init(begun.duration(to: .now)))
        let redacted = redact(draft)
        let isTold = setting == .transcripts && state.flags.contains(.introduced)
        draft.entry = .init(facts: facts, text: isTold ? redacted : nil)
        if let redacted, isUnmatched(draft.turn) {
            draft.sample = .init(language: state.language, text: redacted.prefix(Self.sampleLength))
        }
        return redacted?.prefix(Self.excerptLength)
    }

    private static let sampleLength = 200
    private static let excerptLength = 500

    /// Every message of the conversation passes, so that a name given away once is known in the messages after it.
    private func redact(_ draft: TurnDraft) -> Redacted? {
        guard setting >= .samples, !event.isFleeting, let text else { return nil }
        var memory = memories[draft.session.log]
        let redacted = content.redactor.redact(text, remembering: &memory)
        if draft.fate == .goesOn {
            memories.keep(memory, of: draft.session.log)
        } else {
            memories.forget(draft.session.log)
        }
        return redacted
    }

    private func isUnmatched(_ turn: Turn) -> Bool {
        turn.trace.contains { step in
            if case .fellBack = step { true } else { false }
        }
    }

    private func escalate(_ draft: inout TurnDraft, excerpt: Redacted?) {
        let state = draft.turn.state
        let reasons = draft.turn.effects.compactMap(\.escalationReason)
        guard setting > .none, draft.fate == .goesOn, !reasons.isEmpty else { return }
        // Whoever wants nothing kept is put before staff only when they ask for a person.
        guard !state.flags.contains(.unlogged) || reasons.contains(.askedForPerson) else { return }
        let id = draft.session.escalation ?? EscalationID(from: random)
        draft.session.escalation = id
        draft.escalation = .init(
            level: state.level, reasons: state.escalation, categories: state.categories, audience: state.audience,
            language: state.language, excerpt: excerpt)
    }

    // MARK: - What is sent

    private func enqueue(_ draft: inout TurnDraft) {
        let deletions = draft.fate == .goesOn ? [] : draft.session.traces
        guard !isInline, !draft.replies.isEmpty || !deletions.isEmpty else { return }
        let choose = bot.engine.words(of: ServiceSentence.choose.rawValue, for: draft.turn.state)
        draft.outbox = [
            OutboundMessage(address: event.address, replies: draft.replies, deletions: deletions, choose: choose)
        ]
    }
}

extension Effect {
    fileprivate var escalationReason: EscalationReason? {
        if case .escalate(_, let reason) = self { reason } else { nil }
    }
}
