import Assistant
import Synchronization

/// A clock without waiting: whoever sleeps wakes at once, and it is that late then.
final class JumpingTime: Timekeeper {
    private let moment: Mutex<Timestamp>

    /// Tuesday 24 November 2026, 12:00 in Amsterdam.
    static let noon = Timestamp(seconds: 1_795_518_000)

    init(_ start: Timestamp = noon) { moment = Mutex(start) }

    var now: Timestamp { moment.withLock { $0 } }

    func advance(by duration: Duration) { moment.withLock { $0 = $0 + duration } }

    func sleep(until target: Timestamp) async throws {
        try Task.checkCancellation()
        moment.withLock { $0 = max($0, target) }
        await Task.yield()
    }
}
