import Assistant
import FoundationEssentials
import Synchronization

/// Sessions as they were last stored, so that the next turn of somebody who is chatting needs no reading and can step
/// before it waits for the writer. Only a hint: the row's version decides whether it still holds.
final class SessionCache: Sendable {
    struct Entry: Sendable {
        let version: Int64
        let session: Session
    }

    private struct State {
        var recent: [Data: Entry] = [:]
        /// What was recent before the last turn-over; dropped at the next.
        var older: [Data: Entry] = [:]
    }

    /// Guards the entries.
    private let state = Mutex(State())
    private let half: Int

    init(capacity: Int) { half = max(1, capacity / 2) }

    subscript(lookup: Data) -> Entry? {
        state.withLock { $0.recent[lookup] ?? $0.older[lookup] }
    }

    func remember(_ entry: Entry, for lookup: Data) {
        state.withLock { state in
            state.recent[lookup] = entry
            state.older[lookup] = nil
            if state.recent.count >= half {
                state.older = state.recent
                state.recent = [:]
            }
        }
    }

    func forget(_ lookup: Data) {
        state.withLock { state in
            state.recent[lookup] = nil
            state.older[lookup] = nil
        }
    }

    func forgetAll() { state.withLock { $0 = State() } }
}
