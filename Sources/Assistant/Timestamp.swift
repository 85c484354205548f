/// Milliseconds since 1970-01-01 00:00 UTC. For deadlines; the log knows `CoarseTime` only.
package struct Timestamp: Hashable, Sendable, Codable, Comparable {
    package let milliseconds: Int64

    package init(milliseconds: Int64) { self.milliseconds = milliseconds }
    package init(seconds: Int64) { self.milliseconds = seconds * 1000 }

    /// Rounded down.
    package var seconds: Int64 { milliseconds >= 0 ? milliseconds / 1000 : (milliseconds - 999) / 1000 }

    package static func < (left: Self, right: Self) -> Bool { left.milliseconds < right.milliseconds }

    package static func + (left: Self, right: Duration) -> Self {
        Timestamp(milliseconds: left.milliseconds + right.inMilliseconds)
    }

    package static func - (left: Self, right: Self) -> Duration {
        .milliseconds(left.milliseconds - right.milliseconds)
    }

    package static func - (left: Self, right: Duration) -> Self {
        Timestamp(milliseconds: left.milliseconds - right.inMilliseconds)
    }
}

extension Duration {
    package var inMilliseconds: Int64 {
        let (seconds, attoseconds) = components
        return seconds * 1000 + attoseconds / 1_000_000_000_000_000
    }

    package static func days(_ count: Int) -> Duration { .seconds(count * 86400) }
    package static func hours(_ count: Int) -> Duration { .seconds(count * 3600) }
    package static func minutes(_ count: Int) -> Duration { .seconds(count * 60) }
}
