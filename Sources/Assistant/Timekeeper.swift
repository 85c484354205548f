import FoundationEssentials

/// The clock, so that tests decide what time it is.
package protocol Timekeeper: Sendable {
    var now: Timestamp { get }

    /// - Throws: `CancellationError` when the task that waits is cancelled.
    func sleep(until moment: Timestamp) async throws
}

/// The machine's clock.
package struct SystemTime: Timekeeper {
    package init() {}

    package var now: Timestamp { Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }

    package func sleep(until moment: Timestamp) async throws {
        let rest = moment - now
        if rest > .zero { try await Task.sleep(for: rest) }
    }
}
