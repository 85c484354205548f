package import Assistant
package import Dialog

/// One messaging platform: who may call us, what they said, how we answer there and what the platform said to that.
///
/// Pure. It makes calls as values and sends nothing; it knows no clock; it keeps no state.
package protocol Channel: Platform {
    /// The channel of interfaces it is configured as: `telegram`, `sms`, … Errors and counts go by this name.
    static var name: String { get }

    /// The settings it reads, all beginning with `BAKEN_`.
    static var variables: [String] { get }

    /// - Returns: nil when none of its own settings is there: the channel is off.
    /// - Throws: when some are and others are missing or unusable. It never starts half protected.
    init?(_ settings: ChannelSettings) throws(ChannelSettingsError)

    /// The last components of the webhook paths it answers on: `telegram` for `/webhooks/telegram`.
    var routes: [String] { get }

    /// Channels in whose name it takes and gives messages. An SMS number may carry WhatsApp too.
    var channels: [String] { get }

    /// Bytes. A larger body is refused with 413 before it is read to its end.
    var largestBody: Int { get }

    /// What may be sent in one message.
    var limits: ChannelLimits { get }

    /// Whether the request is the platform's. Judged over the raw bytes, before anything is parsed.
    func admit(_ request: WebhookRequest, at now: Timestamp) -> Admission

    /// What an admitted request says. Everything unknown is ignored with a reason.
    ///
    /// - Throws: only for a body that is not of the platform's format at all.
    func read(_ request: WebhookRequest) throws(UnreadableBody) -> Inbox

    /// What the dialog may know of the channel.
    func traits(of address: Address) -> World.ChannelTraits

    /// What the webhook answers after the commit.
    ///
    /// - Parameter replies: what the turns said; used only where `repliesInline`.
    func acknowledgement(_ replies: [Utterance]) -> WebhookReply

    /// The replies stand in the webhook's own answer and nothing is put in the outbox.
    var repliesInline: Bool { get }
}

extension Channel {
    package var name: String { Self.name }
    package var routes: [String] { [Self.name] }
    package var channels: [String] { [Self.name] }
    package var largestBody: Int { 1 << 20 }
    package var repliesInline: Bool { false }
    package func delivers(to address: Address) -> Bool { address.channel == Self.name }
    package func traits(of address: Address) -> World.ChannelTraits { .named(address.channel) }
    package func acknowledgement(_ replies: [Utterance]) -> WebhookReply { .empty }
}
