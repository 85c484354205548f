import Assistant
import CCurl
import Synchronization

/// Where tasks leave orders for the thread that owns the multi handle.
final class Switchboard: Sendable {
    enum Order: Sendable {
        case start(HTTPCall, Ticket)
        case drop(Ticket)
    }

    private struct State {
        var orders: [Order] = []
        /// The multi handle as a number, only to wake its thread, which clears it before it frees the handle.
        var handle: UInt?
        var closing: ContinuousClock.Instant?
        var hasEnded = false
        var watchers: [CheckedContinuation<Void, Never>] = []
    }

    /// Guards the orders that wait, the way to wake the thread, and whether it ended.
    private let state = Mutex(State())

    func submit(_ order: Order) {
        let isRefused = state.withLock { state in
            if case .start = order, state.closing != nil { return true }
            guard !state.hasEnded else { return true }
            state.orders.append(order)
            if state.orders.count == 1 { Self.wake(state.handle) }
            return false
        }
        if isRefused, case .start(_, let ticket) = order { ticket.settle(.failure(.shutDown)) }
    }

    /// - Parameter deadline: when transfers under way are broken off; an earlier one given before stays.
    func close(_ deadline: ContinuousClock.Instant) {
        state.withLock { state in
            state.closing = min(state.closing ?? deadline, deadline)
            Self.wake(state.handle)
        }
    }

    func waitUntilEnded() async {
        await withCheckedContinuation { continuation in
            let hasEnded = state.withLock { state in
                if !state.hasEnded { state.watchers.append(continuation) }
                return state.hasEnded
            }
            if hasEnded { continuation.resume() }
        }
    }

    // MARK: - The owner's side

    func open(_ multi: UnsafeMutableRawPointer) {
        let number = UInt(bitPattern: multi)
        state.withLock { $0.handle = number }
    }

    func take() -> (orders: [Order], closing: ContinuousClock.Instant?) {
        state.withLock { state in
            let orders = state.orders
            state.orders = []
            return (orders, state.closing)
        }
    }

    /// From here on nobody wakes the thread: it may free its handle.
    func end() {
        let (orders, watchers) = state.withLock { state in
            let left = (state.orders, state.watchers)
            state.handle = nil
            state.hasEnded = true
            state.orders = []
            state.watchers = []
            return left
        }
        for case .start(_, let ticket) in orders { ticket.settle(.failure(.shutDown)) }
        for watcher in watchers { watcher.resume() }
    }

    private static func wake(_ handle: UInt?) {
        guard let handle, let multi = UnsafeMutableRawPointer(bitPattern: handle) else { return }
        curl_multi_wakeup(multi)
    }
}
