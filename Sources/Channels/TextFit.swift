/// Cuts a text that is too long for one message where it hurts least: between paragraphs, else between lines, sentences
/// or words, and only then within a word. Only blanks at the cuts are lost.
enum TextFit {
    static func split(_ text: String, _ limit: ChannelLimits.Length) -> [String] {
        pack(text[...], limit, at: Cut.allCases[...]).map(trimmed).filter { !$0.isEmpty }
    }

    private enum Cut: CaseIterable {
        case paragraph, line, sentence, word, character, scalar
    }

    /// Greedy: as many pieces as fit go together.
    private static func pack(
        _ text: Substring, _ limit: ChannelLimits.Length, at cuts: ArraySlice<Cut>
    ) -> [String] {
        guard !limit.fits(trimmed(text)), let cut = cuts.first else { return [String(text)] }
        var packed: [String] = []
        var open = ""
        for piece in pieces(of: text, at: cut) {
            if limit.fits(trimmed(open + piece)) {
                open += piece
            } else {
                if !open.isEmpty { packed.append(open) }
                let parts = pack(piece, limit, at: cuts.dropFirst())
                packed += parts.dropLast()
                open = parts.last ?? ""
            }
        }
        return open.isEmpty ? packed : packed + [open]
    }

    private static func pieces(of text: Substring, at cut: Cut) -> [Substring] {
        switch cut {
        case .paragraph: text.cut { $0 == "\n" && $1 == "\n" }
        case .line: text.cut { _, last in last == "\n" }
        case .sentence: text.cut { ".!?…".contains($0) && $1 == " " }
        case .word: text.cut { _, last in last.isWhitespace }
        case .character: text.indices.map { text[$0...$0] }
        case .scalar: text.unicodeScalars.indices.map { Substring(text.unicodeScalars[$0...$0]) }
        }
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        var text = text[...]
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}

extension Substring {
    /// Pieces that end where the condition holds for the last two characters; nothing is left out.
    fileprivate func cut(after isEnd: (Character, Character) -> Bool) -> [Substring] {
        var pieces: [Substring] = []
        var start = startIndex
        var before: Character = "\0"
        for index in indices {
            if isEnd(before, self[index]) {
                pieces.append(self[start...index])
                start = self.index(after: index)
            }
            before = self[index]
        }
        if start < endIndex { pieces.append(self[start...]) }
        return pieces
    }
}
