import Content
import Dialog

/// What is wrong with one bubble, remembered by its words.
struct TextVerdicts {
    struct Verdict {
        let fits: String?
        let register: String?
        let questions: Int
    }

    /// Limits of the narrowest channel, see docs/checks/R001.md and R012.md: Instagram takes 1000 bytes of text, titles have 20
    /// characters everywhere, WhatsApp lists ten rows, Telegram 64 bytes of callback data.
    static let bytes = 1000
    static let title = 20
    static let choices = 10
    static let reference = 64
    static let bubbleLimit = 14

    private var known: [Key: Verdict] = [:]

    private struct Key: Hashable {
        let text: String
        let choices: Int
        let register: Register
    }

    mutating func verdict(_ reply: Utterance, _ register: Register) -> Verdict {
        let key = Key(text: reply.text, choices: reply.choices.count, register: register)
        if let verdict = known[key] { return verdict }
        let verdict = Verdict(
            fits: Self.misfit(reply), register: Self.wrongAddress(reply.text, register),
            // The name of a service may have a question mark.
            questions: reply.texts.allSatisfy { $0.rawValue.hasPrefix("service:") } ? 0 : reply.text.count { $0 == "?" }
        )
        known[key] = verdict
        return verdict
    }

    private static func misfit(_ reply: Utterance) -> String? {
        if reply.text.utf8.count > bytes { return "a bubble of \(reply.text.utf8.count) bytes" }
        if reply.text.isEmpty { return "an empty bubble" }
        if reply.choices.count > choices { return "\(reply.choices.count) choices" }
        for choice in reply.choices {
            if choice.title.count > title || choice.title.isEmpty { return "the title \"\(choice.title)\"" }
            if choice.reference.description.utf8.count > reference { return "the reference of \"\(choice.title)\"" }
        }
        return nil
    }

    /// The first word of the wrong form of address.
    static func wrongAddress(_ text: String, _ register: Register) -> String? {
        let wrong = register.foreignPronouns
        let words = text.lowercased().withoutQuotes.split { !($0.isLetter || $0 == "'" || $0 == "-") }
        return words.first { wrong.contains(String($0)) }.map { "\"\($0)\" in: \(text)" }
    }
}
