/// All reviewed material, immutable: what runs can only be what compiled.
///
/// The parts that every turn looks at are classes with nothing but constants: handing them on copies one pointer, not each of
/// their fields.
package final class Library: Sendable {
    /// A hash of everything in it; a conversation remembers with which version it went on.
    package let version: ContentVersion
    package let global: GlobalContent
    package let safety: SafetyContent
    package let slots: [SlotID: Slot]
    package let dialogs: [DialogID: Dialog]
    package let services: [ServiceID: Service]
    package let referrals: [ReferralRow]
    package let answers: [AnswerID: Answer]
    package let phrases: [PhraseGroup]
    package let rules: [SafetyRule]
    package let lexicon: Lexicon

    package init(
        version: ContentVersion, global: GlobalContent, safety: SafetyContent, slots: [SlotID: Slot],
        dialogs: [DialogID: Dialog], services: [ServiceID: Service], referrals: [ReferralRow],
        answers: [AnswerID: Answer], phrases: [PhraseGroup], rules: [SafetyRule], lexicon: Lexicon
    ) {
        self.version = version
        self.global = global
        self.safety = safety
        self.slots = slots
        self.dialogs = dialogs
        self.services = services
        self.referrals = referrals
        self.answers = answers
        self.phrases = phrases
        self.rules = rules
        self.lexicon = lexicon
    }
}

/// The first sixteen hex digits of the SHA-256 of the content files, in path order.
package struct ContentVersion: Hashable, Sendable, Codable {
    package let hash: String

    package init(_ hash: String) { self.hash = hash }

    package init(from decoder: any Decoder) throws {
        hash = try decoder.singleValueContainer().decode(String.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(hash)
    }
}

/// A fact that a conversation remembers: one of a few values, never free text.
package struct Slot: Hashable, Sendable, Codable {
    package enum Privacy: String, Hashable, Sendable, Codable { case open, sensitive }

    package let id: SlotID
    package let values: [OptionID]
    package let privacy: Privacy
    /// Completes "Ik had begrepen …".
    package let say: LocalizedText?

    package init(id: SlotID, values: [OptionID], privacy: Privacy, say: LocalizedText?) {
        self.id = id
        self.values = values
        self.privacy = privacy
        self.say = say
    }
}

/// `Dialogs/_global.yaml`: what holds in every dialog.
package struct GlobalContent: Hashable, Sendable, Codable {
    package let sourceLanguage: Language
    package let languages: [Language]
    package let start: DialogID
    /// Where a conversation with this audience begins and where it returns to.
    package let hubs: [Audience: DialogID]
    /// Words for each command, by language. They cannot be switched off by a dialog.
    package let commands: [Command: [Language: [String]]]
    package let fallback: [FallbackStep]
    package let silence: [SilenceStep]
    /// The engine's fixed sentences by name, each authored.
    package let sentences: [String: LocalizedText]
    package let review: Review

    package init(
        sourceLanguage: Language, languages: [Language], start: DialogID, hubs: [Audience: DialogID],
        commands: [Command: [Language: [String]]], fallback: [FallbackStep], silence: [SilenceStep],
        sentences: [String: LocalizedText], review: Review
    ) {
        self.sourceLanguage = sourceLanguage
        self.languages = languages
        self.start = start
        self.hubs = hubs
        self.commands = commands
        self.fallback = fallback
        self.silence = silence
        self.sentences = sentences
        self.review = review
    }

    package struct SilenceStep: Hashable, Sendable, Codable {
        package let afterMinutes: Int
        /// Nil ends the conversation without a word: somebody else may hold the phone.
        package let say: LocalizedText?

        package init(afterMinutes: Int, say: LocalizedText?) {
            self.afterMinutes = afterMinutes
            self.say = say
        }
    }
}

/// What a user can say in every state, whatever the dialog.
package enum Command: String, Hashable, Sendable, Codable, CaseIterable {
    /// Ends and wipes at once, with one neutral line.
    case leave
    /// Erases and confirms it.
    case erase
    case back, restart, human
    /// The numbers, always.
    case help
    /// What can I say here?
    case commands
    /// Why do you ask?
    case why
    case repeatQuestion = "repeat"
    case language
    /// Stops the log for this conversation.
    case logOff = "log-off"
}

/// `Dialogs/_safety.yaml`: which dialog a hit opens.
package struct SafetyContent: Hashable, Sendable, Codable {
    /// First match wins; a high hit without a row opens the dialog that lists its category for the audience.
    package let interrupts: [Interrupt]

    package init(interrupts: [Interrupt]) { self.interrupts = interrupts }

    package struct Interrupt: Hashable, Sendable, Codable {
        package let level: RiskLevel
        package let category: RiskCategory?
        /// Empty: every audience.
        package let audiences: [Audience]
        package let dialog: DialogID

        package init(level: RiskLevel, category: RiskCategory?, audiences: [Audience], dialog: DialogID) {
            self.level = level
            self.category = category
            self.audiences = audiences
            self.dialog = dialog
        }
    }
}
