package import Dialog

/// A live conversation as it is kept between two messages: sealed, found by a keyed hash of the address, gone at the end.
package struct Session: Hashable, Sendable, Codable {
    package var conversation: Conversation
    /// Its name in the log. Once the session is gone nothing connects the two.
    package let log: LogID
    /// The case that staff see, once there is one.
    package var escalation: EscalationID?
    /// Turns so far; goes on where the conversation begins anew.
    package var turns: Int
    /// The platform's ids of messages that *wis* may ask the platform to delete, the latest last.
    package var traces: [String]

    package static let traceLimit = 100

    package init(conversation: Conversation, log: LogID) {
        self.conversation = conversation
        self.log = log
        self.escalation = nil
        self.turns = 0
        self.traces = []
    }
}
