import Content
import Safety
import Understanding

/// The safety check, which precedes everything a dialog would do.
extension TurnRun {
    /// - Returns: true when the turn is done, because the danger took it over.
    mutating func meetDanger(_ reading: Reading, _ assessment: Assessment) -> Bool {
        if isOfOwnAct(assessment) {
            messageLevel = min(assessment.level, .concern)
            raise(to: messageLevel, categories: [])
            return false
        }
        messageLevel = assessment.level
        messageCategories = assessment.categories
        raise(to: assessment.level, categories: assessment.categories)
        ease(assessment)
        guard assessment.level >= .high, let target = interrupt(for: assessment, reading)
        else {
            return false
        }
        let isAcute = assessment.level == .acute
        // An acute matter is finished first; another one is remembered.
        if !isAcute && isInAcuteDialog {
            remember(sureTopic(reading, at: 0))
            return false
        }
        if isOpen(target) {
            if isAcute { goBackToDanger(target) }
            return false
        }
        if reading.option?.means == .exact { return false }
        // The answer to a question about safety is taken first; what else it speaks of is remembered.
        if !isAcute, reading.option != nil, isAtSafetyQuestion {
            remember(index.dialog(target)?.topics.first)
            return false
        }
        // Somebody may look over the shoulder: then as little as can be.
        if !isAcute, assessment.categories.first != .perpetratorPresent { introduceIfNeeded() }
        trace.append(.interrupted(assessment.level, assessment.categories.first, target))
        checkpoint()
        if isAcute {
            rememberDropped(reading)
            dropMilderDanger()
        }
        state.clarifying = []
        state.misses = 0
        leaveOpening()
        push(target)
        advance()
        return true
    }

    /// Somebody tells of what they did to another: then the writer is not the one to be believed and comforted, and what
    /// is shown is help to stop. Danger now and thoughts of death go before it.
    mutating func meetOwnAct(_ reading: Reading, _ assessment: Assessment) -> Bool {
        guard assessment.level < .acute, !assessment.categories.contains(.suicide), reading.option?.means != .exact,
            reading.speaksOfSelf, let best = fittingAnswer(reading), best.probability >= Thresholds.ownAct,
            let answer = library.answers[best.value], answer.after == Self.ownActDialog
        else { return false }
        state.flags.insert(.ownAct)
        guard !isOpen(Self.ownActDialog), index.dialog(Self.ownActDialog) != nil else { return false }
        messageLevel = min(assessment.level, .concern)
        raise(to: messageLevel, categories: [])
        introduceIfNeeded()
        trace.append(.answered(answer.id))
        checkpoint()
        state.clarifying = []
        state.misses = 0
        state.asides = 0
        // What was asked of a victim is not asked of this writer.
        state.stack = []
        putHubBelow()
        push(Self.ownActDialog)
        advance()
        return true
    }

    /// Within the talk about what somebody did, the same words are not taken for harm to the writer.
    private func isOfOwnAct(_ assessment: Assessment) -> Bool {
        isOpen(Self.ownActDialog) && assessment.level < .acute
            && !assessment.categories.contains { [.suicide, .selfHarm, .immediateDanger].contains($0) }
    }

    mutating func raise(to level: RiskLevel, categories: [RiskCategory]) {
        for category in categories where !state.categories.contains(category) { state.categories.append(category) }
        // What the latest message speaks of comes first, but danger to life stays in front.
        if level >= .concern {
            let rest = state.categories.filter { !categories.contains($0) }
            state.categories = categories + rest
        }
        guard level > state.level else { return }
        let wasKnown = state.escalation.contains(.acute)
        state.level = level
        if level == .acute { note(.acute) } else if level == .high { note(.high) }
        // Danger that comes back after it was over is told again.
        if level == .acute, wasKnown { effects.append(.escalate(.acute, .acute)) }
    }

    /// The person says that it is over: the level falls, and the number is shown once more, softly.
    private mutating func ease(_ assessment: Assessment) {
        // "Ze is thuis" ends a search; of somebody who wants to die it says nothing.
        guard let level = assessment.eases, assessment.level < .acute, state.level > level, !isAboutDeath else {
            return
        }
        lower(to: max(level, assessment.level))
    }

    private var isAboutDeath: Bool {
        let dialogs = library.safety.interrupts.filter { [.suicide, .selfHarm].contains($0.category) }.map(\.dialog)
        return state.stack.contains { dialogs.contains($0.dialog) }
    }

    mutating func lower(to level: RiskLevel) {
        guard level < state.level else { return }
        state.level = level
        state.flags.insert(.easing)
        messageEases = true
    }

    /// The message says that the danger is over: the dialog that deals with it goes on where it would have gone on, had its
    /// own question been answered so.
    mutating func leaveDanger(_ reading: Reading) -> Bool {
        guard messageEases else { return false }
        if let frame = state.stack.last, let match = reading.option, frame.phase == .waiting,
            let asked = index.question(at: frame), asked.options.indices.contains(match.index),
            asked.options[match.index].eases
        {
            return false
        }
        let position = state.stack.lastIndex { isSafetyDialog($0.dialog) && easing(in: $0) != nil }
        guard let position, let option = easing(in: state.stack[position]) else {
            say(.eased)
            return false
        }
        checkpoint()
        state.stack.removeSubrange((position + 1)...)
        state.misses = 0
        state.clarifying = []
        move(to: option.next)
        advance()
        introduceIfNeeded()
        return true
    }

    /// The option of a danger's dialog that says it is over, of the open question before others.
    private func easing(in frame: Frame) -> Option? {
        func easing(_ node: Node) -> Option? {
            guard case .ask(let question) = node.action else { return nil }
            return question.options.first(where: \.eases)
        }
        guard let dialog = index.dialog(frame.dialog) else { return nil }
        return dialog.node(frame.node).flatMap(easing) ?? dialog.nodes.lazy.compactMap(easing).first
    }

    /// A dialog that a safety hit opens whatever else is going on.
    func isSafetyDialog(_ dialog: DialogID) -> Bool { library.safety.interrupts.contains { $0.dialog == dialog } }

    /// The open question has a fail-safe direction, or belongs to a dialog about danger.
    var isAtSafetyQuestion: Bool {
        guard let frame = state.stack.last, frame.phase == .waiting, let asked = index.question(at: frame) else {
            return false
        }
        return isSafetyDialog(frame.dialog) || !asked.fallback.isEmpty
    }

    /// Danger that is said again, while something else was being talked about, comes back to its open question.
    private mutating func goBackToDanger(_ target: DialogID) {
        guard let position = state.stack.lastIndex(where: { $0.dialog == target }),
            state.stack[position].phase == .waiting, position < state.stack.count - 1
        else { return }
        checkpoint()
        state.stack.removeSubrange((position + 1)...)
    }

    /// What was asked when it was less bad is not asked again afterwards.
    private mutating func dropMilderDanger() {
        let milder = Set(library.safety.interrupts.filter { $0.level < .acute }.map(\.dialog))
        state.stack.removeAll { milder.contains($0.dialog) }
    }

    /// Of two dialogs for one kind of danger the one that is also about the message's topic is opened.
    private func interrupt(for assessment: Assessment, _ reading: Reading) -> DialogID? {
        let topic = mainTopic(reading)
        let rows = library.safety.interrupts
        let audience = state.audience
        if let asked = askedForWork(assessment, topic) ?? particular(assessment, reading) { return asked }
        for category in assessment.categories.map(Optional.init) + [nil] {
            let row = rows.first { row in
                row.level == assessment.level && row.category == category
                    && (row.audiences.isEmpty || row.audiences.contains(audience))
            }
            if let row { return row.dialog }
        }
        for category in assessment.categories {
            guard let dialog = index.dialog(for: category, audience: audience) else { continue }
            if let topic, let other = index.dialog(for: topic, audience: audience),
                index.dialog(other)?.categories.contains(category) ?? false
            {
                return other
            }
            return dialog
        }
        return hub
    }

    /// A professional who asks about one thing in particular is answered that, whatever the client lived through.
    private func askedForWork(_ assessment: Assessment, _ topic: Topic?) -> DialogID? {
        guard state.audience == .professional, assessment.level == .high, let topic,
            !Sentence.general.contains(topic), !Sentence.unclarified.contains(topic)
        else { return nil }
        return index.dialog(for: topic, audience: state.audience)
    }

    /// A dialog for just this, which an answer leads to and which names help at once, goes before that of the kind of danger.
    private func particular(_ assessment: Assessment, _ reading: Reading) -> DialogID? {
        guard assessment.level == .high, let best = fittingAnswer(reading), best.probability >= Thresholds.sureAnswer,
            let after = library.answers[best.value]?.after, let dialog = index.dialog(after), dialog.topics.isEmpty,
            dialog.audience == state.audience, dialog.node(dialog.entry)?.refer != nil,
            !library.safety.interrupts.contains(where: {
                assessment.categories.contains($0.category ?? .threat) && $0.level == .high
            })
        else { return nil }
        return after
    }

    var isInAcuteDialog: Bool {
        guard state.level == .acute else { return false }
        let acute = Set(library.safety.interrupts.filter { $0.level == .acute }.map(\.dialog))
        return state.stack.contains { acute.contains($0.dialog) }
    }

    private mutating func rememberDropped(_ reading: Reading) {
        remember(sureTopic(reading, at: 1))
    }

    private func mainTopic(_ reading: Reading) -> Topic? {
        reading.topics.first.flatMap { $0.probability >= Thresholds.answer ? $0.value : nil }
    }

    /// A guess is not worth coming back to.
    private func sureTopic(_ reading: Reading, at position: Int) -> Topic? {
        guard reading.topics.indices.contains(position),
            reading.topics[position].probability >= Thresholds.sureAnswer
        else { return nil }
        return reading.topics[position].value
    }

    mutating func remember(_ topic: Topic?) {
        guard let topic, !Sentence.unclarified.contains(topic), !Sentence.general.contains(topic),
            !state.pending.contains(topic), state.pending.count < 2
        else { return }
        state.pending.append(topic)
    }

    /// An edited message is checked for danger and gets no second answer, unless there is danger.
    mutating func recheck(_ assessment: Assessment) {
        trace.append(.assessed(assessment.level, assessment.reasons))
        guard assessment.level >= .high else { return }
        _ = meetDanger(Reading(form: .words), assessment)
        if question == nil && bubbles.isEmpty { askAgain() }
    }

    /// Signals that worry get help beside them once, also where the dialog has not come to it yet.
    mutating func offerAtFirstConcern() {
        guard state.level == .concern, messageLevel == .concern, !state.flags.contains(.referred) else { return }
        state.flags.insert(.referred)
        guard (bubbles + [question].compactMap { $0 }).allSatisfy(\.services.isEmpty) else { return }
        refer(automaticServices())
    }

    /// The line that stays in every reply while it is that bad, unless the reply already shows help that is open.
    mutating func addStandingLine() {
        let shown = Set((bubbles + [question].compactMap { $0 }).flatMap(\.services))
        switch state.level {
        case .acute:
            let needed = acuteServices.filter { !shown.contains($0) }
            guard needed.count == acuteServices.count else { return }
            stand(needed, first: true)
        case .high:
            if state.flags.contains(.easing) {
                stand(acuteServices.filter { !shown.contains($0) }, first: false)
            } else if !shown.contains(where: { $0 != "112" && engine.referrals.isOpen($0, world.now) }) {
                stand(Array(standingServices.prefix(2)), first: false)
            }
        case .none, .concern:
            if state.flags.contains(.easing) {
                stand(acuteServices.filter { !shown.contains($0) }, first: false)
            } else if state.level == .concern, shown.isEmpty, isSilentAboutHelp {
                stand(Array(standingServices.prefix(1)), first: false)
            }
        }
        state.flags.remove(.easing)
    }

    private var acuteServices: [ServiceID] {
        guard let first = state.categories.first(where: { [.suicide, .immediateDanger, .missingChild].contains($0) })
        else { return ["112"] }
        return first == .suicide ? ["113", "112"] : ["112"]
    }

    /// While there are signals that worry, help is named in every second reply at least.
    private var isSilentAboutHelp: Bool {
        guard let last = state.shown.values.max() else { return true }
        return state.turn - last >= 2
    }

    /// The two that fit best and of which one is open now.
    private var standingServices: [ServiceID] {
        let fitting = automaticServices()
        guard let open = fitting.first(where: { engine.referrals.isOpen($0, world.now) }) else { return fitting }
        let other = fitting.first { $0 != open }
        return [open] + (other.map { [$0] } ?? [])
    }

    private mutating func stand(_ ids: [ServiceID], first: Bool) {
        let services = ids.compactMap { library.services[$0] }.filter(\.isShown)
        guard !services.isEmpty else { return }
        let lines = services.map { render($0.short, arguments: arguments(of: $0)) }
        let utterance = Utterance(
            texts: lines.map(\.id), text: lines.map(\.text).joined(separator: "\n"), choices: [],
            services: services.map(\.id))
        if first { bubbles.insert(utterance, at: 0) } else { append(utterance) }
    }
}
