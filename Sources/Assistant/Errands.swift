import ServiceLifecycle
import Synchronization

/// Calls that are worth making at once and not worth making twice: a pressed button is released, a group is left. Nobody
/// waits for them, and when too many come the rest is dropped.
package struct Errands: Service {
    private let transport: any Transport
    private let calls: AsyncStream<HTTPCall>
    private let entrance: AsyncStream<HTTPCall>.Continuation

    private static let width = 32
    private static let patience: Duration = .seconds(10)

    package init(transport: any Transport) {
        self.transport = transport
        (calls, entrance) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(256))
    }

    package func run(_ errands: [HTTPCall]) {
        for call in errands { entrance.yield(call) }
    }

    package func run() async throws {
        await withTaskGroup(of: Void.self) { group in
            var underWay = 0
            for await call in calls.cancelOnGracefulShutdown() {
                if underWay == Self.width {
                    await group.next()
                    underWay -= 1
                }
                underWay += 1
                group.addTask {
                    let hurried = HTTPCall(
                        call.method, call.url, headers: call.headers, body: call.body,
                        timeout: call.timeout ?? Self.patience)
                    _ = try? await transport.send(hurried)
                }
            }
        }
    }
}
