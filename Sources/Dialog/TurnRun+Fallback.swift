import Content
import Understanding

/// What happens when nothing else understood the message.
extension TurnRun {
    /// A question that lets people tell: whatever they say is heard.
    mutating func hearFreely(_ reading: Reading) -> Bool {
        guard reading.form == .words, state.clarifying.isEmpty, let frame = state.stack.last, frame.phase == .waiting,
            let asked = index.question(at: frame), let next = asked.free
        else { return false }
        // A greeting tells nothing yet: the first question stands.
        if isAtStart, reading.topics.first?.value == .greeting, reading.wordCount <= 4 {
            askAgain()
            return true
        }
        if frame.dialog == hub, let general = reading.general { return answerHub(general, at: frame) }
        if isAtStart || isAtHub, isNoise(reading) { return false }
        trace.append(.freeText(frame.dialog, frame.node))
        checkpoint()
        state.misses = 0
        // The words said who writes: the start dialog's own guess is not needed.
        if frame.dialog == library.global.start, state.audience != .unknown, let hub {
            state.stack = []
            push(hub)
        } else {
            move(to: next)
        }
        advance()
        return true
    }

    /// A word or two that tell nothing, where something was to be told.
    private func isNoise(_ reading: Reading) -> Bool {
        guard reading.wordCount <= 2, messageLevel == .none, let first = reading.topics.first else { return false }
        return first.value == .outOfScope && first.probability >= Thresholds.foreign
            && reading.audiences.first.map { $0.probability < Thresholds.topic } ?? true
    }

    /// "Nee" or "ok" where the hub lets people tell: nobody is thanked for words that were not said.
    private mutating func answerHub(_ general: GeneralMeaning, at frame: Frame) -> Bool {
        checkpoint()
        state.misses = 0
        if general == .no {
            if frame.node == Engine.hubNode {
                push(Self.goodbyeDialog)
            } else {
                move(to: Engine.hubNode)
            }
            advance()
        } else {
            say(.takeTime)
            askAgain()
        }
        return true
    }

    mutating func fallBack(_ reading: Reading) {
        if state.stack.isEmpty {
            // The first message said nothing that we know: the welcome is the answer.
            return openAfterUnknown()
        }
        switch reading.form {
        case .empty, .noWords:
            // A bare number that no question asked for says a little, and may be said in words.
            let isNumber = reading.form == .noWords && reading.wordCount > 0
            say(reading.form == .empty ? .empty : isNumber ? .takeTime : .unreadable)
            return askAgain()
        case .unreadable, .words:
            break
        }
        state.clarifying = []
        guard let frame = state.stack.last, frame.phase == .waiting, let asked = index.question(at: frame) else {
            return askAgain()
        }
        if canHear(reading, asked) {
            state.flags.insert(.heard)
            trace.append(.heard)
            say(state.level >= .high && register == .informal ? .heardSerious : .heard)
            // A question about safety counts it as a first miss: the second one takes the fail-safe way.
            if !asked.fallback.isEmpty { state.misses = 1 }
            return askAgain()
        }
        miss(frame, asked)
    }

    private mutating func openAfterUnknown() {
        if state.audience != .unknown {
            introduceIfNeeded()
            if let hub { push(hub) }
            return advance()
        }
        if state.flags.contains(.introduced) { return askAgain() }
        open()
    }

    /// Somebody tells something that fits no option: it is heard once, before the ladder begins.
    private func canHear(_ reading: Reading, _ asked: Question) -> Bool {
        guard reading.form == .words, reading.wordCount >= 4, !reading.isQuestion, state.misses == 0 else {
            return false
        }
        let leadsOnAtOnce = if case .say? = asked.fallback.first { false } else { !asked.fallback.isEmpty }
        return !leadsOnAtOnce && !state.flags.contains(.heard)
    }

    private mutating func miss(_ frame: Frame, _ asked: Question) {
        state.misses += 1
        state.confusions += 1
        if state.confusions >= 3 { note(.notUnderstood) }
        let ladder = asked.fallback.isEmpty ? library.global.fallback : asked.fallback
        guard !ladder.isEmpty else { return askAgain() }
        let rung = min(state.misses, ladder.count) - 1
        trace.append(.fellBack(frame.dialog, frame.node, rung))
        switch ladder[rung] {
        case .say(let text):
            add(text)
            askAgain()
        case .goto(let node):
            note(.notUnderstood)
            state.misses = 0
            checkpoint()
            move(to: node)
            advance()
        case .call(let dialog):
            note(.notUnderstood)
            state.misses = 0
            if isOpen(dialog) { return askAgain() }
            push(dialog)
            advance()
        }
    }
}
