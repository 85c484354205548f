import Testing

@testable import Understanding

struct CommitteeTests {
    private static let tasks = [
        Committee.Task(.exclusive, ["eten", "reis", "spel"]), Committee.Task(.independent, ["vraag", "haast"]),
    ]

    /// Six features; which of them are there says what a text is about, and the last two say whether it asks or hurries.
    private static func vector(_ features: [Int32]) -> SparseVector {
        SparseVector(indices: features, values: features.map { _ in 1 / Float(features.count).squareRoot() })
    }

    private static let examples: [Committee.Example] = (0..<84).map { number in
        let subject = number % 3
        let asks = number % 4 < 2
        let hurries = number % 7 < 3
        let features = [Int32(subject)] + (asks ? [3] : []) + (hurries ? [4] : []) + [5]
        return Committee.Example(
            vector: vector(features), targets: [[subject], (asks ? [0] : []) + (hurries ? [1] : [])],
            weights: [1, 0.5])
    }

    private static func trained(_ examples: [Committee.Example] = examples) -> Committee {
        var settings = Committee.Settings()
        settings.epochs = 40
        return Committee.train(tasks, examples: examples, features: 6, settings: settings)
    }

    @Test func `it learns two tasks at once`() {
        let committee = Self.trained()
        let first = committee.probabilities(Self.vector([1, 3, 5]))
        #expect(first[0][1] > 0.8)
        #expect(first[1][0] > 0.8)
        #expect(first[1][1] < 0.2)
        let second = committee.probabilities(Self.vector([2, 4, 5]))
        #expect(second[0][2] > 0.8)
        #expect(second[1][0] < 0.2)
        #expect(second[1][1] > 0.8)
    }

    @Test func `either of two features alone means something else than both: no linear model learns that`() {
        let examples: [Committee.Example] = (0..<120).map { number in
            let features: [Int32] = [[0], [1], [0, 1], [2]][number % 4]
            return Committee.Example(
                vector: Self.vector(features + [5]), targets: [[number % 4 < 2 ? 0 : 1], []], weights: [1, 0])
        }
        var settings = Committee.Settings()
        settings.epochs = 60
        settings.featuresLeftOut = 0
        let committee = Committee.train(Self.tasks, examples: examples, features: 6, settings: settings)
        func isFirst(_ features: [Int32]) -> Bool {
            let row = committee.probabilities(Self.vector(features + [5]))[0]
            return row[0] > row[1]
        }
        #expect(isFirst([0]) && isFirst([1]))
        #expect(!isFirst([0, 1]) && !isFirst([2]))
    }

    @Test func `probabilities of one right label sum to one, before anything was learnt too`() {
        for committee in [Self.trained(), Self.trained([])] {
            let row = committee.probabilities(Self.vector([0, 5]))[0]
            #expect(row.count == 3)
            #expect(abs(row.reduce(0, +) - 1) < 1e-4)
        }
    }

    @Test func `what weighs nothing teaches nothing`() {
        let mute = Self.examples.map {
            Committee.Example(vector: $0.vector, targets: [$0.targets[0], [0, 1]], weights: [$0.weights[0], 0])
        }
        let row = Self.trained(mute).probabilities(Self.vector([0, 5]))
        #expect(row[0][0] > 0.8)
        #expect(row[1].allSatisfy { abs($0 - 0.5) < 0.2 })
    }

    @Test func `the same texts give the same committee, others another`() {
        #expect(Self.trained() == Self.trained())
        #expect(Self.trained() != Self.trained(Array(Self.examples.dropLast(7))))
    }

    @Test func `a copy with typing errors is read as well`() {
        let noisy = Self.examples.map {
            Committee.Example(
                vector: $0.vector, noisy: Self.vector([5]), targets: $0.targets, weights: $0.weights)
        }
        #expect(Self.trained(noisy) != Self.trained())
    }

    @Test func `it comes back from its bytes as it was, and from no fewer`() throws {
        let committee = Self.trained()
        var writer = ByteWriter()
        committee.write(to: &writer)
        var reader = ByteReader(writer.bytes)
        #expect(try Committee(from: &reader, features: 6) == committee)
        #expect(reader.isAtEnd)
        #expect(throws: ByteReader.Failure.self) {
            var short = ByteReader(Array(writer.bytes.dropLast(9)))
            _ = try Committee(from: &short, features: 6)
        }
        #expect(throws: ByteReader.Failure.self) {
            var other = ByteReader(writer.bytes)
            _ = try Committee(from: &other, features: 7)
        }
    }
}

struct PackedRowsTests {
    @Test(arguments: [1, 2, 5, 32])
    func `each number comes back within a step of its row`(_ width: Int) {
        let numbers = (0..<(width * 3)).map { Float($0 % 7 - 3) * Float($0 / width + 1) * 0.37 }
        let rows = PackedRows(width: width, numbers)
        #expect(rows.count == 3)
        for row in 0..<3 {
            let top = numbers[(row * width)..<((row + 1) * width)].reduce(0) { max($0, abs($1)) }
            var sums = [Float](repeating: 10, count: width)
            rows.add(SparseVector(indices: [Int32(row)], values: [2]), to: &sums)
            for index in 0..<width {
                #expect(abs((sums[index] - 10) / 2 - numbers[row * width + index]) <= top / 12)
            }
        }
    }

    @Test(arguments: [Float(0), 1e-12, 1e9])
    func `no number is too small or too large`(_ number: Float) {
        let rows = PackedRows(width: 2, [number, -number])
        var sums: [Float] = [0, 0]
        rows.add(SparseVector(indices: [0], values: [1]), to: &sums)
        #expect(sums.allSatisfy { $0.isFinite })
        #expect(abs(sums[0] + sums[1]) <= 1e-6 * abs(sums[0]))
        #expect(abs(sums[0]) <= max(1e-6, number * 1.1))
    }

    @Test func `no labels, no numbers`() {
        #expect(PackedRows(width: 0, [Float]()).count == 0)
    }
}
