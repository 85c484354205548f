package import Dialog

/// One delivery: what one turn says to one person. Rendered for the platform when it is sent, so that the row holds
/// neither a token nor a URL.
package struct OutboundMessage: Hashable, Sendable, Codable {
    package let address: Address
    package let replies: [Utterance]
    /// Messages that the platform is asked to delete, after the replies.
    package let deletions: [String]
    /// The authored label of a button that opens a list of choices; empty where there is none.
    package let choose: String

    package init(address: Address, replies: [Utterance], deletions: [String] = [], choose: String = "") {
        self.address = address
        self.replies = replies
        self.deletions = deletions
        self.choose = choose
    }
}

extension OutboundMessage: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "an outbound message" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}

/// A delivery that is due.
package struct Delivery: Sendable, Identifiable {
    package let id: Int64
    package let lane: LaneID
    package let message: OutboundMessage
    /// Failed attempts so far.
    package let attempts: Int
    /// How many of its calls the platform has already taken.
    package let progress: Int
    package let created: Timestamp

    package init(
        id: Int64, lane: LaneID, message: OutboundMessage, attempts: Int, progress: Int, created: Timestamp
    ) {
        self.id = id
        self.lane = lane
        self.message = message
        self.attempts = attempts
        self.progress = progress
        self.created = created
    }
}

/// What is due now, and when the next is.
package struct DueDeliveries: Sendable {
    package let deliveries: [Delivery]
    /// When the earliest of the others is due; nil when nothing else waits.
    package let next: Timestamp?

    package init(deliveries: [Delivery], next: Timestamp?) {
        self.deliveries = deliveries
        self.next = next
    }
}

/// What became of an attempt.
package enum DeliveryOutcome: Sendable, Hashable {
    case delivered
    /// Some of its calls were taken; the rest goes on at once.
    case advanced(progress: Int)
    case retry(at: Timestamp, progress: Int)
    /// Given up. Its words are removed, the count stays.
    case dead(DeadReason)
}

/// Why a delivery was given up.
package enum DeadReason: String, Sendable, Hashable, Codable, CaseIterable {
    /// The person blocked us or is gone: the conversation is forgotten.
    case stopped
    /// The platform no longer lets us answer.
    case windowClosed = "window-closed"
    /// The platform refuses what we sent: our mistake.
    case refused
    /// Tried until it was too old to be of use.
    case exhausted
    /// The channel was switched off.
    case channelOff = "channel-off"
    /// The row could not be opened with any key.
    case unreadable
}
