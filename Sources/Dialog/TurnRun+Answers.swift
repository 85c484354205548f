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
        // Who tells of a friend in passing does not say that it is about the friend.
        if frame.dialog == library.global.start, match.means == .contained, let who = reading.audiences.first,
            who.probability >= Thresholds.foreign, who.value.rawValue != asked.options[match.index].id.rawValue
        {
            return false
        }
        // "Ok, dank je" thanks; it does not say yes.
        if match.means == .general, reading.wordCount > 1, let first = reading.topics.first,
            [.thanks, .goodbye].contains(first.value), first.probability >= Thresholds.foreign
        {
            return false
        }
        // Found in passing within a question about something else: the question is answered, the option waits.
        if match.means == .contained, reading.isQuestion, let best = fittingAnswer(reading),
            best.probability >= Thresholds.sureAnswer
        {
            return false
        }
        checkpoint()
        let option = asked.options[match.index]
        var aside: DialogID?
        if match.means != .exact {
            let answer = answerBesides(reading, in: frame.dialog)
            if let answer { recite(answer) }
            aside = answer == nil ? asideDialog(reading, at: frame) : nil
        }
        take(option, at: frame, then: aside)
        return true
    }

    /// The message answers and asks or tells something besides that Knowledge has an answer to.
    private func answerBesides(_ reading: Reading, in dialog: DialogID) -> Answer? {
        guard reading.wordCount > 3, let best = fittingAnswer(reading), best.probability >= Thresholds.sureAnswer,
            let answer = library.answers[best.value]
        else { return nil }
        // The dialog itself goes on to say what belongs to its own topic.
        let isOwnTopic = index.dialog(dialog)?.topics.contains(answer.topic) ?? false
        return reading.isQuestion || !isOwnTopic ? answer : nil
    }

    /// The message answers and asks something else besides, or tells what worries: that is talked about before the dialog
    /// goes on. At the very first question everything that is told counts.
    private mutating func asideDialog(_ reading: Reading, at frame: Frame) -> DialogID? {
        let tells = reading.wordCount > 5 && (messageLevel >= .concern || frame.dialog == library.global.start)
        guard reading.isQuestion || tells else { return nil }
        // Danger is finished first.
        if isSafetyDialog(frame.dialog) || state.level == .acute {
            remember(concernDialog(reading).flatMap { index.dialog($0)?.topics.first } ?? routableTopic(reading)?.value)
            return nil
        }
        if tells, let dialog = concernDialog(reading) { return dialog }
        guard let topic = routableTopic(reading), let dialog = index.dialog(for: topic.value, audience: state.audience),
            !isOpen(dialog), dialog != hub
        else { return nil }
        return dialog
    }

    /// The dialog for what worries in this message, when it is not talked about yet.
    func concernDialog(_ reading: Reading) -> DialogID? {
        guard messageLevel >= .concern, reading.wordCount > 5 else { return nil }
        // Signals that are told within a dialog about such signals belong to it.
        let isInDanger = state.stack.contains { !(index.dialog($0.dialog)?.categories.isEmpty ?? true) }
        guard messageLevel >= .high || !isInDanger else { return nil }
        // A worry is talked about as a worry: the topic's own dialog, where it takes care of such signals.
        if messageLevel < .high, let topic = routableTopic(reading),
            let dialog = index.dialog(for: topic.value, audience: state.audience), !isOpen(dialog),
            index.dialog(dialog)?.categories.contains(where: messageCategories.contains) ?? false
        {
            return dialog
        }
        let dialogs = messageCategories.compactMap { index.dialog(for: $0, audience: state.audience) }
        return dialogs.contains(where: isOpen) ? nil : dialogs.first
    }

    mutating func take(_ option: Option, at frame: Frame, then aside: DialogID? = nil) {
        trace.append(.chose(frame.dialog, frame.node, option.id))
        state.misses = 0
        state.asides = 0
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
        if let aside {
            if frame.dialog == library.global.start { leaveStart() } else { move(to: option.next) }
            forgetPending(aside)
            push(aside)
        } else {
            move(to: option.next)
        }
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
        // The number comes first.
        withdrawIntroduction()
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
        if reference.question == ChoiceReference.clarification { return pressReading(reference.option) }
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
        // Pressed twice: it is known already.
        if let slot = asked.slot, state.slots[slot] == option.id { return askAgain() }
        if let position = checkpoint(at: place) {
            if let slot = asked.slot { trace.append(.corrected(slot)) }
            return correctAnswer(to: option, at: position)
        }
        // The question is long gone: its answer still counts, and the open question is asked again.
        if let slot = asked.slot { fill(slot, option.id) }
        if let raise = option.raises { self.raise(to: raise.level, categories: [raise.category]) }
        say(.corrected, arguments: ["choice": quoted(option)])
        askAgain()
    }

    /// A reading that was offered, now or earlier.
    private mutating func pressReading(_ option: OptionID) {
        introduceIfNeeded()
        if !state.clarifying.isEmpty {
            let position = state.clarifying.firstIndex { $0.rawValue == option.rawValue }
            _ = chooseReading(position ?? state.clarifying.count)
        } else if let topic = Topic(rawValue: option.rawValue),
            let dialog = index.dialog(for: topic, audience: state.audience), !isOpen(dialog)
        {
            trace.append(.routed(topic, dialog))
            checkpoint()
            leaveStart()
            push(dialog)
            advance()
        } else {
            askAgain()
        }
    }

    private func checkpoint(at place: ContentIndex.Place) -> Int? {
        state.undo.lastIndex { $0.stack.last.map { $0.dialog == place.dialog && $0.node == place.node } ?? false }
    }

    mutating func checkpoint() {
        guard !state.stack.isEmpty else { return }
        state.undo.append(Checkpoint(stack: state.stack, audience: state.audience))
        if state.undo.count > Conversation.undoLimit { state.undo.removeFirst() }
    }

    /// Puts stack, slots and audience back to where they were at this checkpoint.
    mutating func rewind(to position: Int) {
        guard state.undo.indices.contains(position) else { return }
        for checkpoint in state.undo[position...].reversed() {
            for (slot, value) in checkpoint.before { state.slots[slot] = value.rawValue.isEmpty ? nil : value }
        }
        state.stack = state.undo[position].stack
        change(audience: state.undo[position].audience)
        state.undo.removeSubrange(position...)
    }

    /// Another answer to an earlier question. What was answered after it and is still asked is taken as answered; what is
    /// new on the way is said.
    private mutating func correctAnswer(to option: Option, at position: Int) {
        let later = state.undo[position...].dropFirst().compactMap(\.stack.last)
        let known = state.slots
        let replaced = replacedOption(at: position)
        rewind(to: position)
        say(.corrected, arguments: ["choice": quoted(option)])
        // It was this answer that raised the alarm, and it was a mistake: the number is shown once more.
        if replaced?.raises?.level == .acute, option.raises == nil, messageLevel < .acute { lower(to: .high) }
        checkpoint()
        guard let frame = state.stack.last else { return askAgain() }
        take(option, at: frame)
        for place in later {
            guard let open = state.stack.last, open.phase == .waiting, open.dialog == place.dialog,
                open.node == place.node, let asked = index.question(at: open), let slot = asked.slot,
                let same = asked.options.first(where: { $0.id == known[slot] })
            else { break }
            let said = bubbles
            question = nil
            checkpoint()
            take(same, at: open)
            bubbles = said
        }
    }

    /// An option's title within a sentence: without a question or full stop of its own.
    private func quoted(_ option: Option) -> String {
        var title = render(option.label).text[...]
        while let last = title.last, "?!.".contains(last) { title = title.dropLast() }
        return String(title)
    }

    private func replacedOption(at position: Int) -> Option? {
        guard let frame = state.undo[position].stack.last, let asked = index.question(at: frame), let slot = asked.slot
        else { return nil }
        return asked.options.first { $0.id == state.slots[slot] }
    }

    /// "nee ik bedoel mijn dochter": another audience, or another value of a question that was answered before.
    mutating func correct(_ reading: Reading) -> Bool {
        guard let correction = reading.correction else { return false }
        if let answered = correction.answer, correctSlot(answered) { return true }
        guard let audience = correction.audience, audience != state.audience else { return false }
        change(audience: audience)
        state.slots["rol"] = OptionID(audience.rawValue)
        trace.append(.corrected("rol"))
        say(.correctedAudience)
        state.clarifying = []
        state.stack = []
        state.undo = []
        openMatter(reading, for: audience)
        return true
    }

    private mutating func correctSlot(_ answered: Reading.Answered) -> Bool {
        let position = state.undo.lastIndex { checkpoint in
            checkpoint.stack.last.flatMap { index.question(at: $0) }?.slot == answered.slot
        }
        guard let position, let frame = state.undo[position].stack.last, let asked = index.question(at: frame),
            let option = asked.options.first(where: { $0.id == answered.option })
        else { return false }
        trace.append(.corrected(answered.slot))
        correctAnswer(to: option, at: position)
        return true
    }

    /// What the conversation is about, now with somebody else: the danger first, then the topic, else the hub.
    private mutating func openMatter(_ reading: Reading, for audience: Audience) {
        let topic = reading.topics.first(where: { $0.probability >= Thresholds.topic })?.value ?? state.topics.last
        let danger = state.level >= .high ? state.categories.first : nil
        let dialog =
            danger.flatMap { index.dialog(for: $0, audience: audience) }
            ?? topic.flatMap { index.dialog(for: $0, audience: audience) }
        if let dialog, dialog != hub {
            putHubBelow()
            push(dialog)
        } else if let hub {
            push(hub)
        }
        advance()
    }
}
