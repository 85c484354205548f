/// How wide words are, near enough for any sans-serif face that a browser takes: a drawing has no other measure.
enum TextMeasure {
    /// In parts of the font size; for DejaVu Sans, the widest of the faces that browsers take for `system-ui`.
    private static func width(_ character: Character) -> Double {
        switch character {
        case "i", "l", "j", "'", "|", ".", ",", ":", ";", "!", "I", "’": 0.33
        case "f", "t", "r", "(", ")", "[", "]", "{", "}", " ", "-", "/": 0.4
        case "m", "M", "w", "W", "@", "%", "…": 0.96
        case let upper where upper.isUppercase: 0.72
        default: character.isASCII || character.isLetter ? 0.62 : 1.0
        }
    }

    /// How much wider bold words are.
    static let bold = 1.12

    static func width(_ text: some StringProtocol, size: Double) -> Double {
        text.reduce(0) { $0 + width($1) } * size
    }

    /// At most `limit` lines; the last one ends in an ellipsis when words are left over.
    static func lines(_ text: String, width limit: Double, size: Double, at most: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(whereSeparator: \.isWhitespace) {
            let longer = line.isEmpty ? String(word) : "\(line) \(word)"
            if line.isEmpty || width(longer, size: size) <= limit {
                line = longer
            } else {
                lines.append(line)
                line = String(word)
            }
        }
        if !line.isEmpty { lines.append(line) }
        let isCut = lines.count > most
        return lines.prefix(most).enumerated().map { index, line in
            cut(line, width: limit, size: size, always: isCut && index == most - 1)
        }
    }

    /// One line, with an ellipsis when it is too long.
    static func cut(_ text: String, width limit: Double, size: Double, always: Bool = false) -> String {
        guard always || width(text, size: size) > limit else { return text }
        var kept = text
        while !kept.isEmpty, width(kept + "…", size: size) > limit { kept.removeLast() }
        return kept + "…"
    }
}
