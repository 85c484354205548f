package import Content

/// The anonymous log as staff read and delete it. Apart from `ConversationStore`: who answers people never reads it.
package protocol LogStore: Sendable {
    /// Every turn between two ISO weeks, by conversation and turn; conversations in no order that means anything. Row by
    /// row: the log may be larger than memory.
    func forEachTurn(
        from first: Int, through last: Int, _ body: @escaping @Sendable (LoggedTurn) throws -> Void
    ) async throws(StoreError)

    /// What nobody understood, in no order that means anything; of one language, or of all.
    func samples(language: Language?) async throws(StoreError) -> [LoggedSample]

    /// Deletes one conversation's log.
    /// - Returns: the number of turns it had.
    func eraseLog(_ id: LogID) async throws(StoreError) -> Int

    /// Deletes everything logged before an ISO week such as 202647.
    /// - Returns: the number of rows.
    func purgeLog(before week: Int) async throws(StoreError) -> Int

    /// Adds a line to the audit trail: what was done with the log, why, and how much it was.
    func audit(_ entry: AuditEntry) async throws(StoreError)

    /// The audit trail, oldest first.
    /// - Throws: `StoreError.unreadable` when a line was changed or removed: each holds a hash of the one before it.
    func auditTrail() async throws(StoreError) -> [AuditEntry]
}

/// One turn as it is read back from the log.
package struct LoggedTurn: Sendable, Codable {
    package let conversation: LogID
    package let when: CoarseTime
    package let facts: LogFacts
    /// Redacted; only in whole transcripts.
    package let text: String?

    package init(conversation: LogID, when: CoarseTime, facts: LogFacts, text: String?) {
        self.conversation = conversation
        self.when = when
        self.facts = facts
        self.text = text
    }
}

/// A redacted message that nobody understood.
package struct LoggedSample: Hashable, Sendable, Codable {
    package let week: Int
    package let language: Language
    package let text: String

    package init(week: Int, language: Language, text: String) {
        self.week = week
        self.language = language
        self.text = text
    }
}

/// Something that staff did with the log.
package struct AuditEntry: Hashable, Sendable, Codable {
    package enum Action: String, Hashable, Sendable, Codable, CaseIterable { case export, erase, purge, rotate }

    package let action: Action
    /// ISO date.
    package let day: String
    /// In the words of who did it.
    package let reason: String
    /// How many conversations or rows it touched.
    package let count: Int

    package init(action: Action, day: String, reason: String, count: Int) {
        self.action = action
        self.day = day
        self.reason = reason
        self.count = count
    }
}
