import Content

/// What every question needs: a way out for those who do not know, digits that mean one thing, and a ladder that ends.
enum QuestionCheck {
    static func run(_ checkup: inout Checkup) {
        for (dialog, node, question) in checkup.questions {
            checkDigits(dialog, node, question, &checkup)
            checkWayOut(dialog, node, question, &checkup)
            checkLadder(dialog, node, question, &checkup)
            checkFailSafe(dialog, node, question, &checkup)
        }
        for dialog in checkup.dialogs {
            for node in dialog.nodes {
                // Of the bubbles with a condition a few hold at a time.
                let certain = node.say.count { $0.condition == nil }
                let count = certain + min(2, node.say.count - certain)
                guard count > 4 else { continue }
                checkup.find(
                    "R004", .warning, .field(dialog.id, node.id, "say"),
                    message: "The node \"\(node.id)\" says \(count) bubbles in one go; four is the most.")
            }
        }
        if case .say = checkup.library.global.fallback.last {
            checkup.find(
                "M008", .error, .text(TextID("global:fallback/\(checkup.library.global.fallback.count - 1)")),
                message:
                    "The ladder of _global.yaml must end in \"call\", not in words: nobody is left with a third miss."
            )
        }
    }

    // MARK: M002

    private static func checkDigits(
        _ dialog: Dialog, _ node: Node, _ question: Question, _ checkup: inout Checkup
    ) {
        guard question.acceptsPosition else { return }
        let count = question.options.count
        for (index, option) in question.options.enumerated() {
            let words = TextWords.all(option.label).map(\.text) + option.also.values.joined()
            let digits = words.compactMap { Int($0) }.filter { (1...max(1, count)).contains($0) && $0 != index + 1 }
            let isTaken = option.numbers.map { $0.overlaps(1...max(1, count)) } ?? false
            guard isTaken || !digits.isEmpty else { continue }
            checkup.find(
                "M002", .error, .option(dialog.id, node.id, option.id),
                message:
                    "A number that means \"\(option.id)\" is also the position of an option. Write accept_position: \"no\"."
            )
        }
    }

    // MARK: M007

    private static func checkWayOut(
        _ dialog: Dialog, _ node: Node, _ question: Question, _ checkup: inout Checkup
    ) {
        let means = Set(question.options.compactMap(\.means))
        guard means.contains(.yes), means.contains(.no), question.options.count == 2 else { return }
        checkup.find(
            "M007", .warning, .field(dialog.id, node.id, "options"),
            message: "This question asks for yes or no only. Add \"weet ik niet\" or another third way.")
    }

    // MARK: M008

    private static func checkLadder(
        _ dialog: Dialog, _ node: Node, _ question: Question, _ checkup: inout Checkup
    ) {
        guard case .say = question.fallback.last else { return }
        checkup.find(
            "M008", .error, .field(dialog.id, node.id, "fallback"),
            message: "This ladder must end in \"goto\" or \"call\", not in words: nobody is left with a third miss.")
    }

    // MARK: A009

    /// What was not understood is never taken for "it is safe".
    private static func checkFailSafe(
        _ dialog: Dialog, _ node: Node, _ question: Question, _ checkup: inout Checkup
    ) {
        let safe = Set(question.options.filter(\.eases).map(\.next))
        guard !safe.isEmpty else { return }
        if let free = question.free, safe.contains(free) {
            checkup.find(
                "A009", .error, .field(dialog.id, node.id, "free"),
                message: "Any other words lead to \"\(free)\", where it is safe. Unknown counts as not safe.")
        }
        for case .goto(let target) in question.fallback where safe.contains(target) {
            checkup.find(
                "A009", .error, .field(dialog.id, node.id, "fallback"),
                message: "The ladder leads to \"\(target)\", where it is safe. Two misses count as not safe.")
        }
    }
}
