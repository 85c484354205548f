/// What a platform's answer to one of our calls means.
package enum Verdict: Hashable, Sendable {
    /// Taken. The ids are those of messages that *wis* can have deleted later.
    case delivered(traces: [String])
    /// Try again, not before this.
    case retry(after: Duration?)
    /// The person blocked us or is gone: forget the conversation.
    case stopped
    /// Too late after the person's last message: drop it and start nothing.
    case windowClosed
    /// This one message is refused and will be refused again: our mistake, or an address that does not exist.
    case refused
    /// Nothing will be delivered on this channel until the operator acts: the token, the account, the number.
    case misconfigured
}
