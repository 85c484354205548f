package import Content

/// The whole of one conversation as a small value: where it stands, what it knows, how bad it is. No words of the user.
package struct Conversation: Hashable, Sendable, Codable {
    /// The content it last went on with.
    package var content: ContentVersion
    package var language: Language
    package var audience: Audience
    /// The dialogs that are open, the innermost last.
    package var stack: [Frame]
    package var slots: [SlotID: OptionID]
    /// How often in a row the open question was not understood.
    package var misses: Int
    /// How often in the whole conversation something was not understood.
    package var confusions: Int
    /// Chooses among equal wordings.
    package var seed: UInt64
    /// Counts the turns.
    package var turn: Int
    package var level: RiskLevel
    /// Seen in this conversation, the most urgent first.
    package var categories: [RiskCategory]
    /// Seen in this conversation, the latest last.
    package var topics: [Topic]
    /// A second matter that is still to be talked about.
    package var pending: [Topic]
    /// The topics between which the bot has just asked, in the order shown.
    package var clarifying: [Topic]
    package var flags: Flags
    package var escalation: [EscalationReason]
    /// The latest last. Holds no free text, because the conversation holds none.
    package var undo: [Checkpoint]
    /// In which turn a service was last shown in full, so that the next replies name it in a few words.
    package var shown: [ServiceID: Int]
    /// How many questions in a row were answered from Knowledge while the same question stayed open.
    package var asides: Int
    /// How many steps of the silence policy were taken since the last message.
    package var silences: Int

    package static let undoLimit = 4
    /// More facts than this are not remembered, so that the conversation stays small.
    package static let slotLimit = 56
    package static let stackLimit = 6
    package static let topicLimit = 8

    package init(content: ContentVersion, language: Language, seed: UInt64) {
        self.content = content
        self.language = language
        self.audience = .unknown
        self.stack = []
        self.slots = [:]
        self.misses = 0
        self.confusions = 0
        self.seed = seed
        self.turn = 0
        self.level = .none
        self.categories = []
        self.topics = []
        self.pending = []
        self.clarifying = []
        self.flags = []
        self.escalation = []
        self.undo = []
        self.shown = [:]
        self.asides = 0
        self.silences = 0
    }

    /// `dialog/node` of the innermost frame; empty before the first turn.
    package var place: String { stack.last.map { "\($0.dialog)/\($0.node)" } ?? "" }

    package struct Flags: OptionSet, Hashable, Sendable, Codable {
        package let rawValue: Int
        package init(rawValue: Int) { self.rawValue = rawValue }

        /// The bot has said what it is.
        package static let introduced = Flags(rawValue: 1)
        /// The user switched the log off.
        package static let unlogged = Flags(rawValue: 2)
        /// The sentence about pictures and voice has been said.
        package static let mediaAnswered = Flags(rawValue: 4)
        /// The danger was said to be over: the number is shown once more.
        package static let easing = Flags(rawValue: 8)
        /// A person was asked for and staff were told.
        package static let awaitsHuman = Flags(rawValue: 16)
        /// The conversation came to its end; the next message starts at the hub.
        package static let finished = Flags(rawValue: 32)
        /// What the user wrote was heard and thanked for; the open question was not answered yet.
        package static let heard = Flags(rawValue: 64)
        /// Help was offered for signals that worry.
        package static let referred = Flags(rawValue: 128)
        /// The writer told of what they did to somebody.
        package static let ownAct = Flags(rawValue: 256)
        /// The last message was in another language than ours.
        package static let foreign = Flags(rawValue: 512)
    }
}

/// One open dialog.
package struct Frame: Hashable, Sendable, Codable {
    package let dialog: DialogID
    package var node: NodeID
    package var phase: Phase

    package init(dialog: DialogID, node: NodeID, phase: Phase) {
        self.dialog = dialog
        self.node = node
        self.phase = phase
    }

    package enum Phase: String, Hashable, Sendable, Codable {
        /// The node's words are still to be said.
        case entering
        /// Its question is open.
        case waiting
        /// It called another dialog; goes on at the call's `next` when that comes back.
        case calling
    }
}

/// Where the conversation stood before an answer.
package struct Checkpoint: Hashable, Sendable, Codable {
    package let stack: [Frame]
    package let audience: Audience
    /// What the slots that were filled since held before; an empty id where they held nothing.
    package var before: [SlotID: OptionID]

    package init(stack: [Frame], audience: Audience, before: [SlotID: OptionID] = [:]) {
        self.stack = stack
        self.audience = audience
        self.before = before
    }
}

/// Why staff should look at a conversation.
package enum EscalationReason: String, Hashable, Sendable, Codable, CaseIterable {
    case acute
    case high
    case askedForPerson = "asked-for-person"
    case notUnderstood = "not-understood"
}
