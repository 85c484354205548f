import Assistant
import Dialog

extension PageMessaging {
    func read(_ request: WebhookRequest) throws(UnreadableBody) -> Inbox {
        var inbox = Inbox()
        guard !request.body.isEmpty else {
            inbox.ignored.append(.empty)
            return inbox
        }
        guard let body = JSON(reading: request.body) else { throw UnreadableBody() }
        guard body["object"].text == object else {
            inbox.ignored.append(body["object"].exists ? .wrongObject : .empty)
            return inbox
        }
        for entry in body["entry"].items {
            if let account, entry["id"].id != account {
                inbox.ignored.append(.otherRecipient)
                continue
            }
            for item in entry["messaging"].items { read(item, into: &inbox) }
            for change in entry["changes"].items {
                if change["field"].text == "messages" {
                    read(change["value"], into: &inbox)
                } else {
                    inbox.ignored.append(.otherField)
                }
            }
            // Another application has this conversation now.
            if entry["standby"].exists { inbox.ignored.append(.standby) }
        }
        if inbox.events.isEmpty, inbox.ignored.isEmpty { inbox.ignored.append(.empty) }
        return inbox
    }

    private func read(_ item: JSON, into inbox: inout Inbox) {
        guard item["message"].exists || item["postback"].exists || item["message_edit"].exists else {
            inbox.ignored.append(Self.reason(item))
            return
        }
        // What we said ourselves: answering it would never end.
        guard !item["message"]["is_echo"].isTrue else {
            inbox.ignored.append(.echo)
            return
        }
        guard let sender = item["sender"]["id"].id else {
            inbox.ignored.append(.missingSender)
            return
        }
        let event =
            if item["message"].exists {
                message(item["message"], from: sender)
            } else if item["postback"].exists {
                postback(item["postback"], from: sender, at: item["timestamp"].id)
            } else {
                edit(item["message_edit"], from: sender)
            }
        inbox.add(event)
        switch event.meaning {
        case .start, .message, .choice, .media, .command: inbox.errands.append(typing(to: sender))
        case .edited, .unsent, .blocked: break
        }
    }

    private static func reason(_ item: JSON) -> IgnoredReason {
        let reasons: [(String, IgnoredReason)] = [
            ("delivery", .status), ("read", .status), ("reaction", .reaction), ("optin", .optin),
            ("referral", .referral), ("account_linking", .accountLinking), ("pass_thread_control", .handover),
            ("take_thread_control", .handover), ("request_thread_control", .handover), ("app_roles", .handover),
            ("policy_enforcement", .policy), ("policy-enforcement", .policy),
        ]
        return reasons.first { item[$0.0].exists }?.1 ?? .unknownEvent
    }

    private func event(
        _ sender: String, _ delivery: String?, _ kind: InboundKind, _ meaning: InboundEvent.Meaning, text: String = "",
        payload: String? = nil
    ) -> InboundEvent {
        InboundEvent(
            address: Address(channel: channel, recipient: sender), delivery: delivery, kind: kind, meaning: meaning,
            text: text, payload: payload)
    }

    private func message(_ message: JSON, from sender: String) -> InboundEvent {
        let delivery = message["mid"].id
        if message["is_deleted"].isTrue {
            return event(sender, delivery.map { "unsent \($0)" }, .deleted, .unsent)
        }
        let text = (message["text"].text ?? "").withoutNUL
        if let payload = message["quick_reply"]["payload"].id {
            return event(sender, delivery, .quickReply, .press(payload, title: text), text: text, payload: payload)
        }
        let attached = message["attachments"].items
        // A preview of an address that stands in the text is no picture.
        if attached.isEmpty || (!text.isEmpty && attached.allSatisfy { $0["type"].text == "fallback" }) {
            let isEmpty = text.isEmpty && (message["is_unsupported"].isTrue || !message["text"].exists)
            if isEmpty, message["sticker_id"].exists { return event(sender, delivery, .sticker, .media) }
            return isEmpty
                ? event(sender, delivery, .unsupported, .media)
                : event(sender, delivery, .text, .message(text), text: text)
        }
        return event(
            sender, delivery, Self.kind(message), text.isEmpty ? .media : .message(text), text: text)
    }

    private static func kind(_ message: JSON) -> InboundKind {
        let first = message["attachments"][0]
        if message["sticker_id"].exists || first["payload"]["sticker_id"].exists { return .sticker }
        switch first["type"].text {
        case "file": return .document
        case let type: return type.flatMap(InboundKind.init(rawValue:)) ?? .unsupported
        }
    }

    private func postback(_ postback: JSON, from sender: String, at time: String?) -> InboundEvent {
        let title = (postback["title"].text ?? "").withoutNUL
        let payload = postback["payload"].id
        // Older ones have no id of their own; pressed again, one has another time.
        let delivery = postback["mid"].id ?? time.map { "postback \($0) \(payload ?? "")" }
        return event(
            sender, delivery, .postback, payload.map { .press($0, title: title) } ?? .message(title), text: title,
            payload: payload)
    }

    private func edit(_ edit: JSON, from sender: String) -> InboundEvent {
        let text = (edit["text"].text ?? "").withoutNUL
        let delivery = edit["mid"].id.map { "edit \(edit["num_edit"].id ?? text) \($0)" }
        return event(sender, delivery, .edited, .edited(text), text: text)
    }
}
