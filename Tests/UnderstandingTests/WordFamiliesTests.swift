import Content
import Testing

@testable import Understanding

struct WordFamiliesTests {
    private static let tokenizer = Tokenizer(spellings: ["tel": "telefoon", "kga": "ik ga"])
    private static let families = WordFamilies(
        Lexicon(
            classes: [:], spellings: [:],
            lists: [
                "family-parent": ["nl": ["vader", "moeder", "stiefpa"], "en": ["dad"]],
                "family-thing": ["nl": ["tel", "kga", "sleutel"]],
                "family-lock": ["nl": ["sleutel"]],
                "everyday-words": ["nl": ["brood"]],
            ]),
        tokenizer: tokenizer)

    @Test func `words of one family share it across languages`() {
        #expect(Self.families.of("vader").count == 1)
        #expect(Self.families.of("vader") == Self.families.of("dad"))
        #expect(Self.families.of("vader") != Self.families.of("telefoon"))
    }

    @Test func `a word may belong to several families and most belong to none`() {
        #expect(Self.families.of("sleutel").count == 2)
        #expect(Self.families.of("brood").isEmpty)
    }

    @Test func `members are read as they are spelled in a message`() {
        #expect(!Self.families.of("telefoon").isEmpty)
        #expect(Self.families.of("tel").isEmpty)
        #expect(Self.families.of("ik").isEmpty)
    }

    @Test func `an unseen word shares more with a word of its family than with another`() {
        let extractor = FeatureExtractor(families: Self.families)
        let known = Set(extractor.hashes(["stiefpa", "sleutel"]))
        let kin = Set(extractor.hashes(["dad", "sleutel"]))
        let stranger = Set(extractor.hashes(["vis", "sleutel"]))
        #expect(known.intersection(kin).count > known.intersection(stranger).count)
    }

    @Test func `without families only the words themselves speak`() {
        let words = ["dad", "sleutel"]
        let plain = Set(FeatureExtractor().hashes(words))
        #expect(plain.isStrictSubset(of: Set(FeatureExtractor(families: Self.families).hashes(words))))
    }
}
