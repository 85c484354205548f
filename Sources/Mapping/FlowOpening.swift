package import Content

/// How somebody comes into a dialog.
package enum FlowOpening: Hashable, Sendable {
    /// The first words of a conversation.
    case start
    /// Where a conversation with this audience returns to.
    case hub(Audience)
    /// A command word, such as *mens*.
    case command
    case message(Topic)
    /// A safety hit for which no row of `_safety.yaml` names another dialog.
    case category(RiskCategory)
    case danger(SafetyContent.Interrupt)
    case call(DialogID, NodeID)
    case answer(AnswerID)

    static func all(_ library: Library, commanded: [DialogID]) -> [DialogID: [FlowOpening]] {
        var map: [DialogID: [FlowOpening]] = [:]
        map[library.global.start, default: []].append(.start)
        for audience in Audience.allCases {
            if let hub = library.global.hubs[audience] { map[hub, default: []].append(.hub(audience)) }
        }
        for dialog in commanded { map[dialog, default: []].append(.command) }
        for row in library.safety.interrupts { map[row.dialog, default: []].append(.danger(row)) }
        for dialog in library.dialogs.values.sorted(by: { $0.id < $1.id }) {
            map[dialog.id, default: []] += dialog.topics.map(FlowOpening.message)
            map[dialog.id, default: []] += dialog.categories.map(FlowOpening.category)
            for node in dialog.nodes {
                for called in node.called { map[called, default: []].append(.call(dialog.id, node.id)) }
            }
        }
        for answer in library.answers.values.sorted(by: { $0.id < $1.id }) {
            if let after = answer.after { map[after, default: []].append(.answer(answer.id)) }
        }
        return map
    }
}
