import Content

/// Words that mean about the same (`vader`, `stiefpa`, `dad`), whatever their language: what was learnt of one of them is
/// known of the others. From the lists `family-…` of `Knowledge/lexicon/`.
package struct WordFamilies: Sendable {
    private let members: [String: [UInt32]]

    /// No families: every word for itself.
    package static let none = WordFamilies(members: [:])

    private init(members: [String: [UInt32]]) { self.members = members }

    private static let prefix = "family-"

    init(_ lexicon: Lexicon, tokenizer: Tokenizer) {
        var members: [String: [UInt32]] = [:]
        for (name, words) in lexicon.lists.sorted(by: { $0.key < $1.key }) where name.hasPrefix(Self.prefix) {
            let family = FeatureExtractor.hash(name.utf8, seed: 4)
            for word in words.sorted(by: { $0.key < $1.key }).flatMap(\.value) {
                // A word that is written out as several means nothing as a whole.
                let tokens = tokenizer.message(word).tokens
                guard tokens.count == 1, let token = tokens.first else { continue }
                if members[token, default: []].last != family { members[token, default: []].append(family) }
            }
        }
        self.members = members
    }

    var words: some Sequence<String> { members.keys }

    func of(_ word: String) -> [UInt32] { members[word] ?? [] }
}
