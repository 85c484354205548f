/// Messages of one ISO week that could not be sent.
package struct DeadLetterCount: Hashable, Sendable, Codable {
    package let channel: String
    /// A `DeadReason`.
    package let reason: String
    package let week: Int
    package let count: Int

    package init(channel: String, reason: String, week: Int, count: Int) {
        self.channel = channel
        self.reason = reason
        self.week = week
        self.count = count
    }
}
