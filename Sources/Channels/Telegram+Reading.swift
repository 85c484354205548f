import Assistant
import Dialog

extension Telegram {
    package func read(_ request: WebhookRequest) throws(UnreadableBody) -> Inbox {
        guard let update = JSON(reading: request.body) else { throw UnreadableBody() }
        var inbox = Inbox()
        if update["message"].exists {
            read(message: update["message"], isEdited: false, update, into: &inbox)
        } else if update["edited_message"].exists {
            read(message: update["edited_message"], isEdited: true, update, into: &inbox)
        } else if update["callback_query"].exists {
            read(press: update["callback_query"], update, into: &inbox)
        } else if update["my_chat_member"].exists {
            read(membership: update["my_chat_member"], update, into: &inbox)
        } else {
            inbox.ignored.append(Self.reason(update))
        }
        return inbox
    }

    private static func reason(_ update: JSON) -> IgnoredReason {
        let kinds = update.fields.keys
        if kinds.contains("message_reaction") || kinds.contains("message_reaction_count") { return .reaction }
        if kinds.contains("chat_member") || kinds.contains("chat_join_request") { return .membership }
        if kinds.contains("channel_post") || kinds.contains("edited_channel_post") { return .group }
        return .notAMessage
    }

    private func read(message: JSON, isEdited: Bool, _ update: JSON, into inbox: inout Inbox) {
        let chat = message["chat"]
        guard chat["type"].text == "private" else {
            inbox.ignored.append(.group)
            if !isEdited, let id = chat["id"].id { inbox.errands.append(api.call("leaveChat", ["chat_id": .id(id)])) }
            return
        }
        guard let sender = message["from"]["id"].id ?? chat["id"].id else {
            inbox.ignored.append(.missingSender)
            return
        }
        guard let (kind, text) = Self.content(message) else {
            inbox.ignored.append(.service)
            return
        }
        let meaning: InboundEvent.Meaning =
            if isEdited {
                .edited(text)
            } else if kind == .command {
                Self.meaning(ofCommand: text)
            } else {
                kind == .text || !text.isEmpty ? .message(text) : .media
            }
        inbox.events.append(
            InboundEvent(
                address: Address(channel: Self.name, recipient: sender), delivery: Self.delivery(update, message),
                kind: isEdited ? .edited : kind, meaning: meaning, text: text, trace: message["message_id"].id))
        if !isEdited { inbox.errands.append(api.call("sendChatAction", ["chat_id": .id(sender), "action": "typing"])) }
    }

    private static func delivery(_ update: JSON, _ message: JSON) -> String? {
        update["update_id"].id ?? message["message_id"].id.map { "message \($0)" }
    }

    /// - Returns: nil for what Telegram wrote into the chat itself.
    private static func content(_ message: JSON) -> (InboundKind, String)? {
        let caption = (message["caption"].text ?? "").withoutNUL
        if let media = media.first(where: { message[$0.key].exists }) { return (media.kind, caption) }
        if let text = message["text"].text?.withoutNUL { return (text.hasPrefix("/") ? .command : .text, text) }
        return caption.isEmpty ? nil : (.text, caption)
    }

    /// A venue is a location as well, and an animation a document: the narrower one comes first.
    private static let media: [(key: String, kind: InboundKind)] = [
        ("animation", .animation), ("venue", .venue), ("photo", .photo), ("voice", .voice), ("video", .video),
        ("video_note", .videoNote), ("audio", .audio), ("sticker", .sticker), ("location", .location),
        ("contact", .contact), ("document", .document), ("poll", .poll), ("dice", .dice), ("game", .game),
        ("story", .story), ("paid_media", .paidMedia), ("checklist", .checklist), ("invoice", .invoice),
        ("web_app_data", .webApp),
    ]

    /// `/start` opens the conversation; every other command is taken for its word, so that `/stop` stops.
    private static func meaning(ofCommand text: String) -> InboundEvent.Meaning {
        let words = text.dropFirst().split(separator: " ", maxSplits: 1)
        let name = words.first?.split(separator: "@", omittingEmptySubsequences: false).first ?? ""
        if name.lowercased() == "start" { return .start }
        return .message(([String(name)] + words.dropFirst().map(String.init)).joined(separator: " "))
    }

    private func read(press: JSON, _ update: JSON, into inbox: inout Inbox) {
        // Released first and always: the button keeps spinning until then.
        if let id = press["id"].id {
            inbox.errands.append(api.call("answerCallbackQuery", ["callback_query_id": .string(id)]))
        }
        let chat = press["message"]["chat"]
        guard !chat["type"].exists || chat["type"].text == "private" else {
            inbox.ignored.append(.group)
            return
        }
        guard let sender = press["from"]["id"].id else {
            inbox.ignored.append(.missingSender)
            return
        }
        guard let payload = press["data"].id else {
            inbox.ignored.append(.unknownEvent)
            return
        }
        inbox.events.append(
            InboundEvent(
                address: Address(channel: Self.name, recipient: sender),
                delivery: update["update_id"].id ?? press["id"].id.map { "press \($0)" }, kind: .button,
                meaning: .press(payload, title: ""), payload: payload))
        inbox.errands.append(api.call("sendChatAction", ["chat_id": .id(sender), "action": "typing"]))
    }

    private func read(membership: JSON, _ update: JSON, into inbox: inout Inbox) {
        guard membership["chat"]["type"].text == "private",
            membership["new_chat_member"]["status"].text == "kicked", let sender = membership["chat"]["id"].id
        else {
            inbox.ignored.append(.membership)
            return
        }
        inbox.events.append(
            InboundEvent(
                address: Address(channel: Self.name, recipient: sender), delivery: update["update_id"].id,
                kind: .membership, meaning: .blocked))
    }
}
