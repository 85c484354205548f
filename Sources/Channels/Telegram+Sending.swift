package import Assistant
import Dialog

extension Telegram {
    /// Plain text: without a parse mode nothing needs escaping. Previews would fetch the addresses we name.
    package func render(_ message: OutboundMessage, _ context: SendContext) -> [HTTPCall] {
        let chat = JSON.id(message.address.recipient)
        let sent = Piece.pieces(of: message, limits).map { piece in
            var parameters: [String: JSON] = [
                "chat_id": chat, "text": .string(piece.text), "link_preview_options": ["is_disabled": true],
            ]
            if case .buttons(let choices) = piece.choices {
                parameters["reply_markup"] = [
                    "inline_keyboard": .array(
                        choices.map { choice in
                            [
                                [
                                    "text": .string(choice.title),
                                    "callback_data": .string(choice.reference.description),
                                ]
                            ]
                        })
                ]
            }
            return api.call("sendMessage", .object(parameters))
        }
        return sent + deletions(message.deletions, in: chat)
    }

    /// A hundred at a time.
    private func deletions(_ traces: [String], in chat: JSON) -> [HTTPCall] {
        let ids = traces.filter { Int64($0) != nil }
        return stride(from: 0, to: ids.count, by: 100).map { start in
            api.call(
                "deleteMessages",
                ["chat_id": chat, "message_ids": .array(ids[start...].prefix(100).map(JSON.number))])
        }
    }

    package func judge(_ answer: HTTPAnswer, to call: HTTPCall) -> Verdict {
        let body = JSON(reading: answer.body) ?? .null
        if (200..<300).contains(answer.status) {
            return .delivered(traces: body["result"]["message_id"].id.map { [$0] } ?? [])
        }
        switch answer.status {
        case 429:
            return .retry(after: .patience(body["parameters"]["retry_after"].number) ?? answer.retryAfter)
        case 400 where call.url.hasSuffix("/deleteMessages"):
            // Older than 48 hours or gone already: there is nothing left to do.
            return .delivered(traces: [])
        case 401, 404, 300..<400: return .misconfigured
        case 403: return .stopped
        case 408, 409, 500...: return .retry(after: answer.retryAfter)
        default: return .refused
        }
    }
}
