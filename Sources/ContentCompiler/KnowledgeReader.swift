import Content

/// Reads the files of `Knowledge/`.
struct KnowledgeReader {
    let translations: Translations

    // MARK: Services

    func services(_ root: Value) -> [(Service, Value)] {
        list(root, "services", Shapes.servicesFile).compactMap { value in service(value).map { ($0, value) } }
    }

    /// The items below the file's one key.
    private func list(_ root: Value, _ key: String, _ shape: ObjectShape) -> [Value] {
        guard let list = root.fields("This file", shape.keys)[key] else {
            root.fault("F006", "This file must have \"\(key):\".")
            return []
        }
        return list.items
    }

    private func service(_ value: Value) -> Service? {
        let fields = value.fields("A service", Shapes.service.keys)
        guard let id = fields["id"]?.requireString("\"id\""), let name = fields["name"]?.requireString("\"name\"")
        else {
            value.fault("F006", "A service needs \"id\" and \"name\".")
            return nil
        }
        value.findings.map.note(.service(ServiceID(id)), at: value.location)
        let texts = TextReader(
            prefix: "service:\(id):", translations: translations,
            arguments: Set(ServiceField.allCases.map(\.rawValue)))
        guard let line = fields["line"].flatMap({ texts.read($0, "line") }),
            let short = fields["short"].flatMap({ texts.read($0, "short") })
        else {
            value.fault("F006", "The service \(id) needs \"line\" and \"short\".")
            return nil
        }
        guard let source = fields["source"]?.string, !source.isEmpty else {
            value.fault("K006", "The service \(id) has no source. Nothing is shown without one.")
            return nil
        }
        return Service(
            id: ServiceID(id), name: name, phone: fields["phone"]?.string, chat: fields["chat"]?.string,
            url: fields["url"]?.string, email: fields["email"]?.string, cost: cost(fields["cost"]),
            hours: OpeningHoursReader.read(fields["hours"], holidays: fields["holidays"]),
            audiences: fields["audiences"]?.items.compactMap { $0.word("audience", Audience.self) } ?? [],
            languages: fields["languages"]?.strings("A language").map { Language($0) } ?? [],
            isAnonymous: fields["anonymous"].map { $0.flag("\"anonymous\"") },
            isShown: fields["show"]?.flag("\"show\"") ?? true, line: line, short: short,
            closed: fields["closed"].flatMap { texts.read($0, "closed") }, source: source,
            sourceDate: fields["source_date"]?.string ?? "", status: status(fields["status"]),
            verifiedBy: fields["verified_by"]?.string ?? "", verifiedOn: fields["verified_on"]?.string ?? "",
            maxAgeDays: fields["max_age_days"]?.number("\"max_age_days\"") ?? 90)
    }

    private func cost(_ value: Value?) -> Service.Cost {
        guard let text = value?.string, let cost = Service.Cost(rawValue: text) else {
            value?.fault("F005", "\"cost\" must be free, local or paid.")
            return .paid
        }
        return cost
    }

    private func status(_ value: Value?) -> Service.Status {
        guard let text = value?.string, let status = Service.Status(rawValue: text) else {
            value?.fault(
                "F005", "\"status\" must be recent, old or conflict. What is known from memory only is not listed.")
            return .conflict
        }
        return status
    }

    // MARK: Referrals

    func referrals(_ root: Value) -> [(ReferralRow, Value)] {
        list(root, "referrals", Shapes.referralsFile).enumerated().map { index, value in
            value.findings.map.note(.referral(index), at: value.location)
            let fields = value.fields("A referral", Shapes.referral.keys)
            let row = ReferralRow(
                category: fields["category"]?.word("risk category", RiskCategory.self),
                topic: fields["topic"]?.word("topic", Topic.self),
                level: fields["level"]?.word("risk level", RiskLevel.self) ?? .none,
                audiences: fields["audience"]?.items.compactMap { $0.word("audience", Audience.self) } ?? [],
                services: fields["services"]?.strings("A service").map { ServiceID($0) } ?? [])
            if row.services.isEmpty { value.fault("F006", "This referral names no \"services\".") }
            return (row, value)
        }
    }

    // MARK: Answers

    func answers(_ root: Value) -> [(Answer, Value)] {
        list(root, "answers", Shapes.answersFile).compactMap { value in answer(value).map { ($0, value) } }
    }

    private func answer(_ value: Value) -> Answer? {
        let fields = value.fields("An answer", Shapes.answer.keys)
        guard let id = fields["id"]?.requireString("\"id\""), let topic = fields["topic"]?.word("topic", Topic.self)
        else {
            value.fault("F006", "An answer needs \"id\" and \"topic\".")
            return nil
        }
        value.findings.map.note(.answer(AnswerID(id)), at: value.location)
        SuppressionReader.read(fields["suppress"], for: value)
        let texts = TextReader(prefix: "answer:\(id):", translations: translations)
        let reader = DialogReader(texts: texts, file: value.file)
        let audiences = fields["audience"]?.items.filter { $0.string != "any" } ?? []
        let refer = fields["refer"].map { refer -> Node.Referral in
            refer.string == "auto" ? .automatic : .services(refer.strings("A service").map { ServiceID($0) })
        }
        let say = texts.list(fields["say"], "say")
        if say.isEmpty { value.fault("F006", "The answer \(id) says nothing. Give it \"say\".") }
        return Answer(
            id: AnswerID(id), topic: topic,
            audiences: audiences.compactMap { $0.word("audience", Audience.self) },
            match: Phrases.byLanguage(fields["match"]), say: say, refer: refer,
            after: fields["after"]?.requireString("\"after\"").map { DialogID($0) },
            review: reader.review(fields["review"]), sources: fields["sources"]?.strings("A source") ?? [],
            file: value.file, line: value.location.line)
    }

    // MARK: Phrases and rules

    func phrases(_ root: Value) -> [PhraseGroup] {
        list(root, "phrases", Shapes.phrasesFile).map { value in
            let fields = value.fields("A phrase group", Shapes.phraseGroup.keys)
            var phrases: [Language: [String]] = [:]
            for language in ["nl", "en"] {
                if let list = fields[language] { phrases[Language(language)] = list.strings("A phrase") }
            }
            if phrases.values.allSatisfy(\.isEmpty) { value.fault("F006", "This group has no phrases.") }
            return PhraseGroup(
                topics: fields["topics"]?.items.compactMap { $0.word("topic", Topic.self) } ?? [],
                audience: fields["audience"]?.word("audience", Audience.self) ?? .unknown,
                risk: fields["risk"]?.word("risk level", RiskLevel.self) ?? .none,
                categories: fields["categories"]?.items.compactMap { $0.word("risk category", RiskCategory.self) }
                    ?? [],
                phrases: phrases)
        }
    }

    func rules(_ root: Value) -> [SafetyRule] {
        let fields = root.fields("A safety file", Shapes.rulesFile.keys)
        guard let category = fields["category"]?.word("risk category", RiskCategory.self) else {
            root.fault("F006", "A safety file needs \"category\".")
            return []
        }
        return fields["rules"]?.items.compactMap { rule($0, category) } ?? []
    }

    private func rule(_ value: Value, _ category: RiskCategory) -> SafetyRule? {
        let fields = value.fields("A safety rule", Shapes.rule.keys)
        guard let id = fields["id"]?.requireString("\"id\""),
            let level = fields["level"]?.word("risk level", RiskLevel.self)
        else {
            value.fault("F006", "A safety rule needs \"id\" and \"level\".")
            return nil
        }
        value.findings.map.note(.rule(RuleID(id)), at: value.location)
        if fields["says"]?.string == nil {
            value.fault("F006", "The rule \(id) needs \"says\": what staff read when it fires.")
        }
        return SafetyRule(
            id: RuleID(id), category: category, level: level, says: fields["says"]?.string ?? "",
            match: Phrases.byLanguage(fields["match"]), unless: Phrases.byLanguage(fields["unless"]),
            mustMatch: fields["must_match"]?.strings("An example") ?? [],
            mustNotMatch: fields["must_not_match"]?.strings("An example") ?? [],
            isNegatable: fields["negatable"]?.flag("\"negatable\"") ?? true,
            keepsPast: fields["past"]?.string == "keep", file: value.file, line: value.location.line)
    }
}

/// Reads `always`, `unknown` or a list such as `mon-fri 09:00-17:00`.
enum OpeningHoursReader {
    private static let days = ["mon": 1, "tue": 2, "wed": 3, "thu": 4, "fri": 5, "sat": 6, "sun": 7]

    static func read(_ value: Value?, holidays: Value?) -> OpeningHours {
        guard let value else { return .unknown }
        switch value.string {
        case "always": return .always
        case "unknown": return .unknown
        default: break
        }
        let blocks = value.items.compactMap(block)
        guard !blocks.isEmpty else { return .unknown }
        return .weekly(blocks, closedOnHolidays: holidays?.string != "as-usual")
    }

    private static func block(_ value: Value) -> OpeningHours.Block? {
        let parts = (value.string ?? "").split(separator: " ")
        let times = parts.last?.split(separator: "-").compactMap { minute(String($0)) } ?? []
        let names = parts.first?.split(separator: "-").compactMap { days[String($0)] } ?? []
        guard parts.count == 2, times.count == 2, let first = names.first, let last = names.last else {
            value.fault("F005", "Opening hours are written as \"mon-fri 09:00-17:00\", or always, or unknown.")
            return nil
        }
        let weekdays = first <= last ? Array(first...last) : Array(first...7) + Array(1...last)
        return OpeningHours.Block(weekdays: weekdays, from: times[0], until: times[1])
    }

    private static func minute(_ text: String) -> Int? {
        let parts = text.split(separator: ":").compactMap { Int($0) }
        guard parts.count == 2, (0...24).contains(parts[0]), (0...59).contains(parts[1]) else { return nil }
        return parts[0] * 60 + parts[1]
    }
}
