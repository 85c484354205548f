import Content

/// Parses `slot is x and not (level >= high or staff is open)`.
struct ConditionParser {
    private let tokens: [String]
    private var position = 0

    struct Failure: Error { let message: String }

    static func parse(_ text: String) throws(Failure) -> Condition {
        var parser = ConditionParser(tokens: tokenize(text))
        let condition = try parser.disjunction()
        if let rest = parser.peek() { throw Failure(message: "\"\(rest)\" was not expected here") }
        return condition
    }

    private init(tokens: [String]) { self.tokens = tokens }

    private static func tokenize(_ text: String) -> [String] {
        var tokens: [String] = []
        var word = ""
        func flush() {
            if !word.isEmpty { tokens.append(word) }
            word = ""
        }
        for character in text {
            switch character {
            case " ", "\n", "\t": flush()
            case "(", ")", "[", "]", ",":
                flush()
                tokens.append(String(character))
            default: word.append(character)
            }
        }
        flush()
        return tokens
    }

    private func peek(_ offset: Int = 0) -> String? {
        tokens.indices.contains(position + offset) ? tokens[position + offset] : nil
    }

    private mutating func next(_ what: String) throws(Failure) -> String {
        guard let token = peek() else { throw Failure(message: "\(what) is missing at the end") }
        position += 1
        return token
    }

    private mutating func expect(_ token: String) throws(Failure) {
        let found = try next("\"\(token)\"")
        guard found == token else { throw Failure(message: "\"\(token)\" was expected instead of \"\(found)\"") }
    }

    private mutating func disjunction() throws(Failure) -> Condition {
        var parts = [try conjunction()]
        while peek() == "or" {
            position += 1
            parts.append(try conjunction())
        }
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    private mutating func conjunction() throws(Failure) -> Condition {
        var parts = [try negation()]
        while peek() == "and" {
            position += 1
            parts.append(try negation())
        }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private mutating func negation() throws(Failure) -> Condition {
        if peek() == "not" {
            position += 1
            return .not(try negation())
        }
        if peek() == "(" {
            position += 1
            let inner = try disjunction()
            try expect(")")
            return inner
        }
        return try primary()
    }

    private mutating func primary() throws(Failure) -> Condition {
        let subject = try next("a condition")
        if subject == "night" { return .night }
        if subject == "service" {
            let id = try next("a service")
            try expect("is")
            try expect("open")
            return .serviceOpen(ServiceID(id))
        }
        let verb = try next("\"is\"")
        switch (subject, verb) {
        case ("level", "is"), ("level", ">="), ("level", "<"):
            guard let comparison = Condition.Comparison(rawValue: verb) else { break }
            return .level(comparison, try vocabulary("level", RiskLevel.self))
        case ("audience", "is"):
            return .audienceIs(try vocabulary("audience", Audience.self))
        case ("category", "is"):
            return .categorySeen(try vocabulary("category", RiskCategory.self))
        case ("topic", "is"):
            return .topicSeen(try vocabulary("topic", Topic.self))
        case ("lang", "is"):
            return .languageIs(Language(try next("a language")))
        case ("staff", "is"):
            try expect("open")
            return .staffPresent
        case ("channel", "has"):
            try expect("buttons")
            return .channelHasButtons
        case ("channel", "is"):
            return .channelIs(try next("a channel"))
        case (_, "is"):
            let value = try next("a value")
            switch value {
            case "known": return .slotKnown(SlotID(subject))
            case "unknown": return .not(.slotKnown(SlotID(subject)))
            default: return .slotIs(SlotID(subject), OptionID(value))
            }
        case (_, "in"):
            return .slotIn(SlotID(subject), try list().map { OptionID($0) })
        default:
            break
        }
        throw Failure(message: "\"\(subject) \(verb)\" is no condition")
    }

    private mutating func list() throws(Failure) -> [String] {
        try expect("[")
        var items = [try next("a value")]
        while peek() == "," {
            position += 1
            items.append(try next("a value"))
        }
        try expect("]")
        return items
    }

    private mutating func vocabulary<Word: RawRepresentable & CaseIterable>(
        _ what: String, _ type: Word.Type
    ) throws(Failure) -> Word where Word.RawValue == String {
        let text = try next("a \(what)")
        if let word = Word(rawValue: text) { return word }
        let hint = Suggestion.nearest(to: text, in: Word.allCases.map(\.rawValue)).map { "; did you mean \"\($0)\"?" }
        throw Failure(message: "\"\(text)\" is no \(what)\(hint ?? "")")
    }
}
