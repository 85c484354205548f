/// Messages as vectors of character trigrams within words, weighted by how rare each is, of length one.
struct TrigramVectors: Sendable {
    let vectors: [[UInt32: Float]]

    init(_ texts: [String]) {
        let counted = texts.map(Self.trigrams)
        var documents: [UInt32: Int] = [:]
        for counts in counted { for trigram in counts.keys { documents[trigram, default: 0] += 1 } }
        let total = Float(texts.count)
        vectors = counted.map { counts in
            var vector: [UInt32: Float] = [:]
            for (trigram, count) in counts {
                let rarity = Self.log2(1 + total / Float(documents[trigram] ?? 1))
                vector[trigram] = (Float(count) * rarity).squareRoot()
            }
            let length = vector.sorted { $0.key < $1.key }.reduce(Float(0)) { $0 + $1.value * $1.value }.squareRoot()
            return length > 0 ? vector.mapValues { $0 / length } : vector
        }
    }

    /// Placeholders such as `[naam]` say nothing of what was meant and are left out.
    private static func trigrams(_ text: String) -> [UInt32: Int] {
        var counts: [UInt32: Int] = [:]
        var isPlaceholder = false
        var word: [UInt8] = [0x20]
        func close() {
            word.append(0x20)
            if word.count > 2 {
                for start in 0...(word.count - 3) {
                    let hash = word[start..<(start + 3)].reduce(UInt32(2_166_136_261)) {
                        ($0 ^ UInt32($1)) &* 16_777_619
                    }
                    counts[hash, default: 0] += 1
                }
            }
            word = [0x20]
        }
        for byte in text.lowercased().utf8 {
            switch byte {
            case UInt8(ascii: "["):
                close()
                isPlaceholder = true
            case UInt8(ascii: "]"): isPlaceholder = false
            case _ where isPlaceholder: continue
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
                word.append(byte)
            default: close()
            }
        }
        close()
        return counts
    }

    /// Exact enough for a weight, and the same on every machine.
    private static func log2(_ value: Float) -> Float {
        let exponent = Float(value.exponent)
        let significand = value.significand - 1
        return exponent + significand * (1.346_555 - 0.346_555 * significand)
    }
}
