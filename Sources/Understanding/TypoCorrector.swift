/// Finds the known word that a typo meant: one edit from five letters, two from nine (Damerau, restricted).
///
/// Candidates come from an index of words with one letter left out (the symmetric-delete method of Garbe's SymSpell), so
/// that a look-up costs the length of the word and not the size of the vocabulary.
struct TypoCorrector: Sendable {
    private let words: Set<String>
    private let deletions: [String: [String]]

    static let minimumLength = 5

    init(vocabulary: Set<String>) {
        words = vocabulary
        var deletions: [String: [String]] = [:]
        for word in vocabulary.sorted() where word.utf8.count >= Self.minimumLength {
            for shorter in Self.deletions(of: word) { deletions[shorter, default: []].append(word) }
        }
        self.deletions = deletions
    }

    func isKnown(_ word: String) -> Bool { words.contains(word) }

    /// - Returns: the word itself when it is known, too short, or like nothing known.
    func corrected(_ word: String) -> String {
        let length = word.utf8.count
        guard length >= Self.minimumLength, length <= 24, !words.contains(word) else { return word }
        var candidates: Set<String> = []
        for key in [word] + Self.deletions(of: word) {
            for candidate in deletions[key] ?? [] { candidates.insert(candidate) }
            if words.contains(key), key.utf8.count >= Self.minimumLength { candidates.insert(key) }
        }
        let scalars = Array(word.utf8)
        var best: (word: String, distance: Int)?
        for candidate in candidates.sorted() {
            let allowed = min(length, candidate.utf8.count) >= 9 ? 2 : 1
            let distance = Self.distance(scalars, Array(candidate.utf8))
            guard distance <= allowed else { continue }
            // The first letter is seldom wrong; a word that differs there is another word.
            guard candidate.utf8.first == word.utf8.first || length >= 8 else { continue }
            if distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.word ?? word
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
