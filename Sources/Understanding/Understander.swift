package import Content

/// A message with everything that was understood of it. Passed on within a turn, never stored.
package struct Understood: Sendable {
    package let message: Message
    package let reading: Reading
    package let scores: Scores
    /// The words with typos corrected towards the vocabulary of rules and phrases.
    package let corrected: [String]
    /// The same, with a blank for every word that belongs to an idiom ("ik lach me dood").
    package let literal: [String]
    /// Where a sentence or clause ends, as positions in `corrected`.
    package let ends: Set<Int>

    /// Stands for a word of an idiom.
    package static let blank = "_"
}

/// Reads messages: pure, built once from the library and the trained model.
package struct Understander: Sendable {
    package let library: Library
    package let tokenizer: Tokenizer
    package let classes: [String: [String]]
    private let model: UnderstandingModel
    private let extractor: FeatureExtractor
    private let corrector: TypoCorrector
    private let options: OptionMatcher
    private let idioms: PatternSet<Int>
    private let commands: [(command: Command, phrases: [String])]
    private let selfWords: Set<String>
    private let languageRequests: [(language: Language, phrases: [[String]])]
    private let languageNames: [(language: Language, names: Set<String>)]
    private let languageWords: [(language: Language, words: Set<String>)]
    private let corrections: [[String]]
    private let questionStarts: [[String]]
    private let audienceWords: [(audience: Audience, phrases: [[String]])]
    private let exactAnswers: [String: AnswerID]
    private let answerLabels: [AnswerID]

    package static func tokenizer(for library: Library) -> Tokenizer {
        var spellings: [String: String] = [:]
        // Dutch wins where a spelling stands in two languages.
        for language in library.lexicon.spellings.keys.sorted().reversed() {
            spellings.merge(library.lexicon.spellings[language] ?? [:]) { _, dutch in dutch }
        }
        return Tokenizer(spellings: spellings)
    }

    package init(library: Library, model: UnderstandingModel) {
        self.library = library
        self.model = model
        let tokenizer = Self.tokenizer(for: library)
        self.tokenizer = tokenizer
        let families = WordFamilies(library.lexicon, tokenizer: tokenizer)
        extractor = FeatureExtractor(families: families)
        let lists = library.lexicon.lists
        func tokens(_ name: String) -> [[String]] {
            (lists[name] ?? [:]).sorted { $0.key < $1.key }.flatMap(\.value).map { tokenizer.message($0).tokens }
                .filter { !$0.isEmpty }
        }
        func words(_ name: String, _ language: Language) -> Set<String> {
            Set((lists[name]?[language] ?? []).flatMap { tokenizer.message($0).typed })
        }
        let classes = library.lexicon.classes.mapValues { byLanguage in
            byLanguage.sorted { $0.key < $1.key }.flatMap(\.value).map { member in
                member.hasSuffix("*") ? member : tokenizer.message(member).tokens.joined(separator: " ")
            }
        }
        self.classes = classes
        options = OptionMatcher(
            tokenizer: tokenizer,
            general: [.unknown, .no, .yes].map { meaning in
                (meaning, tokens(meaning.rawValue).sorted { $0.count > $1.count })
            },
            negations: Set(tokens("negation").joined()), acknowledgements: Set(tokens("acknowledge")),
            numberWords: Dictionary(
                tokens("number-words").enumerated().compactMap { index, words in words.first.map { ($0, index) } },
                uniquingKeysWith: { first, _ in first }))
        commands = Command.allCases.map { command in
            let phrases = (library.global.commands[command] ?? [:]).sorted { $0.key < $1.key }.flatMap(\.value)
            return (command, phrases.map { Self.commandForm($0, tokenizer) })
        }
        languageNames = library.global.languages.map { ($0, Set(tokens("language-\($0.code)").joined())) }
        selfWords = Set(tokens("self").joined())
        languageRequests = library.global.languages.map { ($0, tokens("language-request-\($0.code)")) }
        languageWords = library.global.languages.map { ($0, words("language-words", $0)) }
        corrections = tokens("correction").sorted { $0.count > $1.count }
        questionStarts = tokens("question-starts")
        audienceWords = Audience.allCases.filter { $0 != .unknown }.map { ($0, tokens("audience-\($0.rawValue)")) }
        var exact: [String: AnswerID] = [:]
        for answer in library.answers.values.sorted(by: { $0.id < $1.id }) {
            for phrase in answer.match.sorted(by: { $0.key < $1.key }).flatMap(\.value) {
                exact[tokenizer.message(phrase).tokens.joined(separator: " ")] = answer.id
            }
        }
        exactAnswers = exact
        answerLabels = model.answers.labels.map { AnswerID($0) }
        let patterns = (lists["idioms"] ?? [:]).sorted { $0.key < $1.key }.flatMap(\.value)
        idioms = PatternSet(
            patterns.compactMap { try? Pattern(Pattern.spelled($0), classes: classes) }.map { ($0, 0) })
        corrector = TypoCorrector(
            vocabulary: Self.vocabulary(library, tokenizer, classes).union(families.words),
            vital: Self.ruleWords(library, classes),
            small: Set(languageWords.flatMap(\.words)).filter { $0.utf8.count >= 2 })
    }

    private static func ruleWords(_ library: Library, _ classes: [String: [String]]) -> Set<String> {
        let patterns = library.rules.flatMap { $0.match.values.joined() }
        return Set(patterns.flatMap { (try? Pattern(Pattern.spelled($0), classes: classes))?.words ?? [] })
    }

    /// Every word of classes, phrases and everyday language: what a typo may have meant.
    private static func vocabulary(
        _ library: Library, _ tokenizer: Tokenizer, _ classes: [String: [String]]
    ) -> Set<String> {
        var words: Set<String> = []
        func add(_ text: String) { for token in tokenizer.message(text).tokens { words.insert(token) } }
        for group in library.phrases { for phrase in group.phrases.values.joined() { add(phrase) } }
        for answer in library.answers.values { for phrase in answer.match.values.joined() { add(phrase) } }
        for (name, list) in library.lexicon.lists where name.hasPrefix("everyday-") {
            for text in list.values.joined() { add(text) }
        }
        for members in classes.values { for member in members where !member.hasSuffix("*") { add(member) } }
        // What excuses a rule must not be mended into something else.
        let excuses = library.rules.flatMap { $0.unless.values.joined() }
        words.formUnion(excuses.flatMap { (try? Pattern(Pattern.spelled($0), classes: classes))?.words ?? [] })
        return words
    }

    private static func commandForm(_ phrase: String, _ tokenizer: Tokenizer) -> String {
        let message = tokenizer.message(phrase)
        return message.hasWords ? message.typedText : phrase.filter { $0 != " " }
    }

    package func understand(_ text: String, expecting expectation: Expectation) -> Understood {
        let message = tokenizer.message(text)
        let sentences = message.sentences.map { corrector.corrected($0) }
        let corrected = Array(sentences.joined())
        let literal = withoutIdioms(corrected)
        let scores = Scores(model, extractor, corrected, literal: literal.filter { $0 != Understood.blank })
        var reading = Reading(form: form(of: message))
        reading.wordCount = message.typed.count
        reading.isQuestion = isQuestion(message)
        reading.speaksOfSelf = corrected.contains(where: selfWords.contains)
        reading.option = options.match(message, expectation)
        readCommand(message, &reading)
        reading.correction = correction(corrected, expectation)
        if reading.correction != nil { reading.option = nil }
        if message.hasWords && reading.command == nil {
            reading.language = language(of: message)
            reading.audiences = audiences(corrected, scores)
            reading.saysAudience = outright(corrected, reading.audiences)
            reading.general = options.generalMeaning(message)
            reading.topics = ranked(scores.topics, Topic.allCases, from: Self.topicFloor)
            reading.answers = answers(corrected, scores)
        }
        let ends = sentences.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
        return Understood(
            message: message, reading: reading, scores: scores, corrected: corrected, literal: literal, ends: Set(ends))
    }

    private func withoutIdioms(_ tokens: [String]) -> [String] {
        var tokens = tokens
        for (_, range) in idioms.matches(in: tokens) { for index in range { tokens[index] = Understood.blank } }
        return tokens
    }

    private static let topicFloor: Float = 0.05
    private static let answerFloor: Float = 0.3

    private func ranked<Value>(
        _ probabilities: [Float], _ values: [Value], from floor: Float
    ) -> [Reading.Scored<Value>] {
        zip(values, probabilities).filter { $0.1 >= floor }.map { Reading.Scored($0, $1) }
            .sorted { $0.probability > $1.probability }.prefix(4).map { $0 }
    }

    private func audiences(_ tokens: [String], _ scores: Scores) -> [Reading.Scored<Audience>] {
        // Somebody in danger is somebody: the more danger, the less "no telling who" counts.
        let danger = scores.probability(.high) + scores.probability(.acute)
        let unknown = zip(Audience.allCases, scores.audiences).first { $0.0 == .unknown }?.1 ?? 0
        let scale = 1 / max(0.01, 1 - unknown * min(1, danger))
        var list = zip(Audience.allCases, scores.audiences).filter { $0.0 != .unknown }
            .map { Reading.Scored($0, min(1, $1 * scale)) }.filter { $0.probability >= 0.1 }
            .sorted { $0.probability > $1.probability }
        guard let said = outright(tokens, list) else { return list }
        let known = list.first { $0.value == said }?.probability ?? 0
        list.removeAll { $0.value == said }
        list.insert(Reading.Scored(said, max(known, Self.outrightProbability)), at: 0)
        return list
    }

    private static let outrightProbability: Float = 0.9

    /// Who the words themselves say is writing. A young person speaks of a brother or a sister too: those words tell only
    /// where the rest does not speak of the writer.
    private func outright(_ tokens: [String], _ scored: [Reading.Scored<Audience>]) -> Audience? {
        let young = scored.first { $0.value == .young }?.probability ?? 0
        return audienceWords.first { audience, phrases in
            (audience != .friend || young < Self.speaksOfItself)
                && phrases.contains { OptionMatcher.find($0, in: tokens) != nil }
        }?.audience
    }

    private static let speaksOfItself: Float = 0.6

    private func answers(_ tokens: [String], _ scores: Scores) -> [Reading.Scored<AnswerID>] {
        if let exact = exactAnswers[tokens.joined(separator: " ")] { return [Reading.Scored(exact, 1)] }
        return zip(answerLabels, scores.answers).dropFirst().filter { $0.1 >= Self.answerFloor }
            .map { Reading.Scored($0, $1) }.sorted { $0.probability > $1.probability }.prefix(3).map { $0 }
    }

    private func form(of message: Message) -> Reading.Form {
        if message.isEmpty { return .empty }
        if !message.typed.contains(where: { $0.contains(where: \.isLetter) }) { return .noWords }
        let isNoise = message.typed.count <= 3 && message.tokens.allSatisfy(isUnpronounceable)
        return isNoise ? .unreadable : .words
    }

    /// Letters that no word has: no vowel, or five consonants in a row that we have never seen.
    private func isUnpronounceable(_ token: String) -> Bool {
        guard token.utf8.count >= 4, !corrector.isKnown(token) else { return false }
        var run = 0
        var longest = 0
        for character in token {
            run = "aeiouy".contains(character) ? 0 : run + 1
            longest = max(longest, run)
        }
        return longest >= 5
    }

    private func isQuestion(_ message: Message) -> Bool {
        message.hasQuestionMark
            || message.sentences.contains { sentence in questionStarts.contains { sentence.starts(with: $0) } }
    }

    /// A command counts only when the message is nothing else, and an option of the same words comes before it, except
    /// before leaving, erasing and help.
    private func readCommand(_ message: Message, _ reading: inout Reading) {
        let text = message.hasWords ? message.typedText : (message.sign ?? "")
        guard !text.isEmpty, text.utf8.count <= 40 else { return }
        for (language, names) in languageNames where names.contains(text) {
            reading.command = .language
            reading.requestedLanguage = language
            return
        }
        for (command, phrases) in commands
        where phrases.contains(text) || phrases.contains(where: { isTypo(text, of: $0) }) {
            let isUrgent = [.leave, .erase, .help, .human].contains(command)
            // Only the very words of an urgent command go before an option: "een mes" is not "een mens".
            if reading.option?.means == .exact && !(isUrgent && phrases.contains(text)) { return }
            reading.command = command
            return
        }
        if message.typed.count <= Self.requestLimit,
            let (language, _) = languageRequests.first(where: { _, phrases in
                phrases.contains { OptionMatcher.find($0, in: message.typed) != nil }
            })
        {
            reading.command = .language
            reading.requestedLanguage = language
            return
        }
        if let first = message.typed.first, first == "taal" || first == "language", message.typed.count == 2 {
            let code = message.typed[1]
            if let language = library.global.languages.first(where: { $0.code == code }) {
                reading.command = .language
                reading.requestedLanguage = language
            }
        }
        // `!!!` leaves as `!!` does.
        if !message.hasWords, text.count >= 2, text.allSatisfy({ $0 == "!" }) { reading.command = .leave }
    }

    /// Who asks for a language in so many words asks for nothing else.
    private static let requestLimit = 7

    /// A slip of one letter; words that mean something of their own are none: "een mes" is not "een mens".
    private func isTypo(_ text: String, of phrase: String) -> Bool {
        guard phrase.utf8.count >= 6, abs(phrase.utf8.count - text.utf8.count) <= 1,
            !text.split(separator: " ").allSatisfy({ corrector.isKnown(String($0)) })
        else { return false }
        return TypoCorrector.distance(Array(text.utf8), Array(phrase.utf8)) <= 1
    }

    private func correction(_ tokens: [String], _ expectation: Expectation) -> Reading.Correction? {
        for words in corrections {
            guard let start = OptionMatcher.find(words, in: tokens), start <= 2 else { continue }
            let rest = Array(tokens[(start + words.count)...])
            guard !rest.isEmpty else { return nil }
            let audience = audienceWords.first { _, phrases in
                phrases.contains { OptionMatcher.find($0, in: rest) != nil }
            }?.audience
            let answer = earlierAnswer(rest, expectation)
            if audience != nil || answer != nil { return Reading.Correction(audience: audience, answer: answer) }
        }
        return nil
    }

    private func earlierAnswer(_ rest: [String], _ expectation: Expectation) -> Reading.Answered? {
        let message = Message(
            tokens: rest, typed: rest, sentences: [rest], hasQuestionMark: false, hasWords: true, isEmpty: false,
            sign: nil)
        for earlier in expectation.earlier {
            let only = Expectation(
                options: earlier.options, acceptsPosition: false, earlier: [], language: expectation.language,
                audience: expectation.audience)
            if let match = options.match(message, only) {
                return Reading.Answered(slot: earlier.slot, option: earlier.options[match.index].id)
            }
        }
        return nil
    }

    /// The language whose small words it uses more, when it uses enough of them.
    private func language(of message: Message) -> Language? {
        let counts = languageWords.map { language, words in
            (language: language, count: message.typed.count { words.contains($0) })
        }
        guard let best = counts.max(by: { $0.count < $1.count }), best.count > 0,
            counts.count(where: { $0.count == best.count }) == 1
        else { return nil }
        return best.language
    }
}
