/// The configuration as far as channels need it. Holds secrets, so it prints as nothing.
package struct ChannelSettings: Sendable {
    private let values: [String: String]
    /// Where the world reaches us, without a slash at the end: `https://chat.example`. Nil when not configured.
    package let publicURL: String?

    /// - Parameter values: by full name, `BAKEN_TELEGRAM_TOKEN`; secrets already read from their files.
    package init(_ values: [String: String], publicURL: String?) {
        self.values = values
        self.publicURL = publicURL.map { url in
            var url = url
            while url.hasSuffix("/") { url.removeLast() }
            return url
        }
    }

    /// Nil when missing or empty.
    package subscript(_ name: String) -> String? {
        guard let value = values[name], !value.isEmpty else { return nil }
        return value
    }

    package func required(_ name: String, by channel: String) throws(ChannelSettingsError) -> String {
        guard let value = self[name] else { throw .missing(name, channel: channel) }
        return value
    }
}

extension ChannelSettings: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "channel settings" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}

/// Why a channel does not start. Names settings, never values.
package enum ChannelSettingsError: Error, Hashable, Sendable, CustomStringConvertible {
    case missing(String, channel: String)
    case unusable(String, expected: String)

    package var description: String {
        switch self {
        case .missing(let name, let channel):
            "\(name) is missing: the channel \(channel) does not start without it"
        case .unusable(let name, let expected): "\(name) cannot be used: expected \(expected)"
        }
    }
}
