/// Deterministic typing errors: for training on, and for measuring how much they cost.
package enum TypoNoise {
    private static let neighbours: [Character: String] = [
        "a": "sq", "b": "vn", "c": "xv", "d": "sf", "e": "wr", "f": "dg", "g": "fh", "h": "gj", "i": "uo", "j": "hk",
        "k": "jl", "l": "k", "m": "n", "n": "bm", "o": "ip", "p": "o", "q": "w", "r": "et", "s": "ad", "t": "ry",
        "u": "yi", "v": "cb", "w": "qe", "x": "zc", "y": "tu", "z": "x",
    ]

    /// Letters that lie beside each other on the keyboard.
    static func areNeighbours(_ one: UInt8, _ other: UInt8) -> Bool {
        neighbours[Character(Unicode.Scalar(one))]?.utf8.contains(other) ?? false
    }

    /// About one word in five gets one error: a letter dropped, doubled, swapped with its neighbour or mistyped.
    package static func disturbed(_ tokens: [String], seed: UInt64, share: UInt64 = 20) -> [String] {
        var random = XorShift(seed: seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678)
        return tokens.map { token in
            guard token.count >= 3, random.below(100) < Int(share) else { return token }
            var letters = Array(token)
            let position = random.below(letters.count - 1)
            switch random.below(4) {
            case 0: letters.remove(at: position)
            case 1: letters.insert(letters[position], at: position)
            case 2: letters.swapAt(position, position + 1)
            default:
                let near = Array(neighbours[letters[position]] ?? "e")
                letters[position] = near[random.below(near.count)]
            }
            return String(letters)
        }
    }

    /// The same for a text as typed.
    package static func disturbed(_ text: String, seed: UInt64, share: UInt64 = 20) -> String {
        disturbed(text.split(separator: " ").map(String.init), seed: seed, share: share).joined(separator: " ")
    }
}
