import Content

/// The words on an arrow, in every language.
struct EdgeLabel {
    /// By language, in the order of the graph; empty when the arrow needs no words.
    let texts: [String]
    let size: Size?

    static let textSize = 11.5

    init(_ edge: FlowEdge, _ graph: FlowGraph) {
        let wording = Wording(graph: graph)
        let whole: [String] =
            switch edge.way {
            case .option(let option):
                graph.languages.map { wording.plain(option.label, $0) ?? option.id.rawValue }
            case .free: graph.languages.map { _ in MapWords.of(.otherWords) }
            case .unheard: graph.languages.map { _ in MapWords.of(.notHeardShort) }
            case .branch(let condition): graph.languages.map { _ in condition?.written ?? MapWords.of(.otherwise) }
            case .afterCall, .afterHuman: graph.languages.map { _ in MapWords.of(.then) }
            case .next: []
            }
        let mark = edge.raise == nil ? "" : "! "
        let size = edge.raise == nil ? Self.textSize : Self.textSize * TextMeasure.bold
        texts = whole.map { mark + TextMeasure.cut($0, width: 190, size: size) }
        let widest = texts.map { TextMeasure.width($0, size: size) }.max()
        self.size = widest.map { Size(width: ($0 + 20).rounded(), height: 22) }
    }
}
