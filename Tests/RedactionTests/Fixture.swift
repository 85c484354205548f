import Foundation
import Testing

@testable import Redaction

/// The vocabulary of the repository, read once for all tests.
enum Fixture {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let vocabulary = Result {
        try RedactionVocabulary.parse(Data(contentsOf: root.appending(path: "Knowledge/redaction/vocabulary.bin")))
    }

    static let contacts = ["Veilig Thuis", "Fier", "fier.nl", "0800-2000", "020-2615275", "https://www.helpwanted.nl"]

    static func redactor() throws -> Redactor {
        Redactor(vocabulary: try vocabulary.get(), protected: contacts)
    }

    static func redact(_ text: String) throws -> String {
        try redactor().redact(text).text
    }

    /// Reads the marked messages: `{text|kind}`, and `{text|kind?}` for what may stay.
    static func cases(_ lines: String, category: String) -> [RedactionCase] {
        lines.split(separator: "\n").enumerated().map { number, line in
            let trimmed = line.drop { $0 == " " }
            let language = trimmed.prefix(2)
            var text = ""
            var spans: [RedactionCase.Span] = []
            var rest = trimmed.dropFirst(3)
            while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}"),
                let bar = rest[open..<close].firstIndex(of: "|")
            {
                text += rest[..<open]
                let start = text.unicodeScalars.count
                text += rest[rest.index(after: open)..<bar]
                let kind = rest[rest.index(after: bar)..<close]
                let optional = kind.hasSuffix("?")
                spans.append(
                    .init(
                        start: start, end: text.unicodeScalars.count, type: String(optional ? kind.dropLast() : kind),
                        optional: optional))
                rest = rest[rest.index(after: close)...]
            }
            text += rest
            return RedactionCase(
                id: "\(category)-\(number + 1)", text: text, spans: spans, lang: String(language), cat: category)
        }
    }

    /// The labelled examples beside the repository, where they are.
    static let examples = root.deletingLastPathComponent().appending(path: "shared/examples/pii.jsonl")
}

/// The same numbers on every run.
struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}
