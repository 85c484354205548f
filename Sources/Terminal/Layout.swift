import CLineEditor
package import Dialog

/// Wraps replies to a width, by the width that each character has on the screen.
package struct Layout: Sendable {
    /// In columns.
    package let width: Int

    package init(width: Int) { self.width = max(20, min(width, 80)) }

    /// A reply's lines: its text, then its numbered choices.
    package func lines(_ reply: Utterance) -> [String] {
        let text = reply.text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { wrap(String($0), indent: "") }
        let choices = reply.choices.enumerated().flatMap { index, choice in
            wrap("\(index + 1)) \(choice.title)", indent: "   ")
        }
        return text + choices
    }

    package func wrap(_ text: String, indent: String) -> [String] {
        var lines: [String] = []
        var line = ""
        var column = 0
        for word in text.split(separator: " ") {
            let length = Self.columns(String(word))
            if column > 0, column + 1 + length > width {
                lines.append(line)
                line = indent
                column = indent.count
            } else if column > 0, !line.allSatisfy({ $0 == " " }) {
                line += " "
                column += 1
            }
            line += word
            column += length
        }
        lines.append(line)
        return lines
    }

    /// Columns by `wcwidth`, a grapheme counting as wide as its widest part.
    package static func columns(_ text: String) -> Int {
        text.reduce(0) { sum, character in
            sum + (character.unicodeScalars.map { Int(baken_columns($0.value)) }.max() ?? 0)
        }
    }
}
