import Content
import Dialog

/// What decides where a message leads that is about something else than the open question.
struct Away: Hashable {
    let move: String
    let globals: AbstractState.Globals
    let traits: Traits

    /// What of a question decides whether a message leads away from it.
    struct Traits: Hashable {
        let isOpen: Bool
        let hasFallback: Bool
        let isHub: Bool
        /// The dialog, where it is one that danger opens.
        let safety: DialogID?
        /// The categories that the dialog takes care of, from high on.
        let categories: [RiskCategory]
    }
}

/// Where it led.
struct Led {
    let dialog: DialogID
    let spot: Spot
}

/// A move that leads away from the open question does not depend on that question: what comes of it is explored once for each
/// set of globals and traits.
extension Explorer {
    /// Here only the reply itself is judged, and what lies below and before is noted.
    ///
    /// - Returns: whether nothing more of the move is to be explored, else the turn where it was taken.
    mutating func passes(
        _ move: Move, _ situation: Situation, _ state: AbstractState, _ id: Int, isFirst: Bool
    ) -> (isDone: Bool, turn: Turn?) {
        guard move.mayLeadAway, let frame = state.frame, state.clarifying.isEmpty, situation.stack.count == 2 else {
            return (false, nil)
        }
        let key = Away(move: move.name, globals: state.globals, traits: traits(of: frame, state.globals))
        if let known = away[key], known.dialog != frame.dialog, !isFirst, !move.looksForDanger {
            pass(known, frame, state)
            return (true, nil)
        }
        let before = situation.conversation(state, version: library.version)
        let turn = step(before, move, situation, hours.day)
        let target = turn.trace.lazy.compactMap { step -> DialogID? in
            switch step {
            case .routed(_, let dialog), .interrupted(_, _, let dialog): dialog
            default: nil
            }
        }.first
        guard let target, let top = turn.state.stack.last, top != Situation.unknown,
            turn.state.stack.starts(with: situation.stack)
        else { return (false, turn) }
        let led = Led(dialog: target, spot: Spot(frame: top, audience: turn.state.audience))
        guard away.updateValue(led, forKey: key) != nil else { return (false, turn) }
        judge(turn, situation, move, state, id, before, readsNight: false)
        ledger.transitions += 1
        pass(led, frame, state)
        noteStack(turn.state, state, bottom: situation.stack.first)
        let after = AbstractState(turn.state)
        noteUndo(turn.state, after, state)
        enter(after, from: id, by: move.name)
        return (true, turn)
    }

    private mutating func pass(_ led: Led, _ frame: Frame, _ state: AbstractState) {
        relations.add(frame, below: Setting(dialog: led.dialog, audience: led.spot.audience))
        relations.add(Spot(frame: frame, audience: state.globals.audience), before: led.spot)
    }

    private func traits(of frame: Frame, _ globals: AbstractState.Globals) -> Away.Traits {
        let question = engine.index.question(at: frame)
        let isSafety = library.safety.interrupts.contains { $0.dialog == frame.dialog }
        return Away.Traits(
            isOpen: question?.slot == nil, hasFallback: !(question?.fallback.isEmpty ?? true),
            isHub: library.global.hubs[globals.audience] == frame.dialog, safety: isSafety ? frame.dialog : nil,
            categories: globals.level >= .high ? engine.index.dialog(frame.dialog)?.categories ?? [] : [])
    }
}
