import Assistant
import Synchronization

/// One caller's place in the queue: whoever settles first, the answer or the cancellation, decides, and only once.
final class Ticket: Sendable {
    typealias Outcome = Result<HTTPAnswer, TransportError>

    private enum State {
        case idle
        case waiting(CheckedContinuation<Outcome, Never>)
        case settled(Outcome)
        case delivered
    }

    /// Guards the caller's continuation.
    private let state = Mutex(State.idle)

    /// - Returns: false when the call was cancelled before it began; the caller then already has its outcome.
    func wait(with continuation: CheckedContinuation<Outcome, Never>) -> Bool {
        let early: Outcome? = state.withLock { state in
            if case .settled(let outcome) = state {
                state = .delivered
                return outcome
            }
            state = .waiting(continuation)
            return nil
        }
        guard let early else { return true }
        continuation.resume(returning: early)
        return false
    }

    /// - Returns: whether somebody was waiting for it.
    @discardableResult
    func settle(_ outcome: Outcome) -> Bool {
        let waiting: CheckedContinuation<Outcome, Never>? = state.withLock { state in
            switch state {
            case .idle:
                state = .settled(outcome)
                return nil
            case .waiting(let continuation):
                state = .delivered
                return continuation
            case .settled, .delivered:
                return nil
            }
        }
        waiting?.resume(returning: outcome)
        return waiting != nil
    }

    var isSettled: Bool {
        state.withLock { state in
            switch state {
            case .idle, .waiting: false
            case .settled, .delivered: true
            }
        }
    }
}
