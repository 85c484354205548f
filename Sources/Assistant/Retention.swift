/// How long each kind of record stays.
package struct Retention: Hashable, Sendable {
    /// A session nobody writes in: its link is destroyed after this.
    package var idle: Duration = .hours(24)
    /// The path of conversations, without text.
    package var factDays = 365
    /// Redacted text: samples and transcripts.
    package var textDays = 30
    /// A case after it was closed.
    package var closedCaseDays = 14
    /// Hashes of delivery ids. WhatsApp repeats for seven days.
    package var deliveryDays = 8
    /// Counts of what could not be delivered.
    package var deadLetterDays = 30

    package init() {}
}

/// What a sweep removed.
package struct SweepReport: Hashable, Sendable {
    package var sessions = 0
    package var facts = 0
    package var texts = 0
    package var cases = 0
    package var deliveries = 0
    package var deadLetters = 0

    package init() {}

    package var isEmpty: Bool { self == SweepReport() }
}
