package import Assistant
import Foundation

/// Outbound HTTP over libcurl: one thread owns one multi handle and everything that belongs to it, tasks hand it calls
/// through a `Switchboard` and wait.
///
/// Only https leaves the machine, http reaches loopback; redirects are answers, not followed; proxies, cookies and
/// `.netrc` are not looked at. A cancelled task comes back at once, its transfer is dropped by the thread right after.
package final class CurlTransport: Transport {
    private let switchboard: Switchboard

    package init(settings: CurlSettings = CurlSettings()) {
        let switchboard = Switchboard()
        self.switchboard = switchboard
        let thread = Thread { TransferLoop.run(switchboard, settings) }
        thread.name = "baken-curl"
        thread.start()
    }

    deinit { switchboard.close(.now) }

    package func send(_ call: HTTPCall) async throws(TransportError) -> HTTPAnswer {
        let ticket = Ticket()
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                guard ticket.wait(with: continuation) else { return }
                switchboard.submit(.start(call, ticket))
            }
        } onCancel: {
            // When nobody waits yet, `wait` finds the ticket used up and the call is never begun.
            if ticket.settle(.failure(.cancelled)) { switchboard.submit(.drop(ticket)) }
        }
        return try result.get()
    }

    /// Takes no more calls, gives those under way until the end of the grace, then breaks them off. Returns when the
    /// thread has ended and all connections are closed.
    package func shutDown(grace: Duration = .seconds(5)) async {
        switchboard.close(.now + grace)
        await switchboard.waitUntilEnded()
    }
}
