package import Assistant

/// The calls of the Bot API that we make. The token stands in every address, so it prints as nothing.
package struct TelegramAPI: Sendable {
    private let base: BaseURL
    private let token: String

    package init(_ settings: ChannelSettings) throws(ChannelSettingsError) {
        token = try settings.required("BAKEN_TELEGRAM_TOKEN", by: Telegram.name)
        guard token.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"/?#%@".utf8.contains($0) }) else {
            throw .unusable("BAKEN_TELEGRAM_TOKEN", expected: "the token that BotFather gave, like 123456:ABC")
        }
        base = try BaseURL(settings, ["BAKEN_TELEGRAM_API"], official: "https://api.telegram.org")
    }

    func call(_ method: String, _ parameters: JSON) -> HTTPCall {
        HTTPCall(
            .post, "\(base.text)/bot\(token)/\(method)",
            headers: [HTTPCall.Field("content-type", "application/json")], body: parameters.encoded)
    }

    /// The updates that are read; nothing else is asked for.
    package static let updates = ["message", "edited_message", "callback_query", "my_chat_member"]

    package func setWebhook(url: String, secret: String) -> HTTPCall {
        call(
            "setWebhook",
            [
                "url": .string(url), "secret_token": .string(secret),
                "allowed_updates": .array(Self.updates.map(JSON.string)),
            ])
    }

    package func deleteWebhook() -> HTTPCall { call("deleteWebhook", [:]) }
    package func webhookInfo() -> HTTPCall { call("getWebhookInfo", [:]) }
    package func me() -> HTTPCall { call("getMe", [:]) }
}

extension TelegramAPI: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "the Bot API" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
