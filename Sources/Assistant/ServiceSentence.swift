/// Sentences that the running service says or shows beside the engine's. Their words stand in `Dialogs/_global.yaml`.
package enum ServiceSentence: String, CaseIterable, Sendable {
    /// The label of a button that opens a list of choices.
    case choose
    /// Whole conversations are kept, without persons: told in the first turn where the setting says so.
    case transcripts = "log.transcripts"
}
