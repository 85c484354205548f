import Assistant

extension Signal {
    /// What `receive` of signal-cli gives: a notification of JSON-RPC, its parameters, or the envelope alone.
    package func read(_ request: WebhookRequest) throws(UnreadableBody) -> Inbox {
        guard let body = JSON(reading: request.body) else { throw UnreadableBody() }
        var inbox = Inbox()
        let notifications = body.items.isEmpty ? [body] : body.items
        for notification in notifications {
            let parameters = notification["params"]
            let envelope = [parameters["result"]["envelope"], parameters["envelope"], notification["envelope"]]
                .first(where: \.exists)
            if let envelope { read(envelope, into: &inbox) } else { inbox.ignored.append(.unknownEvent) }
        }
        return inbox
    }

    private func read(_ envelope: JSON, into inbox: inout Inbox) {
        if let reason = Self.reason(envelope) {
            inbox.ignored.append(reason)
            return
        }
        let isEdit = envelope["editMessage"].exists
        let message = isEdit ? envelope["editMessage"]["dataMessage"] : envelope["dataMessage"]
        guard message.exists else {
            inbox.ignored.append(envelope["error"].exists || envelope["exception"].exists ? .malformed : .unknownEvent)
            return
        }
        guard !message["groupInfo"].exists, !message["groupV2"].exists else {
            inbox.ignored.append(.group)
            return
        }
        if message["reaction"].exists {
            inbox.ignored.append(.reaction)
            return
        }
        // Somebody may hide their number; the id is there all the same.
        guard let sender = envelope["sourceUuid"].id ?? envelope["sourceNumber"].id ?? envelope["source"].id else {
            inbox.ignored.append(.missingSender)
            return
        }
        guard envelope["sourceNumber"].id != number, envelope["source"].id != number, sender != number else {
            inbox.ignored.append(.echo)
            return
        }
        guard let (kind, meaning, text) = Self.content(message, isEdit: isEdit) else {
            inbox.ignored.append(.service)
            return
        }
        inbox.add(
            InboundEvent(
                address: Address(channel: Self.name, recipient: sender),
                delivery: (envelope["timestamp"].id ?? message["timestamp"].id).map { "\(sender) \($0)" }, kind: kind,
                meaning: meaning, text: text, isFleeting: Self.isFleeting(message)))
    }

    /// To be seen once, or for some seconds only.
    private static func isFleeting(_ message: JSON) -> Bool {
        message["viewOnce"].isTrue || (message["expiresInSeconds"].number ?? 0) > 0
    }

    private static func reason(_ envelope: JSON) -> IgnoredReason? {
        let reasons: [(String, IgnoredReason)] = [
            ("syncMessage", .sync), ("receiptMessage", .status), ("typingMessage", .status), ("callMessage", .call),
            ("storyMessage", .story),
        ]
        return reasons.first { envelope[$0.0].exists }?.1
    }

    /// - Returns: nil for what says nothing, such as a new timer for disappearing messages.
    private static func content(
        _ message: JSON, isEdit: Bool
    ) -> (kind: InboundKind, meaning: InboundEvent.Meaning, text: String)? {
        let text = (message["message"].text ?? "").withoutNUL
        if message["remoteDelete"].exists { return (.deleted, .unsent, "") }
        if isEdit { return (.edited, .edited(text), text) }
        let kind: InboundKind? =
            if message["sticker"].exists {
                .sticker
            } else if let attachment = message["attachments"].items.first {
                Self.kind(ofAttachment: attachment["contentType"].text ?? "")
            } else if !message["contacts"].items.isEmpty {
                .contacts
            } else if message["payment"].exists || message["pollCreate"].exists || message["giftBadge"].exists {
                .unsupported
            } else {
                text.isEmpty ? nil : .text
            }
        guard let kind else { return nil }
        return (kind, text.isEmpty ? .media : .message(text), text)
    }

    private static func kind(ofAttachment type: String) -> InboundKind {
        switch type.prefix(while: { $0 != "/" }) {
        case "image": .image
        case "audio": .voice
        case "video": .video
        default: .document
        }
    }
}
