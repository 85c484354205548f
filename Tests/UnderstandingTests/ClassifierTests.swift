import Content
import TestSupport
import Testing

@testable import Understanding

struct ClassifierTests {
    private static let subjects = ["de trein", "een bus", "mijn fiets", "de tram", "een taxi", "de boot"]
    private static let foods = ["een appel", "het brood", "mijn soep", "de kaas", "een taart", "de rijst"]

    private var examples: [TextClassifier.Labelled] {
        Self.subjects.flatMap {
            [.init(text: "hoe laat komt \($0)", label: "reis"), .init(text: "waar stopt \($0)", label: "reis")]
        }
            + Self.foods.flatMap {
                [.init(text: "ik eet \($0)", label: "eten"), .init(text: "hoe smaakt \($0)", label: "eten")]
            }
    }

    @Test func `it learns what it was told`() {
        let classifier = TextClassifier.train(examples)
        #expect(classifier.predict("waar stopt de metro").label == "reis")
        #expect(classifier.predict("ik eet pasta").label == "eten")
    }

    @Test func `it still knows a word with a typing error`() {
        #expect(TextClassifier.train(examples).predict("hoe laat komt de trien").label == "reis")
    }

    @Test func `a foreign text is less in scope than a known one`() {
        let classifier = TextClassifier.train(examples)
        #expect(classifier.predict("quantum zwxv blorp").scope < classifier.predict("hoe laat komt de trein").scope)
    }

    @Test func `the same texts give the same bytes`() {
        func bytes() -> [UInt8] {
            let classifier = TextClassifier.train(examples)
            var writer = ByteWriter()
            classifier.space.write(to: &writer)
            classifier.head.write(to: &writer)
            classifier.committee.write(to: &writer)
            return writer.bytes
        }
        #expect(bytes() == bytes())
    }

    @Test func `other texts give other bytes`() {
        #expect(TextClassifier.train(examples).head != TextClassifier.train(Array(examples.dropLast(4))).head)
    }

    @Test(arguments: [Labelling.exclusive, .independent])
    func `a head comes back from its bytes as it was`(_ labelling: Labelling) throws {
        let documents = examples.map { FeatureExtractor().counted(Tokenizer(spellings: [:]).message($0.text).tokens) }
        let space = FeatureSpace.build(documents, minimum: 1)
        let training = zip(examples, documents).map { example, document in
            LinearHead.Example(vector: space.vector(document), targets: [example.label == "reis" ? 0 : 1])
        }
        let head = LinearHead.train(labelling, labels: ["reis", "eten"], examples: training, features: space.count)
            .calibrated(on: training)
        var writer = ByteWriter()
        space.write(to: &writer)
        head.write(to: &writer)
        var reader = ByteReader(writer.bytes)
        let sameSpace = try FeatureSpace(from: &reader)
        let same = try LinearHead(from: &reader, features: sameSpace.count)
        #expect(same == head)
        #expect(sameSpace == space)
        #expect(reader.isAtEnd)
        let vector = space.vector(FeatureExtractor().counted(["de", "trein"]))
        #expect(head.probabilities(vector) == same.probabilities(vector))
        let total = head.probabilities(vector).reduce(0, +)
        if labelling == .exclusive { #expect(abs(total - 1) < 1e-4) }
    }

    @Test func `ascending numbers come back from their gaps, and a torn gap is refused`() throws {
        let numbers: [UInt32] = [0, 127, 128, 255, 16_511, 16_512, 2_000_000_000, .max]
        var writer = ByteWriter()
        writer.write(ascending: numbers)
        var reader = ByteReader(writer.bytes)
        #expect(try reader.ascending() == numbers)
        #expect(reader.isAtEnd)
        #expect(throws: ByteReader.Failure.self) {
            var torn = ByteReader(Array(writer.bytes.dropLast()))
            _ = try torn.ascending()
        }
    }

    @Test func `bytes cut short or changed are refused`() throws {
        let library = try RealContent.library()
        #expect(throws: UnderstandingModel.Failure.self) { try UnderstandingModel(bytes: []) }
        #expect(throws: UnderstandingModel.Failure.self) {
            try UnderstandingModel(bytes: Array(library.version.hash.utf8))
        }
    }

    @Test func `a word that was never seen makes a text shorter, so less sure`() {
        let space = FeatureSpace.build([FeatureExtractor().counted(["hij", "slaat"])], minimum: 1)
        func length(_ words: [String]) -> Float {
            space.vector(FeatureExtractor().counted(words)).values.reduce(0) { $0 + $1 * $1 }
        }
        #expect(length(["hij", "slaat", "xyzzy"]) < length(["hij", "slaat"]))
        #expect(length(["hij", "slaat"]) < 1)
    }

    @Test func `the number of features grows no faster than the text`() {
        let words = ["hij", "heeft", "mijn", "telefoon", "afgepakt"]
        let one = FeatureExtractor().hashes(Array(repeating: words, count: 20).flatMap { $0 }).count
        let ten = FeatureExtractor().hashes(Array(repeating: words, count: 200).flatMap { $0 }).count
        #expect(ten <= one * 10)
    }
}
