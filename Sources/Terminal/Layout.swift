import CLineEditor
package import Dialog

/// Wraps replies to a width, by the width that each character has on the screen.
package struct Layout: Sendable {
    /// In columns.
    package let width: Int

    package init(width: Int) { self.width = max(20, min(width, 80)) }

    /// A reply's lines: its text, then its numbered choices.
    package func lines(_ reply: Utterance) -> [String] {
        let text = reply.text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
            wrap(String($0), indent: "")
        }
        let choices = reply.choices.enumerated().flatMap { index, choice in
            Layout(width: width - 2).wrap("\(index + 1)) \(choice.title)", indent: "   ").map { "  " + $0 }
        }
        return text + choices
    }

    package func wrap(_ text: String, indent: String) -> [String] {
        var lines: [String] = []
        var line = ""
        var column = 0
        func breakLine() {
            lines.append(line)
            line = indent
            column = indent.count
        }
        for word in text.split(separator: " ") {
            let length = Self.columns(String(word))
            if column > 0, column + 1 + length > width {
                breakLine()
            } else if column > 0, !line.allSatisfy({ $0 == " " }) {
                line += " "
                column += 1
            }
            // A word that no line holds is broken between characters.
            for character in word {
                let wide = Self.columns(character)
                if column + wide > width { breakLine() }
                line.append(character)
                column += wide
            }
        }
        lines.append(line)
        return lines
    }

    /// Columns by `wcwidth`, a grapheme counting as wide as its widest part.
    package static func columns(_ text: String) -> Int { text.reduce(0) { $0 + columns($1) } }

    private static func columns(_ character: Character) -> Int {
        character.unicodeScalars.map { Int(baken_columns($0.value)) }.max() ?? 0
    }

    /// What somebody typed, without anything that a terminal would obey: control characters and changes of direction.
    package static func harmless(_ text: String) -> String {
        var safe = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: safe.append(" ")
            case .format where scalar != "\u{200D}": continue
            default: safe.append(scalar)
            }
        }
        return String(safe)
    }
}
