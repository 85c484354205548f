package import Content
package import Dialog

/// One turn as the log keeps it: enough to follow the path and to say why, and nothing of who.
package struct LogFacts: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, Codable {
        case start, message, choice, silence, media, edited, command
    }

    /// Percent instead of a fraction: the log needs no more and the row stays small.
    package struct Scored<Value: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
        package let value: Value
        package let percent: Int

        package init(_ value: Value, percent: Int) {
            self.value = value
            self.percent = percent
        }
    }

    package var turn: Int
    package var kind: Kind
    package var channel: String
    package var content: ContentVersion
    package var language: Language
    package var audience: Audience
    /// Where the conversation stood before, as `dialog/node`.
    package var before: String
    /// Where it stands now.
    package var after: String
    package var level: RiskLevel
    package var categories: [RiskCategory]
    /// Best first, the runner-up included.
    package var topics: [Scored<Topic>]
    package var answers: [Scored<AnswerID>]
    /// Why the safety check judged as it did.
    package var reasons: [String]
    /// The steps of the engine in words that staff can read, texts left out.
    package var steps: [String]
    package var said: [TextID]
    package var services: [ServiceID]
    package var escalations: [EscalationReason]
    /// How the conversation ended, if it did.
    package var ending: Ending?
    package var latency: Latency

    package init(
        turn: Int, kind: Kind, channel: String, content: ContentVersion, language: Language, audience: Audience,
        before: String, after: String, level: RiskLevel, categories: [RiskCategory], topics: [Scored<Topic>],
        answers: [Scored<AnswerID>], reasons: [String], steps: [String], said: [TextID], services: [ServiceID],
        escalations: [EscalationReason], ending: Ending?, latency: Latency
    ) {
        self.turn = turn
        self.kind = kind
        self.channel = channel
        self.content = content
        self.language = language
        self.audience = audience
        self.before = before
        self.after = after
        self.level = level
        self.categories = categories
        self.topics = topics
        self.answers = answers
        self.reasons = reasons
        self.steps = steps
        self.said = said
        self.services = services
        self.escalations = escalations
        self.ending = ending
        self.latency = latency
    }

    package enum Ending: String, Hashable, Sendable, Codable {
        case left, quietly
    }

    /// From the message's arrival to the decision what to answer.
    package enum Latency: String, Hashable, Sendable, Codable, CaseIterable {
        case under1ms = "<1ms"
        case under10ms = "<10ms"
        case under100ms = "<100ms"
        case under1s = "<1s"
        case over1s = ">1s"

        package init(_ duration: Duration) {
            switch duration {
            case ..<(.milliseconds(1)): self = .under1ms
            case ..<(.milliseconds(10)): self = .under10ms
            case ..<(.milliseconds(100)): self = .under100ms
            case ..<(.seconds(1)): self = .under1s
            default: self = .over1s
            }
        }
    }
}
