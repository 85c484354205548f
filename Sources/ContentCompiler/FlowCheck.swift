import Content

/// Ways through the dialogs: what nothing leads to, what leads nowhere, what never stops.
enum FlowCheck {
    static func run(_ checkup: inout Checkup, _ requirements: Compiler.Requirements) {
        for dialog in checkup.dialogs {
            let extra = checkup.library.global.hubs.values.contains(dialog.id) ? [requirements.hubNode] : []
            checkReach(dialog, extra, &checkup)
            checkLoops(dialog, &checkup)
        }
        checkOpened(&checkup, requirements)
        checkRecursion(&checkup)
    }

    /// Where a node may go on within its dialog.
    static func successors(_ node: Node) -> [NodeID] {
        switch node.action {
        case .ask(let question):
            let ladder = question.fallback.compactMap { step -> NodeID? in
                if case .goto(let node) = step { node } else { nil }
            }
            return question.options.map(\.next) + (question.free.map { [$0] } ?? []) + ladder
        case .goto(let next), .human(let next), .call(_, let next): return [next]
        case .branch(let branches): return branches.map(\.next)
        case .end: return []
        }
    }

    // MARK: D005, D006

    private static func checkReach(_ dialog: Dialog, _ extra: [NodeID], _ checkup: inout Checkup) {
        let next = Dictionary(
            dialog.nodes.map { ($0.id, successors($0).compactMap { dialog.node($0)?.id }) },
            uniquingKeysWith: { first, _ in first })
        let entries = ([dialog.entry] + extra + dialog.moved.values).compactMap { dialog.node($0)?.id }
        let reached = closure(of: entries, next)
        for node in dialog.nodes where !reached.contains(node.id) {
            checkup.find(
                "D005", .error, .node(dialog.id, node.id),
                message: "Nothing in \(dialog.id) leads to the node \"\(node.id)\". Lead to it, or remove it.")
        }
        var previous: [NodeID: [NodeID]] = [:]
        for (id, targets) in next { for target in targets { previous[target, default: []].append(id) } }
        let ends = dialog.nodes.filter { if case .end = $0.action { true } else { false } }.map(\.id)
        let ending = closure(of: ends, previous)
        // One finding for a dialog: where the way on is lost.
        guard let lost = dialog.nodes.first(where: { reached.contains($0.id) && !ending.contains($0.id) }) else {
            return
        }
        checkup.find(
            "D006", .error, .node(dialog.id, lost.id),
            message: "From the node \"\(lost.id)\" no way leads to an \"end\". Every dialog comes back or ends.")
    }

    private static func closure(of start: [NodeID], _ next: [NodeID: [NodeID]]) -> Set<NodeID> {
        var seen = Set(start)
        var open = start
        while let id = open.popLast() {
            for target in next[id] ?? [] where seen.insert(target).inserted { open.append(target) }
        }
        return seen
    }

    // MARK: D008

    /// A way from a node back to itself on which nobody is asked anything never ends.
    private static func checkLoops(_ dialog: Dialog, _ checkup: inout Checkup) {
        let library = checkup.library
        let silent = Dictionary(
            dialog.nodes.map { node in (node.id, waits(node, library) ? [] : successors(node)) },
            uniquingKeysWith: { first, _ in first })
        for node in dialog.nodes {
            guard let own = silent[node.id], closure(of: own, silent).contains(node.id) else { continue }
            checkup.find(
                "D008", .error, .node(dialog.id, node.id),
                message: "The node \"\(node.id)\" comes back to itself without a question on the way.")
            return
        }
    }

    private static func waits(_ node: Node, _ library: Library) -> Bool {
        switch node.action {
        case .ask, .human: true
        case .call(let called, _):
            library.dialogs[called]?.nodes.contains { if case .ask = $0.action { true } else { false } } ?? false
        case .goto, .branch, .end: false
        }
    }

    // MARK: D007

    private static func checkOpened(_ checkup: inout Checkup, _ requirements: Compiler.Requirements) {
        let library = checkup.library
        var opened = Set(requirements.dialogs + [library.global.start] + library.global.hubs.values)
        opened.formUnion(library.safety.interrupts.map(\.dialog))
        opened.formUnion(library.answers.values.compactMap(\.after))
        opened.formUnion(checkup.dialogs.flatMap(calls))
        for dialog in checkup.dialogs
        where dialog.topics.isEmpty && dialog.categories.isEmpty && !opened.contains(dialog.id) {
            checkup.find(
                "D007", .warning, .dialog(dialog.id),
                message: "Nothing opens the dialog \(dialog.id): no topic, category, call or answer.")
        }
    }

    private static func calls(_ dialog: Dialog) -> [DialogID] {
        dialog.nodes.flatMap { node -> [DialogID] in
            switch node.action {
            case .call(let called, _): return [called]
            case .ask(let question):
                return question.fallback.compactMap { step in
                    if case .call(let called) = step { called } else { nil }
                }
            case .goto, .branch, .human, .end: return []
            }
        }
    }

    // MARK: D009

    /// Dialogs that call each other in a circle pile up without end.
    private static func checkRecursion(_ checkup: inout Checkup) {
        let library = checkup.library
        for dialog in checkup.dialogs {
            for node in dialog.nodes {
                guard case .call(let called, _) = node.action else { continue }
                var seen: Set<DialogID> = [called]
                var open = [called]
                while let id = open.popLast() {
                    for next in library.dialogs[id].map(calls) ?? [] where seen.insert(next).inserted {
                        open.append(next)
                    }
                }
                guard seen.contains(dialog.id) else { continue }
                checkup.find(
                    "D009", .error, .field(dialog.id, node.id, "call"),
                    message: "\(dialog.id) calls \(called), which comes to call \(dialog.id) again.")
            }
        }
    }
}
