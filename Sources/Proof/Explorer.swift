import Content
import Dialog
import Safety
import Understanding

/// Explores every state that a conversation can be in, breadth first, with the engine itself.
struct Explorer {
    let engine: Engine
    let library: Library
    let moves: MoveList
    let atoms: AtomTable
    let moments: (day: LocalMoment, night: LocalMoment)
    var checker: Checker
    var relations: Relations
    var ledger = Ledger()
    private var queue: [Int] = []
    private var head = 0
    private var underflows: [Setting: [AbstractState: Source]] = [:]
    private var away: [Away: Led] = [:]
    private var seenSpots: Set<Spot> = []
    private var triedBack: Set<[String]> = []
    private var places: [Spot: Set<Int>] = [:]
    private var resumed: Set<Resume> = []
    private var resumedAudiences: Set<AbstractState> = []
    private var corrected: Set<AbstractState.Globals> = []
    /// Ends at the first violation: enough for a mutant.
    let stopsAtOnce: Bool

    private var nights: Set<Nightly> = []
    /// Which dialogs of danger were tried below in this state: one category stands for all that open the same.
    private var triedBelow: Set<[String]> = []

    private struct Nightly: Hashable {
        let texts: [TextID]
        let globals: AbstractState.Globals
        let kind: Move.Kind
    }

    private struct Away: Hashable {
        let move: String
        let globals: AbstractState.Globals
        let frame: [String]
    }

    private struct Led {
        let dialog: DialogID
        let spot: Spot
    }

    /// Where an end of a dialog can be gone on from, once more is known of what lies below it.
    private struct Source {
        let situation: Situation
        let depth: Int
        let move: Move
        let state: AbstractState
        let id: Int
    }

    private struct Resume: Hashable {
        let frame: Frame
        let isBottom: Bool
        let state: AbstractState
    }

    init(library: Library, safetyProtocol: SafetyProtocol, stopsAtOnce: Bool) {
        var dialogs = library.dialogs
        dialogs["§"] = Situation.dialog()
        self.library = Library(
            version: library.version, global: library.global, safety: library.safety, slots: library.slots,
            dialogs: dialogs, services: library.services, referrals: library.referrals, answers: library.answers,
            phrases: [], rules: [], lexicon: library.lexicon)
        engine = Engine(library: self.library)
        moves = MoveList(library, index: engine.index)
        atoms = AtomTable(library)
        relations = Relations(library)
        moments = Moments.extremes(library)
        checker = Checker(engine: engine, safetyProtocol: safetyProtocol)
        self.stopsAtOnce = stopsAtOnce
    }

    mutating func run(progress: (Int, Int) -> Void) {
        tryProtocol()
        if stopsAtOnce, !checker.violations.isEmpty { return }
        let fresh = AbstractState(engine.newConversation(seed: 1))
        enter(fresh, from: nil, by: "")
        while head < queue.count {
            let id = queue[head]
            head += 1
            visit(id)
            follow()
            if head.isMultiple(of: 500) { progress(head, queue.count) }
            if stopsAtOnce, !checker.violations.isEmpty { return }
        }
    }

    mutating func tryProtocol() {
        ProtocolTrial(engine: engine, moves: moves, safetyProtocol: checker.safetyProtocol, now: moments.day).run(
            &checker)
    }

    // MARK: States

    private mutating func enter(_ state: AbstractState, from parent: Int?, by move: String) {
        guard state.frame?.dialog != "§" else { return }
        let (id, isNew) = ledger.note(state, parent: parent, move: move)
        guard isNew else { return }
        queue.append(id)
        guard let frame = state.frame else { return }
        let spot = Spot(frame: frame, audience: state.globals.audience)
        places[spot, default: []].insert(id)
        for earlier in relations.before(spot).sorted() {
            enter(back(state, to: earlier), from: id, by: "(command back)")
        }
    }

    private func back(_ state: AbstractState, to earlier: Spot) -> AbstractState {
        state.at(earlier.frame, audience: earlier.audience)
    }

    /// What the relations have learned opens states that were passed before.
    private mutating func follow() {
        while let (setting, frame) = relations.grownBelow.popLast() {
            for (after, source) in underflows[setting] ?? [:] {
                if frame.phase == .waiting, relations.addresses(frame, source.state.globals.audience) {
                    enter(after.at(frame), from: source.id, by: source.move.name)
                }
                goOn(from: source, with: frame, after)
            }
        }
        while let setting = relations.grownBottom.popLast() {
            for (after, source) in underflows[setting] ?? [:] where source.depth == 1 {
                goOn(source, with: Situation.unknown, isBottom: true, after)
            }
            // What was known to lie below may be the bottom now.
            for (upper, sources) in underflows where upper.audience == setting.audience {
                for frame in relations.below(upper).frames(of: setting.dialog) {
                    for (after, source) in sources { goOn(from: source, with: frame, after) }
                }
            }
        }
        while let (spot, earlier) = relations.grownBefore.popLast() {
            for id in (places[spot] ?? []).sorted() {
                enter(back(ledger.states[id].state, to: earlier), from: id, by: "(command back)")
            }
        }
    }

    // MARK: Moves

    private mutating func visit(_ id: Int) {
        let state = ledger.states[id].state
        checker.inspect(state, id: id, situation: base(state))
        triedBelow = []
        let isFirst =
            state.frame.map { seenSpots.insert(Spot(frame: $0, audience: state.globals.audience)).inserted } ?? true
        for move in moves(in: state) {
            let situation = base(state)
            if passes(move, situation, state, id, isFirst: isFirst) { continue }
            explore(situation, move, state, id)
            if move.variesHistory {
                explore(situation.with { $0.isHeard = true }, move, state, id)
                explore(situation.with { $0.asides = 9 }, move, state, id)
                explore(situation.with { $0.misses = 1 }, move, state, id)
            }
        }
    }

    /// A move that leads away from the open question does not depend on that question: what comes of it is explored once for
    /// each set of globals. Here only the reply itself is judged, and what lies below and before is noted.
    ///
    /// - Returns: true when nothing more of the move is to be explored.
    private mutating func passes(
        _ move: Move, _ situation: Situation, _ state: AbstractState, _ id: Int, isFirst: Bool
    ) -> Bool {
        guard move.mayLeadAway, let frame = state.frame, state.clarifying.isEmpty, situation.stack.count == 2 else {
            return false
        }
        let key = Away(move: move.name, globals: state.globals, frame: traits(of: frame, state.globals))
        if let known = away[key], known.dialog != frame.dialog, !isFirst, !move.looksForDanger {
            pass(known, frame, state)
            return true
        }
        let before = situation.conversation(state, version: library.version)
        let turn = engine.step(before, move.input, situation.world(moments.day))
        ledger.steps += 1
        let target = turn.trace.compactMap { step -> DialogID? in
            switch step {
            case .routed(_, let dialog), .interrupted(_, _, let dialog): dialog
            default: nil
            }
        }.first
        guard let target, let top = turn.state.stack.last, top != Situation.unknown,
            turn.state.stack.starts(with: situation.stack)
        else { return false }
        let led = Led(dialog: target, spot: Spot(frame: top, audience: turn.state.audience))
        guard away.updateValue(led, forKey: key) != nil else { return false }
        judge(turn, situation, move, state, id, before, readsNight: false)
        ledger.transitions += 1
        pass(led, frame, state)
        noteStack(turn.state, state, bottom: situation.stack.first)
        noteUndo(turn.state, AbstractState(turn.state), state)
        enter(AbstractState(turn.state), from: id, by: move.name)
        return true
    }

    private mutating func pass(_ led: Led, _ frame: Frame, _ state: AbstractState) {
        relations.add(frame, below: Setting(dialog: led.dialog, audience: led.spot.audience))
        relations.add(Spot(frame: frame, audience: state.globals.audience), before: led.spot)
    }

    /// What of a question decides whether a message leads away from it.
    private func traits(of frame: Frame, _ globals: AbstractState.Globals) -> [String] {
        let dialog = engine.index.dialog(frame.dialog)
        let question = engine.index.question(at: frame)
        let isHub = library.global.hubs[globals.audience] == frame.dialog
        let isSafety = library.safety.interrupts.contains { $0.dialog == frame.dialog }
        let categories = globals.level >= .high ? dialog?.categories.map(\.rawValue) ?? [] : []
        return [
            "\(question?.slot == nil)", "\(question?.fallback.isEmpty ?? true)", "\(isHub)", "\(isSafety)",
            isSafety ? frame.dialog.rawValue : "",
        ] + categories
    }

    /// Whether something lies below matters to the start dialog only, and nothing ever lies below that; elsewhere it comes
    /// out when a dialog ends.
    private func base(_ state: AbstractState) -> Situation {
        let own = state.frame.map { [$0] } ?? []
        let isAlone = state.frame == nil || state.frame?.dialog == library.global.start
        return Situation(
            stack: isAlone ? own : [Situation.unknown] + own, undo: [Situation.marker],
            language: library.global.sourceLanguage)
    }

    private mutating func moves(in state: AbstractState) -> [Move] {
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

    private mutating func explore(_ situation: Situation, _ move: Move, _ state: AbstractState, _ id: Int) {
        let conversation = situation.conversation(state, version: library.version)
        let turn = engine.step(conversation, move.input, situation.world(moments.day))
        ledger.steps += 1
        let isUnderflow = turn.state.stack.last == Situation.unknown
        let met = atoms.atoms(turn.trace) + implied(by: move, state)
        if !isUnderflow { judge(turn, situation, move, state, id, conversation, readsNight: met.contains(.night)) }
        record(turn, situation, move, state, id, isUnderflow: isUnderflow)
        if move.kind == .command(.back), situation.undo == [Situation.marker] { goBack(situation, move, state, id) }
        var known = situation.decided
        for atom in met where known.insert(atom).inserted {
            for var variant in situation.variants(of: atom, atoms, languages: library.global.languages) {
                variant.decided = known
                explore(variant, move, state, id)
            }
        }
        openBelow(turn, situation, move, state, id)
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

    private mutating func judge(
        _ turn: Turn, _ situation: Situation, _ move: Move, _ state: AbstractState, _ id: Int, _ before: Conversation,
        readsNight: Bool
    ) {
        checker.judge(
            Judgement(
                turn: turn, before: before, move: move, state: state, id: id, now: moments.day, situation: situation))
        guard readsNight || state.globals.level >= .high || turn.state.level >= .high || !turn.services.isEmpty else {
            return
        }
        let night = engine.step(before, move.input, situation.world(moments.night))
        ledger.steps += 1
        checker.judge(
            Judgement(
                turn: night, before: before, move: move, state: state, id: id, now: moments.night, situation: situation)
        )
        if readsNight {
            record(night, situation, move, state, id, isUnderflow: night.state.stack.last == Situation.unknown)
        }
    }

    // MARK: What follows

    private mutating func record(
        _ turn: Turn, _ situation: Situation, _ move: Move, _ state: AbstractState, _ id: Int, isUnderflow: Bool
    ) {
        ledger.transitions += 1
        let after = AbstractState(turn.state)
        noteStack(turn.state, state, bottom: situation.stack.first)
        if isUnderflow { return resume(turn, situation, move, state, id) }
        noteUndo(turn.state, after, state)
        enter(after, from: id, by: move.name)
    }

    private mutating func noteStack(_ after: Conversation, _ state: AbstractState, bottom: Frame?) {
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

    private mutating func noteUndo(_ after: Conversation, _ next: AbstractState, _ state: AbstractState) {
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

    private mutating func goBack(_ situation: Situation, _ move: Move, _ state: AbstractState, _ id: Int) {
        explore(situation.with { $0.undo = [] }, move, state, id)
        guard let frame = state.frame else { return }
        for earlier in relations.before(Spot(frame: frame, audience: state.globals.audience)).sorted().prefix(1) {
            let checkpoint = Checkpoint(stack: [Situation.unknown, earlier.frame], audience: earlier.audience)
            explore(situation.with { $0.undo = [checkpoint] }, move, state, id)
        }
    }

    /// The dialog came to its end: goes on with everything that may lie below it.
    private mutating func resume(
        _ turn: Turn, _ situation: Situation, _ move: Move, _ state: AbstractState, _ id: Int
    ) {
        // What is left of the stack ends in the frame that stands for the unknown; above it stood what has ended.
        let depth = turn.state.stack.count
        guard situation.stack.indices.contains(depth) else { return }
        let ended = situation.stack[depth].dialog
        let setting = Setting(dialog: ended, audience: turn.state.audience)
        relations.inherit(from: Setting(dialog: ended, audience: state.globals.audience), to: setting)
        let after = AbstractState(turn.state)
        guard underflows[setting, default: [:]][after] == nil else { return }
        let source = Source(situation: situation, depth: depth, move: move, state: state, id: id)
        underflows[setting, default: [:]][after] = source
        let below = relations.below(setting)
        for frame in below.waiting where relations.addresses(frame, state.globals.audience) {
            enter(after.at(frame), from: id, by: move.name)
        }
        for frame in below.going + below.waiting { goOn(from: source, with: frame, after) }
        if depth == 1, below.isBottom { goOn(source, with: Situation.unknown, isBottom: true, after) }
    }

    /// Goes on with what lies below. One interrupted question stands for all: each is only asked again. Hubs may have a second
    /// matter to come to.
    private mutating func goOn(from source: Source, with frame: Frame, _ after: AbstractState) {
        let audience = after.globals.audience
        if frame.phase != .waiting || resumedAudiences.insert(after).inserted {
            goOn(source, with: frame, isBottom: false, after)
        }
        let mayBeBottom = relations.below(Setting(dialog: frame.dialog, audience: audience)).isBottom
        if source.depth == 1, mayBeBottom, frame.phase != .waiting || frame.dialog == library.global.hubs[audience] {
            goOn(source, with: frame, isBottom: true, after)
        }
    }

    /// - Parameter frame: what lies below; the unknown frame when nothing does.
    private mutating func goOn(_ source: Source, with frame: Frame, isBottom: Bool, _ after: AbstractState) {
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

    private func pendings(_ audience: Audience) -> [[Topic]] {
        [[]] + Topic.allCases.filter { engine.index.dialog(for: $0, audience: audience) != nil }.map { [$0] }
    }

    /// What was opened might have been open already, further down.
    private mutating func openBelow(
        _ turn: Turn, _ situation: Situation, _ move: Move, _ state: AbstractState, _ id: Int
    ) {
        // One dialog of danger below decides as several would: the uppermost is the one that is gone back to.
        let deepest = move.looksForDanger ? 2 : 4
        guard let frame = state.frame, situation.stack.contains(Situation.unknown), situation.stack.count <= deepest
        else {
            return
        }
        var targets: [DialogID] = []
        for step in turn.trace {
            switch step {
            case .interrupted(let level, _, let dialog):
                if triedBelow.insert(["\(move.kind.group)", level.rawValue, dialog.rawValue]).inserted {
                    targets.append(dialog)
                }
            case .routed(_, let dialog):
                // A topic whose dialog is open leads nowhere, whatever the topic: one stands for all.
                if triedBelow.insert(["routed", "\(move.kind.group)"]).inserted { targets.append(dialog) }
            case .clarified(let topics):
                if triedBelow.insert(["clarified"]).inserted {
                    targets += topics.compactMap { engine.index.dialog(for: $0, audience: turn.state.audience) }
                }
            case .entered(let dialog, let node):
                if Engine.dialogs.contains(dialog), engine.index.dialog(dialog)?.entry == node {
                    targets.append(dialog)
                }
            default: break
            }
        }
        let isFirst = triedBelow.insert(["danger", "\(move.kind.group)"]).inserted
        if move.looksForDanger, state.globals.level == .acute, isFirst {
            targets += library.safety.interrupts.map(\.dialog)
        }
        let open = Set(situation.stack.map(\.dialog))
        for target in Set(targets).subtracting(open).sorted() where frame.dialog != target {
            let frames = openFrames(of: target, state.globals.audience)
            for lower in move.goesBack ? frames[...] : frames.prefix(1) {
                // Where danger goes back to a question below, it does not matter what stood above it.
                let trial = ["\(lower.node)", "\(target)", "\(move.kind)", "\(state.globals)"]
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

extension Spot: Comparable {
    static func < (left: Spot, right: Spot) -> Bool {
        (left.frame.dialog, left.frame.node, left.audience.rawValue) < (
            right.frame.dialog, right.frame.node, right.audience.rawValue
        )
    }
}

extension AbstractState: Comparable {
    private var order: String {
        "\(frame?.dialog ?? "") \(frame?.node ?? "") \(globals.audience) \(globals.level) \(globals.kind) \(clarifying)"
    }

    static func < (left: AbstractState, right: AbstractState) -> Bool { left.order < right.order }
}
