import ArgumentParser
import Assistant
import Channels
import CurlTransport
import Foundation
import Logging
import ServiceLifecycle
import Storage
import Terminal
import UnixSignals
import Web

extension Baken {
    /// `baken serve`: webhooks and web chat in one process, until SIGTERM.
    struct Serve: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Starts the service: webhooks of messaging platforms and the web chat.",
            discussion: """
                Settings come from flags, the environment (BAKEN_…) and a file, in this order; docs/operations.md lists
                them all. SIGHUP loads the content again, SIGTERM ends within ten seconds.
                """)

        @OptionGroup var content: ContentOptions
        @OptionGroup var options: ServeOptions

        /// The service is out of order (sysexits EX_UNAVAILABLE).
        private static let unavailable = ExitCode(69)
        /// Leaves room below the ten seconds that were promised.
        private static let longestGoodbye: Duration = .seconds(8)

        func run() async throws {
            CoreDumps.forbid()
            let settings = try options.settings()
            let logger = Logger(label: "baken") { _ in ConsoleLog(format: settings.logFormat) }
            do {
                try await serve(settings, logger)
            } catch let error as any CustomStringConvertible & Error where Self.isOurs(error) {
                Output.error("baken serve: \(error).")
                throw Self.unavailable
            }
        }

        private static func isOurs(_ error: any Error) -> Bool {
            error is StoreError || error is KeyFile.Failure || error is ChannelSettingsError
        }

        private func serve(_ settings: ServiceSettings, _ logger: Logger) async throws {
            let time = SystemTime()
            let channels = try ChannelSet(settings.channels)
            let loader = ContentLoader(folder: try content.folder(else: settings.content))
            let current = CurrentContent(try loader.load())
            let keys = try KeyFile(path: settings.keyFile).loadOrMake(week: LocalClock.week)
            let store = try SQLiteStore(path: settings.database, keys: keys)
            defer { try? store.close() }

            var curl = CurlSettings()
            curl.authorityFile = settings.authorities
            let transport = CurlTransport(settings: curl)
            let measures = Measures()
            let waiting = try await store.outboxSizes().keys
            let names = Set(channels.names).union(waiting).sorted()
            let bells = Doorbells(channels: names)
            let helpline = Helpline(
                store: store, content: current, setting: settings.log, time: time, measures: measures, bells: bells,
                gate: Gate(limits: settings.gate))
            let errands = Errands(transport: transport)
            let web = WebServer(
                settings: settings.web, helpline: helpline, channels: channels, errands: errands, store: store,
                logger: logger)
            let application = try web.application { port in
                logger.info(
                    "listening", metadata: ["port": "\(port)", "channels": "\(channels.names.joined(separator: " "))"])
            }
            // Ended in the reverse order: first nothing more comes in, then the calls under way end, then what is left.
            var services: [any Service] = [
                Sweeper(store: store, retention: settings.retention, time: time, measures: measures, logger: logger),
                Reloader(loader: loader, content: current, measures: measures, logger: logger),
            ]
            services += names.compactMap { name in
                bells[name].map { bell in
                    OutboxWorker(
                        channel: name, bell: bell, store: store, transport: transport, time: time, measures: measures,
                        logger: logger
                    ) { channels[$0] }
                }
            }
            services += [errands, TransportService(transport: transport), application]
            var configuration = ServiceGroupConfiguration(
                services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
            configuration.maximumGracefulShutdownDuration = Self.longestGoodbye
            configuration.maximumCancellationDuration = .seconds(1)
            try await ServiceGroup(configuration: configuration).run()
            logger.info("ended")
        }
    }
}
