/// Where conversations live between two messages. SQLite implements it; PostgreSQL may be the second.
///
/// Nothing here says how: no SQL, no row ids but the outbox's, no clock. Every method is one transaction.
package protocol ConversationStore: Sendable {
    /// One turn: claims the delivery, loads the session, steps, and stores session, log, case and outbox together.
    /// Returns after the commit.
    ///
    /// - Parameter step: from the session, nil when there is none, to what is stored. It may be called twice when
    ///   somebody else changed the session in between, and only what the last call returned counts.
    func turn(
        _ arrival: Arrival, step: @escaping @Sendable (Session?) -> TurnDraft
    ) async throws(StoreError) -> TurnReceipt

    /// Destroys the session and everything that waits to be sent to this person; the log stays.
    func forget(_ address: Address) async throws(StoreError)

    /// Keeps the platform's ids of sent messages for *wis*, when the session still lives.
    func remember(traces: [String], of address: Address) async throws(StoreError)

    /// The first waiting delivery of each lane of the channel, as far as it is due.
    func due(on channel: String, at now: Timestamp, limit: Int) async throws(StoreError) -> DueDeliveries

    func settle(_ delivery: Delivery, _ outcome: DeliveryOutcome, at now: Timestamp) async throws(StoreError)

    /// Ends idle sessions and deletes what is older than it may be.
    func sweep(_ retention: Retention, at now: Timestamp) async throws(StoreError) -> SweepReport

    /// Removes what deleted rows left in the files. Cheap when nothing was deleted since.
    func scrub() async throws(StoreError)

    /// Answers whether the store can be read, for readiness.
    func ping() async -> Bool

    /// How many messages wait, by channel.
    func outboxSizes() async throws(StoreError) -> [String: Int]

    func deadLetters() async throws(StoreError) -> [DeadLetterCount]

    /// How many conversations live.
    func liveSessions() async throws(StoreError) -> Int
}

/// Why the store could not do it. Holds no statement, no value, no path.
package enum StoreError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The database refused; SQLite's own result code.
    case unavailable(code: Int)
    /// The database was made with keys that the key file does not have.
    case foreignKeys
    /// A stored value could not be read.
    case unreadable(String)
    case cancelled

    package var description: String {
        switch self {
        case .unavailable(let code):
            "the database refuses (SQLite result \(code)): check the disk and the file's rights"
        case .foreignKeys: "the database belongs to another key file: put back the key file it was made with"
        case .unreadable(let what): "a stored \(what) cannot be read: the database is damaged or the key was removed"
        case .cancelled: "cancelled before anything was stored"
        }
    }
}
