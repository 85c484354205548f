import Content
import Dialog

/// What was tried below in one state, so that one of a kind stands for all.
enum Trial: Hashable {
    case interrupted(Move.Group, RiskLevel, DialogID)
    case routed(Move.Group)
    case clarified
    case danger(Move.Group)
}

/// A question of danger below that a move went back to.
struct ReturnTrial: Hashable {
    let lower: Frame
    let move: Move.Kind
    let globals: AbstractState.Globals
}

/// What a turn opened might have been open already, further down.
extension Explorer {
    mutating func openBelow(_ turn: Turn, _ situation: Situation, _ move: Move, _ state: AbstractState, _ id: Int) {
        // One dialog of danger below decides as several would: the uppermost is the one that is gone back to.
        let deepest = move.looksForDanger ? 2 : 4
        guard let frame = state.frame, situation.stack.count <= deepest, situation.stack.contains(Situation.unknown)
        else { return }
        for target in targets(of: turn, move, state).sorted()
        where frame.dialog != target && !situation.stack.contains(where: { $0.dialog == target }) {
            let frames = openFrames(of: target, state.globals.audience)
            for lower in move.goesBack ? frames[...] : frames.prefix(1) {
                // Where danger goes back to a question below, it does not matter what stood above it.
                let trial = ReturnTrial(lower: lower, move: move.kind, globals: state.globals)
                if move.goesBack, lower != frames.first, !triedBack.insert(trial).inserted { continue }
                // Only danger goes back to what lies below, and then what lies below that matters too.
                let isDeep = move.looksForDanger && situation.stack.count == 2
                explore(
                    situation.with {
                        $0.stack.insert(contentsOf: isDeep ? [Situation.unknown, lower] : [lower], at: 0)
                    },
                    move, state, id)
            }
        }
    }

    /// The dialogs that a turn opened or asked about, those that were not yet tried below.
    private mutating func targets(of turn: Turn, _ move: Move, _ state: AbstractState) -> Set<DialogID> {
        let group = move.kind.group
        var targets: Set<DialogID> = []
        for step in turn.trace {
            switch step {
            case .interrupted(let level, _, let dialog):
                if triedBelow.insert(.interrupted(group, level, dialog)).inserted { targets.insert(dialog) }
            case .routed(_, let dialog):
                // A topic whose dialog is open leads nowhere, whatever the topic: one stands for all.
                if triedBelow.insert(.routed(group)).inserted { targets.insert(dialog) }
            case .clarified(let topics):
                if triedBelow.insert(.clarified).inserted {
                    targets.formUnion(
                        topics.compactMap { engine.index.dialog(for: $0, audience: turn.state.audience) })
                }
            case .entered(let dialog, let node):
                if Engine.dialogs.contains(dialog), engine.index.dialog(dialog)?.entry == node {
                    targets.insert(dialog)
                }
            default: break
            }
        }
        let isFirst = triedBelow.insert(.danger(group)).inserted
        if move.looksForDanger, state.globals.level == .acute, isFirst {
            targets.formUnion(library.safety.interrupts.map(\.dialog))
        }
        return targets
    }

    /// The places at which a dialog can be open further down.
    private func openFrames(of dialog: DialogID, _ audience: Audience) -> [Frame] {
        guard let dialog = engine.index.dialog(dialog),
            dialog.audience.map({ $0.register == audience.register }) ?? true
        else { return [] }
        return dialog.nodes.compactMap { node in
            switch node.action {
            case .ask: Frame(dialog: dialog.id, node: node.id, phase: .waiting)
            case .call: Frame(dialog: dialog.id, node: node.id, phase: .calling)
            default: nil
            }
        }
    }
}
