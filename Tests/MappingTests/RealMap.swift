import Content
import Dialog
import Mapping
import TestSupport

/// The map of this checkout's content.
enum RealMap {
    static let graph: FlowGraph? = (try? RealContent.library()).map { FlowGraph($0, commanded: Engine.dialogs) }
    static let page: String? = graph.map { MapPage($0, version: ContentVersion("0123456789abcdef")).html }
}
