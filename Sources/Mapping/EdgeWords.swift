import Content

extension FlowGraph {
    /// What a graph in text form writes on an arrow; empty for the only way on.
    func words(_ edge: FlowEdge) -> String {
        let wording = Wording(graph: self)
        let source = languages.first ?? .dutch
        let mark = edge.raise.map { " (\($0.level.rawValue): \($0.category.rawValue))" } ?? ""
        switch edge.way {
        case .option(let option): return (wording.plain(option.label, source) ?? option.id.rawValue) + mark
        case .free: return MapWords.of(.otherWords)
        case .unheard(let rung): return MapWords.of(.notHeard, "\(rung)")
        case .branch(let condition): return condition?.written ?? MapWords.of(.otherwise)
        case .afterCall, .afterHuman: return MapWords.of(.then)
        case .next: return ""
        }
    }

    /// The question of a step, or what it says, in the source language.
    func words(_ step: FlowStep) -> String {
        let wording = Wording(graph: self)
        let source = languages.first ?? .dutch
        if case .ask(let question) = step.node.action { return wording.plain(question.text, source) ?? "" }
        return step.node.say.compactMap { wording.plain($0, source) }.joined(separator: " ")
    }

    /// Each step and each dialog by a short name that every notation takes.
    var names: [String: String] {
        var names: [String: String] = [:]
        for (number, dialog) in dialogs.enumerated() {
            names[dialog.id.rawValue] = "d\(number + 1)"
            for step in dialog.steps { names["\(dialog.id)/\(step.node.id)"] = "d\(number + 1)n\(step.number)" }
        }
        return names
    }
}
