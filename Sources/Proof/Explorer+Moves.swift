import Content
import Dialog
import Safety
import Understanding

/// Every move of a state, with everything outside the state that the turn reads.
extension Explorer {
    /// Whether something lies below matters to the start dialog only, and nothing ever lies below that; elsewhere it comes
    /// out when a dialog ends.
    func base(_ state: AbstractState) -> Situation {
        let own = state.frame.map { [$0] } ?? []
        let isAlone = state.frame == nil || state.frame?.dialog == library.global.start
        return Situation(
            stack: isAlone ? own : [Situation.unknown] + own, undo: [Situation.marker],
            language: library.global.sourceLanguage)
    }

    mutating func moves(in state: AbstractState) -> [Move] {
        var list = moves.everywhere
        if !state.clarifying.isEmpty {
            list += moves.readings(of: state.clarifying)
        } else if let frame = state.frame, let question = engine.index.question(at: frame) {
            list += moves.choices(of: question, at: frame)
            if question.slot == nil || frame.dialog == library.global.start { list += moves.clarifications }
        }
        let isStart = state.frame == nil || state.frame?.dialog == library.global.start
        if isStart { list += moves.atStart + moves.clarifications }
        if isStart {
            list += moves.whoIsUnknown
        } else if state.globals.audience == .unknown {
            list += moves.audiences
        }
        if corrected.insert(state.globals).inserted { list += moves.corrections }
        if state.globals.isIntroduced { list += moves.oldButtons }
        return list
    }

    /// - Parameter known: the turn that comes of it, where it was taken already.
    mutating func explore(
        _ situation: Situation, _ move: Move, _ state: AbstractState, _ id: Int, known: Turn? = nil
    ) {
        let conversation = situation.conversation(state, version: library.version)
        let turn = known ?? step(conversation, move, situation, hours.day)
        let isUnderflow = turn.state.stack.last == Situation.unknown
        let met = atoms.atoms(turn, before: conversation, situation) + implied(by: move, state)
        if !isUnderflow { judge(turn, situation, move, state, id, conversation, readsNight: met.contains(.night)) }
        record(turn, situation, move, state, id, isUnderflow: isUnderflow)
        if move.kind == .command(.back), situation.undo == [Situation.marker] { goBack(situation, move, state, id) }
        var decided = situation.decided
        for atom in met where decided.insert(atom).inserted {
            for var variant in situation.variants(of: atom, atoms, languages: library.global.languages) {
                variant.decided = decided
                explore(variant, move, state, id)
            }
        }
        openBelow(turn, situation, move, state, id)
    }

    mutating func step(_ before: Conversation, _ move: Move, _ situation: Situation, _ now: LocalMoment) -> Turn {
        ledger.steps += 1
        return engine.step(before, move.input, situation.world(now))
    }

    /// Atoms that the engine itself reads for such a move.
    private func implied(by move: Move, _ state: AbstractState) -> [Atom] {
        // Below high the abstract state does not tell whether suicide was spoken of.
        if state.globals.level < .high, move.looksForDanger { return [.category(.suicide)] }
        guard state.globals.level >= .high, case .message(let reading, let assessment) = move.input,
            assessment.level == .none, !reading.topics.isEmpty, let frame = state.frame,
            let own = engine.index.dialog(frame.dialog)?.categories.first(where: { DangerKind([$0]) == .other })
        else { return [] }
        return [.category(own)]
    }

    mutating func judge(
        _ turn: Turn, _ situation: Situation, _ move: Move, _ state: AbstractState, _ id: Int, _ before: Conversation,
        readsNight: Bool
    ) {
        checker.judge(
            Judgement(
                turn: turn, before: before, move: move, state: state, id: id, now: hours.day, situation: situation))
        let mayDiffer = readsNight || hours.mayDiffer(turn)
        guard mayDiffer || hours.isSample(turn, ledger.transitions) else { return }
        let night = step(before, move, situation, hours.night)
        if !mayDiffer, night != turn {
            checker.fail(.leftOut, id, move.name, "at night it is another reply", night)
        }
        checker.judge(
            Judgement(
                turn: night, before: before, move: move, state: state, id: id, now: hours.night, situation: situation)
        )
        if readsNight {
            record(night, situation, move, state, id, isUnderflow: night.state.stack.last == Situation.unknown)
        }
    }
}
