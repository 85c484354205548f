import Assistant

extension Twilio {
    /// The fields about the sender's place and profile are not looked at.
    package func read(_ request: WebhookRequest) throws(UnreadableBody) -> Inbox {
        let form = FormFields(request.body)
        var inbox = Inbox()
        guard !form.fields.isEmpty else {
            inbox.ignored.append(.empty)
            return inbox
        }
        if let status = form["MessageStatus"] ?? form["SmsStatus"], status != "received", status != "receiving" {
            inbox.ignored.append(.status)
            return inbox
        }
        guard
            let sender = [form["From"], form["ExternalUserId"].map { Self.whatsAppPrefix + $0 }]
                .compactMap(\.self).first(where: { !$0.isEmpty })
        else {
            inbox.ignored.append(.missingSender)
            return inbox
        }
        let isWhatsApp = sender.hasPrefix(Self.whatsAppPrefix)
        guard isWhatsApp || !sender.contains(":") else {
            inbox.ignored.append(.otherRecipient)
            return inbox
        }
        let message = ["MessageSid", "SmsMessageSid", "SmsSid"].compactMap { form[$0] }.first { !$0.isEmpty }
        let (kind, text, meaning, payload) = Self.content(form)
        inbox.events.append(
            InboundEvent(
                address: Address(channel: isWhatsApp ? WhatsApp.name : Self.name, recipient: sender),
                delivery: message, kind: kind, meaning: meaning, text: text, payload: payload, trace: message))
        return inbox
    }

    private static func content(
        _ form: FormFields
    ) -> (kind: InboundKind, text: String, meaning: InboundEvent.Meaning, payload: String?) {
        let text = (form["Body"] ?? "").withoutNUL
        // Twilio has told them that they get nothing more, and lets nothing through.
        if form["OptOutType"] == "STOP" { return (.text, text, .blocked, nil) }
        let presses: [(InboundKind, payload: String?, title: String?)] = [
            (.button, form["ButtonPayload"], form["ButtonText"]), (.list, form["ListId"], form["ListTitle"]),
        ]
        for (kind, payload, title) in presses {
            guard let payload, !payload.isEmpty else { continue }
            let label = title ?? text
            return (kind, label, .press(payload, title: label), payload)
        }
        let media = Int(form["NumMedia"] ?? "0") ?? 0
        let kind: InboundKind =
            if media > 0 {
                Self.kind(ofMedia: form["MediaContentType0"] ?? "")
            } else {
                (form["Latitude"] ?? "").isEmpty ? .text : .location
            }
        return (kind, text, kind == .text || !text.isEmpty ? .message(text) : .media, nil)
    }

    private static func kind(ofMedia type: String) -> InboundKind {
        switch type.prefix(while: { $0 != "/" }) {
        case "image": .image
        case "audio": .audio
        case "video": .video
        default: type.hasSuffix("vcard") ? .contacts : .document
        }
    }
}
