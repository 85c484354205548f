package import Content
import Pages

/// The whole map as one page for editors: an overview, each dialog with its drawing and its texts, search, and a layout for
/// paper. Readable without script too: then everything stands below each other.
package struct MapPage: Sendable {
    private let graph: FlowGraph
    private let version: ContentVersion

    package init(_ graph: FlowGraph, version: ContentVersion) {
        self.graph = graph
        self.version = version
    }

    package var html: String {
        SelfContainedPage(
            title: MapWords.of(.title), language: MapWords.language, style: Resource.style + languageRules, body: body,
            script: "const tests = \(tests);\n\(Resource.script)"
        ).html
    }

    /// Which texts show in which language; a drawing has room for one.
    private var languageRules: String {
        let source = graph.languages.first.map(\.code) ?? ""
        let rules = graph.languages.map { language in
            "[data-language=\(language)] .t:not(.t-\(language)){display:none}"
        }
        return (rules + ["[data-language=all] svg .t:not(.t-\(source)){display:none}"]).joined(separator: "\n")
    }

    /// Name and place of each test, for the lists that are filled in later. `<` could end the script.
    private var tests: String {
        let rows = (graph.tests ?? []).map { "[\(Self.quoted($0.name)),\(Self.quoted($0.place))]" }
        return "[\(rows.joined(separator: ","))]"
    }

    /// A string of JavaScript.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "<", "\u{2028}", "\u{2029}": result += unicode(scalar)
            case _ where scalar.value < 0x20: result += unicode(scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    private static func unicode(_ scalar: Unicode.Scalar) -> String {
        let hex = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    }

    // MARK: Body

    private var body: String {
        """
        <a class="skip" href="#overview">\(MapWords.of(.skip))</a>
        <svg class="marks" width="0" height="0" aria-hidden="true"><defs>\(Self.arrowhead("arrow"))\
        \(Self.arrowhead("arrow-danger"))</defs></svg>
        <header class="bar">
        <button type="button" id="menu" aria-expanded="false" aria-controls="side">\(MapWords.of(.menu))</button>
        <h1><a href="#overview">\(MapWords.of(.title))</a></h1>
        <input type="search" id="search" placeholder="\(MapWords.of(.search))" aria-label="\(MapWords.of(.search))" \
        autocomplete="off" aria-controls="found">
        <fieldset id="language"><legend>\(MapWords.of(.language))</legend>\(languages)</fieldset>
        <div class="print"><button type="button" id="print-this">\(MapWords.of(.printThis))</button>\
        <button type="button" id="print-all">\(MapWords.of(.printAll))</button></div>
        </header>
        <nav id="side" aria-label="\(MapWords.of(.menu))">
        <div id="found" hidden aria-live="polite"><p class="count" data-words="\(MapWords.of(.results))" \
        data-none="\(MapWords.of(.noResults))"></p><ul></ul></div>
        <div id="list">\(list)</div>
        </nav>
        <main>
        \(overview)
        \(graph.dialogs.map { DialogSection(dialog: $0, graph: graph).html }.joined(separator: "\n"))
        </main>
        <div id="zoom" role="group" aria-label="\(MapWords.of(.zoomIn)), \(MapWords.of(.zoomOut))">
        <button type="button" data-zoom="in" aria-label="\(MapWords.of(.zoomIn))">+</button>
        <button type="button" data-zoom="out" aria-label="\(MapWords.of(.zoomOut))">−</button>
        <button type="button" data-zoom="fit">\(MapWords.of(.zoomFit))</button>
        </div>
        """
    }

    private static func arrowhead(_ id: String) -> String {
        "<marker id=\"\(id)\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"7\" markerHeight=\"7\" "
            + "orient=\"auto-start-reverse\"><path d=\"M0 1L9 5L0 9z\"/></marker>"
    }

    private var languages: String {
        let choices = graph.languages.map { ($0.code, $0.code) } + [("all", MapWords.of(.bothLanguages))]
        return choices.enumerated().map { index, choice in
            "<label><input type=\"radio\" name=\"language\" value=\"\(choice.0)\"\(index == 0 ? " checked" : "")> "
                + "<span>\(choice.1)</span></label>"
        }.joined()
    }

    private var list: String {
        let groups = Dictionary(grouping: graph.dialogs, by: \.group).sorted { $0.key < $1.key }
        let overview = "<p><a href=\"#overview\">\(MapWords.of(.overview))</a></p>"
        return overview
            + groups.map { group, dialogs in
                let name = group.isEmpty ? MapWords.of(.groupNone) : group
                let items = dialogs.map { dialog in
                    "<li><a href=\"#\(Markup.escaped(dialog.id.rawValue))\"><span class=\"state "
                        + "\(dialog.dialog.review.state.rawValue)\" title=\"\(MapWords.of(dialog.dialog.review.state))\"></span>"
                        + "\(Markup.escaped(dialog.dialog.title))</a></li>"
                }
                return "<details open><summary>\(Markup.escaped(name)) <small>\(dialogs.count)</small></summary>"
                    + "<ul>\(items.joined())</ul></details>"
            }.joined(separator: "\n")
    }

    private var overview: String {
        let steps = graph.dialogs.reduce(0) { $0 + $1.steps.count }
        let tests = graph.tests.map { "<span>\(MapWords.of(.tests, "\($0.count)"))</span>" }
        let note = graph.tests == nil ? "<p class=\"missing\">\(MapWords.of(.testsNotPlayed))</p>" : ""
        return """
            <section class="overview" id="overview" aria-labelledby="title-overview" tabindex="-1">
            <header>
            <h2 id="title-overview">\(MapWords.of(.overview))</h2>
            <p class="facts"><span>\(MapWords.of(.dialogs, "\(graph.dialogs.count)"))</span> \
            <span>\(MapWords.of(.steps, "\(steps)"))</span> \(tests ?? "")</p>
            \(note)
            <details class="legend" open><summary>\(MapWords.of(.legend))</summary><ul>
            <li><span class="mark danger"></span>\(MapWords.of(.legendDanger))</li>
            <li><span class="mark free"></span>\(MapWords.of(.legendFree))</li>
            <li><span class="mark unheard"></span>\(MapWords.of(.legendUnheard))</li>
            <li><span class="state concept"></span>\(MapWords.of(.legendConcept))</li>
            <li><span class="state approved"></span>\(MapWords.of(.legendApproved))</li>
            <li><span class="missing">\(MapWords.of(.noTests))</span> \(MapWords.of(.legendUntested))</li>
            </ul></details>
            <p class="made">\(MapWords.of(.made, version.hash))</p>
            </header>
            <div class="canvas" tabindex="0" role="group" \
            aria-label="\(Markup.escaped(MapWords.of(.canvas, MapWords.of(.canvasOverview))))">
            \(OverviewDrawing(graph).svg)
            </div>
            </section>
            """
    }
}
