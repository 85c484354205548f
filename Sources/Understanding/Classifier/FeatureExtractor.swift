/// A message as hashed n-grams of its words, their letters and their families.
package struct FeatureExtractor: Sendable {
    private let families: WordFamilies

    package init(families: WordFamilies = .none) { self.families = families }

    /// Words and pairs of words; letter runs of these lengths inside a word with its borders.
    private static let letterRuns = 2...5

    /// Hashes of the n-grams, a repeated one as often as it occurs.
    package func hashes(_ tokens: [String]) -> [UInt32] {
        var list: [UInt32] = []
        list.reserveCapacity(tokens.count * 32)
        let words = tokens.map { Self.hash($0.utf8, seed: 1) }
        var previous: UInt32 = 0x5bd1
        var beforePrevious: UInt32 = 0x77
        for (token, word) in zip(tokens, words) {
            list.append(word)
            list.append(Self.combine(previous, word, 2))
            list.append(Self.combine(beforePrevious, word, 3))
            Self.letters(of: token, into: &list)
            beforePrevious = previous
            previous = word
        }
        list.append(Self.combine(previous, 0x5bd1, 2))
        addFamilies(of: tokens, words, to: &list)
        return list
    }

    /// Pairs of families stand up to so many words apart; a word and a family one less.
    private static let familyReach = 3

    private func addFamilies(of tokens: [String], _ words: [UInt32], to list: inout [UInt32]) {
        let families = tokens.map(self.families.of)
        for index in tokens.indices {
            list += families[index]
            for distance in 1...Self.familyReach where index + distance < tokens.count {
                let apart: UInt32 = distance == 1 ? 1 : 2
                for second in families[index + distance] {
                    for first in families[index] { list.append(Self.combine(first, second, 4 + apart)) }
                }
                guard distance < Self.familyReach else { break }
                for second in families[index + distance] {
                    list.append(Self.combine(words[index], second, 6 + apart))
                }
                for first in families[index] {
                    list.append(Self.combine(first, words[index + distance], 8 + apart))
                }
            }
        }
    }

    private static func letters(of token: String, into list: inout [UInt32]) {
        var bytes: [UInt8] = [0x5E]
        bytes.append(contentsOf: token.utf8.prefix(32))
        bytes.append(0x24)
        for length in letterRuns where bytes.count >= length {
            for start in 0...(bytes.count - length) {
                var value: UInt32 = 2_166_136_261 ^ UInt32(length)
                for index in start..<(start + length) { value = (value ^ UInt32(bytes[index])) &* 16_777_619 }
                list.append(value | 1)
            }
        }
    }

    static func hash(_ bytes: some Sequence<UInt8>, seed: UInt32) -> UInt32 {
        var value: UInt32 = 2_166_136_261 ^ (seed &* 0x9E37_79B9)
        for byte in bytes { value = (value ^ UInt32(byte)) &* 16_777_619 }
        return value & ~1
    }

    private static func combine(_ a: UInt32, _ b: UInt32, _ seed: UInt32) -> UInt32 {
        var value = a &* 0x85EB_CA6B ^ b &* 0xC2B2_AE35 ^ seed &* 0x27D4_EB2F
        value ^= value >> 15
        return (value &* 0x2C1B_3C6D) & ~1
    }

    /// Hashes with their counts, in the order in which they first occur.
    package func counted(_ tokens: [String]) -> [(hash: UInt32, count: Float)] {
        let hashes = hashes(tokens)
        var list: [(hash: UInt32, count: Float)] = []
        list.reserveCapacity(hashes.count)
        var slots = HashSlots(capacity: hashes.count)
        for hash in hashes {
            let found = slots.find(hash) { list[$0].hash == hash }
            if let position = found.position {
                list[position].count += 1
            } else {
                slots.fill(found.slot, with: list.count)
                list.append((hash, 1))
            }
        }
        return list
    }
}
