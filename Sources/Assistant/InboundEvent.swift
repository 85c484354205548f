package import Content
package import Dialog

/// Something a person did. It says who, so it prints as nothing.
package struct InboundEvent: Hashable, Sendable {
    package enum Meaning: Hashable, Sendable {
        /// The chat was opened: `/start`, *Get started*.
        case start
        /// Typed words, a caption, or the label of a button that is not ours. May be empty.
        case message(String)
        /// A button of ours, perhaps of a question that was answered long ago.
        case choice(ChoiceReference)
        /// A picture, a voice message or the like without words. It is never fetched.
        case media
        /// An earlier message with its new words: only the safety check runs and nothing is answered but danger.
        case edited(String)
        /// The person took a message back: nothing is answered; what was kept of its text is to be forgotten.
        case unsent
        /// The person blocked us: forget the conversation and answer nothing.
        case blocked
        /// What a control of ours stands for, such as the web chat's erase.
        case command(Command)
    }

    package let address: Address
    /// The platform's id of the delivery, for telling repetitions; nil where the platform gives none.
    package let delivery: String?
    /// What the platform calls it.
    package let kind: InboundKind
    package let meaning: Meaning
    /// What the person typed, or the label of the button, as it came.
    package let text: String
    /// What the button carried, as it came.
    package let payload: String?
    /// The platform's id of the message, where *wis* can have it deleted.
    package let trace: String?
    /// A language the sender's system asks for in a new conversation.
    package let language: Language?
    /// The sender had it vanish after reading or after a time: nothing of its text is kept, not even without persons.
    package let isFleeting: Bool

    package init(
        address: Address, delivery: String?, kind: InboundKind, meaning: Meaning, text: String = "",
        payload: String? = nil, trace: String? = nil, language: Language? = nil, isFleeting: Bool = false
    ) {
        self.address = address
        self.delivery = delivery
        self.kind = kind
        self.meaning = meaning
        self.text = text
        self.payload = payload
        self.trace = trace
        self.language = language
        self.isFleeting = isFleeting
    }
}

extension InboundEvent: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "an inbound event (\(kind.rawValue))" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
