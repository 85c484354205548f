/// What an evaluation of the redactor counted: leaks by type, and ordinary words lost.
package struct RedactionReport: Sendable, Codable, Equatable {
    package struct Leaks: Sendable, Codable, Equatable {
        package var count = 0
        /// At least four fifths of what identifies survive.
        package var full = 0
        /// More than a fifth survives.
        package var partial = 0

        package var rate: Double { count == 0 ? 0 : Double(full + partial) / Double(count) }
    }

    package struct Words: Sendable, Codable, Equatable {
        package var count = 0
        package var lost = 0

        package var rate: Double { count == 0 ? 0 : Double(lost) / Double(count) }
    }

    /// By type; types in messages of the category `obfuscated` begin with `obfuscated:`.
    package internal(set) var types: [String: Leaks] = [:]
    package internal(set) var allWords = Words()
    package internal(set) var harmlessWords = Words()
    package internal(set) var messagesWithPersons = 0
    package internal(set) var messagesWithoutLeak = 0
    package internal(set) var harmlessMessages = 0
    package internal(set) var harmlessUntouched = 0
    /// Messages that leaked, by id and type, never by their text.
    package internal(set) var leaks: [String] = []

    /// The table that people read.
    package var table: String {
        var lines = [Self.row("type", "n", "full", "part", "leak %")]
        for (type, leak) in types.sorted(by: { $0.key < $1.key }) {
            lines.append(
                Self.row(type, "\(leak.count)", "\(leak.full)", "\(leak.partial)", Self.percent(leak.rate)))
        }
        lines.append("words lost: \(allWords.lost) of \(allWords.count) (\(Self.percent(allWords.rate)) %)")
        lines.append(
            "words lost in harmless messages: \(harmlessWords.lost) of \(harmlessWords.count) "
                + "(\(Self.percent(harmlessWords.rate)) %)")
        lines.append("messages without any leak: \(messagesWithoutLeak) of \(messagesWithPersons)")
        lines.append("harmless messages untouched: \(harmlessUntouched) of \(harmlessMessages)")
        return lines.joined(separator: "\n")
    }

    private static func row(_ first: String, _ rest: String...) -> String {
        let head = first + String(repeating: " ", count: max(1, 28 - first.count))
        return head + rest.map { String(repeating: " ", count: max(1, 7 - $0.count)) + $0 }.joined()
    }

    private static func percent(_ rate: Double) -> String {
        let tenths = Int((rate * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
