import Content
import Dialog

/// Something outside the abstract state on which a node may decide. The explorer tries both sides where one is met.
enum Atom: Hashable, Sendable {
    case slot(SlotID)
    case topic(Topic)
    case category(RiskCategory)
    case staff, channel, language, night
}

/// The conditions that each node and answer reads, and which values of a slot make a difference.
struct AtomTable: Sendable {
    private let byNode: [DialogID: [NodeID: Reads]]
    private let byAnswer: [AnswerID: Reads]
    private let values: [SlotID: [OptionID]]

    /// What is read where a node is entered or an answer given, in the order of the engine.
    private struct Reads: Sendable {
        /// Each by itself: a bubble is said or not.
        var bubbles: [Condition] = []
        /// One after the other, until one holds.
        var branches: [Condition] = []
        /// Whatever else is known.
        var always: [Atom] = []

        var isEmpty: Bool { bubbles.isEmpty && branches.isEmpty && always.isEmpty }
    }

    init(_ library: Library) {
        var values: [SlotID: Set<OptionID>] = [:]
        var byNode: [DialogID: [NodeID: Reads]] = [:]
        for (id, dialog) in library.dialogs {
            for node in dialog.nodes {
                var reads = Reads(bubbles: node.say.compactMap(\.condition))
                switch node.action {
                case .branch(let branches):
                    reads.branches = branches.compactMap(\.condition)
                case .ask(let question):
                    if question.whenKnown == .skip, let slot = question.slot {
                        reads.always.append(.slot(slot))
                        values[slot, default: []].formUnion(question.options.map(\.id))
                    }
                case .human:
                    reads.always.append(.staff)
                case .goto, .call, .end:
                    break
                }
                for condition in reads.bubbles + reads.branches { Self.note(condition, library, &values) }
                if !reads.isEmpty { byNode[id, default: [:]][node.id] = reads }
            }
        }
        var byAnswer: [AnswerID: Reads] = [:]
        for (id, answer) in library.answers {
            let reads = Reads(bubbles: answer.say.compactMap(\.condition))
            for condition in reads.bubbles { Self.note(condition, library, &values) }
            if !reads.isEmpty { byAnswer[id] = reads }
        }
        self.byNode = byNode
        self.byAnswer = byAnswer
        self.values = values.mapValues { $0.sorted() }
    }

    func values(of slot: SlotID) -> [OptionID] { values[slot] ?? [] }

    private static func note(_ condition: Condition, _ library: Library, _ values: inout [SlotID: Set<OptionID>]) {
        switch condition {
        case .slotIs(let slot, let value): values[slot, default: []].insert(value)
        case .slotIn(let slot, let several): values[slot, default: []].formUnion(several)
        case .slotKnown(let slot):
            // Any value will do, and one that no other condition names is enough.
            if let first = library.slots[slot]?.values.first { values[slot, default: []].insert(first) }
            if let last = library.slots[slot]?.values.last { values[slot, default: []].insert(last) }
        case .not(let inner): note(inner, library, &values)
        case .all(let parts), .any(let parts): for part in parts { note(part, library, &values) }
        default: break
        }
    }

    /// What decided in this turn, in the order of its steps: a part of a condition that the parts before it have made
    /// idle is not read. Where those parts are different it is, and they are tried first.
    func atoms(_ turn: Turn, before: Conversation, _ situation: Situation) -> [Atom] {
        var reader = ConditionReader(turn: turn, before: before, situation: situation)
        for step in turn.trace {
            let reads: Reads? =
                switch step {
                case .entered(let dialog, let node): byNode[dialog]?[node]
                case .answered(let answer): byAnswer[answer]
                default: nil
                }
            guard let reads else { continue }
            for condition in reads.bubbles { _ = reader.read(condition) }
            for atom in reads.always { reader.add(atom) }
            for condition in reads.branches where reader.read(condition) == true { break }
        }
        return reader.atoms
    }
}
