/// A message as words: folded, chat spellings written out, small typos forgiven. Made once, never stored.
package struct Message: Hashable, Sendable {
    /// The words after folding and spelling.
    package var tokens: [String]
    /// The words as typed, folded only: for numbers, titles and phrases that must be exact.
    package let typed: [String]
    /// The same words cut at full stops, question marks, commas and new lines.
    package let sentences: [[String]]
    package let hasQuestionMark: Bool
    package let hasWords: Bool
    package let isEmpty: Bool
    /// The whole message is one sign such as `!!` or `?`.
    package let sign: String?

    package var typedText: String { typed.joined(separator: " ") }
}

/// Cuts a message into words.
package struct Tokenizer: Sendable {
    /// A message longer than this is read up to here; nobody in need types more before being read.
    package static let scalarLimit = 20_000

    private let spellings: [String: [String]]
    private static let emoji: [Unicode.Scalar: String] = [
        "💊": "pillen", "🔪": "mes", "🔫": "pistool", "😂": "haha", "🤣": "haha", "🆘": "help", "😅": "haha", "📸": "foto",
        "💀": "haha", "😭": "huil", "😢": "huil", "💸": "geld", "💰": "geld", "👍": "ja", "👎": "nee", "🚫": "nee", "✅": "ja",
    ]

    package init(spellings: [String: String]) {
        self.spellings = spellings.mapValues { $0.split(separator: " ").map(String.init) }
    }

    package func message(_ text: String) -> Message {
        var typed: [String] = []
        var word = ""
        var hasQuestionMark = false
        var signs = ""
        var ends: [Int] = []
        var count = 0
        var sawVisible = false
        func flush() {
            let trimmed = Self.trimmed(word)
            if !trimmed.isEmpty { typed.append(trimmed) }
            word = ""
        }
        func take(_ scalar: Unicode.Scalar) {
            switch scalar {
            case "a"..."z", "0"..."9", "'": word.unicodeScalars.append(scalar)
            case "A"..."Z": word.unicodeScalars.append(Unicode.Scalar(scalar.value + 32) ?? scalar)
            case "@", "$":
                // Leetspeak inside a word only.
                if !word.isEmpty { word += scalar == "@" ? "a" : "s" }
            default: flush()
            }
        }
        for scalar in text.unicodeScalars {
            count += 1
            if count > Self.scalarLimit { break }
            if scalar == "?" { hasQuestionMark = true }
            if scalar == "." || scalar == "!" || scalar == "?" || scalar == "," || scalar == "\n" {
                flush()
                ends.append(typed.count)
            }
            let folded = CharacterFolding.fold(scalar)
            if case .drop = folded {
                // Carries nothing: the message is as empty without it.
            } else if Self.isVisible(scalar) {
                sawVisible = true
                if signs.unicodeScalars.count < 8 { signs.unicodeScalars.append(scalar) }
            }
            if scalar.value >= 0x80, let meaning = Self.emoji[scalar] {
                flush()
                typed.append(meaning)
                continue
            }
            switch folded {
            case .drop: continue
            case .letters(let letters): for letter in letters.unicodeScalars { take(letter) }
            case .keep:
                if scalar.value < 0x80 {
                    take(scalar)
                } else if scalar.properties.isAlphabetic {
                    word.unicodeScalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
                } else {
                    flush()
                }
            }
        }
        flush()
        ends.append(typed.count)
        var begin = 0
        let sentences = ends.compactMap { end -> [String]? in
            defer { begin = end }
            return end > begin ? typed[begin..<end].flatMap(spell) : nil
        }
        return Message(
            tokens: Array(sentences.joined()), typed: typed, sentences: sentences, hasQuestionMark: hasQuestionMark,
            hasWords: !typed.isEmpty,
            isEmpty: !sawVisible, sign: typed.isEmpty && sawVisible ? signs : nil)
    }

    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x80 ? scalar.value > 0x20 : !scalar.properties.isWhitespace
    }

    /// Letters without accents, no three alike in a row: nothing to write out, as with nearly every word.
    private static func isPlain(_ word: String) -> Bool {
        var last: UInt8 = 0
        var run = 0
        for byte in word.utf8 {
            guard byte >= 0x61, byte <= 0x7A else { return false }
            run = byte == last ? run + 1 : 1
            if run == 3 { return false }
            last = byte
        }
        return true
    }

    /// Apostrophes count inside a word (`z'n`, `foto's`) and at its start (`'t`), not around it.
    private static func trimmed(_ word: String) -> String {
        var text = word[...]
        while text.hasSuffix("'") { text.removeLast() }
        if text.hasPrefix("'"), text != "'t", text != "'k", text != "'m", text != "'n", text != "'s" {
            text.removeFirst()
        }
        return String(text)
    }

    /// The spelling of the lists, of a word without its repeated letters, or the word itself.
    private func spell(_ word: String) -> [String] {
        if let known = spellings[word] { return known }
        if Self.isPlain(word) { return [word] }
        let calm = Self.withoutRuns(word, keep: 2)
        if calm != word {
            if let known = spellings[calm] { return known }
            let single = Self.withoutRuns(word, keep: 1)
            if let known = spellings[single] { return known }
            return [Self.vowelRunsAreLong(calm) ? calm : single]
        }
        if word.contains("'") {
            let bare = word.filter { $0 != "'" }
            return spellings[bare] ?? [bare]
        }
        if word.contains(where: \.isNumber), word.contains(where: \.isLetter) {
            let letters = Self.withoutLeet(word)
            return spellings[letters] ?? [letters]
        }
        return [word]
    }

    /// Runs of three or more of one letter are shortened: `heeeelp`.
    private static func withoutRuns(_ word: String, keep: Int) -> String {
        var result = ""
        var last: Character?
        var run: [Character] = []
        func close() { result += run.count >= 3 ? run.prefix(keep) : run[...] }
        for character in word {
            if character == last {
                run.append(character)
            } else {
                close()
                run = [character]
                last = character
            }
        }
        close()
        return result
    }

    /// `zooo` → `zo`, but `veeel` → `veel`: a long vowel before a closing consonant stays long.
    private static func vowelRunsAreLong(_ word: String) -> Bool {
        guard let last = word.last else { return false }
        return !"aeiou".contains(last)
            && (word.contains("aa") || word.contains("ee") || word.contains("oo") || word.contains("uu"))
            && word != "heelp"
    }

    private static func withoutLeet(_ word: String) -> String {
        // Years, ages and amounts keep their digits.
        let digits = word.count(where: \.isNumber)
        let letters = word.count(where: \.isLetter)
        let isEnclosed = word.count >= 4 && word.first?.isLetter == true && word.last?.isLetter == true
        guard digits < letters || (digits == letters && isEnclosed) else { return word }
        return String(
            word.map { character -> Character in
                switch character {
                case "0": "o"
                case "1": "i"
                case "3": "e"
                case "4": "a"
                case "5": "s"
                case "7": "t"
                default: character
                }
            })
    }
}
