/// The state of one redaction: the words of a message and what has been decided about each.
///
/// Recognisers run in a fixed order over the words and mark ranges of them; what is marked is left alone by those that
/// come later. Every recogniser looks at a bounded number of words from each, so the whole is linear in the length.
struct Scan {
    enum Verdict: Equatable {
        case open
        case kept
        case gone(RedactionKind)
    }

    let vocabulary: RedactionVocabulary
    let protection: Protection
    let text: FoldedText
    var tokens: [Token] = []
    var verdicts: [Verdict] = []
    /// Words with the same group become one placeholder.
    var groups: [Int32] = []
    private var lastGroup: Int32 = 0
    /// All the flags of all the words: does the message speak of a birthday, a car, a telephone at all?
    var present: WordFlags = []
    /// How many words are Dutch only, and English only: the language of the sentence.
    private(set) var dutchWords = 0
    private(set) var englishWords = 0
    /// Nearly every word has a capital, so that capitals say nothing.
    var capitalsSayNothing = false

    init(_ source: String, vocabulary: RedactionVocabulary, protection: Protection) {
        self.vocabulary = vocabulary
        self.protection = protection
        text = FoldedText(source)
        tokenize()
        verdicts = Array(repeating: .open, count: tokens.count)
        groups = Array(repeating: 0, count: tokens.count)
    }

    mutating func mark(_ range: ClosedRange<Int>, _ kind: RedactionKind) {
        lastGroup += 1
        for index in range where verdicts[index] != .kept {
            verdicts[index] = .gone(kind)
            groups[index] = lastGroup
        }
    }

    mutating func keep(_ range: ClosedRange<Int>) {
        for index in range { verdicts[index] = .kept }
    }

    func isOpen(_ index: Int) -> Bool {
        index >= 0 && index < tokens.count && verdicts[index] == .open
    }

    func isOpen(_ range: ClosedRange<Int>) -> Bool {
        range.allSatisfy { isOpen($0) }
    }

    /// A capital that means something: not the first of a sentence, not in a text full of capitals.
    func isCapital(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.shape.contains(.capital) && !token.shape.contains(.opening) && !capitalsSayNothing
    }

    /// Only blanks lie before this word, or nothing but a full stop after an initial.
    func follows(_ index: Int) -> Bool {
        index > 0 && index < tokens.count && tokens[index].sign == 0
    }

    func bytes(_ index: Int) -> ArraySlice<UInt8> {
        text.codes[tokens[index].start..<tokens[index].end]
    }

    /// The folded word without apostrophes.
    func letters(_ index: Int) -> [UInt8] {
        bytes(index).filter { $0 != 0x27 }
    }

    private mutating func tokenize() {
        let codes = text.codes
        let count = codes.count
        tokens.reserveCapacity(count / 4 + 2)
        var position = 0
        var previousEnd = 0
        var opening = true
        var words = 0
        var capitals = 0
        while position < count {
            guard Self.isAlphanumeric(codes[position]) else {
                position += 1
                continue
            }
            let start = position
            var shape: Token.Shape = []
            var hash = WordHash()
            var uppers = 0
            while position < count {
                let code = codes[position]
                if code >= 0x61 && code <= 0x7a {
                    shape.insert(.letters)
                    if text.upper[position] { uppers += 1 }
                    hash.add(code)
                } else if code >= 0x30 && code <= 0x39 {
                    shape.insert(.digits)
                    hash.add(code)
                } else if code == FoldedText.other {
                    shape.insert(.other)
                    hash.add(code)
                } else if code == 0x27 || code == 0x60, position + 1 < count, position > start,
                    codes[position + 1] >= 0x61, codes[position + 1] <= 0x7a, codes[position - 1] >= 0x61
                {
                    shape.insert(.apostrophe)
                } else {
                    break
                }
                position += 1
            }
            var sign: UInt8 = 0
            for index in previousEnd..<start {
                let code = codes[index]
                if code == 0x20 || code == 0x0a {
                    shape.insert(.spaceBefore)
                    if code == 0x0a { shape.insert(.newLine) }
                } else if sign == 0 || code == 0x40 || code == 0x2e && (sign == 0x5b || sign == 0x28) {
                    // `lisa[@]live[.]nl`: the sign inside the brackets counts
                    sign = code
                }
                if Self.opensSentence(code) { opening = true }
            }
            if start == 0 || tokens.isEmpty { shape.insert(.spaceBefore) }
            if sign == 0x2e && !shape.contains(.spaceBefore) { opening = tokens.last.map { $0.length > 1 } ?? true }
            if opening { shape.insert(.opening) }
            if text.upper[start] { shape.insert(.capital) }
            if uppers == position - start && uppers > 1 { shape.insert(.allCapitals) }
            let flags = flags(hash, shape, start: start, end: position)
            present.formUnion(flags)
            if flags.has(.english) {
                englishWords += 1
            } else if flags.has(.dutch) || flags.has(.chat) {
                dutchWords += 1
            }
            tokens.append(
                Token(
                    start: start, end: position, flags: flags, hash: hash.finished, shape: shape, sign: sign,
                    gap: start - previousEnd))
            if shape.contains(.letters), position - start > 1 {
                words += 1
                if text.upper[start] { capitals += 1 }
            }
            previousEnd = position
            opening = false
        }
        capitalsSayNothing = words >= 4 && capitals * 10 >= words * 8
    }

    /// A name with `'s` behind it is the name, whatever the two spell together: `bas's`.
    private func flags(_ hash: WordHash, _ shape: Token.Shape, start: Int, end: Int) -> WordFlags {
        let flags = vocabulary.flags(hash)
        guard shape.contains(.apostrophe), end - start > 3, text.codes[end - 2] == 0x27, text.codes[end - 1] == 0x73
        else { return flags }
        let stem = vocabulary.flags(text.codes[start..<(end - 2)].filter { $0 != 0x27 })
        return flags.isEmpty || stem.has(.given) ? stem : flags
    }

    @inline(__always)
    static func isAlphanumeric(_ code: UInt8) -> Bool {
        (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code == FoldedText.other
    }

    private static func opensSentence(_ code: UInt8) -> Bool {
        switch code {
        case 0x21, 0x3f, 0x2e, 0x0a, 0x3b, 0x22, 0x28, 0x2a, FoldedText.symbol: true
        default: false
        }
    }
}
