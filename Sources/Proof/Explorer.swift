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
    let hours: Hours
    var checker: Checker
    var relations: Relations
    var ledger = Ledger()
    private var queue: [Int] = []
    private var head = 0
    /// Where a dialog ended and how it goes on with what lies below, in the order in which it was found.
    var underflows: [Setting: [Underflow]] = [:]
    var underflowSettings = Relations.Listing<Setting>()
    var knownUnderflows: [Setting: Set<AbstractState>] = [:]
    /// What a message that leads away from its question comes to.
    var away: [Away: Led] = [:]
    var seenSpots: Set<Spot> = []
    private var places: [Spot: [Int]] = [:]
    var resumed: Set<Resume> = []
    var resumedAudiences: Set<AbstractState> = []
    var corrected: Set<AbstractState.Globals> = []
    /// Which dialogs were tried below in the state at hand: one category stands for all that open the same.
    var triedBelow: Set<Trial> = []
    var triedBack: Set<ReturnTrial> = []
    /// Ends at the first violation: enough for a mutant.
    let stopsAtOnce: Bool

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
        hours = Hours(library)
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
        ProtocolTrial(engine: engine, moves: moves, safetyProtocol: checker.safetyProtocol, now: hours.day).run(
            &checker)
    }

    mutating func enter(_ state: AbstractState, from parent: Int?, by move: String) {
        guard state.frame?.dialog != "§" else { return }
        let (id, isNew) = ledger.note(state, parent: parent, move: move)
        guard isNew else { return }
        queue.append(id)
        guard let frame = state.frame else { return }
        let spot = Spot(frame: frame, audience: state.globals.audience)
        places[spot, default: []].append(id)
        for earlier in relations.before(spot) { enter(back(state, to: earlier), from: id, by: "(command back)") }
    }

    private func back(_ state: AbstractState, to earlier: Spot) -> AbstractState {
        state.at(earlier.frame, audience: earlier.audience)
    }

    /// What the relations have learned opens states that were passed before.
    private mutating func follow() {
        while let (setting, frame) = relations.grownBelow.popLast() { goOnAll(of: setting, with: frame) }
        while let setting = relations.grownBottom.popLast() { goOnAll(atBottomOf: setting) }
        while let (spot, earlier) = relations.grownBefore.popLast() {
            for id in places[spot] ?? [] {
                enter(back(ledger.states[id].state, to: earlier), from: id, by: "(command back)")
            }
        }
    }

    private mutating func visit(_ id: Int) {
        let state = ledger.states[id].state
        let situation = base(state)
        checker.inspect(state, id: id, situation: situation)
        triedBelow = []
        let isFirst =
            state.frame.map { seenSpots.insert(Spot(frame: $0, audience: state.globals.audience)).inserted } ?? true
        for move in moves(in: state) {
            let led = passes(move, situation, state, id, isFirst: isFirst)
            if led.isDone { continue }
            explore(situation, move, state, id, known: led.turn)
            if move.variesHistory {
                explore(situation.with { $0.isHeard = true }, move, state, id)
                explore(situation.with { $0.asides = 9 }, move, state, id)
                explore(situation.with { $0.misses = 1 }, move, state, id)
            }
        }
    }
}
