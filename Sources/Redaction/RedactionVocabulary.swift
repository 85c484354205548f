/// The words that may get through, and what the rules need to know about them: `Knowledge/redaction/vocabulary.bin`.
///
/// The file holds fingerprints of words, not words: 38 bits of each hash, so about one unknown word in 600,000 is taken
/// for a known one. Two megabytes, read once and searched where they lie; its form is described in `build.py` beside it.
package struct RedactionVocabulary: Sendable {
    private let sets: [UInt64]
    private let entries: [UInt32]
    private let starts: [UInt32]

    /// How many words it holds.
    package var count: Int { entries.count }

    /// Reads the bytes of `vocabulary.bin`.
    package static func parse(_ bytes: some Collection<UInt8>) throws(RedactionVocabularyError) -> RedactionVocabulary {
        try RedactionVocabulary(Array(bytes))
    }

    private init(_ raw: [UInt8]) throws(RedactionVocabularyError) {
        guard raw.count >= 12 else { throw .tooShort(bytes: raw.count, needed: 12) }
        guard raw[0] == 0x42, raw[1] == 0x52, raw[2] == 0x56, raw[3] == 0x31 else { throw .notAVocabulary }
        func word(_ offset: Int) -> UInt32 {
            UInt32(raw[offset]) | UInt32(raw[offset + 1]) << 8 | UInt32(raw[offset + 2]) << 16
                | UInt32(raw[offset + 3]) << 24
        }
        let setCount = Int(word(4))
        let wordCount = Int(word(8))
        guard setCount <= 1024, wordCount < 1 << 26 else { throw .notAVocabulary }
        let needed = 12 + 8 * setCount + 4 * wordCount + 4 * 65537
        guard raw.count == needed else { throw .tooShort(bytes: raw.count, needed: needed) }
        sets = (0..<setCount).map {
            UInt64(word(12 + 8 * $0)) | UInt64(word(16 + 8 * $0)) << 32
        }
        let first = 12 + 8 * setCount
        entries = (0..<wordCount).map { word(first + 4 * $0) }
        starts = (0..<65537).map { word(first + 4 * wordCount + 4 * $0) }
        guard starts[65536] == UInt32(wordCount), zip(starts, starts.dropFirst()).allSatisfy(<=) else {
            throw .damaged(what: "the index of the words does not rise to their number")
        }
        guard entries.allSatisfy({ Int($0 & 0x3ff) < setCount }) else {
            throw .damaged(what: "a word refers to a set of flags that is not there")
        }
    }

    /// What is known about a word; empty when it is unknown.
    @inline(__always)
    func flags(_ hash: WordHash) -> WordFlags {
        let finished = hash.finished
        let bucket = Int(finished >> 48)
        let wanted = UInt32(truncatingIfNeeded: finished >> 26) & 0x3f_ffff
        var index = Int(starts[bucket])
        let end = Int(starts[bucket + 1])
        while index < end {
            let entry = entries[index]
            if entry >> 10 == wanted { return WordFlags(rawValue: sets[Int(entry & 0x3ff)]) }
            index += 1
        }
        return []
    }

    func flags(_ word: some Sequence<UInt8>) -> WordFlags {
        flags(WordHash(word))
    }
}
