import Content

/// Walking the dialogs: entering nodes until a question is open or the conversation is over.
extension TurnRun {
    mutating func push(_ dialog: DialogID) {
        guard let entry = index.dialog(dialog)?.entry else { return }
        // Whatever led here, a talk about danger now is about danger now.
        if let row = library.safety.interrupts.first(where: { $0.level == .acute && $0.dialog == dialog }) {
            raise(to: .acute, categories: row.category.map { [$0] } ?? [.immediateDanger])
        }
        // The welcome says what the bot is.
        if dialog == library.global.start { state.flags.insert(.introduced) }
        // The oldest interrupted matter gives way; the hub below it stays, and so does danger.
        if state.stack.count >= Conversation.stackLimit {
            let oldest = state.stack.indices.dropFirst().first { !isSafetyDialog(state.stack[$0].dialog) }
            state.stack.remove(at: oldest ?? 1)
        }
        state.stack.append(Frame(dialog: dialog, node: entry, phase: .entering))
    }

    /// Goes on from the innermost frame.
    mutating func advance() {
        while question == nil {
            steps += 1
            guard steps <= Self.stepLimit else {
                trace.append(.reachedLimit)
                return settleAtHub()
            }
            guard let frame = state.stack.last else { return conclude() }
            guard let node = index.dialog(frame.dialog)?.node(frame.node) else {
                state.stack.removeLast()
                continue
            }
            switch frame.phase {
            case .waiting:
                if followLearned(node) { continue }
                return ask(node, again: true)
            case .calling: comeBack(to: node)
            case .entering: enter(node, of: frame)
            }
        }
    }

    private mutating func enter(_ node: Node, of frame: Frame) {
        trace.append(.entered(frame.dialog, node.id))
        if case .ask(let asked) = node.action, asked.whenKnown == .skip, let slot = asked.slot,
            let known = state.slots[slot], let option = asked.options.first(where: { $0.id == known })
        {
            return move(to: option.next)
        }
        // An answer that leads into a dialog has said the first thing itself.
        for text in node.say.dropFirst(isFollowing && node.say.count > 1 ? 1 : 0) { add(text) }
        if !node.say.isEmpty { isFollowing = false }
        if let answer = node.answer.flatMap({ library.answers[$0] }) { recite(answer) }
        if let referral = node.refer { refer(services(for: referral)) }
        for (slot, value) in node.set { fill(slot, value) }
        switch node.action {
        case .ask:
            ask(node, again: false)
        case .goto(let next):
            move(to: next)
        case .call(let dialog, _):
            setPhase(.calling)
            push(dialog)
        case .branch(let branches):
            let chosen = branches.firstIndex { $0.condition.map(holds) ?? true } ?? branches.count - 1
            guard branches.indices.contains(chosen) else { return endFrame() }
            trace.append(.branched(frame.dialog, node.id, chosen))
            move(to: branches[chosen].next)
        case .human(let next):
            askForHuman()
            move(to: next)
        case .end(.back):
            endFrame()
        case .end(.done):
            state.stack = []
        }
    }

    /// The open question was answered meanwhile by the dialog that interrupted it: it is not asked again.
    private mutating func followLearned(_ node: Node) -> Bool {
        guard case .ask(let asked) = node.action, let slot = asked.slot, learned.contains(slot),
            let option = asked.options.first(where: { $0.id == state.slots[slot] }), option.raises == nil
        else { return false }
        move(to: option.next)
        return true
    }

    private mutating func comeBack(to node: Node) {
        switch node.action {
        case .call(_, let next): move(to: next)
        case .ask: setPhase(.waiting)
        default: endFrame()
        }
    }

    mutating func move(to node: NodeID) {
        guard !state.stack.isEmpty else { return }
        state.stack[state.stack.count - 1].node = node
        setPhase(.entering)
    }

    mutating func setPhase(_ phase: Frame.Phase) {
        guard !state.stack.isEmpty else { return }
        state.stack[state.stack.count - 1].phase = phase
    }

    /// A dialog is over: its caller goes on, or the conversation settles at the hub of its audience.
    mutating func endFrame() {
        guard let ended = state.stack.popLast() else { return }
        if offerRemembered(after: ended.dialog) { return }
        guard state.stack.isEmpty else { return }
        if ended.dialog == Self.goodbyeDialog { return }
        if let hub = hub, hub != ended.dialog { return putHubBelow() }
        push(Self.goodbyeDialog)
    }

    /// The second matter is offered when the first is finished, instead of the hub's question.
    private mutating func offerRemembered(after ended: DialogID) -> Bool {
        let isBetweenMatters = state.stack.isEmpty || (state.stack.count == 1 && state.stack.first?.dialog == hub)
        guard isBetweenMatters, !messageEases, state.level < .acute,
            ![Self.goodbyeDialog, Self.humanDialog, hub].contains(ended)
        else { return false }
        while let next = state.pending.popLast() {
            guard let dialog = index.dialog(for: next, audience: state.audience), dialog != ended, dialog != hub else {
                continue
            }
            // Wherever the hub stood, it waits at its question.
            state.stack = []
            putHubBelow()
            guard let frame = state.stack.last, let node = index.dialog(frame.dialog)?.node(frame.node) else {
                return false
            }
            ask(node, again: false)
            askToClarify([next])
            return true
        }
        return false
    }

    var hub: DialogID? { library.global.hubs[state.audience] ?? library.global.hubs[.young] }

    /// The hub waits below, at the node where it asks whether there is anything else.
    mutating func putHubBelow() {
        guard let hub, state.stack.isEmpty, index.dialog(hub)?.node(Engine.hubNode) != nil else { return }
        state.stack = [Frame(dialog: hub, node: Engine.hubNode, phase: .entering)]
    }

    private mutating func settleAtHub() {
        state.stack = []
        question = nil
        steps = 0
        putHubBelow()
        guard let frame = state.stack.last, let node = index.dialog(frame.dialog)?.node(frame.node),
            case .ask = node.action
        else { return conclude() }
        ask(node, again: false)
    }

    private mutating func conclude() {
        guard !state.flags.contains(.finished) else { return }
        state.flags.insert(.finished)
        effects.append(.end)
    }

    mutating func services(for referral: Node.Referral) -> [ServiceID] {
        switch referral {
        case .services(let ids):
            engine.referrals.arrange(ids, audience: state.audience, level: state.level, now: world.now)
        case .automatic:
            automaticServices()
        }
    }

    /// - Parameter topic: what it is likely about, where the conversation has not said.
    func automaticServices(about topic: Topic? = nil) -> [ServiceID] {
        if state.flags.contains(.ownAct), state.level < .acute, let own = ownActServices { return own }
        return engine.referrals.offer(
            categories: state.categories, level: state.level, topic: state.topics.last ?? topic,
            audience: state.audience,
            now: world.now)
    }

    /// Help for somebody who did something, as the answer to them names it.
    private var ownActServices: [ServiceID]? {
        let answer = library.answers.values.first { $0.after == Self.ownActDialog }
        guard case .services(let ids) = answer?.refer else { return nil }
        return engine.referrals.arrange(ids, audience: state.audience, level: state.level, now: world.now)
    }

    mutating func fill(_ slot: SlotID, _ value: OptionID) {
        if let last = state.undo.indices.last, state.undo[last].before[slot] == nil {
            state.undo[last].before[slot] = state.slots[slot] ?? ""
        }
        if state.slots[slot] == nil, state.slots.count >= Conversation.slotLimit { forgetSlot() }
        state.slots[slot] = value
        learned.insert(slot)
        if slot == "rol", let audience = Audience(rawValue: value.rawValue) { change(audience: audience) }
    }

    /// Room for another fact: the first, by name, that says nothing about who writes.
    private mutating func forgetSlot() {
        guard let slot = state.slots.keys.filter({ $0 != "rol" }).min() else { return }
        state.slots[slot] = nil
    }

    private mutating func askForHuman() {
        note(.askedForPerson)
        guard world.staffPresent else { return }
        state.flags.insert(.awaitsHuman)
        effects.append(.requestHuman)
        say(.humanComing)
    }

    /// Opens the question of a node.
    mutating func ask(_ node: Node, again: Bool) {
        guard case .ask(let asked) = node.action, let frame = state.stack.last else { return endFrame() }
        setPhase(.waiting)
        state.flags.remove(.finished)
        if !again { state.misses = 0 }
        let text = again ? (asked.again ?? asked.text) : asked.text
        let rendered = render(text)
        let choices = asked.options.map { option in
            Utterance.Choice(
                reference: ChoiceReference(dialog: frame.dialog, node: node.id, option: option.id),
                title: render(option.label).text)
        }
        question = Utterance(texts: [rendered.id], text: rendered.text, choices: choices, services: rendered.services)
    }

    /// The open question once more, after something else was said.
    mutating func askAgain() {
        if !state.clarifying.isEmpty { return askToClarify(state.clarifying) }
        if state.stack.isEmpty {
            if state.audience != .unknown {
                putHubBelow()
            } else if state.flags.contains(.introduced) {
                pushStartQuestion()
            } else {
                push(library.global.start)
            }
        }
        advance()
    }
}
