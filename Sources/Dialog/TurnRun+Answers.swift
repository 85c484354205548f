import Content
import Understanding

/// Answers to the open question, buttons and corrections.
extension TurnRun {
    mutating func answerQuestion(_ reading: Reading) -> Bool {
        guard let match = reading.option else { return false }
        if !state.clarifying.isEmpty { return chooseReading(match.index) }
        guard let frame = state.stack.last, frame.phase == .waiting, let asked = index.question(at: frame),
            asked.options.indices.contains(match.index)
        else { return false }
        // Found in passing within a question about something else: the question is answered, the option waits.
        if match.means != .exact, reading.isQuestion, let best = fittingAnswer(reading),
            best.probability >= Thresholds.sureAnswer
        {
            return false
        }
        checkpoint()
        if match.means != .exact, reading.wordCount > 3, let best = fittingAnswer(reading),
            best.probability >= Thresholds.sureAnswer, let answer = library.answers[best.value]
        {
            recite(answer)
        }
        let aside = match.means == .exact || !reading.isQuestion ? nil : asideDialog(reading)
        take(asked.options[match.index], at: frame, then: aside)
        return true
    }

    /// The message answers and asks something else besides: that is talked about before the dialog goes on.
    private func asideDialog(_ reading: Reading) -> DialogID? {
        guard let topic = routableTopic(reading), let dialog = index.dialog(for: topic.value, audience: state.audience),
            !isOpen(dialog), dialog != hub
        else { return nil }
        return dialog
    }

    mutating func take(_ option: Option, at frame: Frame, then aside: DialogID? = nil) {
        trace.append(.chose(frame.dialog, frame.node, option.id))
        state.misses = 0
        state.flags.remove(.heard)
        if let slot = index.question(at: frame)?.slot { fill(slot, option.id) }
        for (slot, value) in option.set { fill(slot, value) }
        if let raise = option.raises {
            self.raise(to: raise.level, categories: [raise.category])
            messageLevel = max(messageLevel, raise.level)
        }
        if option.eases, messageLevel < .high { lower(to: .high) }
        if let raise = option.raises, raise.level == .acute, openRaised(raise, leaving: option.next) { return }
        if openPending(after: option) { return }
        move(to: option.next)
        if let aside { push(aside) }
        advance()
    }

    /// Choosing this means danger: the acute dialog comes first, unless the option leads there itself.
    private mutating func openRaised(_ raise: Option.Raise, leaving next: NodeID) -> Bool {
        let rows = library.safety.interrupts
        let row = rows.first { row in
            row.level == .acute && (row.category == raise.category || row.category == nil)
                && (row.audiences.isEmpty || row.audiences.contains(state.audience))
        }
        guard let target = row?.dialog, !isOpen(target), let frame = state.stack.last,
            let node = index.dialog(frame.dialog)?.node(next)
        else { return false }
        if case .call(let called, _) = node.action, called == target { return false }
        trace.append(.interrupted(.acute, raise.category, target))
        move(to: next)
        push(target)
        advance()
        return true
    }

    /// The audience was the missing piece: what the first message was about goes on now.
    private mutating func openPending(after option: Option) -> Bool {
        guard state.stack.count == 1, state.stack.first?.dialog == library.global.start,
            state.audience != .unknown, let topic = state.pending.last,
            let dialog = index.dialog(for: topic, audience: state.audience)
        else { return false }
        state.pending.removeLast()
        trace.append(.routed(topic, dialog))
        leaveStart()
        push(dialog)
        advance()
        return true
    }

    /// A button: of the open question an answer, of an older one a correction.
    mutating func press(_ reference: ChoiceReference) {
        if reference.question == ChoiceReference.clarification {
            if let position = state.clarifying.firstIndex(where: { $0.rawValue == reference.option.rawValue }) {
                _ = chooseReading(position)
            } else {
                _ = chooseReading(state.clarifying.count)
            }
            return
        }
        guard let place = index.question(reference.question),
            let node = index.dialog(place.dialog)?.node(place.node), case .ask(let asked) = node.action,
            let option = asked.options.first(where: { $0.id == reference.option })
        else {
            say(.moved)
            return askAgain()
        }
        introduceIfNeeded()
        state.clarifying = []
        if let top = state.stack.last, top.dialog == place.dialog, top.node == place.node, top.phase == .waiting {
            checkpoint()
            return take(option, at: top)
        }
        if goBackTo(place) {
            if let slot = asked.slot, state.slots[slot] != option.id {
                say(.corrected, arguments: ["choice": render(option.label).text])
            }
            checkpoint()
            if let frame = state.stack.last { return take(option, at: frame) }
        }
        // The question is long gone: its answer still counts, and the open question is asked again.
        if let slot = asked.slot { fill(slot, option.id) }
        if let raise = option.raises { self.raise(to: raise.level, categories: [raise.category]) }
        say(.corrected, arguments: ["choice": render(option.label).text])
        askAgain()
    }

    private mutating func goBackTo(_ place: ContentIndex.Place) -> Bool {
        let position = state.undo.lastIndex { checkpoint in
            checkpoint.stack.last.map { $0.dialog == place.dialog && $0.node == place.node } ?? false
        }
        guard let position else { return false }
        state.stack = state.undo[position].stack
        state.slots = state.undo[position].slots
        state.undo.removeSubrange(position...)
        return true
    }

    mutating func checkpoint() {
        guard !state.stack.isEmpty else { return }
        state.undo.append(Checkpoint(stack: state.stack, slots: state.slots))
        if state.undo.count > Conversation.undoLimit { state.undo.removeFirst() }
    }

    /// "nee ik bedoel mijn dochter": another audience, or another value of a question that was answered before.
    mutating func correct(_ reading: Reading) -> Bool {
        guard let correction = reading.correction else { return false }
        if let answered = correction.answer {
            let position = state.undo.lastIndex { checkpoint in
                checkpoint.stack.last.flatMap { index.question(at: $0) }?.slot == answered.slot
            }
            if let position, let frame = state.undo[position].stack.last, let asked = index.question(at: frame),
                let option = asked.options.first(where: { $0.id == answered.option })
            {
                trace.append(.corrected(answered.slot))
                state.stack = state.undo[position].stack
                state.slots = state.undo[position].slots
                state.undo.removeSubrange(position...)
                say(.corrected, arguments: ["choice": render(option.label).text])
                checkpoint()
                take(option, at: frame)
                return true
            }
        }
        guard let audience = correction.audience, audience != state.audience else { return false }
        change(audience: audience)
        state.slots["rol"] = OptionID(audience.rawValue)
        trace.append(.corrected("rol"))
        say(.correctedAudience)
        state.clarifying = []
        let topic = reading.topics.first(where: { $0.probability >= Thresholds.topic })?.value ?? state.topics.last
        state.stack = []
        state.undo = []
        if let topic, let dialog = index.dialog(for: topic, audience: audience), dialog != hub {
            putHubBelow()
            push(dialog)
        } else if let hub {
            push(hub)
        }
        advance()
        return true
    }
}
