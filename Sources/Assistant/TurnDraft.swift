package import Content
package import Dialog
package import Redaction

/// What came in, as the store needs it.
package struct Arrival: Sendable {
    package let address: Address
    /// The platform's id of the delivery; nil where none exists. The same one twice is answered once.
    package let delivery: String?
    package let now: Timestamp

    package init(address: Address, delivery: String?, now: Timestamp) {
        self.address = address
        self.delivery = delivery
        self.now = now
    }
}

/// What one turn leaves behind, stored as a whole or not at all.
package struct TurnDraft: Sendable {
    package enum Fate: Sendable, Hashable {
        case goesOn
        /// The link between person and log is destroyed; the log stays.
        case ended
        /// The log and the case of this conversation go too.
        case erased
    }

    package struct LogEntry: Sendable {
        package let facts: LogFacts
        /// Only in whole transcripts.
        package let text: Redacted?

        package init(facts: LogFacts, text: Redacted?) {
            self.facts = facts
            self.text = text
        }
    }

    /// Something nobody understood, kept apart from its conversation.
    package struct Sample: Sendable {
        package let language: Language
        package let text: Redacted

        package init(language: Language, text: Redacted) {
            self.language = language
            self.text = text
        }
    }

    package struct Escalation: Sendable {
        package let level: RiskLevel
        package let reasons: [EscalationReason]
        package let categories: [RiskCategory]
        package let audience: Audience
        package let language: Language
        package let excerpt: Redacted?

        package init(
            level: RiskLevel, reasons: [EscalationReason], categories: [RiskCategory], audience: Audience,
            language: Language, excerpt: Redacted?
        ) {
            self.level = level
            self.reasons = reasons
            self.categories = categories
            self.audience = audience
            self.language = language
            self.excerpt = excerpt
        }
    }

    package let turn: Turn
    /// What the person reads: the turn's replies and what is told beside them.
    package var replies: [Utterance]
    package var session: Session
    package var fate: Fate
    package var entry: LogEntry?
    package var sample: Sample?
    /// With its id in `session.escalation`.
    package var escalation: Escalation?
    /// To be sent in this order; each is the payload of one delivery.
    package var outbox: [OutboundMessage]

    package init(turn: Turn, session: Session, fate: Fate = .goesOn) {
        self.turn = turn
        self.replies = turn.replies
        self.session = session
        self.fate = fate
        self.outbox = []
    }
}

/// What became of an arrival.
package enum TurnReceipt: Sendable {
    case stored(TurnDraft)
    /// This delivery was answered before.
    case duplicate
}
