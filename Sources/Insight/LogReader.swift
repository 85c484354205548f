package import Assistant
import Synchronization

/// Folds the log into one value, row by row.
package enum LogReader {
    package static func fold<Value: Sendable>(
        _ store: some LogStore, from first: Int = 0, through last: Int = .max, into value: Value,
        _ body: @escaping @Sendable (inout Value, LoggedTurn) -> Void
    ) async throws(StoreError) -> Value {
        let box = Box(value)
        try await store.forEachTurn(from: first, through: last) { turn in box.value.withLock { body(&$0, turn) } }
        return box.value.withLock { $0 }
    }

    private final class Box<Value: Sendable>: Sendable {
        /// Guards the value while rows arrive.
        let value: Mutex<Value>
        init(_ value: Value) { self.value = Mutex(value) }
    }
}
