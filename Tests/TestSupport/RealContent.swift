package import Content
package import ContentCompiler
package import Dialog
package import Foundation
import Understanding

/// The project's own content, compiled and trained once for all tests of a run.
package enum RealContent {
    /// The folder of this checkout.
    package static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    /// What stands beside the checkout and may be absent.
    package static let shared = folder.deletingLastPathComponent().appending(path: "shared")

    package struct Broken: Error, CustomStringConvertible {
        package let findings: [String]
        package var description: String { "the content does not compile: \(findings.joined(separator: "\n"))" }
    }

    package static let compiled: Compiler.Result = Compiler.compile(
        ContentFolder.read(folder).files,
        requirements: .init(sentences: Engine.sentences, dialogs: Engine.dialogs, hubNode: Engine.hubNode))

    private static let loaded = Result { () throws(Broken) -> Library in
        guard let library = compiled.library else {
            throw Broken(findings: compiled.diagnostics.filter { $0.severity == .error }.prefix(5).map(\.rendered))
        }
        return library
    }

    private static let trained = Result { () throws -> Bot in
        let library = try loaded.get()
        return Bot(
            library: library,
            model: UnderstandingModel.train(library, tokenizer: Understander.tokenizer(for: library)))
    }

    package static func library() throws -> Library { try loaded.get() }
    package static func bot() throws -> Bot { try trained.get() }
}
