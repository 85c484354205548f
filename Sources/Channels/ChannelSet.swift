package import Assistant

/// The channels that are configured.
package struct ChannelSet: Sendable {
    package let channels: [any Channel]

    package init(_ channels: [any Channel]) { self.channels = channels }

    /// - Throws: for the first channel that is configured by halves.
    package init(_ settings: ChannelSettings, kinds: [any Channel.Type] = Self.kinds) throws(ChannelSettingsError) {
        var channels: [any Channel] = []
        for kind in kinds {
            if let channel = try kind.init(settings) { channels.append(channel) }
        }
        self.channels = channels
    }

    /// All that can be configured. A new channel is a line here.
    package static let kinds: [any Channel.Type] = [
        Telegram.self, WhatsApp.self, Messenger.self, Instagram.self, Twilio.self, Signal.self, Generic.self,
    ]

    /// Every setting that some channel reads.
    package static var variables: Set<String> { Set(kinds.flatMap { $0.variables }) }

    /// - Parameter route: the last component of `/webhooks/telegram`. Earlier kinds have precedence.
    package subscript(route route: String) -> (any Channel)? { channels.first { $0.routes.contains(route) } }

    /// Who delivers to the address; nil when its channel was switched off.
    package subscript(_ address: Address) -> (any Channel)? { channels.first { $0.delivers(to: address) } }

    /// The names under which the outbox may hold messages.
    package var names: [String] { Set(channels.flatMap { $0.channels }).sorted() }
}
