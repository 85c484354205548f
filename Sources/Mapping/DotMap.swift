import Content

/// The graph in the language of Graphviz.
package struct DotMap: Sendable {
    private let graph: FlowGraph
    private let names: [String: String]

    package init(_ graph: FlowGraph) {
        self.graph = graph
        names = graph.names
    }

    /// Dialogs with their steps, and the ways between them.
    package var text: String {
        var lines = head("TB")
        for dialog in graph.dialogs {
            lines.append("  subgraph cluster_\(name(dialog.id.rawValue)) {")
            lines.append("    label=\(Self.quoted("\(dialog.dialog.title) (\(dialog.id))"))")
            for step in dialog.steps { lines.append("    \(self.step(step, dialog))") }
            for edge in dialog.edges { lines.append("    \(self.edge(edge, dialog))") }
            lines.append("  }")
        }
        lines += links { link in
            guard case .dialog(let dialog, let node) = link.source else { return nil }
            let entry = graph.dialogs.first { $0.id == link.target }?.dialog.entry
            return entry.map { (name("\(dialog)/\(node)"), name("\(link.target)/\($0)")) }
        }
        return (lines + ["}"]).joined(separator: "\n") + "\n"
    }

    /// Only the dialogs and the ways between them.
    package var overview: String {
        var lines = head("LR")
        let groups = Dictionary(grouping: graph.dialogs, by: \.group).sorted { $0.key < $1.key }
        for (number, group) in groups.enumerated() {
            let title = group.key.isEmpty ? MapWords.of(.groupNone) : group.key
            lines += ["  subgraph cluster_g\(number + 1) {", "    label=\(Self.quoted(title))"]
            for dialog in group.value {
                let style = dialog.isSafety ? " \(Self.danger)" : ""
                let label = Self.quoted(dialog.dialog.title)
                lines.append("    \(name(dialog.id.rawValue)) [label=\(label) URL=\(url(dialog.id.rawValue))\(style)]")
            }
            lines.append("  }")
        }
        lines += links { link in
            guard case .dialog(let dialog, _) = link.source else { return nil }
            return (name(dialog.rawValue), name(link.target.rawValue))
        }
        return (lines + ["}"]).joined(separator: "\n") + "\n"
    }

    private func head(_ direction: String) -> [String] {
        [
            "digraph baken {", "  rankdir=\(direction)",
            "  node [shape=box style=rounded fontname=\"sans-serif\" fontsize=11]",
            "  edge [fontname=\"sans-serif\" fontsize=10]",
        ]
    }

    private static let danger = "color=\"#b3261e\" penwidth=2"

    private func name(_ id: String) -> String { names[id] ?? "x" }

    private func url(_ id: String) -> String { Self.quoted("#\(id)") }

    private func step(_ step: FlowStep, _ dialog: FlowDialog) -> String {
        let words = TextMeasure.lines(graph.words(step), width: 220, size: 12, at: 3)
        let label = ([step.node.id.rawValue] + words).joined(separator: "\n")
        let shape =
            switch step.kind {
            case .ask: " shape=parallelogram"
            case .branch: " shape=diamond style=\"\""
            case .end: " shape=oval style=\"\""
            case .call: " peripheries=2"
            case .say, .human: ""
            }
        let id = "\(dialog.id)/\(step.node.id)"
        return
            "\(name(id)) [label=\(Self.quoted(label)) URL=\(url(id))\(shape)\(step.isDanger ? " \(Self.danger)" : "")]"
    }

    private func edge(_ edge: FlowEdge, _ dialog: FlowDialog) -> String {
        let words = graph.words(edge)
        var marks = words.isEmpty ? [] : ["label=\(Self.quoted(words))"]
        if edge.raise != nil { marks.append(Self.danger) }
        if case .unheard = edge.way { marks.append("style=dashed") }
        let ends = "\(name("\(dialog.id)/\(edge.source)")) -> \(name("\(dialog.id)/\(edge.target)"))"
        return marks.isEmpty ? ends : "\(ends) [\(marks.joined(separator: " "))]"
    }

    private func links(_ ends: (FlowLink) -> (String, String)?) -> [String] {
        var seen: Set<String> = []
        return graph.links.compactMap { link in
            guard let (source, target) = ends(link) else { return nil }
            let line = "  \(source) -> \(target)\(link.isDanger ? " [\(Self.danger)]" : "")"
            return seen.insert(line).inserted ? line : nil
        }
    }

    /// A quoted string of DOT; a line break is written `\n`.
    static func quoted(_ text: String) -> String {
        let inner = text.reduce(into: "") { result, character in
            switch character {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case _ where character.isNewline: result += "\\n"
            default: result.append(character)
            }
        }
        return "\"\(inner)\""
    }
}
