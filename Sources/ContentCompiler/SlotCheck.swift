import Content

/// Slots that nothing fills, and branches that can never be taken.
enum SlotCheck {
    static func run(_ checkup: inout Checkup) {
        checkFilled(&checkup)
        for dialog in checkup.dialogs {
            for node in dialog.nodes {
                if case .branch(let branches) = node.action { check(branches, dialog, node, &checkup) }
            }
        }
    }

    // MARK: S003, S004

    private static func checkFilled(_ checkup: inout Checkup) {
        var filled: [SlotID: Set<OptionID>] = [:]
        for dialog in checkup.dialogs {
            for node in dialog.nodes {
                for (slot, value) in node.set { filled[slot, default: []].insert(value) }
                guard case .ask(let question) = node.action else { continue }
                if let slot = question.slot { filled[slot, default: []].formUnion(question.options.map(\.id)) }
                for option in question.options {
                    for (slot, value) in option.set { filled[slot, default: []].insert(value) }
                }
            }
        }
        for slot in checkup.library.slots.values.sorted(by: { $0.id < $1.id }) {
            guard let values = filled[slot.id] else {
                checkup.find(
                    "S004", .warning, .slot(slot.id),
                    message: "No question and no \"set\" fills the slot \(slot.id). Remove it.")
                continue
            }
            for value in slot.values where !values.contains(value) {
                checkup.find(
                    "S003", .warning, .slot(slot.id),
                    message: "No option and no \"set\" gives the slot \(slot.id) the value \"\(value)\".")
            }
        }
    }

    // MARK: S008

    private static func check(
        _ branches: [Node.Branch], _ dialog: Dialog, _ node: Node, _ checkup: inout Checkup
    ) {
        var seen: Set<Condition> = []
        for (index, branch) in branches.enumerated() {
            let place = SourceMap.Subject.field(dialog.id, node.id, "branch")
            guard let condition = branch.condition else {
                if index + 1 < branches.count {
                    checkup.find(
                        "S008", .error, place,
                        message: "Branches after the \"else\" of the node \"\(node.id)\" are never taken.")
                }
                return
            }
            let parts: [Condition] = if case .any(let parts) = condition { parts } else { [condition] }
            if parts.allSatisfy(seen.contains) {
                checkup.find(
                    "S008", .error, place,
                    message:
                        "Branch \(index + 1) of the node \"\(node.id)\" is never taken: an earlier one holds already."
                )
            }
            seen.formUnion(parts)
        }
    }
}
