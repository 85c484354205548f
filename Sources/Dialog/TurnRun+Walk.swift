import Content

/// Walking the dialogs: entering nodes until a question is open or the conversation is over.
extension TurnRun {
    mutating func push(_ dialog: DialogID) {
        guard let entry = index.dialog(dialog)?.entry else { return }
        // The oldest interrupted matter gives way; the hub below it stays.
        if state.stack.count >= Conversation.stackLimit { state.stack.remove(at: min(1, state.stack.count - 1)) }
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
            case .waiting: return ask(node, again: true)
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
        for text in node.say { add(text) }
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
        let ended = state.stack.popLast()
        guard state.stack.isEmpty, let ended else { return }
        if let next = state.pending.popLast(), let dialog = index.dialog(for: next, audience: state.audience),
            dialog != ended.dialog
        {
            say(.remembered)
            putHubBelow()
            return push(dialog)
        }
        if ended.dialog == Self.goodbyeDialog { return }
        if let hub = hub, hub != ended.dialog { return putHubBelow() }
        push(Self.goodbyeDialog)
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

    func automaticServices() -> [ServiceID] {
        engine.referrals.offer(
            categories: state.categories, level: state.level, topic: state.topics.last, audience: state.audience,
            now: world.now)
    }

    mutating func fill(_ slot: SlotID, _ value: OptionID) {
        state.slots[slot] = value
        if slot == "rol", let audience = Audience(rawValue: value.rawValue) { change(audience: audience) }
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
            if state.audience == .unknown { push(library.global.start) } else { putHubBelow() }
        }
        advance()
    }
}
