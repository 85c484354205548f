package import Content
import Dialog

/// Which nodes and ways on the tests reached, and which tests did.
package struct Coverage: Sendable {
    /// By place; the tests by their position, in the order in which they were played.
    private var nodes: [String: [Int]] = [:]
    private var ways: [String: [Int]] = [:]

    init(library: Library) {
        for dialog in library.dialogs.values {
            for node in dialog.nodes {
                nodes[Self.place(dialog.id, node.id)] = []
                switch node.action {
                case .ask(let question):
                    for option in question.options { ways[Self.way(dialog.id, node.id, option.id.rawValue)] = [] }
                    if question.free != nil { ways[Self.way(dialog.id, node.id, Self.free)] = [] }
                case .branch(let branches):
                    for index in branches.indices { ways[Self.way(dialog.id, node.id, "\(index)")] = [] }
                case .goto, .call, .human, .end:
                    break
                }
            }
        }
    }

    mutating func note(_ turn: Turn, of test: Int) {
        for step in turn.trace {
            switch step {
            case .entered(let dialog, let node): Self.add(test, to: &nodes[Self.place(dialog, node), default: []])
            case .chose(let dialog, let node, let option): add(test, Self.way(dialog, node, option.rawValue))
            case .freeText(let dialog, let node): add(test, Self.way(dialog, node, Self.free))
            case .branched(let dialog, let node, let index): add(test, Self.way(dialog, node, "\(index)"))
            default: break
            }
        }
    }

    private mutating func add(_ test: Int, _ way: String) { Self.add(test, to: &ways[way, default: []]) }

    private static func add(_ test: Int, to tests: inout [Int]) {
        if tests.last != test { tests.append(test) }
    }

    /// The way on for words that no option knew.
    package static let free = "free"

    private static func place(_ dialog: DialogID, _ node: NodeID) -> String { "\(dialog)/\(node)" }

    private static func way(_ dialog: DialogID, _ node: NodeID, _ name: String) -> String {
        "\(place(dialog, node)) → \(name)"
    }

    /// The tests that entered the node, by their position.
    package func tests(_ dialog: DialogID, _ node: NodeID) -> [Int] { nodes[Self.place(dialog, node)] ?? [] }

    /// The tests that went on so: an option's id, `free`, or the number of a branch.
    package func tests(_ dialog: DialogID, _ node: NodeID, way: String) -> [Int] {
        ways[Self.way(dialog, node, way)] ?? []
    }

    package var states: (covered: Int, total: Int) { Self.share(nodes) }
    package var transitions: (covered: Int, total: Int) { Self.share(ways) }

    private static func share(_ places: [String: [Int]]) -> (covered: Int, total: Int) {
        (places.values.count { !$0.isEmpty }, places.count)
    }

    package var missing: [String] {
        (Self.missing(nodes).map { "state \($0)" } + Self.missing(ways).map { "way \($0)" }).sorted()
    }

    private static func missing(_ places: [String: [Int]]) -> [String] {
        places.filter { $0.value.isEmpty }.map(\.key)
    }
}
