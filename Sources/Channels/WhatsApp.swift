package import Assistant
import Dialog

/// WhatsApp through Meta's Cloud API.
///
/// What Meta sees: the number or business-scoped id, the profile's name, and the content, which it processes for us.
/// Answers may be given for 24 hours after a person's last message; we never begin a conversation. Nothing can be
/// deleted from a person's phone.
package struct WhatsApp: Channel {
    package static let name = "whatsapp"
    package static let variables =
        ["BAKEN_WHATSAPP_TOKEN", "BAKEN_WHATSAPP_PHONE_ID", "BAKEN_WHATSAPP_API"] + MetaApp.variables

    private let app: MetaApp
    private let phone: String

    package var largestBody: Int { 3 << 20 }
    package var limits: ChannelLimits { .whatsApp }
    package var pace: Pace { Pace(callsPerSecond: 80, window: .hours(24)) }

    package init?(_ settings: ChannelSettings) throws(ChannelSettingsError) {
        guard settings["BAKEN_WHATSAPP_TOKEN"] != nil || settings["BAKEN_WHATSAPP_PHONE_ID"] != nil else { return nil }
        app = try MetaApp(settings, channel: Self.name, token: "BAKEN_WHATSAPP_TOKEN", api: "BAKEN_WHATSAPP_API")
        phone = try settings.required("BAKEN_WHATSAPP_PHONE_ID", by: Self.name)
        guard phone.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            throw .unusable(
                "BAKEN_WHATSAPP_PHONE_ID", expected: "the id of the phone number at Meta: digits only, not the number")
        }
    }

    /// Numbers that came through Twilio are answered through Twilio.
    package func delivers(to address: Address) -> Bool {
        address.channel == Self.name && !address.recipient.hasPrefix(Twilio.whatsAppPrefix)
    }

    package func admit(_ request: WebhookRequest, at now: Timestamp) -> Admission { app.admit(request) }

    package func render(_ message: OutboundMessage, _ context: SendContext) -> [HTTPCall] {
        Piece.pieces(of: message, limits).map { piece in
            var body: [String: JSON] = ["messaging_product": "whatsapp", "recipient_type": "individual"]
            let recipient = message.address.recipient
            let isNumber = recipient.utf8.allSatisfy { (0x30...0x39).contains($0) }
            body[isNumber ? "to" : "recipient"] = .string(recipient)
            let text = JSON.string(WhatsAppText.plain(piece.text))
            switch piece.choices {
            case .none:
                body["type"] = "text"
                body["text"] = ["body": text, "preview_url": false]
            case .buttons(let choices):
                body["type"] = "interactive"
                body["interactive"] = [
                    "type": "button", "body": ["text": text],
                    "action": ["buttons": .array(choices.map { ["type": "reply", "reply": Self.choice($0)] })],
                ]
            case .list(let choices, let label):
                body["type"] = "interactive"
                body["interactive"] = [
                    "type": "list", "body": ["text": text],
                    "action": [
                        "button": .string(label), "sections": [["rows": .array(choices.map(Self.choice))]],
                    ],
                ]
            }
            return app.call("\(phone)/messages", .object(body))
        }
    }

    private static func choice(_ choice: Utterance.Choice) -> JSON {
        ["id": .string(choice.reference.description), "title": .string(choice.title)]
    }

    package func judge(_ answer: HTTPAnswer, to call: HTTPCall) -> Verdict {
        (200..<300).contains(answer.status) ? .delivered(traces: []) : MetaFault.verdict(answer)
    }
}

extension WhatsApp: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { Self.name }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
