import Content
import Safety
import Understanding

/// Understanding and safety without the trained model: words, options, commands and authored rules. Enough to check
/// content, and there at once.
struct RuleReader {
    let understander: Understander
    let assessor: SafetyAssessor

    init(library: Library) {
        let wordless = Library(
            version: library.version, global: library.global, safety: library.safety, slots: library.slots,
            dialogs: [:], services: [:], referrals: [], answers: [:], phrases: [], rules: [],
            lexicon: Lexicon(classes: [:], spellings: [:], lists: [:]))
        let model = UnderstandingModel.train(wordless, tokenizer: Understander.tokenizer(for: library))
        understander = Understander(library: library, model: model)
        assessor = SafetyAssessor(library: library, classes: understander.classes, tokenizer: understander.tokenizer)
    }

    func fires(_ rule: SafetyRule, _ text: String) -> Bool {
        let understood = understander.understand(text, expecting: .nothing(language: .dutch))
        return assessor.assess(understood).reasons.contains { reason in
            if case .rule(rule.id, _, _) = reason { return true }
            return false
        }
    }
}
