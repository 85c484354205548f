import Content
import ContentCompiler
import TestSupport
import Testing

@testable import Mapping

/// Mermaid and DOT: the same graph, in words that no text can break.
struct NotationTests {
    @Test func `conditions are written as an editor writes them`() throws {
        let library = try RealContent.library()
        let branches = library.dialogs.values.flatMap(\.nodes).flatMap { node -> [Condition] in
            if case .branch(let branches) = node.action { return branches.compactMap(\.condition) }
            return []
        }
        #expect(!branches.isEmpty)
        for condition in branches {
            let again = SmallContent.condition(condition.written)
            #expect(again.map { "\($0)" } == "\(condition)", "\(condition.written)")
        }
    }

    @Test func `a step stands in the graph once and every arrow has two ends that stand there`() throws {
        let graph = try #require(RealMap.graph)
        let steps = graph.dialogs.reduce(0) { $0 + $1.steps.count }
        let edges = graph.dialogs.reduce(0) { $0 + $1.edges.count }
        let named = try Regex("^ +(d\\d+n\\d+)[\\[({ ]")
        let mermaid = MermaidMap(graph).text.split(separator: "\n")
        let declared = mermaid.filter { !$0.contains("->") && !$0.contains("=>") }.compactMap {
            (try? named.firstMatch(in: $0))?.output[1].substring
        }
        #expect(declared.count == steps && Set(declared).count == steps)
        let arrows = mermaid.filter { $0.hasPrefix("  d") }
        #expect(arrows.count >= edges)
        let known = Set(declared)
        for arrow in arrows {
            let ends = arrow.split(separator: " ")
            #expect(known.contains(ends.first ?? "") && known.contains(ends.last ?? ""), "\(arrow)")
        }
        let dot = DotMap(graph).text.split(separator: "\n")
        #expect(dot.count { $0.contains(" [label=") && !$0.contains(" -> ") } == steps)
        for arrow in dot where arrow.contains(" -> ") {
            let ends = arrow.split(separator: " ")
            #expect(known.contains(ends[0]) && known.contains(ends[2]), "\(arrow)")
        }
    }

    @Test func `quotes, angles and line breaks are written so that they are read as text`() throws {
        let graph = try #require(SmallContent.graph())
        let mermaid = MermaidMap(graph).text
        #expect(mermaid.contains("Kiezen #lt;b#gt;#quot;A #amp; B#quot;#lt;/b#gt; #35;1"))
        #expect(mermaid.contains("Is 1 #lt; 2 #amp; #quot;waar#quot;? Zeg het."))
        let dot = DotMap(graph).text
        #expect(dot.contains("label=\"Kiezen <b>\\\"A & B\\\"</b> #1 (begin)\""))
        #expect(dot.contains("\\\"waar\\\"?"))
        #expect(DotMap.quoted("a\\b\r\n\"c\"") == "\"a\\\\b\\n\\\"c\\\"\"")
        #expect(MermaidMap.escaped("`a`\n\"b\"") == "#96;a#96; #quot;b#quot;")
    }

    @Test func `the overview holds every dialog once and marks what leads to danger`() throws {
        let graph = try #require(SmallContent.graph())
        let mermaid = MermaidMap(graph).overview
        #expect(mermaid.contains("d2[\"Nu gevaar\"]:::danger"))
        #expect(mermaid.contains("  d1 ==> d2"))
        let dot = DotMap(graph).overview
        #expect(dot.contains("d1 -> d2 [color"))
        #expect(dot.count { $0 == "{" } == dot.count { $0 == "}" })
    }

    @Test func `danger, ease and misunderstanding are told apart`() throws {
        let graph = try #require(SmallContent.graph())
        let mermaid = MermaidMap(graph).text
        #expect(mermaid.contains("==>|\"Ja (high: threat)\"|"))
        #expect(mermaid.contains("-.->|\"niet begrepen, keer 2\"|"))
        #expect(DotMap(graph).text.contains("label=\"Ja (high: threat)\" color="))
        let begin = try #require(graph.dialogs.first { $0.id == "begin" })
        #expect(begin.steps.map(\.node.id).first == "vraag" && begin.steps.map(\.node.id).last == "los")
        #expect(begin.steps.first { $0.node.id == "gevaar" }?.isDanger == true)
    }
}
