import Content
import Dialog

/// A dialog came to its end in this turn; more may become known of what lies below it.
struct Underflow {
    let after: AbstractState
    let situation: Situation
    /// How many frames of the stack are left below what has ended.
    let depth: Int
    let move: Move
    let state: AbstractState
    let id: Int
}

/// What was gone on with already.
struct Resume: Hashable {
    let frame: Frame
    let isBottom: Bool
    let state: AbstractState
}

/// What follows a turn: the states it leads to, what it tells of what lies below and before, and what lies below going on.
extension Explorer {
    mutating func record(
        _ turn: Turn, _ situation: Situation, _ move: Move, _ state: AbstractState, _ id: Int, isUnderflow: Bool
    ) {
        ledger.transitions += 1
        let after = AbstractState(turn.state)
        noteStack(turn.state, state, bottom: situation.stack.first)
        if isUnderflow { return resume(turn, after, situation, move, state, id) }
        noteUndo(turn.state, after, state)
        enter(after, from: id, by: move.name)
    }

    mutating func noteStack(_ after: Conversation, _ state: AbstractState, bottom: Frame?) {
        let stack = after.stack
        for (lower, upper) in zip(stack, stack.dropFirst()) where upper.dialog != "§" {
            if lower.dialog == "§" {
                relations.inherit(
                    from: Setting(dialog: upper.dialog, audience: state.globals.audience),
                    to: Setting(dialog: upper.dialog, audience: after.audience))
            } else {
                relations.add(lower, below: Setting(dialog: upper.dialog, audience: after.audience))
            }
        }
        guard let first = stack.first, first.dialog != "§" else { return }
        let setting = Setting(dialog: first.dialog, audience: after.audience)
        let old = Setting(dialog: first.dialog, audience: state.globals.audience)
        // A frame that was put at the bottom for the sake of the trial says nothing about what is possible.
        if first.dialog != bottom?.dialog || relations.below(old).isBottom { relations.addBottom(setting) }
    }

    mutating func noteUndo(_ after: Conversation, _ next: AbstractState, _ state: AbstractState) {
        guard let frame = next.frame, let old = state.frame else { return }
        let spot = Spot(frame: frame, audience: next.globals.audience)
        let origin = Spot(frame: old, audience: state.globals.audience)
        for checkpoint in after.undo where checkpoint != Situation.marker {
            if let earlier = checkpoint.stack.last, earlier.dialog != "§" {
                relations.add(Spot(frame: earlier, audience: checkpoint.audience), before: spot)
            }
        }
        if after.undo.contains(Situation.marker) { relations.inherit(from: origin, to: spot) }
    }

    mutating func goBack(_ situation: Situation, _ move: Move, _ state: AbstractState, _ id: Int) {
        explore(situation.with { $0.undo = [] }, move, state, id)
        guard let frame = state.frame,
            let earlier = relations.before(Spot(frame: frame, audience: state.globals.audience)).first
        else { return }
        let checkpoint = Checkpoint(stack: [Situation.unknown, earlier.frame], audience: earlier.audience)
        explore(situation.with { $0.undo = [checkpoint] }, move, state, id)
    }

    /// The dialog came to its end: goes on with everything that may lie below it.
    private mutating func resume(
        _ turn: Turn, _ after: AbstractState, _ situation: Situation, _ move: Move, _ state: AbstractState, _ id: Int
    ) {
        // What is left of the stack ends in the frame that stands for the unknown; above it stood what has ended.
        let depth = turn.state.stack.count
        guard situation.stack.indices.contains(depth) else { return }
        let ended = situation.stack[depth].dialog
        let setting = Setting(dialog: ended, audience: turn.state.audience)
        relations.inherit(from: Setting(dialog: ended, audience: state.globals.audience), to: setting)
        guard knownUnderflows[setting, default: []].insert(after).inserted else { return }
        let source = Underflow(
            after: after, situation: situation, depth: depth, move: move, state: state, id: id)
        underflows[setting, default: []].append(source)
        _ = underflowSettings.insert(setting)
        let below = relations.below(setting)
        for frame in below.waiting where relations.addresses(frame, state.globals.audience) {
            enter(after.at(frame), from: id, by: move.name)
        }
        for frame in below.going + below.waiting { goOn(from: source, with: frame) }
        if depth == 1, below.isBottom { goOn(source, with: Situation.unknown, isBottom: true) }
    }

    /// It became known that this frame may lie below.
    mutating func goOnAll(of setting: Setting, with frame: Frame) {
        for source in underflows[setting] ?? [] {
            if frame.phase == .waiting, relations.addresses(frame, source.state.globals.audience) {
                enter(source.after.at(frame), from: source.id, by: source.move.name)
            }
            goOn(from: source, with: frame)
        }
    }

    /// It became known that nothing may lie below.
    mutating func goOnAll(atBottomOf setting: Setting) {
        for source in underflows[setting] ?? [] where source.depth == 1 {
            goOn(source, with: Situation.unknown, isBottom: true)
        }
        // What was known to lie below may be the bottom now.
        for upper in underflowSettings.list where upper.audience == setting.audience {
            for frame in relations.below(upper).frames(of: setting.dialog) {
                for source in underflows[upper] ?? [] { goOn(from: source, with: frame) }
            }
        }
    }

    /// Goes on with what lies below. One interrupted question stands for all: each is only asked again. Hubs may have a second
    /// matter to come to.
    private mutating func goOn(from source: Underflow, with frame: Frame) {
        let audience = source.after.globals.audience
        if frame.phase != .waiting || resumedAudiences.insert(source.after).inserted {
            goOn(source, with: frame, isBottom: false)
        }
        let mayBeBottom = relations.below(Setting(dialog: frame.dialog, audience: audience)).isBottom
        if source.depth == 1, mayBeBottom, frame.phase != .waiting || frame.dialog == library.global.hubs[audience] {
            goOn(source, with: frame, isBottom: true)
        }
    }

    /// - Parameter frame: what lies below; the unknown frame when nothing does.
    private mutating func goOn(_ source: Underflow, with frame: Frame, isBottom: Bool) {
        let after = source.after
        // It lay there before the turn, so it addresses whoever wrote then.
        guard relations.addresses(frame, source.state.globals.audience),
            resumed.insert(Resume(frame: frame, isBottom: isBottom, state: after)).inserted
        else { return }
        let isHub = frame == Situation.unknown || frame.dialog == library.global.hubs[after.globals.audience]
        let depth = source.depth
        for pending in isBottom && isHub ? pendings(after.globals.audience) : [[]] {
            explore(
                source.situation.with {
                    if isBottom { $0.stack.remove(at: depth - 1) }
                    if frame != Situation.unknown { $0.stack.insert(frame, at: isBottom ? depth - 1 : depth) }
                    $0.pending = pending
                }, source.move, source.state, source.id)
        }
    }

    /// Nothing, and a topic to come back to. One topic stands for all that have a dialog, another for where that has just
    /// ended: whichever it is, it is offered, and choosing it does what a message about it does.
    private func pendings(_ audience: Audience) -> [[Topic]] {
        let hub = library.global.hubs[audience]
        var dialogs: Set<DialogID> = []
        let topics = Topic.allCases.filter { topic in
            guard let dialog = engine.index.dialog(for: topic, audience: audience), dialog != hub else { return false }
            return dialogs.insert(dialog).inserted
        }
        return [[]] + topics.prefix(2).map { [$0] }
    }
}
