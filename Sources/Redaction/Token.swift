/// A run of letters and digits in a folded text.
struct Token {
    /// Positions in the codes of the text.
    let start: Int
    let end: Int
    let flags: WordFlags
    /// The hash without apostrophes; what two spellings of one word share.
    let hash: UInt64
    let shape: Shape
    /// The first character before it that is not a blank, back to the word before; 0 where there is none.
    let sign: UInt8
    /// How many characters lie between the word before and this one.
    let gap: Int

    struct Shape: OptionSet {
        let rawValue: UInt16
        static let letters = Shape(rawValue: 1)
        static let digits = Shape(rawValue: 2)
        static let capital = Shape(rawValue: 4)
        static let allCapitals = Shape(rawValue: 8)
        /// Letters that are no Latin letters.
        static let other = Shape(rawValue: 16)
        static let spaceBefore = Shape(rawValue: 32)
        /// A sentence, a line or a clause begins here: a capital says nothing.
        static let opening = Shape(rawValue: 64)
        static let apostrophe = Shape(rawValue: 128)
        static let newLine = Shape(rawValue: 256)
    }

    var length: Int { end - start }
    var isNumber: Bool { shape.contains(.digits) && !shape.contains(.letters) && !shape.contains(.other) }
    var isWord: Bool { shape.contains(.letters) && !shape.contains(.digits) && !shape.contains(.other) }
    var isMixed: Bool { shape.contains(.letters) && shape.contains(.digits) }
    var spaceBefore: Bool { shape.contains(.spaceBefore) }

    func has(_ flag: WordFlags) -> Bool { flags.has(flag) }
}
