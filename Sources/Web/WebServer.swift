package import Assistant
package import Channels
package import Hummingbird
import HummingbirdCore
import HummingbirdTLS
package import Logging
import NIOCore

/// Everything that answers over HTTP, put together.
package struct WebServer: Sendable {
    package struct Settings: Sendable {
        package var host = "127.0.0.1"
        package var port = 8080
        /// Where the world reaches us; nil where nothing but this machine does.
        package var publicURL: String?
        /// PEM files; nil behind a reverse proxy.
        package var tls: (certificate: String, key: String)?
        /// Connections at a time; more wait in the listen queue.
        package var connections = 4096
        /// For a request to arrive, and for an idle connection.
        package var patience: Duration = .seconds(30)

        package init() {}
    }

    private let settings: Settings
    private let helpline: Helpline
    private let channels: ChannelSet
    private let errands: Errands
    private let store: any ConversationStore
    private let logger: Logger

    package init(
        settings: Settings, helpline: Helpline, channels: ChannelSet, errands: Errands, store: any ConversationStore,
        logger: Logger
    ) {
        self.settings = settings
        self.helpline = helpline
        self.channels = channels
        self.errands = errands
        self.store = store
        self.logger = logger
    }

    private var router: Router<BasicRequestContext> {
        let router = Router()
        let isSecure = settings.tls != nil || settings.publicURL?.lowercased().hasPrefix("https:") ?? false
        router.add(middleware: ProblemMiddleware(isSecure: isSecure))
        WebhookController(helpline: helpline, channels: channels, errands: errands).add(to: router)
        ChatController(helpline: helpline, origins: Origins(publicURL: settings.publicURL)).add(to: router)
        HealthController(helpline: helpline, store: store).add(to: router)
        return router
    }

    /// - Parameter isListening: called with the port once connections are accepted.
    /// - Throws: when certificate or key cannot be used.
    package func application(
        isListening: @escaping @Sendable (Int) async -> Void = { _ in }
    ) throws -> Application<RouterResponder<BasicRequestContext>> {
        let patience = TimeAmount.milliseconds(settings.patience.inMilliseconds)
        let http = HTTPServerBuilder.http1(
            configuration: .init(
                additionalChannelHandlers: [RequestDeadline(patience: patience)], idleTimeout: patience,
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: 8 * 1024, maxHeaderListSize: 16 * 1024, maxHeaderFieldCount: 64)))
        return Application(
            router: router, server: try settings.tls.map { try .tls(http, tlsConfiguration: Self.tls($0, $1)) } ?? http,
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: settings.port),
                availableConnectionsDelegate: .maximum(settings.connections, logger: logger)),
            onServerRunning: { channel in await isListening(channel.localAddress?.port ?? 0) }, logger: logger)
    }

    private static func tls(_ certificate: String, _ key: String) throws -> TLSConfiguration {
        let chain = try NIOSSLCertificate.fromPEMFile(certificate)
        let key = try NIOSSLPrivateKey(file: key, format: .pem)
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
        configuration.minimumTLSVersion = .tlsv12
        return configuration
    }
}
