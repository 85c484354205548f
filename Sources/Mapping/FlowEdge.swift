package import Content

/// A way from one node to another of the same dialog.
package struct FlowEdge: Sendable {
    package enum Way: Sendable {
        case option(Option)
        /// Words that no option knew.
        case free
        /// Not understood for the so-maniest time.
        case unheard(Int)
        case next
        /// Nil is *else*.
        case branch(Condition?)
        case afterCall(DialogID)
        case afterHuman
    }

    package let source: NodeID
    package let target: NodeID
    package let way: Way
    /// Nil when no test was played, or when only one way leads on.
    package let isTested: Bool?

    /// Choosing it says that somebody is in danger.
    package var raise: Option.Raise? {
        if case .option(let option) = way { option.raises } else { nil }
    }

    static func all(from node: Node, in dialog: DialogID, tests: FlowTests?) -> [FlowEdge] {
        func edge(_ target: NodeID, _ way: Way, _ tested: FlowTests.Way? = nil) -> FlowEdge {
            FlowEdge(
                source: node.id, target: target, way: way,
                isTested: tested.flatMap { way in tests.map { $0.isTaken(dialog, node.id, way) } })
        }
        switch node.action {
        case .ask(let question):
            var edges = question.options.map { edge($0.next, .option($0), .option($0.id)) }
            if let free = question.free { edges.append(edge(free, .free, .free)) }
            for (rung, step) in question.fallback.enumerated() {
                if case .goto(let target) = step { edges.append(edge(target, .unheard(rung + 1))) }
            }
            return edges
        case .goto(let next): return [edge(next, .next)]
        case .call(let called, let next): return [edge(next, .afterCall(called))]
        case .branch(let branches):
            return branches.enumerated().map { edge($1.next, .branch($1.condition), .branch($0)) }
        case .human(let next): return [edge(next, .afterHuman)]
        case .end: return []
        }
    }

    /// With the id that the target has now; nil when there is no such node.
    func resolved(_ dialog: Dialog, _ known: Set<NodeID>) -> FlowEdge? {
        if known.contains(target) { return self }
        guard let node = dialog.node(target) else { return nil }
        return FlowEdge(source: source, target: node.id, way: way, isTested: isTested)
    }
}
