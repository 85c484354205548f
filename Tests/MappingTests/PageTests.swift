import Content
import ContentCompiler
import Dialog
import TestSupport
import Testing

@testable import Mapping

/// The page: everything stands on it once, everything leads somewhere, and no text can break it.
struct PageTests {
    private static func page(tests: FlowTests? = nil) throws -> String {
        try MapPage(#require(SmallContent.graph(tests: tests)), version: ContentVersion("0")).html
    }

    @Test func `the page of all content is well formed and every id stands there once`() throws {
        let elements = Elements(try #require(RealMap.page))
        #expect(elements.error == nil)
        let ids = elements.values("id")
        #expect(Set(ids).count == ids.count)
    }

    @Test func `every dialog and every node has its place, once in the drawing and once in words`() throws {
        let library = try RealContent.library()
        let elements = Elements(try #require(RealMap.page))
        let places = library.dialogs.values.flatMap { dialog in dialog.nodes.map { "\(dialog.id)/\($0.id)" } }
        #expect(elements.values("id", classed: "dialog").sorted() == library.dialogs.keys.map(\.rawValue).sorted())
        #expect(elements.values("id", classed: "card").sorted() == places.sorted())
        let drawn = elements.values("href", classed: "step").map { String($0.dropFirst()) }
        #expect(drawn.sorted() == (places + library.dialogs.keys.map(\.rawValue)).sorted())
    }

    @Test func `every link leads to something on the page`() throws {
        let elements = Elements(try #require(RealMap.page))
        let ids = Set(elements.values("id"))
        #expect(elements.values("href").allSatisfy { $0.hasPrefix("#") && ids.contains(String($0.dropFirst())) })
    }

    @Test func `every way has both its ends`() throws {
        for dialog in try #require(RealMap.graph).dialogs {
            let nodes = Set(dialog.dialog.nodes.map(\.id))
            #expect(Set(dialog.steps.map(\.node.id)) == nodes)
            #expect(dialog.steps.count == nodes.count)
            #expect(dialog.edges.allSatisfy { nodes.contains($0.source) && nodes.contains($0.target) })
        }
    }

    @Test func `every text of every node stands there in Dutch and in English`() throws {
        let page = try #require(RealMap.page)
        for dialog in try RealContent.library().dialogs.values {
            for case .ask(let question) in dialog.nodes.map(\.action) {
                for language: Language in ["nl", "en"] {
                    for case .words(let words)? in question.text.variants.map({ $0.wordings[language]?.informal.first })
                    {
                        #expect(page.contains(words.replacing("\"", with: "&quot;")), "\(dialog.id): \(words)")
                    }
                }
            }
        }
    }

    @Test func `the page fetches nothing`() throws {
        let page = try #require(RealMap.page)
        let elements = Elements(page)
        #expect(elements.values("src").isEmpty)
        #expect(!elements.all.contains { ["link", "img", "iframe", "object"].contains($0.name) })
        #expect(!page.contains("@import") && !page.contains("url(http") && !page.contains("fetch("))
    }

    @Test func `the same content gives the same page`() throws {
        #expect(try Self.page(tests: SmallContent.tests) == Self.page(tests: SmallContent.tests))
        let library = try RealContent.library()
        let again = MapPage(
            FlowGraph(library, commanded: Engine.dialogs), version: ContentVersion("0123456789abcdef"))
        #expect(again.html == RealMap.page)
    }

    @Test func `no text breaks out of the page`() throws {
        let page = try Self.page(tests: SmallContent.tests)
        #expect(Elements(page).error == nil)
        #expect(page.contains("Kiezen &lt;b&gt;&quot;A &amp; B&quot;&lt;/b&gt; #1"))
        #expect(!page.contains("Kiezen <b>"))
        #expect(page.contains("Is 1 &lt; 2 &amp; &quot;waar&quot;?"))
        #expect(page.contains("hij zegt \\u003c/script>"))
        #expect(page.split(separator: "</script>", omittingEmptySubsequences: false).count == 2)
    }

    @Test func `review, tests and danger are to be seen`() throws {
        let page = try Self.page(tests: SmallContent.tests)
        #expect(page.contains("Goedgekeurd door hulplijn op 2027-01-02."))
        #expect(page.contains("Concept: nog door niemand goedgekeurd."))
        #expect(page.contains("gevaar: hoog (threat)"))
        #expect(page.contains("<summary>1 testgesprek</summary>"))
        #expect(page.contains("niet getest"))
        #expect(page.contains("edge danger"))
        #expect(page.contains("keuze is ja and (level &gt;= high or not night)"))
        #expect(page.contains("nog niet vertaald (en)"))
        #expect(
            page.contains(
                "<p class=\"t t-en\" lang=\"en\">Call <span class=\"ref\" title=\"{112.phone}\">112</span>.</p>"))
    }

    @Test func `a map without tests says so and claims nothing`() throws {
        let page = try Self.page()
        #expect(page.contains("--no-tests"))
        #expect(!page.contains("niet getest") && !page.contains("<summary>1 testgesprek"))
    }

    @Test func `only what was asked for is drawn`() throws {
        let graph = try #require(SmallContent.graph(["veiligheid"]))
        #expect(graph.dialogs.map(\.id) == ["veiligheid/nu"])
        #expect(Elements(MapPage(graph, version: ContentVersion("0")).html).error == nil)
        let library = try #require(SmallContent.result.library)
        #expect(FlowGraph.unknown(["begin", "veiligheid", "veilig"], in: library) == ["veilig"])
    }

    @Test func `every word of the page is in its file, and nothing else`() {
        #expect(Set(MapWords.all.keys) == Set(MapWords.Key.allCases.map(\.rawValue)))
        #expect(MapWords.of(.raises, "hoog", "threat") == "gevaar: hoog (threat)")
    }
}
