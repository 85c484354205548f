import Assistant
import Dialog

/// Messenger and Instagram speak the same format; they differ in name, token and limits.
struct PageMessaging: Sendable {
    let channel: String
    /// What `object` says in their webhooks.
    let object: String
    /// The page or account we answer for, where the app has several; nil takes what comes.
    let account: String?
    let limits: ChannelLimits
    let app: MetaApp

    func render(_ message: OutboundMessage) -> [HTTPCall] {
        let recipient: JSON = ["id": .string(message.address.recipient)]
        return Piece.pieces(of: message, limits).map { piece in
            var content: [String: JSON] = ["text": .string(piece.text)]
            if case .buttons(let choices) = piece.choices {
                content["quick_replies"] = .array(
                    choices.map { choice in
                        [
                            "content_type": "text", "title": .string(choice.title),
                            "payload": .string(choice.reference.description),
                        ]
                    })
            }
            return app.call(
                "me/messages",
                ["messaging_type": "RESPONSE", "recipient": recipient, "message": .object(content)])
        }
    }

    func judge(_ answer: HTTPAnswer) -> Verdict {
        (200..<300).contains(answer.status) ? .delivered(traces: []) : MetaFault.verdict(answer)
    }

    /// Shows that an answer comes; unlike `mark_seen` it tells nobody what was read.
    func typing(to recipient: String) -> HTTPCall {
        app.call("me/messages", ["recipient": ["id": .string(recipient)], "sender_action": "typing_on"])
    }
}
