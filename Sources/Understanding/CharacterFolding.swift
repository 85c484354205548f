/// Folds the many ways of writing a letter to one: full-width and mathematical forms, look-alikes of other alphabets,
/// accents. What carries no letter (zero-width, bidi controls) disappears.
enum CharacterFolding {
    enum Folded {
        case letters(String)
        case drop
        case keep
    }

    static func fold(_ scalar: Unicode.Scalar) -> Folded {
        let value = scalar.value
        if value < 0x80 { return .keep }
        switch value {
        case 0x00AD, 0x034F, 0x061C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F,
            0xFE00...0xFE0F, 0xFEFF, 0xE0000...0xE007F, 0x0300...0x036F:
            return .drop
        case 0x00A0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
            return .letters(" ")
        case 0x2018, 0x2019, 0x201B, 0x00B4, 0x02BC, 0x2032: return .letters("'")
        case 0x201C, 0x201D, 0x201E, 0x00AB, 0x00BB: return .letters("\"")
        case 0xFF01...0xFF5E: return ascii(value - 0xFF01 + 0x21)
        case 0x1D400...0x1D6A3: return mathematical(value - 0x1D400)
        case 0x20AC: return .letters(" euro ")
        default: break
        }
        if let letters = table[scalar] { return .letters(letters) }
        return .keep
    }

    private static func ascii(_ value: UInt32) -> Folded {
        Unicode.Scalar(value).map { .letters(String(Character($0)).lowercased()) } ?? .keep
    }

    /// Bold, italic and script Latin letters come in runs of 52.
    private static func mathematical(_ offset: UInt32) -> Folded {
        let letter = offset % 52
        return ascii(letter < 26 ? letter + 0x61 : letter - 26 + 0x61)
    }

    private static let table: [Unicode.Scalar: String] = {
        let rows: [(String, String)] = [
            ("àáâãäåāăąªа", "a"), ("çćĉċčс", "c"), ("ďđԁ", "d"), ("èéêëēĕėęěе", "e"), ("ĝğġģ", "g"), ("ĥħһ", "h"),
            ("ìíîïĩīĭįıі", "i"), ("ĵј", "j"), ("ķк", "k"), ("ĺļľŀł", "l"), ("м", "m"), ("ñńņňŋ", "n"),
            ("òóôõöøōŏőоο", "o"), ("р", "p"), ("ŕŗřг", "r"), ("śŝşšșѕ", "s"), ("ţťŧțт", "t"), ("ùúûüũūŭůűų", "u"),
            ("ŵ", "w"), ("х", "x"), ("ýÿŷу", "y"), ("źżž", "z"), ("ß", "ss"), ("æ", "ae"), ("œ", "oe"), ("ĳ", "ij"),
            ("αΑ", "a"), ("ε", "e"), ("ι", "i"), ("κ", "k"), ("ν", "v"), ("ρ", "p"), ("τ", "t"), ("υ", "u"), ("В", "b"),
            ("в", "b"), ("н", "h"),
        ]
        var table: [Unicode.Scalar: String] = [:]
        for (letters, folded) in rows { for letter in letters.unicodeScalars { table[letter] = folded } }
        for (letters, folded) in rows {
            for letter in letters.uppercased().unicodeScalars where table[letter] == nil { table[letter] = folded }
        }
        return table
    }()
}
