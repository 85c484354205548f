package import Content
package import Understanding

/// Looks for danger in one message: authored rules with their context, then a trained classifier that can only raise.
package struct SafetyAssessor: Sendable {
    private let rules: PatternSet<Int>
    private let exceptions: [[Pattern]]
    private let contexts: MessageContexts
    private let library: Library

    package var thresholds = RiskThresholds()

    package init(library: Library, classes: [String: [String]], tokenizer: Tokenizer) {
        self.library = library
        func patterns(_ texts: [String]) -> [Pattern] {
            texts.compactMap { try? Pattern(Pattern.spelled($0), classes: classes) }
        }
        rules = PatternSet(
            library.rules.enumerated().flatMap { index, rule in
                patterns(rule.match.sorted { $0.key < $1.key }.flatMap(\.value)).map { ($0, index) }
            })
        exceptions = library.rules.map { rule in patterns(rule.unless.sorted { $0.key < $1.key }.flatMap(\.value)) }
        contexts = MessageContexts(library: library, classes: classes, tokenizer: tokenizer)
    }

    package func assess(_ understood: Understood) -> Assessment {
        guard understood.message.hasWords else { return .harmless }
        let context = contexts.read(understood)
        var finding = Finding()
        var seen: Set<Int> = []
        for (index, pattern) in rules.candidates(in: understood.literal) where !seen.contains(index) {
            guard let range = hit(pattern, of: index, in: understood.literal, context) else { continue }
            seen.insert(index)
            apply(library.rules[index], range, understood, context, &finding)
        }
        raise(&finding, understood, cap: cap(finding, understood, context))
        return finding.assessment(easedBy: context)
    }

    /// An exception counts near what it excuses, within so many words; far from it, it speaks of something else.
    private static let reach = 8
    /// Where a rule stands excused, it is looked for again so often further on.
    private static let tries = 4

    private func hit(
        _ pattern: Pattern, of index: Int, in tokens: [String], _ context: MessageContext
    ) -> Range<Int>? {
        var start = 0
        for _ in 0..<Self.tries {
            guard let ranges = pattern.ranges(in: tokens, from: start), let first = ranges.first else { return nil }
            if !isExcused(index, ranges, context.denying) { return first }
            start = first.lowerBound + 1
        }
        return nil
    }

    private func isExcused(_ index: Int, _ ranges: [Range<Int>], _ tokens: [String]) -> Bool {
        guard !exceptions[index].isEmpty else { return false }
        return ranges.contains { range in
            let begin = max(0, range.lowerBound - Self.reach)
            let near = Array(tokens[begin..<min(tokens.count, range.upperBound + Self.reach)])
            return exceptions[index].contains { $0.firstMatch(in: near) != nil }
        }
    }

    /// Kinds of danger in which somebody does something to somebody else: who writes may be the one who did it.
    private static let ofTwo: Set<RiskCategory> = [
        .sexualViolence, .sexualExploitation, .sextortion, .grooming,
    ]

    private func apply(
        _ rule: SafetyRule, _ range: Range<Int>, _ understood: Understood, _ context: MessageContext,
        _ finding: inout Finding
    ) {
        var level = rule.level
        var reason: String?
        let isDenied = rule.isNegatable && contexts.isDenied(range, understood, context)
        if context.isFiction {
            // A verse about dying is perhaps not only a verse.
            let isNothing = !context.isLong && rule.category != .suicide
            (level, reason) = (isNothing ? .none : min(level, .concern), "fiction")
        } else if isDenied {
            (level, reason) = (min(level, rule.category == .suicide ? .concern : .none), "denied")
        } else if context.isOwnAct, Self.ofTwo.contains(rule.category) {
            (level, reason) = (min(level, .concern), "own act")
        } else if !rule.keepsPast, context.isPast(range) {
            (level, reason) = (min(level, .concern), "past")
        }
        if let reason {
            finding.wasLowered = finding.wasLowered || !(isDenied && context.isContrast)
            finding.reasons.append(.lowered(rule.id, by: reason, to: level))
        } else {
            finding.reasons.append(.rule(rule.id, category: rule.category, level: level))
        }
        if level > .none { finding.categories.append((rule.category, level)) }
        finding.level = max(finding.level, level)
    }

    /// What the classifier may at most make of it: it reads neither stories nor denials,
    /// and two or three words ("voor mezelf", "nu niet") tell it next to nothing.
    private func cap(_ finding: Finding, _ understood: Understood, _ context: MessageContext) -> RiskLevel {
        if finding.level == .none, understood.message.typed.count < thresholds.fewestWords { return .concern }
        if context.isFiction { return context.isLong ? .concern : .none }
        if context.isOwnAct || (context.isDenial && !context.isLong), finding.level < .high { return .concern }
        return finding.wasLowered && finding.level < .high ? .concern : .acute
    }

    /// The classifier raises, never lowers.
    private func raise(_ finding: inout Finding, _ understood: Understood, cap: RiskLevel) {
        let scores = understood.scores
        let isBacked = finding.level >= .high
        let verdict = thresholds.verdict(scores, words: understood.message.typed.count, isBacked: isBacked)
        let level = min(verdict.level, cap)
        let ranked = zip(RiskCategory.allCases, scores.categories).filter { $0.1 >= thresholds.category }
            .sorted { $0.1 > $1.1 }
        if level > .none || finding.level > .none {
            for (category, _) in ranked.prefix(2) where !finding.categories.contains(where: { $0.category == category })
            {
                finding.categories.append((category, max(level, min(finding.level, .high))))
            }
        }
        guard level > finding.level else { return }
        finding.level = level
        finding.reasons.append(
            .classifier(level, category: ranked.first?.0, percent: Int((verdict.probability * 100).rounded())))
        if finding.categories.isEmpty, let best = zip(RiskCategory.allCases, scores.categories).max(by: { $0.1 < $1.1 })
        {
            finding.categories.append((best.0, level))
        }
    }
}

/// An assessment in the making.
private struct Finding {
    var level: RiskLevel = .none
    var categories: [(category: RiskCategory, level: RiskLevel)] = []
    var reasons: [Assessment.Reason] = []
    /// A rule fired, and its context took it back.
    var wasLowered = false

    func assessment(easedBy context: MessageContext) -> Assessment {
        var result = Assessment(
            level: level, categories: ordered, reasons: reasons, eases: context.isResolved ? .high : nil)
        if context.isAcuteOver, level == .acute {
            result.level = .high
            result.eases = .high
        }
        return result
    }

    /// The most urgent first: by level, then danger to life.
    private var ordered: [RiskCategory] {
        let order: [RiskCategory] = [
            .immediateDanger, .suicide, .missingChild, .selfHarm, .perpetratorPresent, .sextortion, .sexualExploitation,
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
