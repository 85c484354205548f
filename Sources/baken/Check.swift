import ArgumentParser
import Content
import ContentCompiler
import Foundation
import Rehearsal

extension Baken {
    /// `baken check`: every fault of the content, with its place and its rule.
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Checks Dialogs/ and Knowledge/; each finding has file, line, column and a rule id.",
            discussion: "docs/checks/ has a page for every rule. Ends with status 1 when there are errors.")

        enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

        @OptionGroup var content: ContentOptions
        @ArgumentParser.Option(help: "text, or json: one array of findings.") var format: Format = .text
        @Flag(help: "Errors and warnings only, no notes and no count.") var quiet = false
        @Flag(
            help: "Also refuse what a helpline must settle before going live: concepts, unverified services, warnings.")
        var release = false

        func run() throws {
            let today = ISO8601DateFormatter.string(
                from: Date(), timeZone: TimeZone(identifier: "Europe/Amsterdam") ?? .gmt,
                formatOptions: [.withFullDate])
            let diagnostics = FullCheck.diagnostics(
                try content.compile(), ContentOptions.requirements, today: today, isRelease: release)
            let shown = quiet ? diagnostics.filter { $0.severity > .note } : diagnostics
            switch format {
            case .text: for diagnostic in shown { Output.line(diagnostic.rendered) }
            case .json: Output.line(try BatchLines.encode(shown.map(Finding.init)))
            }
            let errors = diagnostics.count { $0.severity == .error }
            let warnings = diagnostics.count { $0.severity == .warning }
            if format == .text, !quiet {
                Output.error("\(errors) errors, \(warnings) warnings, \(diagnostics.count - errors - warnings) notes")
            }
            if errors > 0 || (release && warnings > 0) { throw ExitCode.failure }
        }

        /// A finding as editors' tools read it.
        private struct Finding: Encodable {
            let rule: String
            let severity: Diagnostic.Severity
            let message: String
            let file: String
            let line: Int
            let column: Int

            init(_ diagnostic: Diagnostic) {
                rule = diagnostic.rule
                severity = diagnostic.severity
                message = diagnostic.message
                file = diagnostic.location.file
                line = diagnostic.location.line
                column = diagnostic.location.column
            }
        }
    }
}
