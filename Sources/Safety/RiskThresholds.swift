package import Content
package import Understanding

/// From which probabilities on the classifier raises by itself. Chosen on development messages and everyday sentences; see
/// docs/understanding.md.
package struct RiskThresholds: Hashable, Sendable {
    package var acute: Float = 0.35
    package var high: Float = 0.6
    package var concern: Float = 0.5
    package var category: Float = 0.3
    /// Added for a message of few words: there is little to be sure of.
    package var brevity: Float = 0.65
    /// High from here on where the classifier cannot name the kind of danger and no rule did.
    package var nameless: Float = 0.8

    /// Below so many words it raises to a concern at most, where no rule speaks.
    package var fewestWords = 4

    package static let fewWords = 12

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
        let isNamed = isBacked || (scores.categories.max() ?? 0) >= category
        if high >= (isNamed ? self.high : nameless) + extra {
            return acute >= self.acute + extra
                ? Verdict(level: .acute, probability: acute) : Verdict(level: .high, probability: high)
        }
        // Two words of an answer are rarely a worry of their own.
        if concern >= self.concern + (words < fewestWords ? extra : 0) {
            return Verdict(level: .concern, probability: concern)
        }
        return Verdict(level: .none, probability: 0)
    }
}
