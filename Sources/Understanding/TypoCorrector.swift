/// Finds the known word that a typo meant: one edit, two from eight letters on (Damerau, restricted), and words
/// typed as one or torn in two.
///
/// Candidates come from an index of words with one letter left out (the symmetric-delete method of Garbe's SymSpell), so
/// that a look-up costs the length of the word and not the size of the vocabulary. The words of rules come first: to miss
/// danger for a slip of the finger is worse than to read an odd word as a known one.
struct TypoCorrector: Sendable {
    private let words: Set<String>
    /// The words of rules.
    private let vital: Set<String>
    /// Small words that are easily typed together with the next.
    private let small: Set<String>
    private let deletions: [String: [String]]

    /// From so many letters on, every known word is a candidate; below, only those of rules.
    static let minimumLength = 5
    private static let vitalLength = 3
    private static let twoEdits = 8
    private static let joinedLength = 8

    init(vocabulary: Set<String>, vital: Set<String> = [], small: Set<String> = []) {
        words = vocabulary.union(vital)
        self.vital = vital
        self.small = small
        var deletions: [String: [String]] = [:]
        for word in words.sorted() {
            guard word.utf8.count >= (vital.contains(word) ? Self.vitalLength : Self.minimumLength) else { continue }
            for shorter in Self.keys(of: word, isDeep: vital.contains(word)) {
                deletions[shorter, default: []].append(word)
            }
        }
        self.deletions = deletions
    }

    func isKnown(_ word: String) -> Bool { words.contains(word) }

    /// The words of one sentence; there may be fewer or more of them afterwards.
    func corrected(_ sentence: [String]) -> [String] {
        var result: [String] = []
        result.reserveCapacity(sentence.count)
        var index = 0
        while index < sentence.count {
            let word = sentence[index]
            if index + 1 < sentence.count, let joined = joined(word, sentence[index + 1]) {
                result.append(joined)
                index += 2
                continue
            }
            index += 1
            let meant = corrected(word)
            if meant == word, !words.contains(word), let parts = split(word) {
                result += parts
            } else {
                result.append(meant)
            }
        }
        return result
    }

    /// `op gesloten`: a participle torn from its beginning, or a word torn so that a part means nothing.
    private func joined(_ first: String, _ second: String) -> String? {
        guard first.utf8.count + second.utf8.count >= Self.joinedLength else { return nil }
        guard second.hasPrefix("ge") || !words.contains(first) || !words.contains(second) else { return nil }
        let whole = first + second
        return vital.contains(whole) ? whole : nil
    }

    /// `naarhuis`, `hijslaat`: a small word and a word of the rules. Compounds of Dutch are no typos and stay whole.
    private func split(_ word: String) -> [String]? {
        let letters = Array(word.utf8)
        guard letters.count >= 5, letters.count <= 20 else { return nil }
        for cut in 2...(letters.count - 2) {
            let first = String(decoding: letters[..<cut], as: UTF8.self)
            let second = String(decoding: letters[cut...], as: UTF8.self)
            let isPair =
                (small.contains(first) && vital.contains(second)) || (vital.contains(first) && small.contains(second))
            if isPair, max(cut, letters.count - cut) >= 3 { return [first, second] }
        }
        return nil
    }

    /// - Returns: the word itself when it is known, too short, or like nothing known.
    func corrected(_ word: String) -> String {
        let length = word.utf8.count
        guard length >= Self.vitalLength, length <= 24, !words.contains(word) else { return word }
        var candidates: Set<String> = []
        for key in [word] + Self.keys(of: word, isDeep: true) {
            // Two slips far apart are forgiven when both swapped two letters: "vrekrahct", but not "verwachtte".
            let isDeep = key.utf8.count + 2 <= length
            for candidate in deletions[key] ?? []
            where !isDeep || (vital.contains(candidate) && candidate.utf8.sorted() == word.utf8.sorted()) {
                candidates.insert(candidate)
            }
            let least = vital.contains(key) ? Self.vitalLength : Self.minimumLength
            if words.contains(key), key.utf8.count >= least { candidates.insert(key) }
        }
        let letters = Array(word.utf8)
        var best: (word: String, distance: Int, isVital: Bool)?
        for candidate in candidates.sorted() {
            let other = Array(candidate.utf8)
            let distance = Self.distance(letters, other)
            guard distance <= (min(length, other.count) >= Self.twoEdits ? 2 : 1) else { continue }
            guard Self.isLikely(letters, other) else { continue }
            let isVital = vital.contains(candidate)
            if let best, (best.distance, best.isVital ? 0 : 1) <= (distance, isVital ? 0 : 1) { continue }
            best = (candidate, distance, isVital)
        }
        return best?.word ?? word
    }

    /// The first letter is seldom wrong: a short word that differs there is another word, unless the first two are swapped.
    /// Another letter in a word of four is a slip only when it lies beside the right one on the keyboard; in a word of three
    /// none is, and a letter left out of a short word is never its first or its last.
    private static func isLikely(_ typed: [UInt8], _ meant: [UInt8]) -> Bool {
        guard let first = typed.first, let right = meant.first, meant.count > 1 else { return false }
        if first != right && typed.count < twoEdits { return first == meant[1] && right == typed[1] }
        guard typed.count < minimumLength else { return true }
        if typed.count < meant.count { return typed.count > vitalLength || typed.last == meant.last }
        if typed.count > meant.count { return hasDouble(typed) }
        let wrong = typed.indices.filter { typed[$0] != meant[$0] }
        guard wrong.count == 1, let at = wrong.first else { return true }
        return typed.count > vitalLength && TypoNoise.areNeighbours(typed[at], meant[at])
    }

    private static func hasDouble(_ letters: [UInt8]) -> Bool {
        zip(letters, letters.dropFirst()).contains { $0 == $1 }
    }

    /// The word with one letter left out; of a long word of the rules also with two, for two slips far apart.
    private static func keys(of word: String, isDeep: Bool) -> [String] {
        let once = deletions(of: word)
        guard isDeep, word.utf8.count >= twoEdits else { return once }
        return Array(Set(once + once.flatMap(deletions))).sorted()
    }

    private static func deletions(of word: String) -> [String] {
        let letters = Array(word.utf8)
        return letters.indices.map { index in
            String(decoding: letters[..<index] + letters[(index + 1)...], as: UTF8.self)
        }
    }

    /// Edits with neighbouring letters swapped counting as one.
    static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        if abs(a.count - b.count) > 2 { return 3 }
        var before = [Int](repeating: 0, count: b.count + 1)
        var previous = Array(0...b.count)
        for i in 0..<a.count {
            var row = [i + 1]
            for j in 0..<b.count {
                var best = min(previous[j + 1] + 1, row[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
                row.append(best)
            }
            before = previous
            previous = row
        }
        return previous[b.count]
    }
}
