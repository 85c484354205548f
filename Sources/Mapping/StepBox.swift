import Content

/// What stands in the box of a step on the drawing, cut to lines, in every language.
struct StepBox {
    struct Line {
        enum Role: String { case say, ask, note }

        let role: Role
        let text: String
    }

    let title: String
    let kind: String
    /// By language, in the order of the graph.
    let lines: [[Line]]
    let size: Size

    static let width = 248.0
    static let padding = 12.0
    static let lineHeight = 16.0
    static let head = 30.0
    static let foot = 22.0
    static let textSize = 12.5

    init(_ step: FlowStep, _ graph: FlowGraph) {
        title = TextMeasure.cut("\(step.number) \(step.node.id)", width: 130, size: 13 * TextMeasure.bold)
        kind = MapWords.of(step.kind)
        lines = graph.languages.map { Self.lines(step, graph, $0) }
        let count = lines.map(\.count).max() ?? 0
        size = Size(width: Self.width, height: Self.head + Double(count) * Self.lineHeight + Self.foot)
    }

    private static func lines(_ step: FlowStep, _ graph: FlowGraph, _ language: Language) -> [Line] {
        let wording = Wording(graph: graph)
        func words(_ text: LocalizedText) -> String {
            wording.plain(text, language) ?? "(\(MapWords.of(.untranslated)))"
        }
        func cut(_ text: String, _ role: Line.Role, _ most: Int) -> [Line] {
            let size = role == .ask ? textSize * TextMeasure.bold : textSize
            return TextMeasure.lines(text, width: width - 2 * padding, size: size, at: most).map {
                Line(role: role, text: $0)
            }
        }
        let said = step.node.say.map(words).joined(separator: " ")
        let isAsk = step.kind == .ask
        var lines = cut(said, .say, isAsk ? 2 : 4)
        if let answer = step.node.answer { lines += cut("\(MapWords.of(.answer)): \(answer)", .note, 1) }
        switch step.node.refer {
        case .automatic: lines += cut("\(MapWords.of(.help)): auto", .note, 1)
        case .services(let ids):
            lines += cut("\(MapWords.of(.help)): \(ids.map(\.rawValue).joined(separator: ", "))", .note, 1)
        case nil: break
        }
        switch step.node.action {
        case .ask(let question): lines += cut(words(question.text), .ask, 3)
        case .call(let dialog, _): lines += cut("→ \(dialog)", .ask, 2)
        case .human: lines += cut(MapWords.of(.toHuman), .note, 1)
        case .end(let ending): lines += cut(MapWords.of(ending == .back ? .back : .done), .note, 1)
        case .goto, .branch: break
        }
        return lines
    }
}
