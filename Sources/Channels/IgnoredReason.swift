/// Why something authentic was not answered.
package enum IgnoredReason: String, Hashable, Sendable, CaseIterable {
    case accountLinking = "account_linking"
    /// A call, by voice or picture.
    case call
    /// What we said ourselves.
    case echo
    /// The request held nothing.
    case empty
    /// A group or a channel: an answer there would expose who asks.
    case group
    /// Another application has the conversation.
    case handover
    /// Part of the request had a shape that nobody can read.
    case malformed
    case membership
    case missingSender = "missing_sender"
    /// An update of Telegram without a message of a person.
    case notAMessage = "not_a_message"
    case optin
    /// A change of WhatsApp that is not about messages.
    case otherField = "other_field"
    /// Sent through an account of ours that is not one we answer on.
    case otherRecipient = "other_recipient"
    /// The platform tells the operator something about the account.
    case policy
    case reaction
    case referral
    /// Something the platform wrote into the chat itself.
    case service
    case standby
    /// Sent, delivered, read, typing.
    case status
    case story
    /// From another device of our own.
    case sync
    /// The person has another number or id now: a new conversation.
    case system
    case unknownEvent = "unknown_event"
    case wrongObject = "wrong_object"
}
