package import Assistant
package import Content

/// Groups of redacted messages that say about the same, so that an editor reads ten groups and not a thousand lines.
///
/// Words are compared by their character trigrams, weighted by rarity; a message joins the nearest group of at least a
/// certain cosine, or begins one. A second pass puts each message with the group that is nearest in the end. The order of
/// arrival plays no part: messages are taken in the order of their text.
package struct SampleClusters: Sendable {
    package struct Cluster: Hashable, Sendable, Codable {
        /// From 1, the largest first.
        package let number: Int
        package let language: Language
        /// The message nearest to the middle.
        package let example: String
        package let texts: [String]
    }

    package let clusters: [Cluster]
    /// Messages in groups smaller than the minimum.
    package let alone: Int

    /// The least cosine to the middle of a group. Groups of reworded test messages come together from about here.
    static let nearness: Float = 0.25

    /// - Parameter minimum: the smallest group that is shown; smaller ones may be one person's words.
    package init(_ samples: [LoggedSample], minimum: Int) {
        var found: [(language: Language, texts: [String], example: String)] = []
        var alone = 0
        for language in Set(samples.map(\.language)).sorted() {
            let texts = samples.filter { $0.language == language }.map(\.text).sorted()
            for group in Self.groups(texts) {
                guard group.count >= minimum else {
                    alone += group.count
                    continue
                }
                found.append((language, group.map { texts[$0] }, texts[group[0]]))
            }
        }
        found.sort { ($1.texts.count, $0.language, $0.example) < ($0.texts.count, $1.language, $1.example) }
        clusters = found.enumerated().map { position, group in
            Cluster(number: position + 1, language: group.language, example: group.example, texts: group.texts)
        }
        self.alone = alone
    }

    /// - Returns: positions in `texts`; in each group the one nearest to the middle first.
    private static func groups(_ texts: [String]) -> [[Int]] {
        let vectors = TrigramVectors(texts)
        var centres = Centres()
        for vector in vectors.vectors {
            if let near = centres.nearest(vector), near.cosine >= nearness {
                centres.add(vector, to: near.centre)
            } else {
                centres.begin(vector)
            }
        }
        var groups: [Int: [(position: Int, cosine: Float)]] = [:]
        for (position, vector) in vectors.vectors.enumerated() {
            guard let near = centres.nearest(vector) else { continue }
            groups[near.centre, default: []].append((position, near.cosine))
        }
        return groups.sorted { $0.key < $1.key }.map { _, members in
            members.sorted { ($1.cosine, $0.position) < ($0.cosine, $1.position) }.map(\.position)
        }
    }

    /// The middles of groups, found by the trigrams that they share with a message.
    private struct Centres {
        private var sums: [[UInt32: Float]] = []
        private var lengths: [Float] = []
        private var byTrigram: [UInt32: Set<Int>] = [:]

        mutating func begin(_ vector: [UInt32: Float]) {
            sums.append([:])
            lengths.append(0)
            add(vector, to: sums.count - 1)
        }

        mutating func add(_ vector: [UInt32: Float], to centre: Int) {
            for (trigram, weight) in vector {
                sums[centre][trigram, default: 0] += weight
                byTrigram[trigram, default: []].insert(centre)
            }
            lengths[centre] = sums[centre].values.reduce(0) { $0 + $1 * $1 }.squareRoot()
        }

        /// The first of equally near ones, so that the same messages always fall the same way.
        func nearest(_ vector: [UInt32: Float]) -> (centre: Int, cosine: Float)? {
            var products: [Int: Float] = [:]
            for (trigram, weight) in vector.sorted(by: { $0.key < $1.key }) {
                for centre in byTrigram[trigram] ?? [] {
                    products[centre, default: 0] += weight * (sums[centre][trigram] ?? 0)
                }
            }
            return products.map { (centre: $0.key, cosine: lengths[$0.key] > 0 ? $0.value / lengths[$0.key] : 0) }
                .min { ($1.cosine, $0.centre) < ($0.cosine, $1.centre) }
        }
    }
}
