package import Content

/// What one message says about danger, with reasons that staff can read. Levels are only ever raised by more evidence.
package struct Assessment: Hashable, Sendable, Codable {
    package var level: RiskLevel
    /// Most urgent first.
    package var categories: [RiskCategory]
    package var reasons: [Reason]
    /// The message says that the danger is over ("ze is terug", "ik ben nu veilig"): the level may fall to this one.
    package var eases: RiskLevel?
    /// It fell between two readings: one plain question should be asked.
    package var isUncertain: Bool

    package init(
        level: RiskLevel, categories: [RiskCategory], reasons: [Reason], eases: RiskLevel? = nil,
        isUncertain: Bool = false
    ) {
        self.level = level
        self.categories = categories
        self.reasons = reasons
        self.eases = eases
        self.isUncertain = isUncertain
    }

    package static let harmless = Assessment(level: .none, categories: [], reasons: [])

    /// Why: which rule, phrase or score decided.
    package enum Reason: Hashable, Sendable, Codable {
        /// An authored rule fired.
        case rule(RuleID, category: RiskCategory, level: RiskLevel)
        /// A rule fired and its context lowered it (denied, past, fiction, idiom, news).
        case lowered(RuleID, by: String, to: RiskLevel)
        /// The classifier raised the level; probability in percent.
        case classifier(RiskLevel, category: RiskCategory?, percent: Int)
    }
}
