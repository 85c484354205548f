import Crypto
import FoundationEssentials
package import Hummingbird
package import Logging

/// What the web framework alone reaches: a route that takes the same body, checks an HMAC-SHA256 over it, decodes the JSON
/// and answers 200. The measure for `baken bench http`.
package struct BareServer: Sendable {
    private let logger: Logger

    package init(logger: Logger) { self.logger = logger }

    private struct Update: Decodable {
        struct Message: Decodable { let text: String }

        let message: Message
    }

    /// - Parameter isListening: called with the port once connections are accepted.
    package func application(
        isListening: @escaping @Sendable (Int) async -> Void
    ) -> Application<RouterResponder<BasicRequestContext>> {
        let router = Router()
        let key = SymmetricKey(data: Data("bench".utf8))
        router.post("webhooks/telegram") { request, _ in
            let body = try await request.body.collect(upTo: 1 << 20)
            // The code is computed and compared; that it does not fit costs the same.
            let isSigned = HMAC<SHA256>.isValidAuthenticationCode(
                [UInt8](repeating: 0, count: 32), authenticating: Data(body.readableBytesView), using: key)
            let update = try JSONDecoder().decode(Update.self, from: Data(body.readableBytesView))
            return isSigned || update.message.text.isEmpty ? HTTPResponse.Status.noContent : .ok
        }
        return Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { await isListening($0.localAddress?.port ?? 0) }, logger: logger)
    }
}
