package import Content

/// What a message says, as evidence. It never decides what is answered, and it holds no words of the message.
package struct Reading: Hashable, Sendable, Codable {
    /// What was wrong with the message as a message, if anything.
    package var form: Form
    /// The language it is most likely written in; nil when there is too little to tell.
    package var language: Language?
    /// Who writes, with calibrated probability, best first. Never `unknown`; empty when nothing tells.
    package var audiences: [Scored<Audience>]
    /// Who writes by their own words ("mijn dochter", "ik ben docent"); nil when only the tone tells.
    package var saysAudience: Audience?
    /// The whole message is a general yes, no or don't know.
    package var general: GeneralMeaning?
    /// What it is about, best first, only what is probable enough to act on or to ask about.
    package var topics: [Scored<Topic>]
    /// Authored answers that fit, best first.
    package var answers: [Scored<AnswerID>]
    /// Which option of the open question it chooses.
    package var option: OptionMatch?
    /// A command word, when the message is nothing else.
    package var command: Command?
    /// The language asked for with the command `language`, if named.
    package var requestedLanguage: Language?
    /// The message takes back an earlier answer ("nee ik bedoel mijn dochter").
    package var correction: Correction?
    /// It reads as a question.
    package var isQuestion: Bool
    /// The writer speaks of themselves ("ik …").
    package var speaksOfSelf: Bool
    /// The number of words.
    package var wordCount: Int

    package init(form: Form) {
        self.form = form
        self.audiences = []
        self.topics = []
        self.answers = []
        self.isQuestion = false
        self.speaksOfSelf = false
        self.wordCount = 0
    }

    package enum Form: String, Hashable, Sendable, Codable {
        case words
        case empty
        /// Emoji, digits or signs only, and no option or command.
        case noWords
        /// Letters that form no words of a language we know ("asdfgh").
        case unreadable
    }

    package struct Scored<Value: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
        package let value: Value
        /// 0 … 1, calibrated.
        package let probability: Float

        package init(_ value: Value, _ probability: Float) {
            self.value = value
            self.probability = probability
        }
    }

    package struct OptionMatch: Hashable, Sendable, Codable {
        package enum Means: String, Hashable, Sendable, Codable {
            /// Its number, its title or one of its phrases, and nothing else.
            case exact
            /// The same with small typos.
            case fuzzy
            /// A general yes, no or don't know.
            case general
            /// One of its phrases within a longer message.
            case contained
        }

        package let index: Int
        package let means: Means

        package init(index: Int, means: Means) {
            self.index = index
            self.means = means
        }
    }

    package struct Correction: Hashable, Sendable, Codable {
        /// The audience that the rest names, if it names one ("nee ik bedoel mijn dochter" → parent).
        package let audience: Audience?
        /// The slot value that the rest names, if it names one, of the slots answered before.
        package let answer: Answered?

        package init(audience: Audience?, answer: Answered?) {
            self.audience = audience
            self.answer = answer
        }
    }

    package struct Answered: Hashable, Sendable, Codable {
        package let slot: SlotID
        package let option: OptionID

        package init(slot: SlotID, option: OptionID) {
            self.slot = slot
            self.option = option
        }
    }
}

/// What the open question expects, given to the understanding together with the message.
package struct Expectation: Hashable, Sendable, Codable {
    /// In the order shown. Empty: an open question or none.
    package let options: [ExpectedOption]
    package let acceptsPosition: Bool
    /// Earlier questions whose answers may be corrected, latest first.
    package let earlier: [EarlierQuestion]
    package let language: Language
    /// Who the conversation already knows it talks with.
    package let audience: Audience

    package init(
        options: [ExpectedOption], acceptsPosition: Bool, earlier: [EarlierQuestion], language: Language,
        audience: Audience
    ) {
        self.options = options
        self.acceptsPosition = acceptsPosition
        self.earlier = earlier
        self.language = language
        self.audience = audience
    }

    package static func nothing(language: Language) -> Expectation {
        Expectation(options: [], acceptsPosition: true, earlier: [], language: language, audience: .unknown)
    }

    package struct EarlierQuestion: Hashable, Sendable, Codable {
        package let slot: SlotID
        package let options: [ExpectedOption]

        package init(slot: SlotID, options: [ExpectedOption]) {
            self.slot = slot
            self.options = options
        }
    }
}

/// One option as it may be typed.
package struct ExpectedOption: Hashable, Sendable, Codable {
    package let id: OptionID
    /// Labels in every language, and the authored other ways of saying it.
    package let phrases: [String]
    package let numbers: ClosedRange<Int>?
    package let means: GeneralMeaning?
    /// Safety hangs on it: a mere "oké" does not choose it.
    package let isGuarded: Bool

    package init(
        id: OptionID, phrases: [String], numbers: ClosedRange<Int>?, means: GeneralMeaning?, isGuarded: Bool = false
    ) {
        self.id = id
        self.phrases = phrases
        self.numbers = numbers
        self.means = means
        self.isGuarded = isGuarded
    }
}
