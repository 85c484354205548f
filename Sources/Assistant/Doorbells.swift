import Synchronization

/// Wakes the outbox of a channel when something was put in.
package struct Doorbells: Sendable {
    private let bells: [String: Doorbell]

    package init(channels: [String]) {
        bells = Dictionary(uniqueKeysWithValues: Set(channels).map { ($0, Doorbell()) })
    }

    package func ring(_ channel: String) { bells[channel]?.ring() }

    package subscript(channel: String) -> Doorbell? { bells[channel] }
}

/// One waits, anybody rings. A ring while nobody waits is not lost.
package final class Doorbell: Sendable {
    private enum State {
        case quiet, rung
        case awaited(CheckedContinuation<Void, Never>)
    }

    /// Guards whether it rang and who waits for it.
    private let state = Mutex(State.quiet)

    package init() {}

    package func ring() {
        let waiting: CheckedContinuation<Void, Never>? = state.withLock { state in
            switch state {
            case .quiet, .rung:
                state = .rung
                return nil
            case .awaited(let continuation):
                state = .quiet
                return continuation
            }
        }
        waiting?.resume()
    }

    /// Returns when it rings or rang, and when the task that waits is cancelled. Only one may wait.
    func wait() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let hasRung = state.withLock { state in
                    if case .rung = state {
                        state = .quiet
                        return true
                    }
                    state = .awaited(continuation)
                    return false
                }
                if hasRung { continuation.resume() }
            }
        } onCancel: {
            ring()
        }
    }
}
