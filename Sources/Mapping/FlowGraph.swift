package import Content

/// The dialogs as a graph to draw: what somebody can come to, from where, and by which answer.
package struct FlowGraph: Sendable {
    /// By id.
    package let dialogs: [FlowDialog]
    /// From one dialog to another, and from danger in a message to the dialog that it opens.
    package let links: [FlowLink]
    /// The source language first.
    package let languages: [Language]
    /// Every test that the dialogs were played with; nil when none was played.
    package let tests: [FlowTests.Name]?
    let services: [ServiceID: Service]
    let answers: [AnswerID: Answer]

    /// - Parameters:
    ///   - chosen: ids of dialogs, or groups such as `jong`; empty for all.
    ///   - commanded: the dialogs that a command word opens.
    ///   - tests: which tests reached what.
    package init(
        _ library: Library, only chosen: [String] = [], commanded: [DialogID] = [], tests: FlowTests? = nil
    ) {
        let all = library.dialogs.values.sorted { $0.id < $1.id }
        let openings = FlowOpening.all(library, commanded: commanded)
        let kept = all.filter { dialog in
            chosen.isEmpty || chosen.contains { $0 == dialog.id.rawValue || $0 == FlowDialog.group(of: dialog.id) }
        }
        let safety = Set(library.safety.interrupts.map(\.dialog))
        let languages = library.global.languages.filter { $0 != library.global.sourceLanguage }.sorted()
        dialogs = kept.map { FlowDialog($0, openings: openings[$0.id] ?? [], safety: safety, tests: tests) }
        let ids = Set(kept.map(\.id))
        links = Self.links(kept, library, safety).filter { ids.contains($0.target) }
        self.languages = [library.global.sourceLanguage] + languages
        self.tests = tests?.names
        services = library.services
        answers = library.answers
    }

    private static func links(_ dialogs: [Dialog], _ library: Library, _ safety: Set<DialogID>) -> [FlowLink] {
        var links: [FlowLink] = []
        for dialog in dialogs {
            for node in dialog.nodes {
                for target in node.called {
                    links.append(
                        FlowLink(
                            source: .dialog(dialog.id, node.id), target: target, isDanger: safety.contains(target)))
                }
            }
        }
        var seen: Set<DialogID> = []
        for row in library.safety.interrupts where seen.insert(row.dialog).inserted {
            links.append(FlowLink(source: .danger, target: row.dialog, isDanger: true))
        }
        return links
    }

    /// Parts of `chosen` that name no dialog and no group.
    package static func unknown(_ chosen: [String], in library: Library) -> [String] {
        let known = Set(library.dialogs.keys.flatMap { [$0.rawValue, FlowDialog.group(of: $0)] })
        return chosen.filter { !known.contains($0) }
    }
}

/// A way from one dialog into another.
package struct FlowLink: Hashable, Sendable {
    package enum Source: Hashable, Sendable {
        case dialog(DialogID, NodeID)
        /// Danger in any message, wherever the conversation stands.
        case danger
    }

    package let source: Source
    package let target: DialogID
    /// It leads to a dialog that takes care of danger.
    package let isDanger: Bool
}

extension Node {
    /// The dialogs that it runs.
    var called: [DialogID] {
        switch action {
        case .call(let dialog, _): [dialog]
        case .ask(let question):
            question.fallback.compactMap { if case .call(let dialog) = $0 { dialog } else { nil } }
        case .goto, .branch, .human, .end: []
        }
    }
}
