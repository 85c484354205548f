/// What the terminal itself says. The words stand in `Dialogs/_global.yaml`.
package enum TerminalSentence: String, CaseIterable, Sendable {
    /// That no helpline has approved the texts.
    case concept = "terminal.concept"
    /// How to leave, above the conversation.
    case hint = "terminal.hint"
    /// The name before a reply in plain lines.
    case name = "terminal.name"
    case pressAgain = "terminal.press-again"
    case unknownCommand = "terminal.unknown-command"
    /// What a terminal cannot wipe.
    case safe = "terminal.safe"
}
