import ArgumentParser
import Redaction
import Rehearsal
import Terminal

extension Baken {
    /// `baken redact`: takes persons out of messages read from standard input.
    struct Redact: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Takes what points at a person out of messages read from standard input.")

        @OptionGroup var content: ContentOptions
        @Flag(help: "JSON Lines in and out; otherwise plain lines.") var jsonl = false

        private struct Request: Decodable {
            let id: String
            let text: String
        }

        private struct Response: Encodable {
            let id: String
            let redacted: Redacted
        }

        func run() throws {
            let redactor = try RedactorLoader.redactor(in: content.folder(), for: content.library().library)
            if jsonl {
                return try Batch.run(Request.self) { Response(id: $0.id, redacted: redactor.redact($0.text)) }
            }
            while let line = StandardInput.line() { Output.line(redactor.redact(line).text) }
        }
    }
}
