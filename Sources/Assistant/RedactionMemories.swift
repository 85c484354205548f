import Redaction
import Synchronization

/// The names that live conversations gave away, as hashes in memory and nowhere else. Bounded: with more conversations
/// than it holds the longest silent ones are forgotten, and their next message is redacted like a first one.
final class RedactionMemories: Sendable {
    private struct State {
        var recent: [LogID: RedactionMemory] = [:]
        /// What was recent before the last turn-over; dropped at the next.
        var older: [LogID: RedactionMemory] = [:]
    }

    /// Guards the memories.
    private let state = Mutex(State())
    private let half: Int

    init(capacity: Int = 8192) { half = max(1, capacity / 2) }

    subscript(conversation: LogID) -> RedactionMemory {
        state.withLock { $0.recent[conversation] ?? $0.older[conversation] } ?? RedactionMemory()
    }

    func keep(_ memory: RedactionMemory, of conversation: LogID) {
        state.withLock { state in
            state.recent[conversation] = memory
            state.older[conversation] = nil
            if state.recent.count >= half {
                state.older = state.recent
                state.recent = [:]
            }
        }
    }

    func forget(_ conversation: LogID) {
        state.withLock { state in
            state.recent[conversation] = nil
            state.older[conversation] = nil
        }
    }
}
