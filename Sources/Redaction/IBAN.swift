/// The international bank account number's own check: remainder 1 on division by 97 (ISO 13616, ISO 7064).
enum IBAN {
    /// - Parameter characters: folded letters and digits without blanks.
    static func isValid(_ characters: [UInt8]) -> Bool {
        guard (15...34).contains(characters.count) else { return false }
        var remainder = 0
        for character in characters[4...] + characters[..<4] {
            if character <= 0x39 {
                remainder = (remainder * 10 + Int(character) - 0x30) % 97
            } else {
                remainder = (remainder * 100 + Int(character) - 0x57) % 97
            }
        }
        return remainder == 1
    }

    /// How long an account number of a country is (registry of SWIFT); nil where we do not know.
    static func length(country: ArraySlice<UInt8>) -> Int? {
        lengths[String(decoding: country, as: UTF8.self)]
    }

    private static let lengths = [
        "nl": 18, "be": 16, "de": 22, "fr": 27, "gb": 22, "es": 24, "it": 27, "pl": 28, "tr": 26, "ro": 24, "lu": 20,
        "pt": 25, "ie": 22, "at": 20, "ch": 21, "bg": 22, "lt": 20, "lv": 21, "ee": 20, "dk": 18, "se": 24, "no": 15,
        "cz": 24, "sk": 24, "hu": 28, "hr": 21, "si": 19, "fi": 18, "gr": 27, "cy": 28, "mt": 31,
    ]
}
