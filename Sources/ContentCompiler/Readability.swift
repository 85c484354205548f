/// How easy Dutch text is to read.
package enum Readability {
    /// Names of apps and services do not count: concrete names help, whatever a formula makes of them.
    private static let names: Set<String> = [
        "snapchat", "instagram", "tiktok", "discord", "roblox", "fortnite", "whatsapp", "telegram", "helpwanted",
        "kindertelefoon", "comensha", "slachtofferwijzer", "keerpunt", "fier", "veilig", "thuis", "slachtofferhulp",
        "opvangatlas", "facebook", "112nl",
    ]

    package static func sentences(_ text: String) -> [String] {
        var list: [String] = []
        var current = ""
        for character in text {
            current.append(character)
            if ".!?:\n".contains(character) {
                list.append(current)
                current = ""
            }
        }
        list.append(current)
        return list.map { $0.trimmed }.filter { !words($0).isEmpty }
    }

    package static func words(_ text: String) -> [String] {
        text.split { !($0.isLetter || $0 == "'" || $0 == "-") }.map(String.init).filter {
            $0.contains(where: \.isLetter)
        }
    }

    /// Flesch-Douma: 206.84 − 0.77 × syllables per 100 words − 0.93 × words per sentence (Douma 1960, as Yoast has it).
    package static func fleschDouma(_ text: String) -> Double? {
        let counted = words(text).filter { !names.contains($0.lowercased()) }
        let count = sentences(text).count
        guard !counted.isEmpty, count > 0 else { return nil }
        let syllables = counted.map(syllables).reduce(0, +)
        return 206.84 - 0.77 * 100 * Double(syllables) / Double(counted.count)
            - 0.93 * Double(counted.count) / Double(count)
    }

    /// Groups of vowels; Dutch writes one sound with up to three of them.
    static func syllables(_ word: String) -> Int {
        var count = 0
        var wasVowel = false
        for character in word.lowercased() {
            let isVowel = "aeiouyáéíóúàèëïöü".contains(character)
            if isVowel && (!wasVowel || "ëïöü".contains(character)) { count += 1 }
            wasVowel = isVowel
        }
        return max(1, count)
    }
}

extension String {
    fileprivate var trimmed: String {
        var view = self[...]
        while view.first?.isWhitespace ?? false { view.removeFirst() }
        while view.last?.isWhitespace ?? false { view.removeLast() }
        return String(view)
    }
}
