import Content
import ContentCompiler
import Dialog
import Foundation
import Safety
import Understanding

/// The content of this repository and the bot trained on it, made once for all tests.
enum Fixture {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let shared = root.deletingLastPathComponent().appending(path: "shared")

    struct Broken: Error { let findings: [String] }

    static let library = Result { () throws(Broken) -> Library in
        let (files, unreadable) = ContentFolder.read(root)
        let result = Compiler.compile(files, requirements: .init(sentences: [], dialogs: [], hubNode: Engine.hubNode))
        guard let library = result.library else {
            throw Broken(findings: (unreadable + result.diagnostics).map(\.rendered))
        }
        return library
    }

    static let bot = Result { () throws -> Bot in
        let library = try Fixture.library.get()
        let model = UnderstandingModel.train(library, tokenizer: Understander.tokenizer(for: library))
        let understander = Understander(library: library, model: model)
        return Bot(
            engine: Engine(library: library), understander: understander,
            assessor: SafetyAssessor(library: library, classes: understander.classes, tokenizer: understander.tokenizer)
        )
    }

    static func understood(_ text: String) throws -> Understood {
        try bot.get().understander.understand(text, expecting: .nothing(language: .dutch))
    }

    static func assess(_ text: String) throws -> Assessment {
        try bot.get().assessor.assess(understood(text))
    }

    static func tokens(_ text: String) throws -> [String] {
        try Understander.tokenizer(for: library.get()).message(text).tokens
    }
}
