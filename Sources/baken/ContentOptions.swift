import ArgumentParser
import Assistant
import Content
import ContentCompiler
import Dialog
import Foundation
import Safety
import Terminal
import Understanding

/// Where the content stands, and how it is loaded: what compiles runs, with the trained model beside it.
struct ContentOptions: ParsableArguments {
    @ArgumentParser.Option(
        help: ArgumentHelp("The folder that holds Dialogs/ and Knowledge/.", valueName: "folder"))
    var content: String?

    static let requirements = Compiler.Requirements(
        sentences: Engine.sentences + TerminalSentence.allCases.map(\.rawValue)
            + ServiceSentence.allCases.map(\.rawValue), dialogs: Engine.dialogs, hubNode: Engine.hubNode)

    /// Broken content ends the program with this status (sysexits EX_DATAERR).
    static let brokenContent = ExitCode(65)

    /// - Parameter setting: the folder that is taken when no flag names one.
    func folder(else setting: String? = nil) throws -> URL {
        if let content = content ?? setting { return URL(fileURLWithPath: content, isDirectory: true) }
        let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath, isDirectory: true)
        let executable = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        let candidates = [here] + ancestors(of: executable)
        guard let found = candidates.first(where: { isContent($0) }) else {
            throw ValidationError("There is no Dialogs/ and Knowledge/ here. Say where with --content.")
        }
        return found
    }

    private func ancestors(of url: URL) -> [URL] {
        var list: [URL] = []
        var folder = url.deletingLastPathComponent()
        for _ in 0..<6 {
            list.append(folder)
            folder = folder.deletingLastPathComponent()
        }
        return list
    }

    private func isContent(_ folder: URL) -> Bool {
        ["Dialogs", "Knowledge"].allSatisfy {
            FileManager.default.fileExists(atPath: folder.appendingPathComponent($0).path)
        }
    }

    func compile() throws -> Compiler.Result { Self.compile(try folder()) }

    private static func compile(_ folder: URL) -> Compiler.Result {
        let (files, unreadable) = ContentFolder.read(folder)
        let result = Compiler.compile(files, requirements: requirements)
        guard !unreadable.isEmpty else { return result }
        return Compiler.Result(
            library: nil, draft: result.draft, tests: result.tests, diagnostics: unreadable + result.diagnostics,
            map: result.map,
            safetyProtocol: result.safetyProtocol)
    }

    /// The library, or every fault on standard error and exit status 65: never half a bot.
    func library() throws -> (library: Library, tests: [ConversationTest]) { try Self.library(in: folder()) }

    static func library(in folder: URL) throws -> (library: Library, tests: [ConversationTest]) {
        let result = compile(folder)
        guard let library = result.library else {
            for diagnostic in result.diagnostics where diagnostic.severity == .error {
                Output.error(diagnostic.rendered)
            }
            throw brokenContent
        }
        return (library, result.tests)
    }

    func bot() throws -> Bot { BotLoader.bot(for: try library().library) }
}

/// Puts understanding, safety and engine together over a library, with the trained model from its cache.
enum BotLoader {
    static func bot(for library: Library) -> Bot { Bot(library: library, model: model(for: library)) }

    /// Trained once for each version of the content; kept in the user's cache folder, which holds nothing of any user.
    private static func model(for library: Library) -> UnderstandingModel {
        let cache = cacheFile(library.version)
        if let cache, let data = FileManager.default.contents(atPath: cache.path),
            let model = try? UnderstandingModel(bytes: [UInt8](data)), model.version == library.version
        {
            return model
        }
        let model = UnderstandingModel.train(library, tokenizer: Understander.tokenizer(for: library))
        if let cache {
            // Without a cache the next start only takes longer.
            try? FileManager.default.createDirectory(
                at: cache.deletingLastPathComponent(), withIntermediateDirectories: true)
            try? Data(model.serialised()).write(to: cache, options: .atomic)
        }
        return model
    }

    private static func cacheFile(_ version: ContentVersion) -> URL? {
        let environment = ProcessInfo.processInfo.environment
        let base: URL
        if let folder = environment["XDG_CACHE_HOME"], !folder.isEmpty {
            base = URL(fileURLWithPath: folder, isDirectory: true)
        } else if let home = environment["HOME"], !home.isEmpty {
            base = URL(fileURLWithPath: home, isDirectory: true).appendingPathComponent(".cache")
        } else {
            return nil
        }
        return base.appendingPathComponent("baken").appendingPathComponent("model-\(version.hash).bin")
    }
}
