import ArgumentParser
import Redaction
import Rehearsal

extension Baken.Evaluate {
    /// `baken evaluate redaction`: what leaked and what was lost, on labelled messages.
    struct RedactionCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "redaction",
            abstract: "Measures what the redactor leaks and what it takes for nothing on labelled messages.")

        @OptionGroup var content: ContentOptions
        @Argument(help: "JSON Lines with text and spans.") var file: String
        @Flag(help: "List the messages that leaked, by id and type.") var errors = false
        @ArgumentParser.Option(help: "text or json.") var format: Format = .text

        func run() throws {
            let cases = try LabelledFile.lines(file, as: RedactionCase.self)
            let redactor = try RedactorLoader.redactor(in: content.folder(), for: content.library().library)
            let report = RedactionEvaluation.report(cases, redactor: redactor)
            guard format == .text else { return Output.line(try BatchLines.encode(report)) }
            Output.line(report.table)
            if errors { for leak in report.leaks { Output.line(leak) } }
        }
    }
}
