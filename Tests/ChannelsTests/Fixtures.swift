import Assistant
import Channels
import Content
import Crypto
import Dialog
import Foundation
import Testing

/// Channels with made-up secrets, and requests as their platforms would sign them.
enum Fixtures {
    static let now = Timestamp(seconds: 1_790_000_000)
    static let key = Data((0..<32).map { UInt8($0) })

    static let settings: [String: String] = [
        "BAKEN_TELEGRAM_TOKEN": "7000:een-verzonnen-token", "BAKEN_TELEGRAM_SECRET": "Geheim_1-a",
        "BAKEN_WHATSAPP_TOKEN": "wa-token", "BAKEN_WHATSAPP_PHONE_ID": "70071", "BAKEN_META_APP_SECRET": "app-geheim",
        "BAKEN_META_VERIFY_TOKEN": "vraag maar", "BAKEN_MESSENGER_PAGE_TOKEN": "pagina",
        "BAKEN_INSTAGRAM_TOKEN": "insta",
        "BAKEN_TWILIO_ACCOUNT": "ACdeadbeef", "BAKEN_TWILIO_TOKEN": "twilio-geheim", "BAKEN_TWILIO_FROM": "+3197010000",
        "BAKEN_SIGNAL_URL": "http://127.0.0.1:8090", "BAKEN_SIGNAL_NUMBER": "+31970000000",
        "BAKEN_SIGNAL_SECRET": "signaal", "BAKEN_GENERIC_SECRET": "whsec_" + key.base64EncodedString(),
        "BAKEN_GENERIC_CALLBACK": "https://chat.example/terug",
    ]

    static let publicURL = "https://hulp.example"

    static func set(_ changes: [String: String?] = [:], publicURL: String? = Fixtures.publicURL) throws -> ChannelSet {
        var values = settings
        for (name, value) in changes { values[name] = value }
        return try ChannelSet(ChannelSettings(values, publicURL: publicURL))
    }

    static func channel(_ route: String, _ changes: [String: String?] = [:]) throws -> any Channel {
        try #require(try set(changes)[route: route])
    }

    static func telegram(_ body: String) -> WebhookRequest {
        request("telegram", body, [("x-telegram-bot-api-secret-token", "Geheim_1-a")])
    }

    static func meta(_ route: String, _ body: String) -> WebhookRequest {
        request(route, body, [("x-hub-signature-256", "sha256=" + hexadecimal(hmac(body, key: "app-geheim")))])
    }

    static func hmac(_ text: String, key: String) -> [UInt8] {
        Array(
            HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: SymmetricKey(data: Data(key.utf8))))
    }

    static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { String(format: "%02x", $0) }.joined()
    }

    static func request(_ route: String, _ body: String, _ headers: [(String, String)] = []) -> WebhookRequest {
        WebhookRequest(
            .post, path: "/webhooks/\(route)", headers: headers.map { HTTPCall.Field($0.0, $0.1) },
            body: Array(body.utf8))
    }

    static func read(_ route: String, _ body: String, _ headers: [(String, String)] = []) throws -> Inbox {
        try channel(route).read(request(route, body, headers))
    }

    static func utterance(_ text: String, _ titles: [String] = []) -> Utterance {
        Utterance(
            texts: ["global:test"], text: text,
            choices: titles.enumerated().map { index, title in
                Utterance.Choice(
                    reference: ChoiceReference(question: 4_000_000_000, option: OptionID("keuze-\(index)")),
                    title: title)
            }, services: [])
    }

    static func message(
        _ channel: String, _ recipient: String, _ replies: [Utterance], deletions: [String] = [],
        choose: String = "Kies"
    ) -> OutboundMessage {
        OutboundMessage(
            address: Address(channel: channel, recipient: recipient), replies: replies, deletions: deletions,
            choose: choose)
    }

    static let context = SendContext(now: now, key: "bezorging-1")

    static func body(_ call: HTTPCall) throws -> JSON { try #require(JSON(reading: call.body)) }

    static func header(_ name: String, of call: HTTPCall) -> String? { call.headers.first { $0.name == name }?.value }

    static func form(_ call: HTTPCall) -> [String: String] {
        var components = URLComponents()
        components.percentEncodedQuery = String(decoding: call.body, as: UTF8.self).replacingOccurrences(
            of: "+", with: "%20")
        return Dictionary((components.queryItems ?? []).map { ($0.name, $0.value ?? "") }) { first, _ in first }
    }
}
