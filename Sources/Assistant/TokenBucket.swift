/// A rate with room for bursts: each call takes a token, tokens come back with time.
package struct TokenBucket: Sendable {
    package let perSecond: Double
    package let burst: Double
    private var tokens: Double
    private var last: Timestamp

    package init(perSecond: Double, burst: Double, at now: Timestamp) {
        self.perSecond = perSecond
        self.burst = burst
        self.tokens = burst
        self.last = now
    }

    /// - Returns: nil when a token was taken, otherwise how long until there is one.
    package mutating func take(at now: Timestamp) -> Duration? {
        let passed = Double(max(0, now.milliseconds - last.milliseconds)) / 1000
        tokens = min(burst, tokens + passed * perSecond)
        last = max(last, now)
        guard tokens < 1 else {
            tokens -= 1
            return nil
        }
        return .milliseconds(Int64((1 - tokens) / perSecond * 1000) + 1)
    }
}
