package import Content
import Dialog
import Safety
import Understanding

/// What the dialogs do now, written as a protocol: for a reviewer to compare with what was agreed.
package enum ProtocolDraft {
    package static func yaml(_ library: Library) -> String {
        var lines = ["protocol:", "  opens:"]
        let engine = Engine(library: library)
        for level in [RiskLevel.acute, .high] {
            for category in RiskCategory.allCases {
                let opened = Dictionary(grouping: Audience.allCases) { opens(level, category, $0, engine) }
                for (dialog, audiences) in opened.sorted(by: { $0.key < $1.key }) {
                    let who =
                        audiences.count == Audience.allCases.count
                        ? "" : ", audience: [\(audiences.map(\.rawValue).joined(separator: ", "))]"
                    let number = category == .suicide ? "\"113\"" : "\"112\""
                    let services = level == .acute ? ", services: [\(number)]" : ""
                    lines.append(
                        "    - { level: \(level.rawValue), category: \(category.rawValue)\(who), opens: \(dialog)\(services) }"
                    )
                }
            }
        }
        lines.append("  answers:")
        let dialogs = library.dialogs.values.sorted { $0.id < $1.id }
        for dialog in dialogs { for node in dialog.nodes { lines += answers(dialog, node) } }
        lines.append("  numbers:")
        let acute = Set(library.safety.interrupts.filter { $0.level == .acute }.map(\.dialog))
        for dialog in dialogs where acute.contains(dialog.id) {
            for node in dialog.nodes {
                let services = numbers(node)
                guard !services.isEmpty else { continue }
                let list = services.map { "\"\($0)\"" }.joined(separator: ", ")
                lines.append("    - { at: \(dialog.id)/\(node.id), services: [\(list)] }")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func opens(
        _ level: RiskLevel, _ category: RiskCategory, _ audience: Audience, _ engine: Engine
    ) -> DialogID {
        var conversation = engine.newConversation(seed: 1)
        conversation.audience = audience
        let assessment = Assessment(level: level, categories: [category], reasons: [])
        let now = LocalMoment(year: 2026, month: 11, day: 24, minute: 720)
        let turn = engine.step(conversation, .message(Reading(form: .words), assessment), World(now: now))
        for case .interrupted(_, _, let dialog) in turn.trace { return dialog }
        return "?"
    }

    private static func answers(_ dialog: Content.Dialog, _ node: Node) -> [String] {
        guard case .ask(let question) = node.action else { return [] }
        let raising = question.options.filter { $0.raises != nil }
        return Dictionary(grouping: raising) { $0.raises }.compactMap { raise, options -> String? in
            guard let raise else { return nil }
            let list = options.map(\.id.rawValue).joined(separator: ", ")
            return
                "    - { at: \(dialog.id)/\(node.id), options: [\(list)], level: \(raise.level.rawValue), category: \(raise.category.rawValue) }"
        }.sorted()
    }

    private static func numbers(_ node: Node) -> [ServiceID] {
        var list: [ServiceID] = []
        if case .services(let ids) = node.refer { list += ids.filter { ["112", "113"].contains($0) } }
        for text in node.say {
            for case .service(let id, let field) in text.variants.flatMap({ $0.wordings.values }).flatMap(\.informal)
            where field == .phone && ["112", "113"].contains(id) && !list.contains(id) {
                list.append(id)
            }
        }
        return list.sorted()
    }
}
