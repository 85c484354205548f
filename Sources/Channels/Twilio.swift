package import Assistant
package import Dialog

/// SMS, and WhatsApp over the same Twilio account.
///
/// What Twilio and the networks see: both numbers and the content, which Twilio keeps until it is deleted. *wis* deletes
/// it there. Whoever sends STOP is no longer reached.
package struct Twilio: Channel {
    package static let name = "sms"
    package static let variables = [
        "BAKEN_TWILIO_ACCOUNT", "BAKEN_TWILIO_TOKEN", "BAKEN_TWILIO_FROM", "BAKEN_TWILIO_API", "BAKEN_SMS_API",
    ]
    static let whatsAppPrefix = "whatsapp:"

    private let account: String
    private let token: String
    /// A number, or the id of a messaging service.
    private let sender: String
    private let base: BaseURL
    private let publicURL: String

    /// Twilio is asked for WhatsApp only where the Cloud API is not configured: that one comes first.
    package var routes: [String] { [Self.name, WhatsApp.name] }
    package var channels: [String] { [Self.name, WhatsApp.name] }
    package var limits: ChannelLimits { .sms }
    package var pace: Pace { Pace(callsPerSecond: 10) }

    package init?(_ settings: ChannelSettings) throws(ChannelSettingsError) {
        guard Self.variables.prefix(3).contains(where: { settings[$0] != nil }) else { return nil }
        account = try settings.required("BAKEN_TWILIO_ACCOUNT", by: Self.name)
        guard account.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) }) else {
            throw .unusable("BAKEN_TWILIO_ACCOUNT", expected: "an account SID, AC and 32 digits")
        }
        token = try settings.required("BAKEN_TWILIO_TOKEN", by: Self.name)
        let from = try settings.required("BAKEN_TWILIO_FROM", by: Self.name)
        sender = from.hasPrefix(Self.whatsAppPrefix) ? String(from.dropFirst(Self.whatsAppPrefix.count)) : from
        base = try BaseURL(settings, ["BAKEN_TWILIO_API", "BAKEN_SMS_API"], official: "https://api.twilio.com")
        guard let publicURL = settings.publicURL else {
            // Twilio signs the address it calls, and a Host header is anybody's to choose.
            throw .missing("BAKEN_PUBLIC_URL", channel: Self.name)
        }
        self.publicURL = publicURL
    }

    package func admit(_ request: WebhookRequest, at now: Timestamp) -> Admission {
        guard request.method == .post else { return .rejected(405) }
        return TwilioSignature(token: token, publicURL: publicURL).accepts(request) ? .accepted : .rejected(401)
    }

    package func delivers(to address: Address) -> Bool {
        address.channel == Self.name
            || (address.channel == WhatsApp.name && address.recipient.hasPrefix(Self.whatsAppPrefix))
    }

    /// Buttons on WhatsApp would need a template approved for each question.
    package func traits(of address: Address) -> World.ChannelTraits {
        World.ChannelTraits(id: address.channel, hasButtons: false, isPlatform: true)
    }

    /// An empty answer in Twilio's own format; anything else it would send as a message.
    package func acknowledgement(_ replies: [Utterance]) -> WebhookReply {
        WebhookReply(
            contentType: "text/xml; charset=utf-8",
            body: Array(#"<?xml version="1.0" encoding="UTF-8"?><Response/>"#.utf8))
    }

    package func render(_ message: OutboundMessage, _ context: SendContext) -> [HTTPCall] {
        let recipient = message.address.recipient
        let isWhatsApp = recipient.hasPrefix(Self.whatsAppPrefix)
        let from: (String, String) =
            sender.hasPrefix("MG")
            ? ("MessagingServiceSid", sender) : ("From", (isWhatsApp ? Self.whatsAppPrefix : "") + sender)
        let sent = Piece.pieces(of: message, limits).map { piece in
            let text = isWhatsApp ? WhatsAppText.plain(piece.text) : piece.text
            return call(.post, "Messages.json", [("To", recipient), from, ("Body", text)])
        }
        return sent + message.deletions.filter(Self.isMessage).map { call(.delete, "Messages/\($0).json", []) }
    }

    private static func isMessage(_ trace: String) -> Bool {
        !trace.isEmpty
            && trace.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) }
    }

    private func call(_ method: HTTPCall.Method, _ path: String, _ form: [(String, String)]) -> HTTPCall {
        let credentials = Signing.base64(Array("\(account):\(token)".utf8))
        return HTTPCall(
            method, "\(base.text)/2010-04-01/Accounts/\(account)/\(path)",
            headers: [HTTPCall.Field("authorization", "Basic \(credentials)")]
                + (form.isEmpty ? [] : [HTTPCall.Field("content-type", "application/x-www-form-urlencoded")]),
            body: FormFields.encoded(form.map { (name: $0.0, value: $0.1) }))
    }

    package func judge(_ answer: HTTPAnswer, to call: HTTPCall) -> Verdict {
        let body = JSON(reading: answer.body) ?? .null
        if (200..<300).contains(answer.status) {
            return .delivered(traces: body["sid"].id.map { [$0] } ?? [])
        }
        // Gone already.
        if call.method == .delete, answer.status == 404 { return .delivered(traces: []) }
        switch body["code"].number.flatMap({ Int(exactly: $0) }) {
        case 21610: return .stopped
        case 63016: return .windowClosed
        case 20429, 21611, 63018: return .retry(after: answer.retryAfter ?? .seconds(10))
        // A message that is still on its way cannot be deleted yet.
        case 20009: return .retry(after: .seconds(30))
        case 20003, 20005, 21212, 21603, 21606, 21608, 21659, 21660, 30007: return .misconfigured
        default: break
        }
        switch answer.status {
        case 409 where call.method == .delete: return .retry(after: .seconds(30))
        case 408, 429, 500...: return .retry(after: answer.retryAfter)
        case 300..<400, 401, 403: return .misconfigured
        default: return .refused
        }
    }
}

extension Twilio: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { Self.name }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
