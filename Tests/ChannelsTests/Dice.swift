import Channels
import Dialog

/// Repeatable chance for property tests.
struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }

    /// From zero up to but not including the bound.
    mutating func roll(_ bound: Int) -> Int { bound > 0 ? Int(next() % UInt64(bound)) : 0 }

    mutating func pick<Element>(_ choices: [Element]) -> Element { choices[roll(choices.count)] }

    private static let words = [
        "hij", "bang", "één", "😢", "👩‍👧‍👦", "*vet*", "_x_", "Bel 112.", "0800-0113?", "https://x.example/a_b", "café",
        "a\nb",
        "\n\n", "<b>", "&", "“ja”", "1.", "~", "`", "onuitsprekelijkheidswoordenreeks", "\"", "\\",
    ]

    mutating func text(words: Int) -> String {
        (0..<max(1, words)).map { _ in pick(Self.words) }.joined(separator: roll(20) == 0 ? "" : " ")
    }

    mutating func json(depth: Int) -> JSON {
        switch roll(depth > 0 ? 6 : 4) {
        case 0: .null
        case 1: .bool(roll(2) == 0)
        case 2: .number(String(next()))
        case 3: .string(text(words: roll(4)) + "\u{1}\t\0")
        case 4: .array((0..<roll(4)).map { _ in json(depth: depth - 1) })
        default: .object(Dictionary((0..<roll(4)).map { ("k\($0)", json(depth: depth - 1)) }) { $1 })
        }
    }

    mutating func replies() -> [Utterance] {
        let bubbles = (0..<1 + roll(3)).map { _ in text(words: 1 + roll(pick([8, 60, 900]))) }
        let titles = (0..<pick([0, 0, 1, 2, 3, 4, 9, 10, 11, 13, 14, 40])).map { index in
            pick(["Ja", "Nee, liever niet", "Ik weet het niet zeker", "👩‍👧‍👦👩‍👧‍👦", "Een heel lange keuze die nergens past"])
                + " \(index)"
        }
        return bubbles.dropLast().map { Fixtures.utterance($0) } + [Fixtures.utterance(bubbles.last ?? "x", titles)]
    }
}
