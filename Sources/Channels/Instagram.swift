package import Assistant

/// Instagram's direct messages.
///
/// What Meta sees: who writes and what. We get an id that only holds for this account. Meta asks for a way to a human:
/// the command *mens* is one. Nothing can be deleted by us.
package struct Instagram: Channel {
    package static let name = "instagram"
    package static let variables =
        ["BAKEN_INSTAGRAM_TOKEN", "BAKEN_INSTAGRAM_ACCOUNT_ID", "BAKEN_INSTAGRAM_API"] + MetaApp.variables

    private let messaging: PageMessaging

    package var limits: ChannelLimits { .instagram }
    package var pace: Pace { Pace(callsPerSecond: 40, window: .hours(24)) }

    package init?(_ settings: ChannelSettings) throws(ChannelSettingsError) {
        guard settings["BAKEN_INSTAGRAM_TOKEN"] != nil else { return nil }
        messaging = PageMessaging(
            channel: Self.name, object: "instagram", account: settings["BAKEN_INSTAGRAM_ACCOUNT_ID"],
            limits: .instagram,
            app: try MetaApp(settings, channel: Self.name, token: "BAKEN_INSTAGRAM_TOKEN", api: "BAKEN_INSTAGRAM_API"))
    }

    package func admit(_ request: WebhookRequest, at now: Timestamp) -> Admission { messaging.app.admit(request) }

    package func read(_ request: WebhookRequest) throws(UnreadableBody) -> Inbox { try messaging.read(request) }

    package func render(_ message: OutboundMessage, _ context: SendContext) -> [HTTPCall] { messaging.render(message) }

    package func judge(_ answer: HTTPAnswer, to call: HTTPCall) -> Verdict { messaging.judge(answer) }
}

extension Instagram: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { Self.name }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
