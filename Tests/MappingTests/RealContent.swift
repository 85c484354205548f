import Content
import ContentCompiler
import Dialog
import Foundation
import Mapping

/// The content of this checkout, and its map.
enum RealContent {
    static let result: Compiler.Result = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let requirements = Compiler.Requirements(
            sentences: Engine.sentences, dialogs: Engine.dialogs, hubNode: Engine.hubNode)
        return Compiler.compile(ContentFolder.read(root).files, requirements: requirements)
    }()

    static let graph: FlowGraph? = result.library.map { FlowGraph($0, commanded: Engine.dialogs) }
    static let page: String? = graph.map { MapPage($0, version: ContentVersion("0123456789abcdef")).html }
}
