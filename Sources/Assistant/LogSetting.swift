/// How much is logged. Each includes the ones before it.
package enum LogSetting: String, Sendable, CaseIterable, Codable, Comparable {
    /// Nothing.
    case none
    /// The path, without a word of text.
    case facts
    /// Also redacted text where there is a reason: what was not understood, apart from its conversation, and the
    /// excerpt of an escalation.
    case samples
    /// Also the redacted text of whole conversations. Who chats is told in the first turn.
    case transcripts

    package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .none: 0
        case .facts: 1
        case .samples: 2
        case .transcripts: 3
        }
    }
}
