import Content
import Dialog

/// The states found, each with the way that first led there.
struct Ledger {
    struct Entry {
        let state: AbstractState
        let parent: Int?
        let move: String
        let depth: Int
    }

    private(set) var states: [Entry] = []
    private var ids: [AbstractState: Int] = [:]
    var steps = 0
    var transitions = 0

    mutating func note(_ state: AbstractState, parent: Int?, move: String) -> (id: Int, isNew: Bool) {
        if let id = ids[state] { return (id, false) }
        let id = states.count
        ids[state] = id
        states.append(Entry(state: state, parent: parent, move: move, depth: parent.map { states[$0].depth + 1 } ?? 0))
        return (id, true)
    }

    func depth(_ id: Int) -> Int { states[id].depth }

    /// The moves from an empty conversation to this state.
    func way(to id: Int) -> [String] {
        var list: [String] = []
        // What the protocol's own trial finds has no way to it.
        var current: Int? = states.indices.contains(id) ? id : nil
        while let here = current {
            let entry = states[here]
            let place = entry.state.frame.map { "\($0.dialog)/\($0.node)" } ?? "nowhere"
            if entry.parent != nil {
                list.append(
                    "user: \(entry.move)   → \(place), \(entry.state.globals.audience.rawValue), \(entry.state.globals.level.rawValue)"
                )
            }
            current = entry.parent
        }
        return list.reversed()
    }
}
