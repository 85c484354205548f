import Content

/// The end of a turn, and the repair of a conversation whose content changed under it.
extension TurnRun {
    mutating func finish() -> Turn {
        if !isSilence {
            offerAtFirstConcern()
            addStandingLine()
        }
        var replies = bubbles.reduce(into: [Utterance]()) { list, bubble in
            if !list.contains(where: { $0.text == bubble.text }) { list.append(bubble) }
        }
        if let question {
            // A reply asks one question. Bubbles that only repeat it are left out.
            replies.removeAll { $0.text == question.text }
            replies.append(question)
        }
        trace += replies.flatMap { $0.texts.map(Step.said) }
        for service in replies.flatMap(\.services) where state.turn > 0 { state.shown[service] = state.turn }
        state.shown = state.shown.filter { state.turn - $0.value < Self.freshTurns }
        return Turn(state: state, replies: replies, effects: effects, trace: trace)
    }

    /// A conversation that began with older content goes on: moved nodes are followed, lost places left for the nearest
    /// one that still exists, and the person is told so.
    mutating func repairIfContentChanged() {
        guard state.content != library.version else { return }
        state.content = library.version
        let before = state.stack
        state.stack = state.stack.compactMap { frame in
            guard let node = index.dialog(frame.dialog)?.node(frame.node) else { return nil }
            var frame = frame
            frame.node = node.id
            if frame.phase == .waiting, index.question(at: frame) == nil { frame.phase = .entering }
            if frame.phase == .calling, !isCall(node) { frame.phase = .entering }
            return frame
        }
        state.slots = state.slots.filter { slot, value in library.slots[slot]?.values.contains(value) ?? false }
        state.undo = []
        guard state.stack != before else { return }
        trace.append(.repaired)
        // A node that only got another id is the same question still.
        let isLost = state.stack.count < before.count || state.stack.last?.phase != before.last?.phase
        guard isLost, !before.isEmpty else { return }
        say(.moved)
        if state.stack.isEmpty { putHubBelow() }
    }

    private func isCall(_ node: Node) -> Bool {
        if case .call = node.action { return true }
        return false
    }
}
