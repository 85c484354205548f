/// Whether an unknown word is an ordinary one after all: lengthened, inflected, put together, spelled as in a chat, or
/// mistyped by one key.
///
/// It errs on the side of refusing: what comes near a name is not accepted, and beside a word that introduces a name
/// (`strict`) only lengthening and inflection count.
struct WordAcceptance {
    let vocabulary: RedactionVocabulary

    func accepts(_ word: [UInt8], strict: Bool) -> Bool {
        guard word.count <= 40, word.count > 1, !word.contains(FoldedText.other) else { return false }
        if let known = plain(word), known.has(.given), !known.has(.ordinary) { return false }
        if isLengthened(word) || isLaughter(word) { return true }
        if isInflected(word, strict: strict) { return true }
        if strict { return false }
        if Self.placeEndings.contains(where: { word.count > $0.count + 2 && word.suffix($0.count).elementsEqual($0) }) {
            return false
        }
        return isCompound(word) || isMerged(word) || isChatSpelling(word) || isMistyped(word)
    }

    private static let placeEndings: [[UInt8]] =
        (Scan.suffixes + ["college", "lyceum", "school"].map { Array($0.utf8) })

    private func plain(_ word: some Sequence<UInt8>) -> WordFlags? {
        let flags = vocabulary.flags(word)
        return flags.isEmpty ? nil : flags
    }

    private func isOrdinary(_ word: some Sequence<UInt8>) -> Bool {
        vocabulary.flags(word).has(.ordinary)
    }

    /// Ordinary, and no name at all.
    private func isPlain(_ word: some Sequence<UInt8>) -> Bool {
        let flags = vocabulary.flags(word)
        return flags.has(.ordinary) && !flags.has(.given)
    }

    private func isFrequent(_ word: some Sequence<UInt8>) -> Bool {
        let flags = vocabulary.flags(word)
        return flags.has(.frequent) && !flags.has(.given)
    }

    // MARK: Lengthening

    private func isLengthened(_ word: [UInt8]) -> Bool {
        var longest = 1
        var run = 1
        for index in 1..<word.count {
            run = word[index] == word[index - 1] ? run + 1 : 1
            longest = max(longest, run)
        }
        guard longest >= 2 else { return false }
        let single = collapsed(word, keep: 1, from: 2)
        if longest >= 3 {
            let double = collapsed(word, keep: 2, from: 3)
            if isPlain(double) || isPlain(collapsed(word, keep: 1, from: 3)) || isPlain(single) { return true }
            return isInflected(double, strict: true)
        }
        // one letter doubled: at the end, where people lengthen
        guard word[word.count - 1] == word[word.count - 2] else { return false }
        let flags = vocabulary.flags(word.dropLast())
        return flags.has(.ordinary) && !flags.has(.given)
    }

    private func collapsed(_ word: [UInt8], keep: Int, from threshold: Int) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while index < word.count {
            var end = index
            while end < word.count, word[end] == word[index] { end += 1 }
            let length = end - index
            result += repeatElement(word[index], count: length >= threshold ? min(keep, length) : length)
            index = end
        }
        return result
    }

    /// hahaahha, hihihi, jajaja, pffft: few letters over and over.
    private func isLaughter(_ word: [UInt8]) -> Bool {
        guard word.count >= 3 else { return false }
        let letters = Set(word)
        if letters.count == 1 { return true }
        let vowels = letters.intersection(Self.vowels)
        if letters.count == 2, letters.contains(0x68), vowels.count == 1 { return true }
        return word.count >= 4 && vowels.isEmpty && letters.count <= 3 && letters.isSubset(of: Self.humming)
    }

    private static let vowels = Set("aeiouy".utf8)
    private static let humming = Set("hmpfsrbgtz".utf8)

    // MARK: Inflection

    private func isInflected(_ word: [UInt8], strict: Bool) -> Bool {
        for suffix in Self.endings
        where word.count - suffix.count >= 3 && word.suffix(suffix.count).elementsEqual(suffix) {
            let stem = word.dropLast(suffix.count)
            let flags = vocabulary.flags(stem)
            guard flags.has(.ordinary), !flags.has(.given), !flags.has(.surname) || flags.has(.frequent) else {
                continue
            }
            if stem.count >= 4 || flags.has(.frequent) && !strict { return true }
        }
        if strict { return false }
        for prefix in Self.beginnings where word.count - prefix.count >= 4 && word.starts(with: prefix) {
            if isPlain(word.dropFirst(prefix.count)) { return true }
        }
        // final n that is not written: werke, lope
        if word.count >= 4, word.last == 0x65 {
            let flags = vocabulary.flags(word + [0x6e])
            if flags.has(.ordinary), !flags.has(.given) { return true }
        }
        return false
    }

    private static let endings: [[UInt8]] = [
        "s", "en", "e", "n", "t", "te", "ten", "de", "den", "d", "je", "jes", "tje", "tjes", "pje", "etje", "er", "ers",
        "st",
        "ste", "ing", "ingen", "heid", "lijk", "achtig", "loos", "ed", "in", "ly", "end", "ende", "y", "ies",
    ].map { Array($0.utf8) }

    private static let beginnings: [[UInt8]] = [
        "ge", "be", "ver", "ont", "on", "her", "mee", "af", "uit", "op", "aan", "in", "door", "over", "weg", "terug",
        "rond",
        "na", "voor", "tegen", "kut", "kanker", "super", "mega", "anti", "ex", "stief", "pleeg", "loverboy", "nep",
        "mede",
        "toe", "un", "re", "mis", "tering", "kk",
    ].map { Array($0.utf8) }

    // MARK: Compounds and words run together

    private func isCompound(_ word: [UInt8]) -> Bool {
        guard word.count >= 9 else { return false }
        for cut in 4...(word.count - 4) {
            let second = vocabulary.flags(word[cut...])
            guard second.has(.dutch) || second.has(.frequent) || second.has(.chat), !second.has(.given),
                !second.has(.surname)
            else { continue }
            var first = word[..<cut]
            var flags = vocabulary.flags(first)
            if !flags.has(.ordinary), first.last == 0x73 {
                first = first.dropLast()
                flags = vocabulary.flags(first)
            }
            if first.count >= 4, flags.has(.dutch) || flags.has(.frequent) || flags.has(.chat), !flags.has(.given),
                !flags.has(.surname)
            {
                return true
            }
        }
        return false
    }

    /// ikwil, hoegaat, isdat
    private func isMerged(_ word: [UInt8]) -> Bool {
        guard word.count >= 5 else { return false }
        for cut in 1...(word.count - 2) {
            let first = word[..<cut]
            guard cut > 1 || word[0] == 0x6b || word[0] == 0x74 else { continue }
            guard isFrequent(word[cut...]), cut == 1 || isFrequent(first) else { continue }
            if cut == 1
                ? word.count >= 5 && vocabulary.flags(word[1...]).has(.frequent) && word.count - 1 >= 4
                : max(cut, word.count - cut) >= 3 && word.count >= 6 || isPronoun(first) || isPronoun(word[cut...])
            {
                return true
            }
        }
        return false
    }

    private func isPronoun(_ word: ArraySlice<UInt8>) -> Bool {
        Self.pronouns.contains(Array(word))
    }

    private static let pronouns = Scan.words("ik je hij ze we jij wij zij het dat ie")

    // MARK: Chat spelling

    private func isChatSpelling(_ word: [UInt8]) -> Bool {
        guard word.count >= 3 else { return false }
        for (from, to) in Self.spellings {
            var index = 0
            while index + from.count <= word.count {
                if word[index..<(index + from.count)].elementsEqual(from) {
                    let candidate = word[..<index] + to + word[(index + from.count)...]
                    let flags = vocabulary.flags(candidate)
                    if !flags.has(.given), flags.has(.frequent) || (flags.has(.dutch) && word.count >= 5) {
                        return true
                    }
                }
                index += 1
            }
        }
        return false
    }

    private static let spellings: [([UInt8], [UInt8])] = [
        ("gt", "cht"), ("g", "ch"), ("ch", "g"), ("sg", "sch"), ("y", "ij"), ("ei", "ij"), ("ij", "ei"), ("ij", "i"),
        ("au", "ou"), ("ou", "au"), ("k", "c"), ("c", "k"), ("kt", "ct"), ("x", "ks"), ("ks", "x"), ("s", "z"),
        ("z", "s"),
        ("f", "v"), ("v", "f"), ("d", "t"), ("t", "d"), ("dt", "d"), ("t", "dt"), ("i", "ie"), ("ie", "i"), ("oe", "u"),
        ("ee", "e"), ("e", "ee"), ("oo", "o"), ("o", "oo"), ("aa", "a"), ("a", "aa"), ("uu", "u"), ("u", "uu"),
        ("kk", "k"), ("ll", "l"), ("tt", "t"), ("pp", "p"), ("l", "ll"), ("t", "tt"), ("k", "kk"), ("p", "pp"),
        ("m", "mm"),
        ("n", "nn"), ("r", "rr"), ("s", "ss"), ("nn", "n"), ("mm", "m"), ("rr", "r"), ("ss", "s"), ("ff", "f"),
        ("sj", "ch"), ("sie", "tie"), ("sie", "cie"), ("em", "en"), ("0", "o"), ("ph", "f"), ("in", "ing"), ("w", "v"),
        ("lyk", "lijk"), ("luk", "lijk"), ("lik", "lijk"), ("nk", "ng"), ("ngk", "nk"), ("ui", "eu"), ("eu", "ui"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

    // MARK: Typing errors

    /// One key away from a word that begins with the same letter.
    private func isMistyped(_ word: [UInt8]) -> Bool {
        guard word.count >= 5, word.count <= 16 else {
            return word.count == 4 && isTransposed(word)
        }
        if isTransposed(word) { return true }
        for index in 1..<word.count {
            var shorter = word
            shorter.remove(at: index)
            if shorter.count >= 4, isTarget(vocabulary.flags(shorter), word) { return true }
        }
        var prefix = WordHash()
        prefix.add(word[0])
        for index in 1...word.count {
            for letter in UInt8(0x61)...0x7a {
                var hash = prefix
                hash.add(letter)
                for byte in word[index...] { hash.add(byte) }
                if found(hash, word) { return true }
                if index < word.count, word.count >= 6 {
                    var replaced = prefix
                    replaced.add(letter)
                    for byte in word[(index + 1)...] { replaced.add(byte) }
                    if found(replaced, word) { return true }
                }
            }
            if index < word.count { prefix.add(word[index]) }
        }
        return false
    }

    private func found(_ hash: WordHash, _ word: [UInt8]) -> Bool {
        isTarget(vocabulary.flags(hash), word)
    }

    /// What a slip may have been meant for: a frequent word, and of the long ones any that names nothing.
    private func isTarget(_ flags: WordFlags, _ word: [UInt8]) -> Bool {
        guard !flags.has(.given) else { return false }
        return flags.has(.frequent)
            || word.count >= 8 && (flags.has(.dutch) || flags.has(.chat)) && !flags.has(.surname) && !flags.has(.place)
    }

    private func isTransposed(_ word: [UInt8]) -> Bool {
        for index in 0..<(word.count - 1) where word[index] != word[index + 1] {
            var other = word
            other.swapAt(index, index + 1)
            if isTarget(vocabulary.flags(other), word) { return true }
        }
        return false
    }
}
