import Content
import Pages

/// One dialog as a drawing: boxes in layers, arrows between them, in SVG.
struct DialogDrawing {
    private let dialog: FlowDialog
    private let graph: FlowGraph
    private let boxes: [StepBox]
    private let labels: [EdgeLabel]
    private let layout: LayeredLayout

    init(_ dialog: FlowDialog, _ graph: FlowGraph) {
        self.dialog = dialog
        self.graph = graph
        boxes = dialog.steps.map { StepBox($0, graph) }
        labels = dialog.edges.map { EdgeLabel($0, graph) }
        let index = Dictionary(dialog.steps.enumerated().map { ($1.node.id, $0) }, uniquingKeysWith: { a, _ in a })
        layout = LayeredLayout(
            boxes: boxes.map(\.size),
            arrows: zip(dialog.edges, labels).map { edge, label in
                .init(source: index[edge.source] ?? 0, target: index[edge.target] ?? 0, label: label.size)
            })
    }

    /// Higher than a page has room for beside other things: on paper it takes a column.
    var isTall: Bool { layout.size.height > layout.size.width * 1.15 }

    var svg: String {
        let size = layout.size
        let edges = dialog.edges.indices.map(edge).joined(separator: "\n")
        let steps = dialog.steps.indices.map(step).joined(separator: "\n")
        return """
            <svg viewBox="0 0 \(size.width.drawn) \(size.height.drawn)" width="\(size.width.drawn)" \
            height="\(size.height.drawn)" role="group" aria-label="\(Markup.escaped(dialog.dialog.title))">
            <g aria-hidden="true">
            \(edges)
            </g>
            \(steps)
            </svg>
            """
    }

    private func edge(_ index: Int) -> String {
        let edge = dialog.edges[index]
        let style = style(edge)
        var parts = [
            "<g class=\"edge\(style)\" data-from=\"\(Markup.escaped(edge.source.rawValue))\" "
                + "data-to=\"\(Markup.escaped(edge.target.rawValue))\"><path d=\"\(layout.paths[index])\"/>"
        ]
        if let frame = layout.labels[index] {
            parts.append(
                "<rect x=\"\(frame.x.drawn)\" y=\"\(frame.y.drawn)\" width=\"\(frame.width.drawn)\" "
                    + "height=\"\(frame.height.drawn)\" rx=\"11\"/>")
            for (language, text) in zip(graph.languages, labels[index].texts) {
                parts.append(
                    "<text class=\"t t-\(language)\" lang=\"\(language)\" x=\"\(frame.middle.drawn)\" "
                        + "y=\"\((frame.y + 15).drawn)\">\(Markup.escaped(text))</text>")
            }
        }
        return parts.joined() + "</g>"
    }

    private func style(_ edge: FlowEdge) -> String {
        var classes = ""
        switch edge.way {
        case .option(let option):
            if option.raises != nil { classes = " danger" } else if option.eases { classes = " eases" }
        case .free: classes = " free"
        case .unheard: classes = " unheard"
        case .next, .branch, .afterCall, .afterHuman: break
        }
        return edge.isTested == false ? classes + " untested" : classes
    }

    private func step(_ index: Int) -> String {
        let step = dialog.steps[index]
        let box = boxes[index]
        let frame = layout.boxes[index]
        let id = Markup.escaped("\(dialog.id)/\(step.node.id)")
        let right = frame.x + frame.width - StepBox.padding
        let left = frame.x + StepBox.padding
        let danger = step.isDanger ? " danger" : ""
        var parts = [
            "<a class=\"step \(step.kind.rawValue)\(danger)\" href=\"#\(id)\" data-node=\"\(Markup.escaped(step.node.id.rawValue))\">",
            "<rect class=\"box\" x=\"\(frame.x.drawn)\" y=\"\(frame.y.drawn)\" width=\"\(frame.width.drawn)\" "
                + "height=\"\(frame.height.drawn)\" rx=\"8\"/>",
            "<rect class=\"side\" x=\"\(frame.x.drawn)\" y=\"\((frame.y + 8).drawn)\" width=\"4\" "
                + "height=\"\((frame.height - 16).drawn)\" rx=\"2\"/>",
            text("name", left, frame.y + 20, box.title), text("kind", right, frame.y + 20, box.kind),
        ]
        for (language, lines) in zip(graph.languages, box.lines) where !lines.isEmpty {
            parts.append("<g class=\"t t-\(language)\" lang=\"\(language)\">")
            for (row, line) in lines.enumerated() {
                let y = frame.y + StepBox.head + 11 + Double(row) * StepBox.lineHeight
                parts.append(text(line.role.rawValue, left, y, line.text))
            }
            parts.append("</g>")
        }
        parts.append(foot(step, left, right, frame.bottom - 9))
        return parts.joined() + "</a>"
    }

    /// How far it was reviewed, and what tests it.
    private func foot(_ step: FlowStep, _ left: Double, _ right: Double, _ y: Double) -> String {
        let state = dialog.dialog.review.state
        let circle =
            "<circle class=\"state \(state.rawValue)\" cx=\"\((left + 4).drawn)\" cy=\"\((y - 3).drawn)\" r=\"3.5\"/>"
        let tested = step.tests.map { tests in
            text(tests.isEmpty ? "foot right missing" : "foot right", right, y, MapWords.count(tests))
        }
        return circle + text("foot", left + 13, y, MapWords.of(state)) + (tested ?? "")
    }

    private func text(_ role: String, _ x: Double, _ y: Double, _ words: String) -> String {
        "<text class=\"\(role)\" x=\"\(x.drawn)\" y=\"\(y.drawn)\">\(Markup.escaped(words))</text>"
    }
}
