package import Logging
import ServiceLifecycle
import Synchronization

/// Delivers what waits in the outbox of one channel: conversations side by side, each in order, at the pace the platform
/// takes. Every channel has its own, so that a slow or dead platform delays no other.
///
/// At least once: a message is sent again when the process dies after the platform took it and before that was stored.
package struct OutboxWorker: Service {
    private let channel: String
    private let bell: Doorbell
    private let store: any ConversationStore
    private let courier: Courier
    private let time: any Timekeeper
    private let measures: Measures
    private let flights = Flights()

    /// Conversations to which is delivered at the same time.
    static let width = 32

    /// - Parameter platform: who delivers to an address; nil when its channel is switched off.
    package init(
        channel: String, bell: Doorbell, store: any ConversationStore, transport: any Transport, time: any Timekeeper,
        measures: Measures, logger: Logger, retries: RetryPolicy = RetryPolicy(),
        platform: @escaping @Sendable (Address) -> (any Platform)?
    ) {
        self.channel = channel
        self.bell = bell
        self.store = store
        self.time = time
        self.measures = measures
        courier = Courier(
            channel: channel, store: store, transport: transport, time: time, measures: measures, logger: logger,
            retries: retries, platform: platform)
    }

    /// Ends on graceful shutdown once the deliveries under way are settled. What still waits stays in the store.
    package func run() async throws {
        await withDiscardingTaskGroup { group in
            await withGracefulShutdownHandler {
                while !flights.isLanding && !Task.isCancelled {
                    let next = await depart { delivery in
                        group.addTask {
                            await courier.deliver(delivery)
                            flights.end(delivery.id)
                            bell.ring()
                        }
                    }
                    await wait(until: next)
                }
            } onGracefulShutdown: {
                flights.land()
                bell.ring()
            }
        }
    }

    /// Begins what is due, as far as there is room.
    /// - Returns: when something else may be due; nil when only a ring can tell.
    private func depart(_ begin: (Delivery) -> Void) async -> Timestamp? {
        guard flights.count < Self.width else { return nil }
        do {
            // Those under way still stand in the store and come back first.
            flights.look()
            let due = try await store.due(on: channel, at: time.now, limit: Self.width)
            for delivery in due.deliveries where flights.begin(delivery.id, limit: Self.width) { begin(delivery) }
            return due.next
        } catch {
            measures.countFailure(of: "outbox")
            return time.now + .seconds(1)
        }
    }

    private func wait(until moment: Timestamp?) async {
        guard let moment else { return await bell.wait() }
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await bell.wait() }
            group.addTask { try? await time.sleep(until: moment) }
            await group.next()
            group.cancelAll()
        }
    }
}
