import Content
import Pages

/// One dialog on the page: how somebody comes here, its drawing, its steps.
struct DialogSection {
    let dialog: FlowDialog
    let graph: FlowGraph

    var html: String {
        let value = dialog.dialog
        let id = Markup.escaped(dialog.id.rawValue)
        let steps =
            dialog.steps.count == 1 ? MapWords.of(.stepOne) : MapWords.of(.steps, "\(dialog.steps.count)")
        let tested = graph.tests == nil ? "" : "<span>\(MapWords.of(.stepsTested, Self.tested(dialog)))</span>"
        let drawing = DialogDrawing(dialog, graph)
        let cards = dialog.steps.map { StepCard(step: $0, dialog: dialog, graph: graph).html }.joined(separator: "\n")
        return """
            <section class="dialog" id="\(id)" aria-labelledby="title-\(id)" tabindex="-1">
            <header>
            <h2 id="title-\(id)">\(Markup.escaped(value.title))</h2>
            <p class="facts"><code>\(id)</code> <span>\(MapWords.of(value.audience))</span> <span>\(steps)</span> \(tested)</p>
            <p class="facts">\(review(value.review))</p>
            <dl>
            <dt>\(MapWords.of(.openedBy))</dt><dd>\(openings)</dd>
            \(sources)
            </dl>
            </header>
            <div class="canvas \(drawing.isTall ? "tall" : "wide")" tabindex="0" role="group" \
            aria-label="\(Markup.escaped(MapWords.of(.canvas, value.title)))">
            \(drawing.svg)
            </div>
            <ol class="cards">
            \(cards)
            </ol>
            </section>
            """
    }

    /// How many of its steps a test reached.
    static func tested(_ dialog: FlowDialog) -> String {
        "\(dialog.steps.count { !($0.tests ?? []).isEmpty })/\(dialog.steps.count)"
    }

    private func review(_ review: Review) -> String {
        let words =
            switch review.state {
            case .concept: MapWords.of(.stateConceptLong)
            case .approved: MapWords.of(.stateApprovedLong, review.by.joined(separator: ", "), review.on)
            }
        return "<span class=\"state \(review.state.rawValue)\">\(Markup.escaped(words))</span>"
    }

    private var sources: String {
        let list = dialog.dialog.sources
        guard !list.isEmpty else { return "" }
        let names = list.map { "<code>\(Markup.escaped($0))</code>" }.joined(separator: ", ")
        return "<dt>\(MapWords.of(.restsOn))</dt><dd>\(names)</dd>"
    }

    /// One line for each kind of way.
    private var openings: String {
        guard !dialog.openings.isEmpty else { return "<span class=\"missing\">\(MapWords.of(.opensNothing))</span>" }
        var lines: [(key: MapWords.Key, names: [String])] = []
        for (key, name) in dialog.openings.map(opening) {
            if let index = lines.firstIndex(where: { $0.key == key }) {
                lines[index].names.append(name)
            } else {
                lines.append((key, [name]))
            }
        }
        let items = lines.map { line in
            let words = MapWords.of(line.key, line.names.joined(separator: ", "))
            return line.key == .opensDanger ? "<li class=\"raise\">\(words)</li>" : "<li>\(words)</li>"
        }
        return "<ul>\(items.joined())</ul>"
    }

    private func opening(_ opening: FlowOpening) -> (MapWords.Key, String) {
        switch opening {
        case .start: return (.opensStart, "")
        case .hub(let audience): return (.opensHub, MapWords.of(audience))
        case .command: return (.opensCommand, "")
        case .message(let topic): return (.opensMessage, code(topic.rawValue))
        case .category(let category): return (.opensCategory, code(category.rawValue))
        case .danger(let row): return (.opensDanger, danger(row))
        case .call(let caller, let node):
            let place = Markup.escaped("\(caller)/\(node)")
            let isHere = graph.dialogs.contains { $0.id == caller }
            return (.opensCall, isHere ? "<a href=\"#\(place)\">\(place)</a>" : code("\(caller)/\(node)"))
        case .answer(let answer): return (.opensAnswer, code(answer.rawValue))
        }
    }

    private func danger(_ row: SafetyContent.Interrupt) -> String {
        let category = row.category?.rawValue ?? MapWords.of(.anyCategory)
        let audiences = row.audiences.map { MapWords.of($0) }
        return ([MapWords.of(row.level), category] + audiences).map(Markup.escaped).joined(separator: " ")
    }

    private func code(_ text: String) -> String { "<code>\(Markup.escaped(text))</code>" }
}
