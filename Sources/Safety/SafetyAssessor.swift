package import Content
package import Understanding

/// Looks for danger in one message: authored rules with their context, then a trained classifier that can only raise.
package struct SafetyAssessor: Sendable {
    private let rules: PatternSet<Int>
    private let exceptions: [[Pattern]]
    private let idioms: PatternSet<Int>
    private let contexts: ContextLists
    private let library: Library

    /// From these probabilities on the classifier raises by itself. Chosen on development messages, see
    /// docs/understanding.md.
    package struct Thresholds: Hashable, Sendable {
        package var acute: Float = 0.5
        package var high: Float = 0.55
        package var concern: Float = 0.5
        package var category: Float = 0.3

        package init() {}
    }

    package var thresholds = Thresholds()

    package init(library: Library, classes: [String: [String]], tokenizer: Tokenizer) {
        self.library = library
        func patterns(_ texts: [String]) -> [Pattern] { texts.compactMap { try? Pattern(Self.spelled($0), classes: classes) } }
        rules = PatternSet(
            library.rules.enumerated().flatMap { index, rule in
                patterns(rule.match.sorted { $0.key < $1.key }.flatMap(\.value)).map { ($0, index) }
            })
        exceptions = library.rules.map { rule in patterns(rule.unless.sorted { $0.key < $1.key }.flatMap(\.value)) }
        let lists = library.lexicon.lists
        func list(_ name: String) -> PatternSet<Int> {
            PatternSet(patterns((lists[name] ?? [:]).sorted { $0.key < $1.key }.flatMap(\.value)).map { ($0, 0) })
        }
        idioms = list("idioms")
        contexts = ContextLists(
            negation: Set((lists["negation"] ?? [:]).values.joined().flatMap { tokenizer.message($0).tokens }),
            fiction: list("fiction"), past: list("past"), present: list("present"), resolved: list("resolved"),
            acuteOver: list("acute-over"))
    }

    private struct ContextLists: Sendable {
        let negation: Set<String>
        let fiction: PatternSet<Int>
        let past: PatternSet<Int>
        let present: PatternSet<Int>
        let resolved: PatternSet<Int>
        let acuteOver: PatternSet<Int>
    }

    /// Patterns are written in normal spelling; accents and apostrophes fold away as they do in messages.
    private static func spelled(_ pattern: String) -> String {
        String(
            pattern.lowercased().map { character -> Character in
                switch character {
                case "é", "è", "ë", "ê": "e"
                case "ï", "í": "i"
                case "ö", "ó": "o"
                case "ü", "ú": "u"
                case "à", "á", "ä": "a"
                case "ç": "c"
                default: character
                }
            })
    }

    package func assess(_ understood: Understood) -> Assessment {
        guard understood.message.hasWords else { return .harmless }
        let tokens = masked(understood.corrected)
        let hasIdiom = tokens != understood.corrected
        var assessment = Assessment.harmless
        var categories: [(category: RiskCategory, level: RiskLevel)] = []
        let isFiction = !contexts.fiction.matches(in: understood.corrected).isEmpty
        let isPast =
            !contexts.past.matches(in: understood.corrected).isEmpty
            && contexts.present.matches(in: understood.corrected).isEmpty
        var wasLowered = false
        var seen: Set<Int> = []
        for (index, range) in rules.matches(in: tokens) where !seen.contains(index) {
            let rule = library.rules[index]
            if exceptions[index].contains(where: { $0.firstMatch(in: tokens) != nil }) { continue }
            seen.insert(index)
            var level = rule.level
            if isFiction {
                level = .none
                wasLowered = true
                assessment.reasons.append(.lowered(rule.id, by: "fiction", to: level))
            } else if rule.isNegatable, isDenied(range, tokens) {
                level = min(level, rule.category == .suicide ? .concern : .none)
                wasLowered = true
                assessment.reasons.append(.lowered(rule.id, by: "denied", to: level))
            } else if isPast, !rule.keepsPast {
                level = min(level, .concern)
                wasLowered = true
                assessment.reasons.append(.lowered(rule.id, by: "past", to: level))
            } else {
                assessment.reasons.append(.rule(rule.id, category: rule.category, level: level))
            }
            if level > .none { categories.append((rule.category, level)) }
            assessment.level = max(assessment.level, level)
        }
        let isResolved = !contexts.resolved.matches(in: understood.corrected).isEmpty
        // A denial, an idiom, a story: the classifier does not see them, so it may not overrule them.
        let cap: RiskLevel = isFiction || (hasIdiom && assessment.level < .high) ? .none : wasLowered ? .concern : .acute
        raise(&assessment, &categories, understood.scores, cap: cap)
        if isResolved { assessment.eases = .high }
        if !contexts.acuteOver.matches(in: understood.corrected).isEmpty, assessment.level == .acute {
            assessment.level = .high
            assessment.eases = .high
        }
        assessment.categories = Self.ordered(categories)
        return assessment
    }

    /// Words of an idiom are not read by the rules.
    private func masked(_ tokens: [String]) -> [String] {
        var tokens = tokens
        for (_, range) in idioms.matches(in: tokens) { for index in range { tokens[index] = "_" } }
        return tokens
    }

    /// "niet", "geen", "nooit" shortly before the words of the rule or between them.
    private func isDenied(_ range: Range<Int>, _ tokens: [String]) -> Bool {
        let start = max(0, range.lowerBound - 2)
        let end = min(tokens.count, range.upperBound + 1)
        return tokens[start..<end].contains(where: contexts.negation.contains)
    }

    /// The classifier raises, never lowers.
    private func raise(
        _ assessment: inout Assessment, _ categories: inout [(category: RiskCategory, level: RiskLevel)],
        _ scores: Scores, cap: RiskLevel
    ) {
        let acute = scores.probability(.acute)
        let high = scores.probability(.high)
        let concern = scores.probability(.concern)
        var level: RiskLevel = .none
        var probability: Float = 0
        if acute >= thresholds.acute {
            (level, probability) = (.acute, acute)
        } else if acute + high >= thresholds.high {
            (level, probability) = (.high, acute + high)
        } else if acute + high + concern >= thresholds.concern {
            (level, probability) = (.concern, acute + high + concern)
        }
        level = min(level, cap)
        let ranked = zip(RiskCategory.allCases, scores.categories).filter { $0.1 >= thresholds.category }
            .sorted { $0.1 > $1.1 }
        if level > .none || assessment.level > .none {
            for (category, _) in ranked.prefix(2) where !categories.contains(where: { $0.category == category }) {
                categories.append((category, max(level, min(assessment.level, .high))))
            }
        }
        guard level > assessment.level else { return }
        assessment.level = level
        assessment.reasons.append(
            .classifier(level, category: ranked.first?.0, percent: Int((probability * 100).rounded())))
        if categories.isEmpty, let best = zip(RiskCategory.allCases, scores.categories).max(by: { $0.1 < $1.1 }) {
            categories.append((best.0, level))
        }
    }

    /// The most urgent first: by level, then danger to life.
    private static func ordered(_ categories: [(category: RiskCategory, level: RiskLevel)]) -> [RiskCategory] {
        let order: [RiskCategory] = [
            .immediateDanger, .missingChild, .suicide, .selfHarm, .perpetratorPresent, .sextortion, .sexualExploitation,
            .criminalExploitation, .sexualViolence, .domesticViolence, .grooming, .threat,
        ]
        let sorted = categories.enumerated().sorted { left, right in
            if left.element.level != right.element.level { return left.element.level > right.element.level }
            let a = order.firstIndex(of: left.element.category) ?? 99
            let b = order.firstIndex(of: right.element.category) ?? 99
            return (a, left.offset) < (b, right.offset)
        }
        return sorted.reduce(into: []) { list, entry in
            if !list.contains(entry.element.category) { list.append(entry.element.category) }
        }
    }
}
