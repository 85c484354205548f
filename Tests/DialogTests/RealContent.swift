import Content
import ContentCompiler
import Dialog
import Foundation
import Rehearsal
import Safety
import Testing
import Understanding

/// The project's own content, compiled and trained once for all tests.
enum RealContent {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static let loaded: Bot? = {
        let files = ContentFolder.read(folder).files
        let result = Compiler.compile(
            files, requirements: .init(sentences: Engine.sentences, dialogs: Engine.dialogs, hubNode: Engine.hubNode))
        guard let library = result.library else { return nil }
        let model = UnderstandingModel.train(library, tokenizer: Understander.tokenizer(for: library))
        let understander = Understander(library: library, model: model)
        let assessor = SafetyAssessor(
            library: library, classes: understander.classes, tokenizer: understander.tokenizer)
        return Bot(engine: Engine(library: library), understander: understander, assessor: assessor)
    }()

    static func bot() throws -> Bot { try #require(loaded, "Dialogs/ or Knowledge/ has faults: run baken check") }
}
