/// One character outside ASCII, reduced to what the rules read.
///
/// Look-alikes from Cyrillic and Greek, full-width, mathematical, circled and small-capital letters all become the letter
/// they look like. The names of characters in the Unicode database carry that: `MATHEMATICAL BOLD SMALL A`.
enum CharacterFold: Equatable {
    case letter(UInt8, upper: Bool)
    case letters(UInt8, UInt8, upper: Bool)
    case sign(UInt8)
    case other
    case symbol
    /// A mark upon the letter before it.
    case mark
    /// Not to be seen at all.
    case hidden

    static func fold(_ value: UInt32) -> CharacterFold {
        if value >= 0xc0 && value < 0x180 { return latin(value) }
        guard let scalar = Unicode.Scalar(value) else { return .symbol }
        switch value {
        case 0x2018, 0x2019, 0x201b, 0x02bc, 0x00b4, 0xff07: return .sign(0x27)
        case 0x2010...0x2015, 0x2212, 0xff0d, 0xfe63: return .sign(0x2d)
        case 0x201c...0x201f, 0x00ab, 0x00bb: return .sign(0x22)
        case 0x2024, 0x00b7, 0x2022, 0x2027, 0xff0e, 0x3002: return .sign(0x2e)
        case 0x2044, 0x2215, 0xff0f: return .sign(0x2f)
        case 0xff20, 0xfe6b: return .sign(0x40)
        case 0xff1a, 0x2236: return .sign(0x3a)
        case 0xff0c, 0x3001: return .sign(0x2c)
        case 0x2026: return .sign(0x2e)
        case 0x200d: return .mark
        case 0x00a0, 0x1680, 0x2000...0x200a, 0x202f, 0x205f, 0x3000: return .sign(0x20)
        case 0x2028, 0x2029, 0x85: return .sign(0x0a)
        case 0x115f, 0x1160, 0x3164, 0xffa0, 0x2800: return .hidden
        case 0xfe00...0xfe0f, 0x20e3, 0xe0100...0xe01ef, 0x1f3fb...0x1f3ff: return .mark
        default: break
        }
        if let plain = lookAlikes[value] { return .letter(plain | 0x20, upper: plain < 0x60) }
        let properties = scalar.properties
        switch properties.generalCategory {
        case .format, .control: return .hidden
        case .nonspacingMark, .enclosingMark, .spacingMark: return .mark
        case .spaceSeparator: return .sign(0x20)
        case .decimalNumber, .otherNumber:
            if let number = properties.numericValue, number >= 0, number < 10, number == number.rounded() {
                return .sign(0x30 + UInt8(number))
            }
            return .symbol
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .otherSymbol:
            if let letter = named(properties.name) { return letter }
            return properties.isAlphabetic ? .other : .symbol
        default: return .symbol
        }
    }

    /// The letter that a character's name ends in or turns around: `LATIN SMALL LETTER A WITH HOOK`, `CIRCLED … B`.
    private static func named(_ name: String?) -> CharacterFold? {
        guard let name else { return nil }
        let words = name.split(separator: " ")
        guard words.contains(where: { wordsOfLatin.contains($0) }) else { return nil }
        let end = words.firstIndex(of: "WITH") ?? words.endIndex
        guard end > 0, let letter = words[end - 1].utf8.first, words[end - 1].utf8.count == 1,
            letter >= 0x41, letter <= 0x5a
        else { return nil }
        return .letter(letter | 0x20, upper: words.contains("CAPITAL") && !words.contains("SMALL"))
    }

    private static let wordsOfLatin: Set<Substring> = ["LATIN", "MATHEMATICAL", "CIRCLED", "SQUARED", "PARENTHESIZED"]

    private static func latin(_ value: UInt32) -> CharacterFold {
        switch value {
        case 0xd7, 0xf7: return .symbol
        case 0xc6: return .letters(0x61, 0x65, upper: true)
        case 0xe6: return .letters(0x61, 0x65, upper: false)
        case 0xdf: return .letters(0x73, 0x73, upper: false)
        case 0x132: return .letters(0x69, 0x6a, upper: true)
        case 0x133: return .letters(0x69, 0x6a, upper: false)
        case 0x152: return .letters(0x6f, 0x65, upper: true)
        case 0x153: return .letters(0x6f, 0x65, upper: false)
        case 0xde: return .letters(0x74, 0x68, upper: true)
        case 0xfe: return .letters(0x74, 0x68, upper: false)
        default: break
        }
        let plain = latinPlain[Int(value - 0xc0)]
        return .letter(plain | 0x20, upper: plain < 0x60)
    }

    /// The letters of U+00C0 to U+017F without their marks, in their order.
    private static let latinPlain: [UInt8] = Array(
        ("AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
            + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSs"
            + "TtTtTtUuUuUuUuUuUuWwYyYZzZzZzs").utf8)

    private static let lookAlikes: [UInt32: UInt8] = {
        var table: [UInt32: UInt8] = [:]
        let pairs = [
            ("аеорсухіјѕһԁԛԝвкмнтё", "aeopcyxijshdqwbkmhte"),
            ("АВЕКМНОРСТХУІЈЅ", "ABEKMHOPCTXYIJS"), ("αβεικνορτυχωηκγδσςλμπ", "abeiknoptuxwnkydsslup"),
            ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"), ("ɑɡıȷʟɴʀʏʙɪɢʜ", "agijlnrybigh"),
            ("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz"),
        ]
        for (from, to) in pairs {
            for (source, plain) in zip(from.unicodeScalars, to.utf8) { table[source.value] = plain }
        }
        return table
    }()
}
