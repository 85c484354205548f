import Content

/// Ordinary sentences put together from the parts in `Knowledge/lexicon/everyday.yaml`: what harmless language looks
/// like, for the classifier to learn from. Phrases alone would teach it that everything resembles danger.
struct EverydayText: Sendable {
    /// One sentence with the words of danger in harmless use, or none of them.
    let sentences: [String]

    /// How many sentences of each sort are drawn for a language.
    private enum Draws {
        static let told = 2_400
        static let own = 700
        static let loose = 1_800
    }

    init(_ lexicon: Lexicon) {
        func list(_ name: String, _ language: Language) -> [String] {
            lexicon.lists["everyday-\(name)"]?[language] ?? []
        }
        let languages = Set((lexicon.lists["everyday-words"] ?? [:]).keys).sorted()
        var random = XorShift(seed: 0xC0FF_EE12_3456_789A)
        sentences = languages.flatMap { language -> [String] in
            let who = list("who", language)
            let does = list("does", language)
            let when = list("when", language)
            let words = list("words", language)
            let share = min(1, Double(does.count) / 200)
            func drawn(_ count: Int, _ make: () -> String?) -> [String] {
                (0..<Int(Double(count) * share)).compactMap { _ in make() }
            }
            func sometimes(_ text: String) -> String {
                random.below(3) == 0 ? random.pick(when).map { "\(text) \($0)" } ?? text : text
            }
            let told = drawn(Draws.told) {
                guard let somebody = random.pick(who), let something = random.pick(does) else { return nil }
                return sometimes("\(somebody) \(something)")
            }
            let own = drawn(Draws.own) { random.pick(list("i", language)).map(sometimes) }
            let loose = drawn(Draws.loose) {
                let isTold = random.below(2) == 0
                let picked = (0..<(1 + random.below(isTold ? 5 : 12))).compactMap { _ in random.pick(words) }
                return ((isTold ? [random.pick(who)] : []).compactMap(\.self) + picked).joined(separator: " ")
            }
            return list("whole", language) + list("i", language) + told + own + loose
        }
    }
}

extension XorShift {
    fileprivate mutating func pick(_ list: [String]) -> String? { list.isEmpty ? nil : list[below(list.count)] }
}
