import Content

/// What a wording must have in common with the Dutch one.
enum TranslationCheck {
    static func run(_ checkup: inout Checkup) {
        for use in TextUse.all(checkup) { checkReferences(use, &checkup) }
        for (dialog, node, question) in checkup.questions { checkLabels(dialog, node, question, &checkup) }
    }

    // MARK: R009, I004

    private static func checkReferences(_ use: TextUse, _ checkup: inout Checkup) {
        let all = TextWords.all(use.text)
        guard let source = all.first(where: { $0.language == .dutch }) else { return }
        for words in all where words.language == .dutch && words.references != source.references {
            checkup.find(
                "R009", .error, words.place, .text(use.text.id),
                message: "Wordings of one text refer to the same things: \(list(source)) here, \(list(words)) there.")
        }
        for words in all where words.language != .dutch {
            let dutch = all.first { $0.language == .dutch && $0.variant == words.variant } ?? source
            guard words.references != dutch.references else { continue }
            checkup.find(
                "I004", .error, words.place,
                message: "The Dutch text refers to \(list(dutch)), this \(words.language) text to \(list(words)).")
        }
    }

    private static func list(_ words: TextWords) -> String {
        words.references.isEmpty ? "nothing" : words.references.map { "{\($0)}" }.joined(separator: ", ")
    }

    // MARK: I006

    private static func checkLabels(
        _ dialog: Dialog, _ node: Node, _ question: Question, _ checkup: inout Checkup
    ) {
        var seen: Set<String> = []
        for option in question.options {
            let own = TextWords.all(option.label).map { ($0, "\($0.language) \($0.register) \($0.text.lowercased())") }
            for (words, key) in own where seen.contains(key) {
                checkup.find(
                    "I006", .error, words.place, .option(dialog.id, node.id, option.id),
                    message: "Two options of one question are both called \"\(words.text)\" in \(words.language).")
            }
            seen.formUnion(own.map(\.1))
        }
    }
}
