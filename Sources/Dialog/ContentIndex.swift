package import Content

/// The library with the look-ups that the engine needs, made once.
package final class ContentIndex: Sendable {
    package let library: Library
    private let byTopic: [Topic: [DialogID]]
    private let byCategory: [RiskCategory: [DialogID]]
    private let questions: [UInt32: Place]

    package struct Place: Hashable, Sendable {
        package let dialog: DialogID
        package let node: NodeID
    }

    package init(_ library: Library) {
        self.library = library
        var byTopic: [Topic: [DialogID]] = [:]
        var byCategory: [RiskCategory: [DialogID]] = [:]
        var questions: [UInt32: Place] = [:]
        for (id, dialog) in library.dialogs.sorted(by: { $0.key < $1.key }) {
            for topic in dialog.topics { byTopic[topic, default: []].append(id) }
            for category in dialog.categories { byCategory[category, default: []].append(id) }
            for node in dialog.nodes {
                if case .ask = node.action {
                    questions[ChoiceReference.hash("\(id)/\(node.id)")] = Place(dialog: id, node: node.id)
                }
            }
        }
        self.byTopic = byTopic
        self.byCategory = byCategory
        self.questions = questions
    }

    package func dialog(_ id: DialogID) -> Dialog? { library.dialogs[id] }

    package func question(_ hash: UInt32) -> Place? { questions[hash] }

    package func question(at frame: Frame) -> Question? {
        guard let node = dialog(frame.dialog)?.node(frame.node), case .ask(let question) = node.action else {
            return nil
        }
        return question
    }

    /// The dialog for a topic: the audience's own, else one for everybody. A writer we do not know yet is answered as a
    /// young person would be: most are, and *je* with care hurts nobody.
    package func dialog(for topic: Topic, audience: Audience) -> DialogID? {
        best(of: byTopic[topic] ?? [], audience: audience) { dialog in dialog.topics.firstIndex(of: topic) ?? .max }
    }

    package func dialog(for category: RiskCategory, audience: Audience) -> DialogID? {
        best(of: byCategory[category] ?? [], audience: audience) { dialog in
            dialog.categories.firstIndex(of: category) ?? .max
        }
    }

    /// A dialog for everybody, for these people, or for the young where nothing of their own is written.
    package func serves(_ dialog: Dialog, _ audience: Audience) -> Bool {
        guard let served = dialog.audience, served != audience else { return true }
        return served == .young && (audience == .unknown || audience == .friend)
    }

    private func best(of ids: [DialogID], audience: Audience, rank: (Dialog) -> Int) -> DialogID? {
        let candidates = ids.compactMap { library.dialogs[$0] }
        func first(_ wanted: Audience?) -> DialogID? {
            candidates.filter { $0.audience == wanted }.min { (rank($0), $0.id) < (rank($1), $1.id) }?.id
        }
        if let own = first(audience) { return own }
        if let general = first(nil) { return general }
        return audience == .unknown || audience == .friend ? first(.young) : nil
    }
}
