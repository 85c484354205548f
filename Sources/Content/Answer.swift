/// A short authored answer to a question or remark that may come at any moment.
package final class Answer: Sendable {
    package let id: AnswerID
    package let topic: Topic
    /// Empty: for everybody.
    package let audiences: [Audience]
    /// How people say it.
    package let match: [Language: [String]]
    package let say: [LocalizedText]
    package let refer: Node.Referral?
    /// The dialog that goes on when no question was open.
    package let after: DialogID?
    package let review: Review
    package let sources: [String]
    package let file: String
    package let line: Int

    package init(
        id: AnswerID, topic: Topic, audiences: [Audience], match: [Language: [String]], say: [LocalizedText],
        refer: Node.Referral?, after: DialogID?, review: Review, sources: [String], file: String, line: Int
    ) {
        self.id = id
        self.topic = topic
        self.audiences = audiences
        self.match = match
        self.say = say
        self.refer = refer
        self.after = after
        self.review = review
        self.sources = sources
        self.file = file
        self.line = line
    }

    package func serves(_ audience: Audience) -> Bool {
        audiences.isEmpty || audience == .unknown || audiences.contains(audience)
    }
}

/// Phrases with everything that is right about them, for the classifier.
package struct PhraseGroup: Hashable, Sendable, Codable {
    /// The first is the main one.
    package let topics: [Topic]
    package let audience: Audience
    package let risk: RiskLevel
    package let categories: [RiskCategory]
    package let phrases: [Language: [String]]

    package init(
        topics: [Topic], audience: Audience, risk: RiskLevel, categories: [RiskCategory], phrases: [Language: [String]]
    ) {
        self.topics = topics
        self.audience = audience
        self.risk = risk
        self.categories = categories
        self.phrases = phrases
    }
}

/// One authored safety rule with its own examples.
package struct SafetyRule: Hashable, Sendable, Codable {
    package let id: RuleID
    package let category: RiskCategory
    package let level: RiskLevel
    /// What staff read when it fired.
    package let says: String
    /// Patterns, by language, in the language of docs/content-format.md.
    package let match: [Language: [String]]
    package let unless: [Language: [String]]
    package let mustMatch: [String]
    package let mustNotMatch: [String]
    /// Whether a denial silences it.
    package let isNegatable: Bool
    /// Whether an event that is over keeps this level.
    package let keepsPast: Bool
    package let file: String
    package let line: Int

    package init(
        id: RuleID, category: RiskCategory, level: RiskLevel, says: String, match: [Language: [String]],
        unless: [Language: [String]], mustMatch: [String], mustNotMatch: [String], isNegatable: Bool, keepsPast: Bool,
        file: String, line: Int
    ) {
        self.id = id
        self.category = category
        self.level = level
        self.says = says
        self.match = match
        self.unless = unless
        self.mustMatch = mustMatch
        self.mustNotMatch = mustNotMatch
        self.isNegatable = isNegatable
        self.keepsPast = keepsPast
        self.file = file
        self.line = line
    }
}

/// A row of Knowledge/referrals.yaml: what to offer to whom.
package struct ReferralRow: Hashable, Sendable, Codable {
    package let category: RiskCategory?
    package let topic: Topic?
    /// The lowest level at which the row holds.
    package let level: RiskLevel
    /// Empty: every audience.
    package let audiences: [Audience]
    package let services: [ServiceID]

    package init(
        category: RiskCategory?, topic: Topic?, level: RiskLevel, audiences: [Audience], services: [ServiceID]
    ) {
        self.category = category
        self.topic = topic
        self.level = level
        self.audiences = audiences
        self.services = services
    }
}
