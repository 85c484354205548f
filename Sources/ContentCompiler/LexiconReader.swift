import Content

/// Gathers word classes, spellings and lists from `Knowledge/lexicon/` and `Knowledge/safety/_context.yaml`.
struct LexiconReader {
    private(set) var classes: [String: [Language: [String]]] = [:]
    private(set) var spellings: [Language: [String: String]] = [:]
    private(set) var lists: [String: [Language: [String]]] = [:]

    mutating func add(_ root: Value) {
        let fields = root.fields("A lexicon file", Shapes.lexiconFile.keys)
        for (name, _, value) in fields["classes"]?.pairs("\"classes\"") ?? [] {
            classes[name, default: [:]].merge(Phrases.byLanguage(value)) { $0 + $1 }
        }
        for (language, _, value) in fields["spellings"]?.pairs("\"spellings\"") ?? [] {
            for (spelling, _, meaning) in value.pairs("Spellings") {
                spellings[Language(language), default: [:]][spelling] = meaning.requireString("A spelling")
            }
        }
        for (name, _, value) in fields["lists"]?.pairs("\"lists\"") ?? [] {
            lists[name, default: [:]].merge(Phrases.byLanguage(value)) { $0 + $1 }
        }
    }

    var lexicon: Lexicon { Lexicon(classes: classes, spellings: spellings, lists: lists) }
}
