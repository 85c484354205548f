import ArgumentParser
import Content
import ContentCompiler
import Rehearsal

extension Baken {
    /// `baken check`: every fault of the content, with its place and its rule.
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Checks Dialogs/ and Knowledge/; each finding has file, line, column and a rule id.")

        enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

        @OptionGroup var content: ContentOptions
        @ArgumentParser.Option(help: "text or json.") var format: Format = .text
        @Flag(help: "Also refuse what a helpline must settle before going live: concepts, unverified services, warnings.")
        var release = false

        func run() throws {
            let result = try content.compile()
            var diagnostics = result.diagnostics
            if let library = result.library {
                diagnostics += SafetyRuleCheck.diagnostics(BotLoader.bot(for: library))
                diagnostics += TextCheck.diagnostics(library)
                if release { diagnostics += ReleaseCheck.diagnostics(library) }
            }
            switch format {
            case .text: for diagnostic in diagnostics { Output.line(diagnostic.rendered) }
            case .json: Output.line(try BatchLines.encode(diagnostics))
            }
            let errors = diagnostics.count { $0.severity == .error }
            let warnings = diagnostics.count { $0.severity == .warning }
            if format == .text {
                Output.error("\(errors) errors, \(warnings) warnings, \(diagnostics.count - errors - warnings) notes")
            }
            if errors > 0 || (release && warnings > 0) { throw ExitCode.failure }
        }
    }
}
