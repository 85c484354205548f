import Synchronization

/// Which deliveries are under way, so that none is begun twice.
///
/// Whoever looks into the store says so first: what lands between the look and the beginning may still stand in what was
/// seen, and is not begun again from it.
package final class Flights: Sendable {
    private struct State {
        var ids: Set<Int64> = []
        var landedSinceLook: Set<Int64> = []
        var isLanding = false
    }

    /// Guards the deliveries under way and whether new ones may begin.
    private let state = Mutex(State())

    package init() {}

    package var count: Int { state.withLock { $0.ids.count } }
    package var isLanding: Bool { state.withLock { $0.isLanding } }

    /// Call before reading what is due.
    package func look() { state.withLock { $0.landedSinceLook = [] } }

    /// - Returns: whether the delivery may begin.
    package func begin(_ id: Int64, limit: Int) -> Bool {
        state.withLock {
            $0.ids.count < limit && !$0.isLanding && !$0.landedSinceLook.contains(id) && $0.ids.insert(id).inserted
        }
    }

    package func end(_ id: Int64) {
        state.withLock {
            $0.ids.remove(id)
            $0.landedSinceLook.insert(id)
        }
    }

    package func land() { state.withLock { $0.isLanding = true } }
}
