import Assistant
import Storage
import Synchronization

/// Collects turns from within a callback.
final class Seen: Sendable {
    private let list = Mutex<[LoggedTurn]>([])
    var turns: [LoggedTurn] { list.withLock { $0 } }
    func add(_ turn: LoggedTurn) { list.withLock { $0.append(turn) } }
}
