package import Assistant

/// Messenger, for the visitors of a Facebook page.
///
/// What Meta sees: who writes and what. We get an id that only holds for this page. Nothing can be deleted by us.
package struct Messenger: Channel {
    package static let name = "messenger"
    package static let variables =
        ["BAKEN_MESSENGER_PAGE_TOKEN", "BAKEN_MESSENGER_PAGE_ID", "BAKEN_MESSENGER_API"] + MetaApp.variables

    private let messaging: PageMessaging

    package var limits: ChannelLimits { .messenger }
    package var pace: Pace { Pace(callsPerSecond: 40, window: .hours(24)) }

    package init?(_ settings: ChannelSettings) throws(ChannelSettingsError) {
        guard settings["BAKEN_MESSENGER_PAGE_TOKEN"] != nil else { return nil }
        messaging = PageMessaging(
            channel: Self.name, object: "page", account: settings["BAKEN_MESSENGER_PAGE_ID"],
            limits: .messenger,
            app: try MetaApp(
                settings, channel: Self.name, token: "BAKEN_MESSENGER_PAGE_TOKEN", api: "BAKEN_MESSENGER_API"))
    }

    package func admit(_ request: WebhookRequest, at now: Timestamp) -> Admission { messaging.app.admit(request) }

    package func read(_ request: WebhookRequest) throws(UnreadableBody) -> Inbox { try messaging.read(request) }

    package func render(_ message: OutboundMessage, _ context: SendContext) -> [HTTPCall] { messaging.render(message) }

    package func judge(_ answer: HTTPAnswer, to call: HTTPCall) -> Verdict { messaging.judge(answer) }
}

extension Messenger: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { Self.name }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
