package import Content
package import Safety

/// What one input led to: stored before anything of it is sent.
package struct Turn: Hashable, Sendable, Codable {
    package let state: Conversation
    package let replies: [Utterance]
    package let effects: [Effect]
    package let trace: [Step]

    /// The services shown in the replies, in the order shown.
    package var services: [ServiceID] {
        replies.reduce(into: []) { list, reply in
            for service in reply.services where !list.contains(service) { list.append(service) }
        }
    }
}

/// One bubble.
package struct Utterance: Hashable, Sendable, Codable {
    /// The authored texts it was made of.
    package let texts: [TextID]
    package let text: String
    /// Only on the last bubble of a turn.
    package let choices: [Choice]
    /// Services whose number or address stands in it.
    package let services: [ServiceID]

    package init(texts: [TextID], text: String, choices: [Choice], services: [ServiceID]) {
        self.texts = texts
        self.text = text
        self.choices = choices
        self.services = services
    }

    package struct Choice: Hashable, Sendable, Codable {
        package let reference: ChoiceReference
        package let title: String

        package init(reference: ChoiceReference, title: String) {
            self.reference = reference
            self.title = title
        }
    }
}

/// What the edge must do besides answering.
package enum Effect: Hashable, Sendable, Codable {
    /// Forget everything of this conversation, now.
    case erase
    /// Clear the screen where one is ours.
    case clearScreen
    case escalate(RiskLevel, EscalationReason)
    case requestHuman
    /// From here on nothing of the conversation is logged.
    case stopLog
    /// The silence policy ended the conversation.
    case endQuietly
    case end
}

/// One step of the reasoning, for staff, the log, coverage and proofs.
package enum Step: Hashable, Sendable, Codable {
    case entered(DialogID, NodeID)
    case chose(DialogID, NodeID, OptionID)
    case freeText(DialogID, NodeID)
    case branched(DialogID, NodeID, Int)
    case fellBack(DialogID, NodeID, Int)
    case answered(AnswerID)
    case routed(Topic, DialogID)
    case interrupted(RiskLevel, RiskCategory?, DialogID)
    case assessed(RiskLevel, [Assessment.Reason])
    case commanded(Command)
    case corrected(SlotID)
    case changedAudience(Audience)
    case clarified([Topic])
    case heard
    case said(TextID)
    case repaired
    case reachedLimit
}
