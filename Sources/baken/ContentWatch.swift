import Content
import ContentCompiler
import Foundation
import Terminal

/// Looks whether the content folders changed since they were last loaded.
final class ContentWatch {
    private let options: ContentOptions
    private let folder: URL
    private var version: ContentVersion
    private var stamp: String

    init(_ options: ContentOptions, loaded version: ContentVersion) throws {
        self.options = options
        self.folder = try options.folder()
        self.version = version
        self.stamp = Self.stamp(of: folder)
    }

    /// New content when it compiles; its faults when it does not, once for each change.
    func check() -> ChatSession.ContentChange {
        let now = Self.stamp(of: folder)
        guard now != stamp else { return .none }
        stamp = now
        guard let result = try? options.compile() else { return .none }
        guard let library = result.library else {
            return .faulty(result.diagnostics.filter { $0.severity == .error }.map(\.rendered))
        }
        guard library.version != version else { return .none }
        version = library.version
        return .new(BotLoader.bot(for: library))
    }

    /// Names, sizes and times of all files: cheap, and different after every save.
    private static func stamp(of root: URL) -> String {
        ["Dialogs", "Knowledge"].flatMap { top -> [String] in
            let folder = root.appendingPathComponent(top).path
            let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
            return paths.sorted().map { path in
                let facts = try? FileManager.default.attributesOfItem(atPath: folder + "/" + path)
                let time = (facts?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
                return "\(path) \(time) \(facts?[.size] as? UInt64 ?? 0)"
            }
        }.joined(separator: "\n")
    }
}
