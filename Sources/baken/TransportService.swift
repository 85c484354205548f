import CurlTransport
import ServiceLifecycle

/// Ends the calls under way when the service ends, and waits for their thread.
struct TransportService: Service {
    let transport: CurlTransport

    private static let grace: Duration = .seconds(4)

    func run() async throws {
        try? await gracefulShutdown()
        await transport.shutDown(grace: Self.grace)
    }
}
