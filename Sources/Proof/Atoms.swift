import Content
import Dialog

/// Something outside the abstract state on which a node may decide. The explorer tries both sides where one is met.
enum Atom: Hashable, Sendable {
    case slot(SlotID)
    case topic(Topic)
    case category(RiskCategory)
    case staff, channel, language, night
}

/// Which atoms each node and answer reads, and which values of a slot make a difference.
struct AtomTable: Sendable {
    private let byNode: [DialogID: [NodeID: [Atom]]]
    private let byAnswer: [AnswerID: [Atom]]
    private let values: [SlotID: [OptionID]]

    init(_ library: Library) {
        var values: [SlotID: Set<OptionID>] = [:]
        var byNode: [DialogID: [NodeID: [Atom]]] = [:]
        for (id, dialog) in library.dialogs {
            for node in dialog.nodes {
                var atoms: Set<Atom> = []
                for text in node.say { Self.read(text.condition, library, &atoms, &values) }
                switch node.action {
                case .branch(let branches):
                    for branch in branches { Self.read(branch.condition, library, &atoms, &values) }
                case .ask(let question):
                    if question.whenKnown == .skip, let slot = question.slot {
                        atoms.insert(.slot(slot))
                        values[slot, default: []].formUnion(question.options.map(\.id))
                    }
                case .human:
                    atoms.insert(.staff)
                case .goto, .call, .end:
                    break
                }
                if !atoms.isEmpty { byNode[id, default: [:]][node.id] = Self.ordered(atoms) }
            }
        }
        var byAnswer: [AnswerID: [Atom]] = [:]
        for (id, answer) in library.answers {
            var atoms: Set<Atom> = []
            for text in answer.say { Self.read(text.condition, library, &atoms, &values) }
            if !atoms.isEmpty { byAnswer[id] = Self.ordered(atoms) }
        }
        self.byNode = byNode
        self.byAnswer = byAnswer
        self.values = values.mapValues { $0.sorted() }
    }

    private static func ordered(_ atoms: Set<Atom>) -> [Atom] { atoms.sorted { "\($0)" < "\($1)" } }

    /// What the turn may have read, in the order of its steps.
    func atoms(_ trace: [Step]) -> [Atom] {
        var list: [Atom] = []
        func add(_ atoms: [Atom]?) {
            for atom in atoms ?? [] where !list.contains(atom) { list.append(atom) }
        }
        for step in trace {
            switch step {
            case .entered(let dialog, let node): add(byNode[dialog]?[node])
            case .answered(let answer): add(byAnswer[answer])
            default: break
            }
        }
        return list
    }

    func values(of slot: SlotID) -> [OptionID] { values[slot] ?? [] }

    private static func read(
        _ condition: Condition?, _ library: Library, _ atoms: inout Set<Atom>, _ values: inout [SlotID: Set<OptionID>]
    ) {
        switch condition {
        case .slotIs(let slot, let value):
            atoms.insert(.slot(slot))
            values[slot, default: []].insert(value)
        case .slotIn(let slot, let several):
            atoms.insert(.slot(slot))
            values[slot, default: []].formUnion(several)
        case .slotKnown(let slot):
            atoms.insert(.slot(slot))
            // Any value will do, and one that no other condition names is enough.
            if let first = library.slots[slot]?.values.first { values[slot, default: []].insert(first) }
            if let last = library.slots[slot]?.values.last { values[slot, default: []].insert(last) }
        case .categorySeen(let category): atoms.insert(.category(category))
        case .topicSeen(let topic): atoms.insert(.topic(topic))
        case .languageIs: atoms.insert(.language)
        case .staffPresent: atoms.insert(.staff)
        case .night, .serviceOpen: atoms.insert(.night)
        case .channelHasButtons, .channelIs: atoms.insert(.channel)
        case .not(let inner): read(inner, library, &atoms, &values)
        case .all(let parts), .any(let parts): for part in parts { read(part, library, &atoms, &values) }
        case .audienceIs, .level, nil: break
        }
    }
}
