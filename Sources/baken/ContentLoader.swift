import Assistant
import Content
import Foundation

/// Loads the content of a folder for the service: what compiles, with its model and its redactor.
struct ContentLoader: Sendable {
    let folder: URL

    /// - Throws: `ContentOptions.brokenContent` when it does not compile; its faults are on standard error then.
    func load() throws -> LoadedContent {
        let (library, _) = try ContentOptions.library(in: folder)
        return LoadedContent(
            bot: BotLoader.bot(for: library), redactor: try RedactorLoader.redactor(in: folder, for: library))
    }
}
