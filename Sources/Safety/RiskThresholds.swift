package import Content
package import Understanding

/// From which probabilities on the classifier raises by itself. Chosen on development messages and everyday sentences; see
/// docs/understanding.md.
package struct RiskThresholds: Hashable, Sendable {
    package var acute: Float = 0.5
    package var high: Float = 0.75
    package var concern: Float = 0.5
    package var category: Float = 0.3
    /// Added for a message of few words: there is little to be sure of.
    package var brevity: Float = 0.2
    /// Acute from here on where a rule already found something high.
    package var backedAcute: Float = 0.4

    package static let fewWords = 6

    package init() {}

    package struct Verdict: Hashable, Sendable {
        package let level: RiskLevel
        package let probability: Float
    }

    package func verdict(_ scores: Scores, words: Int, isBacked: Bool) -> Verdict {
        let acute = scores.probability(.acute)
        let high = acute + scores.probability(.high)
        let concern = high + scores.probability(.concern)
        let extra = isBacked ? 0 : brevity * Float(max(0, Self.fewWords - words)) / Float(Self.fewWords)
        if high >= self.high + extra, acute >= (isBacked ? backedAcute : self.acute) + extra {
            return Verdict(level: .acute, probability: acute)
        }
        if high >= self.high + extra { return Verdict(level: .high, probability: high) }
        if concern >= self.concern { return Verdict(level: .concern, probability: concern) }
        return Verdict(level: .none, probability: 0)
    }
}
