import Assistant

/// A store whose disk is full.
struct FailingStore: ConversationStore {
    private static let full = StoreError.unavailable(code: 13)

    func turn(_: Arrival, step: @escaping @Sendable (Session?) -> TurnDraft) async throws(StoreError) -> TurnReceipt {
        throw Self.full
    }

    func forget(_: Address) async throws(StoreError) { throw Self.full }
    func remember(traces: [String], of: Address) async throws(StoreError) { throw Self.full }
    func due(on: String, at: Timestamp, limit: Int) async throws(StoreError) -> DueDeliveries { throw Self.full }
    func settle(_: Delivery, _: DeliveryOutcome, at: Timestamp) async throws(StoreError) { throw Self.full }
    func sweep(_: Retention, at: Timestamp) async throws(StoreError) -> SweepReport { throw Self.full }
    func scrub() async throws(StoreError) { throw Self.full }
    func ping() async -> Bool { false }
    func outboxSizes() async throws(StoreError) -> [String: Int] { throw Self.full }
    func deadLetters() async throws(StoreError) -> [DeadLetterCount] { throw Self.full }
    func liveSessions() async throws(StoreError) -> Int { throw Self.full }
}
