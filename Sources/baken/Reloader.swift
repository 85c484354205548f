import Assistant
import Content
import Dialog
import Logging
import ServiceLifecycle
import UnixSignals

/// Loads the content again on SIGHUP. Conversations go on with it at their next message; what does not compile is refused
/// and the old content stays.
struct Reloader: ServiceLifecycle.Service {
    let loader: ContentLoader
    let content: CurrentContent
    let measures: Measures
    let logger: Logger

    func run() async throws {
        for await _ in await UnixSignalsSequence(trapping: .sighup).cancelOnGracefulShutdown() {
            do {
                let fresh = try loader.load()
                content.replace(with: fresh)
                measures.countReload(succeeded: true)
                logger.info("content loaded", metadata: ["version": "\(fresh.bot.engine.library.version.hash)"])
            } catch {
                measures.countReload(succeeded: false)
                logger.error("the content has faults and was refused; the old one stays")
            }
        }
    }
}
