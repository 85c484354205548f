package import Assistant

/// Telegram's Bot API.
///
/// What Telegram sees: everything; chats with a bot are not encrypted end to end. We keep the chat's id, sealed, while
/// the conversation lives, and nothing of the name and the user name that come with each message.
package struct Telegram: Channel {
    package static let name = "telegram"
    package static let variables = ["BAKEN_TELEGRAM_TOKEN", "BAKEN_TELEGRAM_SECRET", "BAKEN_TELEGRAM_API"]

    private let secret: String
    let api: TelegramAPI

    package var limits: ChannelLimits { .telegram }
    package var pace: Pace { Pace(callsPerSecond: 30) }

    package init?(_ settings: ChannelSettings) throws(ChannelSettingsError) {
        guard settings["BAKEN_TELEGRAM_TOKEN"] != nil || settings["BAKEN_TELEGRAM_SECRET"] != nil else { return nil }
        api = try TelegramAPI(settings)
        secret = try Self.secret(settings)
    }

    /// What the platform sends along with each update, as `setWebhook` accepts it.
    package static func secret(_ settings: ChannelSettings) throws(ChannelSettingsError) -> String {
        let secret = try settings.required("BAKEN_TELEGRAM_SECRET", by: name)
        let isAllowed = secret.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"): true
            default: false
            }
        }
        guard isAllowed, secret.utf8.count <= 256 else {
            throw .unusable("BAKEN_TELEGRAM_SECRET", expected: "1 to 256 letters, digits, _ and -")
        }
        return secret
    }

    package func admit(_ request: WebhookRequest, at now: Timestamp) -> Admission {
        guard request.method == .post else { return .rejected(405) }
        guard let given = request.header("x-telegram-bot-api-secret-token"), Signing.same(given.utf8, secret.utf8)
        else {
            return .rejected(401)
        }
        return .accepted
    }
}

extension Telegram: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { Self.name }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
