import Content

/// The lines of `Knowledge/`.
extension ContentListing {
    mutating func add(_ service: Service) {
        let name = "service \(service.id)"
        let facts: [(String, String?)] = [
            ("name", service.name), ("phone", service.phone), ("chat", service.chat), ("url", service.url),
            ("email", service.email), ("cost", service.cost.rawValue), ("hours", Self.written(service.hours)),
            ("audiences", service.audiences.map(\.rawValue).joined(separator: ", ")),
            ("languages", service.languages.map(\.code).joined(separator: ", ")),
            ("anonymous", service.isAnonymous.map { $0 ? "yes" : "no" }), ("show", service.isShown ? "yes" : "no"),
        ]
        for (key, value) in facts { put(.services, "\(name) \(key)", value.map { [$0] } ?? []) }
        put([service.line], "service:\(service.id):line")
        put([service.short], "service:\(service.id):short")
        put(service.closed.map { [$0] } ?? [], "service:\(service.id):closed")
        put(
            .review, "\(name) source",
            [service.source, service.sourceDate, service.status.rawValue].joined(separator: ", "))
        put(.review, "\(name) verified", [service.verifiedBy, service.verifiedOn].joined(separator: " "))
        put(.review, "\(name) verify again after", "\(service.maxAgeDays) days")
    }

    private static func written(_ hours: OpeningHours) -> String {
        switch hours {
        case .always: return "always"
        case .unknown: return "unknown"
        case .weekly(let blocks, let closedOnHolidays):
            func time(_ minute: Int) -> String {
                let rest = minute % 60
                return "\(minute / 60):\(rest < 10 ? "0" : "")\(rest)"
            }
            let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
            let rows = blocks.map { block in
                let names = block.weekdays.map { (1...7).contains($0) ? days[$0 - 1] : "?" }.joined(separator: " ")
                return "\(names) \(time(block.from))-\(time(block.until))"
            }
            return (rows + [closedOnHolidays ? "closed on holidays" : "open on holidays"]).joined(separator: ", ")
        }
    }

    mutating func add(_ rows: [ReferralRow]) {
        var seen: [String: Int] = [:]
        for row in rows {
            let need = row.category?.rawValue ?? row.topic?.rawValue ?? "anything else"
            let level = row.level == .none ? "" : " from \(row.level.rawValue)"
            let audiences = row.audiences.isEmpty ? "" : " of \(row.audiences.map(\.rawValue).joined(separator: ", "))"
            // The first match wins: its place among the rows of one need counts.
            seen[need, default: 0] += 1
            put(
                .services, "referral \(need) \(seen[need] ?? 0)",
                "\(row.services.map(\.rawValue).joined(separator: ", "))\(level)\(audiences)")
        }
    }

    mutating func add(_ answer: Answer) {
        let name = "answer \(answer.id)"
        put(answer.say, "answer:\(answer.id):say")
        for (language, phrases) in answer.match { put(.recognition, "\(name), \(language)", phrases) }
        let audiences = answer.audiences.isEmpty ? "any" : answer.audiences.map(\.rawValue).joined(separator: ", ")
        put(.recognition, "\(name) topic", answer.topic.rawValue)
        put(.recognition, "\(name) is for", audiences)
        put(.ways, "\(name) goes on in", answer.after?.rawValue ?? "")
        put(.ways, "\(name) refers to", Self.written(answer.refer))
        put(.review, name, Self.words(answer.review))
        put(.review, "\(name) sources", answer.sources)
    }

    mutating func add(_ rule: SafetyRule) {
        let name = "rule \(rule.id)"
        put(.recognition, "\(name) says", "\(rule.level.rawValue) \(rule.category.rawValue): \(rule.says)")
        put(.recognition, "\(name) is silenced by a denial", rule.isNegatable ? "yes" : "no")
        put(.recognition, "\(name) holds of the past", rule.keepsPast ? "yes" : "no")
        for (language, patterns) in rule.match { put(.recognition, "\(name) sees, \(language)", patterns) }
        for (language, patterns) in rule.unless { put(.recognition, "\(name) unless, \(language)", patterns) }
        put(.recognition, "\(name) must see", rule.mustMatch)
        put(.recognition, "\(name) must not see", rule.mustNotMatch)
    }

    /// Groups have no names: what a phrase is taken for is its name.
    mutating func addPhrases(_ library: Library) {
        for group in library.phrases {
            let topics = group.topics.map(\.rawValue).joined(separator: ", ")
            let dangers = group.categories.map(\.rawValue).joined(separator: ", ")
            let meaning = [topics, group.audience.rawValue, group.risk.rawValue, dangers].filter { !$0.isEmpty }
            for (language, phrases) in group.phrases {
                put(.recognition, "phrases for \(meaning.joined(separator: " / ")), \(language)", phrases)
            }
        }
    }

    mutating func addLexicon(_ lexicon: Lexicon) {
        for (name, words) in lexicon.classes {
            for (language, list) in words { put(.recognition, "class <\(name)>, \(language)", list) }
        }
        for (name, words) in lexicon.lists {
            for (language, list) in words { put(.recognition, "list \(name), \(language)", list) }
        }
        for (language, spellings) in lexicon.spellings {
            for (spelling, meaning) in spellings { put(.recognition, "spelling \(spelling), \(language)", meaning) }
        }
    }
}
