import Content
import ContentCompiler
import Safety
import Understanding

/// Words of an option that a safety rule takes for danger (A005): typed they would raise the alarm, pressed as a button they
/// would not, unless the option does so itself or danger is what its dialog is about already.
struct OptionAlarmCheck {
    private let library: Library
    private let reader: RuleReader
    private var known: [String: [(category: RiskCategory, level: RiskLevel)]] = [:]

    static func diagnostics(_ library: Library, _ reader: RuleReader, _ map: SourceMap) -> [Diagnostic] {
        var check = OptionAlarmCheck(library: library, reader: reader)
        return library.dialogs.values.sorted { $0.id < $1.id }.flatMap { dialog in
            dialog.nodes.flatMap { node -> [Diagnostic] in
                guard case .ask(let question) = node.action else { return [] }
                return question.options.compactMap { option in
                    guard let message = check.alarm(option, dialog),
                        let place = map.place(.option(dialog.id, node.id, option.id))
                    else { return nil }
                    return Diagnostic(rule: "A005", severity: .warning, message: message, location: place)
                }
            }
        }
    }

    private init(library: Library, reader: RuleReader) {
        self.library = library
        self.reader = reader
    }

    private mutating func alarm(_ option: Option, _ dialog: Dialog) -> String? {
        guard !option.eases, !leadsToDanger(option, dialog) else { return nil }
        let raised = option.raises?.level ?? .none
        for phrase in OptionCheck.phrases(option).sorted() {
            guard let fired = danger(phrase).first(where: { $0.level > raised }), !isMet(fired.level, in: dialog)
            else { continue }
            return
                "\"\(phrase)\" of the option \"\(option.id)\" is \(fired.category.rawValue), \(fired.level.rawValue), when it is typed. Let the option raise it too."
        }
        return nil
    }

    /// The rules that take the phrase for danger.
    private mutating func danger(_ phrase: String) -> [(category: RiskCategory, level: RiskLevel)] {
        if let found = known[phrase] { return found }
        let understood = reader.understander.understand(phrase, expecting: .nothing(language: .dutch))
        let found = reader.assessor.assess(understood).reasons.compactMap { reason in
            if case .rule(_, let category, let level) = reason, level >= .high { (category, level) } else { nil }
        }
        known[phrase] = found
        return found
    }

    /// A dialog about danger deals with what is serious; what is acute has its own.
    private func isMet(_ level: RiskLevel, in dialog: Dialog) -> Bool {
        if library.safety.interrupts.contains(where: { $0.dialog == dialog.id && $0.level >= level }) { return true }
        return level < .acute && !dialog.categories.isEmpty
    }

    /// The choice opens a dialog about danger, which raises the alarm or asks.
    private func leadsToDanger(_ option: Option, _ dialog: Dialog) -> Bool {
        guard let node = dialog.node(option.next), case .call(let called, _) = node.action else { return false }
        return library.safety.interrupts.contains { $0.dialog == called }
            || !(library.dialogs[called]?.categories.isEmpty ?? true)
    }
}
