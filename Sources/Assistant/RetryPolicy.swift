/// When a failed delivery is tried again: exponentially later, scattered, and not for ever.
package struct RetryPolicy: Sendable {
    package var first: Duration = .seconds(1)
    package var longest: Duration = .seconds(60)
    /// An answer that is older than this helps nobody any more, and may be read by somebody else.
    package var oldest: Duration = .hours(1)
    /// 0 up to 1.
    package var random: @Sendable () -> Double = { .random(in: 0..<1) }

    package init() {}

    /// - Parameters:
    ///   - attempts: that failed before this one.
    ///   - least: what the platform asked for.
    package func delay(attempts: Int, least: Duration?) -> Duration {
        let full = min(longest, first * Double(1 << min(attempts, 16)))
        let scattered = full * (0.5 + random() / 2)
        // What everybody was told to wait must not end for everybody in the same moment.
        return max(scattered, (least ?? .zero) + first * random())
    }
}
