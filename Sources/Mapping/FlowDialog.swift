package import Content

/// One dialog to draw: its steps in reading order, and every way between them.
package struct FlowDialog: Sendable {
    package let dialog: Dialog
    /// From the entry on, the nearest first; what nothing leads to comes last.
    package let steps: [FlowStep]
    /// In the order of the steps and of what stands in each.
    package let edges: [FlowEdge]
    package let openings: [FlowOpening]
    /// Danger in a message opens it.
    package let isSafety: Bool

    package var id: DialogID { dialog.id }

    init(_ dialog: Dialog, openings: [FlowOpening], safety: Set<DialogID>, tests: FlowTests?) {
        self.dialog = dialog
        self.openings = openings
        isSafety = safety.contains(dialog.id)
        let nodes = Self.inReadingOrder(dialog)
        steps = nodes.enumerated().map { index, node in
            FlowStep(
                node: node, number: index + 1, isDanger: node.called.contains { safety.contains($0) },
                tests: tests?.node(dialog.id, node.id))
        }
        let known = Set(dialog.nodes.map(\.id))
        edges = nodes.flatMap { node in
            FlowEdge.all(from: node, in: dialog.id, tests: tests).compactMap { $0.resolved(dialog, known) }
        }
    }

    /// The folder it stands in; empty for the dialogs beside the folders.
    package static func group(of id: DialogID) -> String {
        id.rawValue.firstIndex(of: "/").map { String(id.rawValue[..<$0]) } ?? ""
    }

    package var group: String { Self.group(of: id) }

    package func step(_ node: NodeID) -> FlowStep? { steps.first { $0.node.id == node } }

    private static func inReadingOrder(_ dialog: Dialog) -> [Node] {
        var order: [Node] = []
        var seen: Set<NodeID> = []
        for start in [dialog.entry] + dialog.nodes.map(\.id) {
            var queue = [start]
            var head = 0
            while head < queue.count {
                let id = queue[head]
                head += 1
                guard let node = dialog.node(id), seen.insert(node.id).inserted else { continue }
                order.append(node)
                queue += FlowEdge.all(from: node, in: dialog.id, tests: nil).map(\.target)
            }
        }
        return order
    }
}

/// A node with what the map says of it.
package struct FlowStep: Sendable {
    package enum Kind: String, CaseIterable, Sendable { case ask, say, call, branch, human, end }

    package let node: Node
    /// Its place in reading order, from 1.
    package let number: Int
    /// It opens a dialog that takes care of danger.
    package let isDanger: Bool
    /// The tests that entered it; nil when none was played.
    package let tests: [Int]?

    package var kind: Kind {
        switch node.action {
        case .ask: .ask
        case .goto: .say
        case .call: .call
        case .branch: .branch
        case .human: .human
        case .end: .end
        }
    }
}
