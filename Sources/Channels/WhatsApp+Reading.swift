import Assistant
import Dialog

extension WhatsApp {
    package func read(_ request: WebhookRequest) throws(UnreadableBody) -> Inbox {
        var inbox = Inbox()
        guard !request.body.isEmpty else {
            inbox.ignored.append(.empty)
            return inbox
        }
        guard let body = JSON(reading: request.body) else { throw UnreadableBody() }
        guard !body["object"].exists || body["object"].text == "whatsapp_business_account" else {
            inbox.ignored.append(.wrongObject)
            return inbox
        }
        for entry in body["entry"].items {
            for change in entry["changes"].items { Self.read(change: change, into: &inbox) }
        }
        if inbox.events.isEmpty, inbox.ignored.isEmpty { inbox.ignored.append(.empty) }
        return inbox
    }

    private static func read(change: JSON, into inbox: inout Inbox) {
        let field = change["field"].text ?? "messages"
        let value = change["value"]
        if field == "smb_message_echoes" || value["message_echoes"].exists {
            inbox.ignored.append(.echo)
            return
        }
        if !value["statuses"].items.isEmpty { inbox.ignored.append(.status) }
        guard field == "messages" else {
            if value["statuses"].items.isEmpty { inbox.ignored.append(.otherField) }
            return
        }
        let contacts = value["contacts"].items
        for message in value["messages"].items { read(message: message, contacts: contacts, into: &inbox) }
        if value["messages"].items.isEmpty, value["statuses"].items.isEmpty {
            inbox.ignored.append(value["errors"].items.isEmpty ? .empty : .unknownEvent)
        }
    }

    private static func read(message: JSON, contacts: [JSON], into inbox: inout Inbox) {
        if message["group_id"].exists {
            inbox.ignored.append(.group)
            return
        }
        guard let sender = sender(of: message, contacts) else {
            inbox.ignored.append(.missingSender)
            return
        }
        switch content(of: message) {
        case .success(let content):
            inbox.add(
                InboundEvent(
                    address: Address(channel: name, recipient: sender), delivery: message["id"].id,
                    kind: content.kind, meaning: content.meaning, text: content.text, payload: content.payload))
        case .failure(let ignored): inbox.ignored.append(ignored.reason)
        }
    }

    /// The number where there is one; people with a user name have only an id of the form `NL.1349…`.
    private static func sender(of message: JSON, _ contacts: [JSON]) -> String? {
        if let sender = message["from"].id ?? message["from_user_id"].id { return sender }
        guard contacts.count == 1 else { return nil }
        return contacts[0]["wa_id"].id ?? contacts[0]["user_id"].id
    }

    private struct Content {
        let kind: InboundKind
        let meaning: InboundEvent.Meaning
        var text = ""
        var payload: String?

        static func words(_ text: String?, kind: InboundKind = .text) -> Content {
            let text = (text ?? "").withoutNUL
            return Content(kind: kind, meaning: kind == .text || !text.isEmpty ? .message(text) : .media, text: text)
        }

        static func press(_ kind: InboundKind, title: String?, payload: String?) -> Content {
            let title = (title ?? "").withoutNUL
            return Content(
                kind: kind, meaning: payload.map { .press($0, title: title) } ?? .message(title), text: title,
                payload: payload)
        }
    }

    private struct Ignored: Error {
        let reason: IgnoredReason
    }

    private static func content(of message: JSON) -> Result<Content, Ignored> {
        let type = message["type"].text ?? (message["text"].exists ? "text" : "unknown")
        let part = message[type]
        switch type {
        case "text": return .success(.words(part["body"].text))
        case "button": return .success(.press(.button, title: part["text"].text, payload: part["payload"].id))
        case "interactive": return interactive(part)
        case "image", "video", "document", "audio", "sticker", "location", "contacts", "order":
            let isVoice = type == "audio" && part["voice"].isTrue
            return .success(
                .words(part["caption"].text, kind: isVoice ? .voice : InboundKind(rawValue: type) ?? .unsupported))
        case "edit":
            let text = (part["message"]["text"]["body"].text ?? part["text"]["body"].text ?? "").withoutNUL
            return .success(Content(kind: .edited, meaning: .edited(text), text: text))
        case "revoke": return .success(Content(kind: .deleted, meaning: .unsent))
        case "request_welcome": return .success(Content(kind: .welcome, meaning: .start))
        case "reaction": return .failure(Ignored(reason: .reaction))
        case "system": return .failure(Ignored(reason: .system))
        default: return .success(Content(kind: .unsupported, meaning: .media))
        }
    }

    private static func interactive(_ part: JSON) -> Result<Content, Ignored> {
        let reply = part[part["type"].text ?? ""]
        switch part["type"].text {
        case "button_reply": return .success(.press(.button, title: reply["title"].text, payload: reply["id"].id))
        case "list_reply": return .success(.press(.list, title: reply["title"].text, payload: reply["id"].id))
        case "nfm_reply":
            // A form that we never send. What was filled in is left unread.
            return .success(Content(kind: .flow, meaning: .media, payload: reply["response_json"].text))
        default: return .failure(Ignored(reason: .unknownEvent))
        }
    }
}
