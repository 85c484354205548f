/// A rate for every conversation in memory that does not grow, however many senders there are: a table of fixed size,
/// found by a hash with a seed of this process. Two conversations in the same place share its tokens, which is rare and
/// costs them a pause at worst.
struct ConversationRates: Sendable {
    private var slots: [TokenBucket?]
    private let perSecond: Double
    private let burst: Double

    static let size = 16384

    init(perSecond: Double, burst: Double) {
        self.perSecond = perSecond
        self.burst = burst
        slots = Array(repeating: nil, count: Self.size)
    }

    /// - Returns: nil when let through, otherwise when to come back.
    mutating func take(_ address: Address, at now: Timestamp) -> Duration? {
        let slot = Int(UInt(bitPattern: address.hashValue) % UInt(Self.size))
        var bucket = slots[slot] ?? TokenBucket(perSecond: perSecond, burst: burst, at: now)
        defer { slots[slot] = bucket }
        return bucket.take(at: now)
    }
}
