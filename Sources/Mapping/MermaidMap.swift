import Content

/// The graph in Mermaid, for a page that draws it. GitHub draws at most 500 arrows: give it some dialogs, or the overview.
package struct MermaidMap: Sendable {
    private let graph: FlowGraph
    private let names: [String: String]

    package init(_ graph: FlowGraph) {
        self.graph = graph
        names = graph.names
    }

    /// Dialogs with their steps, and the ways between them.
    package var text: String {
        var lines = ["flowchart TD"]
        for dialog in graph.dialogs {
            lines.append("  subgraph \(name(dialog.id.rawValue))[\"\(Self.escaped(dialog.dialog.title))\"]")
            for step in dialog.steps { lines.append("    \(self.step(step, dialog))") }
            lines.append("  end")
            for edge in dialog.edges {
                let words = graph.words(edge)
                let label = words.isEmpty ? "" : "|\"\(Self.escaped(words))\"|"
                let arrow =
                    switch edge.way {
                    case .unheard: "-.->"
                    case .option(let option) where option.raises != nil: "==>"
                    default: "-->"
                    }
                lines.append(
                    "  \(name("\(dialog.id)/\(edge.source)")) \(arrow)\(label) \(name("\(dialog.id)/\(edge.target)"))")
            }
        }
        lines += links { link in
            guard case .dialog(let dialog, let node) = link.source else { return nil }
            let entry = graph.dialogs.first { $0.id == link.target }?.dialog.entry
            return entry.map { (name("\(dialog)/\(node)"), name("\(link.target)/\($0)")) }
        }
        return (lines + Self.classes + danger).joined(separator: "\n") + "\n"
    }

    /// Only the dialogs and the ways between them.
    package var overview: String {
        var lines = ["flowchart LR"]
        let groups = Dictionary(grouping: graph.dialogs, by: \.group).sorted { $0.key < $1.key }
        for (number, group) in groups.enumerated() {
            let title = group.key.isEmpty ? MapWords.of(.groupNone) : group.key
            lines.append("  subgraph g\(number + 1)[\"\(Self.escaped(title))\"]")
            for dialog in group.value {
                let style = dialog.isSafety ? ":::danger" : ""
                lines.append("    \(name(dialog.id.rawValue))[\"\(Self.escaped(dialog.dialog.title))\"]\(style)")
            }
            lines.append("  end")
        }
        lines += links { link in
            guard case .dialog(let dialog, _) = link.source else { return nil }
            return (name(dialog.rawValue), name(link.target.rawValue))
        }
        return (lines + Self.classes).joined(separator: "\n") + "\n"
    }

    private func links(_ ends: (FlowLink) -> (String, String)?) -> [String] {
        var seen: Set<String> = []
        return graph.links.compactMap { link in
            guard let (source, target) = ends(link) else { return nil }
            let line = "  \(source) \(link.isDanger ? "==>" : "-->") \(target)"
            return seen.insert(line).inserted ? line : nil
        }
    }

    private func name(_ id: String) -> String { names[id] ?? "x" }

    private func step(_ step: FlowStep, _ dialog: FlowDialog) -> String {
        let words = TextMeasure.lines(graph.words(step), width: 220, size: 12, at: 3).map(Self.escaped)
        let text = ([Self.escaped(step.node.id.rawValue)] + words).joined(separator: "<br>")
        let id = name("\(dialog.id)/\(step.node.id)")
        switch step.kind {
        case .ask: return "\(id)[/\"\(text)\"/]"
        case .branch: return "\(id){\"\(text)\"}"
        case .end: return "\(id)([\"\(text)\"])"
        case .call: return "\(id)[[\"\(text)\"]]"
        case .say, .human: return "\(id)[\"\(text)\"]"
        }
    }

    private static let classes = ["  classDef danger stroke:#b3261e,stroke-width:3px"]

    private var danger: [String] {
        let list = graph.dialogs.flatMap { dialog in
            dialog.steps.filter(\.isDanger).map { name("\(dialog.id)/\($0.node.id)") }
        }
        return list.isEmpty ? [] : ["  class \(list.joined(separator: ",")) danger"]
    }

    /// Inside double quotes Mermaid reads HTML and its own `#…;` codes.
    static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "\"": result += "#quot;"
            case "#": result += "#35;"
            case "<": result += "#lt;"
            case ">": result += "#gt;"
            case "&": result += "#amp;"
            case "`": result += "#96;"
            case _ where character.isNewline: result += " "
            default: result.append(character)
            }
        }
    }
}
