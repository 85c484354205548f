import Content

/// Finds the option of the open question that a message chooses.
struct OptionMatcher: Sendable {
    let tokenizer: Tokenizer
    let general: [(meaning: GeneralMeaning, phrases: [[String]])]
    let negations: Set<String>
    /// "oké", "is goed": heard, which is not yet an answer.
    let acknowledgements: Set<[String]>
    let numberWords: [String: Int]

    /// A single word in passing chooses only in a short message.
    private static let passingLimit = 6
    private static let phraseLimit = 14

    func match(_ message: Message, _ expectation: Expectation) -> Reading.OptionMatch? {
        let options = expectation.options
        guard !options.isEmpty, message.hasWords else { return nil }
        let typed = message.typed
        if let position = position(typed, expectation) { return .init(index: position, means: .exact) }
        let phrases = options.map { option in option.phrases.map { tokenizer.message($0) } }
        let whole = message.typedText
        for (index, forms) in phrases.enumerated()
        where forms.contains(where: { $0.typedText == whole || $0.tokens == message.tokens }) {
            return .init(index: index, means: .exact)
        }
        if let index = number(typed, options) { return index }
        if let index = fuzzy(whole, phrases) { return .init(index: index, means: .fuzzy) }
        if let index = contained(message.tokens, phrases, limit: Self.phraseLimit, minimumWords: 2) {
            return .init(index: index, means: .contained)
        }
        if let index = meaning(message, options) { return .init(index: index, means: .general) }
        if let index = contained(message.tokens, phrases, limit: Self.passingLimit, minimumWords: 1) {
            return .init(index: index, means: .contained)
        }
        return nil
    }

    /// `2`, `2.`, `optie 2`, `nummer 2`, `b`.
    private func position(_ typed: [String], _ expectation: Expectation) -> Int? {
        guard expectation.acceptsPosition, let last = typed.last, typed.count <= 2 else { return nil }
        if typed.count == 2, !["optie", "nummer", "nr", "keuze", "option", "number", "no"].contains(typed[0]) {
            return nil
        }
        guard let number = Int(last), number >= 1, number <= expectation.options.count else { return nil }
        return number - 1
    }

    /// A number in the message that lies in an option's range.
    private func number(_ typed: [String], _ options: [ExpectedOption]) -> Reading.OptionMatch? {
        guard options.contains(where: { $0.numbers != nil }) else { return nil }
        for token in typed {
            guard let number = Int(token) ?? numberWords[token] else { continue }
            if let index = options.firstIndex(where: { $0.numbers?.contains(number) ?? false }) {
                return .init(index: index, means: typed.count == 1 ? .exact : .contained)
            }
        }
        return nil
    }

    private func fuzzy(_ whole: String, _ phrases: [[Message]]) -> Int? {
        let letters = Array(whole.utf8)
        guard letters.count >= 4, letters.count <= 40 else { return nil }
        var best: (index: Int, distance: Int)?
        var isTied = false
        for (index, forms) in phrases.enumerated() {
            for form in forms {
                let other = Array(form.typedText.utf8)
                guard other.count >= 4 else { continue }
                let distance = TypoCorrector.distance(letters, other)
                guard distance <= (min(letters.count, other.count) >= 9 ? 2 : 1) else { continue }
                if let known = best {
                    if distance < known.distance {
                        best = (index, distance)
                        isTied = false
                    } else if distance == known.distance, index != known.index {
                        isTied = true
                    }
                } else {
                    best = (index, distance)
                }
            }
        }
        return isTied ? nil : best?.index
    }

    /// The longest phrase of an option that stands in the message and is not denied there.
    private func contained(
        _ tokens: [String], _ phrases: [[Message]], limit: Int, minimumWords: Int
    ) -> Int? {
        guard tokens.count <= limit else { return nil }
        var best: (index: Int, length: Int)?
        var isTied = false
        for (index, forms) in phrases.enumerated() {
            for form in forms {
                let words = form.tokens
                guard words.count >= minimumWords, words.joined().utf8.count >= 3,
                    let start = Self.find(words, in: tokens), !isDenied(words, tokens, start)
                else { continue }
                if words.count > best?.length ?? 0 {
                    best = (index, words.count)
                    isTied = false
                } else if words.count == best?.length, best?.index != index {
                    isTied = true
                }
            }
        }
        return isTied ? nil : best?.index
    }

    private func isDenied(_ words: [String], _ tokens: [String], _ start: Int) -> Bool {
        // A phrase that denies by itself means what it says.
        guard !words.contains(where: negations.contains) else { return false }
        let before = tokens[max(0, start - 2)..<start].contains(where: negations.contains)
        let end = start + words.count
        return before || (end < tokens.count && negations.contains(tokens[end]))
    }

    static func find(_ words: [String], in tokens: [String]) -> Int? {
        guard !words.isEmpty, words.count <= tokens.count else { return nil }
        return (0...(tokens.count - words.count)).first { start in
            words.indices.allSatisfy { tokens[start + $0] == words[$0] }
        }
    }

    /// A general yes, no or don't know: the whole message, or a short first sentence that begins with it.
    private func meaning(_ message: Message, _ options: [ExpectedOption]) -> Int? {
        guard let first = message.sentences.first else { return nil }
        for (meaning, phrases) in general {
            guard let index = options.firstIndex(where: { $0.means == meaning }) else { continue }
            for words in phrases where !options[index].isGuarded || !acknowledgements.contains(words) {
                if words == message.tokens || words == message.typed { return index }
                guard first.starts(with: words), first.count <= words.count + Self.afterMeaning else { continue }
                // "ja maar …" takes back what it grants.
                if first.count > words.count, Self.turns.contains(first[words.count]) { continue }
                return index
            }
        }
        return nil
    }

    /// A general yes, no or don't know that is the whole message.
    func generalMeaning(_ message: Message) -> GeneralMeaning? {
        general.first { _, phrases in phrases.contains { $0 == message.tokens || $0 == message.typed } }?.meaning
    }

    private static let afterMeaning = 4
    private static let turns: Set<String> = ["maar", "but", "alleen"]
}
