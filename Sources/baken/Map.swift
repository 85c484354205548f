import ArgumentParser
import Content
import ContentCompiler
import Dialog
import Foundation
import Mapping
import Rehearsal

extension Baken {
    /// `baken map`: the dialogs drawn, for editors and reviewers.
    struct Map: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Draws the dialogs: one self-contained HTML page, Mermaid or DOT.",
            discussion: """
                The page holds every dialog with its texts in all languages, its review state and the conversation tests that \
                reach each step. It can be searched, zoomed and printed, and needs no network.
                """)

        enum Format: String, ExpressibleByArgument, CaseIterable { case html, mermaid, dot }

        @OptionGroup var content: ContentOptions
        @ArgumentParser.Option(help: "html, mermaid or dot.") var format: Format = .html
        @ArgumentParser.Option(help: ArgumentHelp("Write there instead of to standard output.", valueName: "file"))
        var out: String?
        @Flag(help: "Do not play the conversation tests; the map does not say then what they reach.") var noTests =
            false
        @Flag(help: "With mermaid and dot: only the dialogs and the ways between them.") var overview = false
        @Argument(help: "Only these dialogs, such as jong/schuld, or these groups, such as jong.") var dialogs:
            [String] =
                []

        func run() throws {
            let (library, tests) = try content.library()
            let unknown = FlowGraph.unknown(dialogs, in: library)
            guard unknown.isEmpty else {
                throw ValidationError("There is no dialog and no group \"\(unknown.joined(separator: "\", \""))\".")
            }
            let isPlayed = format == .html && !noTests
            let graph = FlowGraph(
                library, only: dialogs, commanded: Engine.dialogs, tests: isPlayed ? played(tests, library) : nil)
            let text =
                switch format {
                case .html: MapPage(graph, version: library.version).html
                case .mermaid: overview ? MermaidMap(graph).overview : MermaidMap(graph).text
                case .dot: overview ? DotMap(graph).overview : DotMap(graph).text
                }
            guard let out else { return Output.write(text, to: .standardOutput) }
            try Data(text.utf8).write(to: URL(fileURLWithPath: out), options: .atomic)
            Output.error("wrote \(out)")
        }

        private func played(_ tests: [ConversationTest], _ library: Library) -> FlowTests {
            let coverage = TestRunner(bot: BotLoader.bot(for: library)).run(tests).coverage
            return FlowTests(
                names: tests.map { .init(name: $0.name, place: "\($0.file):\($0.line)") },
                node: { coverage.tests($0, $1) },
                isTaken: { dialog, node, way in
                    let name =
                        switch way {
                        case .option(let option): option.rawValue
                        case .free: Coverage.free
                        case .branch(let index): "\(index)"
                        }
                    return !coverage.tests(dialog, node, way: name).isEmpty
                })
        }
    }
}
