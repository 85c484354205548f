/// One authored conversation: nodes that say, ask, branch and call, in the register of one audience.
package final class Dialog: Sendable {
    package let id: DialogID
    package let title: String
    /// Nil: written for every audience, with both forms of address.
    package let audience: Audience?
    /// A message on one of these topics from this audience opens the dialog.
    package let topics: [Topic]
    /// A safety hit in one of these categories opens it; while it is on the stack such a hit does not interrupt it again.
    package let categories: [RiskCategory]
    package let entry: NodeID
    /// In the order of the file.
    package let nodes: [Node]
    /// Old node ids and where a live conversation that stood there goes on.
    package let moved: [NodeID: NodeID]
    package let review: Review
    /// Facts and services that the texts rest on.
    package let sources: [String]
    package let file: String

    private let index: [NodeID: Int]

    package init(
        id: DialogID, title: String, audience: Audience?, topics: [Topic], categories: [RiskCategory], entry: NodeID,
        nodes: [Node], moved: [NodeID: NodeID], review: Review, sources: [String], file: String
    ) {
        self.id = id
        self.title = title
        self.audience = audience
        self.topics = topics
        self.categories = categories
        self.entry = entry
        self.nodes = nodes
        self.moved = moved
        self.review = review
        self.sources = sources
        self.file = file
        self.index = Dictionary(nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The node with this id, or the one that took its place.
    package func node(_ id: NodeID) -> Node? {
        if let position = index[id] { return nodes[position] }
        return moved[id].flatMap { index[$0] }.map { nodes[$0] }
    }
}

/// Says, refers and sets; then does exactly one thing.
package final class Node: Sendable {
    package let id: NodeID
    package let say: [LocalizedText]
    /// A Knowledge answer that is said here.
    package let answer: AnswerID?
    package let refer: Referral?
    package let set: [SlotID: OptionID]
    package let action: Action
    package let line: Int

    package init(
        id: NodeID, say: [LocalizedText], answer: AnswerID?, refer: Referral?, set: [SlotID: OptionID], action: Action,
        line: Int
    ) {
        self.id = id
        self.say = say
        self.answer = answer
        self.refer = refer
        self.set = set
        self.action = action
        self.line = line
    }

    /// Which services a node shows.
    package enum Referral: Hashable, Sendable, Codable {
        /// By audience, categories and topic, from Knowledge/referrals.yaml.
        case automatic
        case services([ServiceID])
    }

    package enum Action: Sendable {
        case ask(Question)
        case goto(NodeID)
        case call(DialogID, next: NodeID)
        case branch([Branch])
        /// Asks for a person; goes on at `next` when nobody is there or when the person has left.
        case human(next: NodeID)
        case end(Ending)
    }

    package struct Branch: Hashable, Sendable, Codable {
        /// Nil is `else`.
        package let condition: Condition?
        package let next: NodeID

        package init(condition: Condition?, next: NodeID) {
            self.condition = condition
            self.next = next
        }
    }

    package enum Ending: String, Hashable, Sendable, Codable {
        /// Returns to the caller.
        case back
        /// The conversation is over.
        case done
    }
}

/// An open question and what may follow it.
package final class Question: Sendable {
    /// Nil for an open question, whose words are heard and not kept.
    package let slot: SlotID?
    package let text: LocalizedText
    package let again: LocalizedText?
    package let why: LocalizedText?
    package let options: [Option]
    /// Where any other words lead, unjudged.
    package let free: NodeID?
    /// Empty: the ladder of `_global.yaml`.
    package let fallback: [FallbackStep]
    package let whenKnown: WhenKnown
    /// Whether a bare number picks the option at that position.
    package let acceptsPosition: Bool

    package init(
        slot: SlotID?, text: LocalizedText, again: LocalizedText?, why: LocalizedText?, options: [Option],
        free: NodeID?,
        fallback: [FallbackStep], whenKnown: WhenKnown, acceptsPosition: Bool
    ) {
        self.slot = slot
        self.text = text
        self.again = again
        self.why = why
        self.options = options
        self.free = free
        self.fallback = fallback
        self.whenKnown = whenKnown
        self.acceptsPosition = acceptsPosition
    }

    package enum WhenKnown: String, Hashable, Sendable, Codable { case ask, skip }
}

/// One choice of a question.
package final class Option: Sendable {
    package let id: OptionID
    package let label: LocalizedText
    /// Other ways of saying it.
    package let also: [Language: [String]]
    package let numbers: ClosedRange<Int>?
    package let means: GeneralMeaning?
    package let set: [SlotID: OptionID]
    /// The person says that it is safe again.
    package let eases: Bool
    package let raises: Raise?
    package let next: NodeID

    package init(
        id: OptionID, label: LocalizedText, also: [Language: [String]], numbers: ClosedRange<Int>?,
        means: GeneralMeaning?, set: [SlotID: OptionID], eases: Bool, raises: Raise?, next: NodeID
    ) {
        self.id = id
        self.label = label
        self.also = also
        self.numbers = numbers
        self.means = means
        self.set = set
        self.eases = eases
        self.raises = raises
        self.next = next
    }

    package struct Raise: Hashable, Sendable, Codable {
        package let level: RiskLevel
        package let category: RiskCategory

        package init(level: RiskLevel, category: RiskCategory) {
            self.level = level
            self.category = category
        }
    }
}

/// The general answers that every language spells in many ways.
package enum GeneralMeaning: String, Hashable, Sendable, Codable, CaseIterable {
    case yes, no, unknown
}

/// What happens when an answer was not understood, first time, second time, …
package enum FallbackStep: Hashable, Sendable, Codable {
    case say(LocalizedText)
    case goto(NodeID)
    case call(DialogID)
}

/// How far a text was reviewed. Everything starts as a concept that nobody has approved.
package struct Review: Hashable, Sendable, Codable {
    package enum State: String, Hashable, Sendable, Codable, CaseIterable { case concept, approved }

    package let state: State
    package let by: [String]
    /// ISO date, empty while a concept.
    package let on: String

    package init(state: State, by: [String], on: String) {
        self.state = state
        self.by = by
        self.on = on
    }

    package static let concept = Review(state: .concept, by: [], on: "")
}
