package import Assistant
import Content
package import Dialog

/// Our own JSON format, for a chat system that an organisation has already. docs/channels.md describes it.
///
/// Without a callback address the replies stand in the answer to the request that they reply to.
package struct Generic: Channel {
    package static let name = "generic"
    package static let variables = ["BAKEN_GENERIC_SECRET", "BAKEN_GENERIC_CALLBACK"]

    private let signature: StandardWebhook
    private let callback: String?

    package var largestBody: Int { 64 << 10 }
    package var limits: ChannelLimits { .generic }
    package var pace: Pace { Pace(callsPerSecond: 100) }
    package var repliesInline: Bool { callback == nil }

    package init?(_ settings: ChannelSettings) throws(ChannelSettingsError) {
        guard Self.variables.contains(where: { settings[$0] != nil }) else { return nil }
        guard let signature = StandardWebhook(secret: try settings.required("BAKEN_GENERIC_SECRET", by: Self.name))
        else {
            throw .unusable(
                "BAKEN_GENERIC_SECRET", expected: "whsec_ and at least 16 random bytes in Base64")
        }
        self.signature = signature
        if let setting = settings["BAKEN_GENERIC_CALLBACK"] {
            callback = try BaseURL(setting, named: "BAKEN_GENERIC_CALLBACK").text
        } else {
            callback = nil
        }
    }

    package func admit(_ request: WebhookRequest, at now: Timestamp) -> Admission {
        guard request.method == .post else { return .rejected(405) }
        return signature.accepts(request, at: now) ? .accepted : .rejected(401)
    }

    package func traits(of address: Address) -> World.ChannelTraits {
        World.ChannelTraits(id: Self.name, hasButtons: true, isPlatform: true)
    }

    package func read(_ request: WebhookRequest) throws(UnreadableBody) -> Inbox {
        guard let body = JSON(reading: request.body) else { throw UnreadableBody() }
        var inbox = Inbox()
        guard let conversation = body["conversation"].id else {
            inbox.ignored.append(.missingSender)
            return inbox
        }
        let text = (body["text"].text ?? "").withoutNUL
        let choice = body["choice"].id
        let (kind, meaning): (InboundKind, InboundEvent.Meaning) =
            if let choice {
                (.button, .press(choice, title: text))
            } else {
                body["text"].exists ? (.text, .message(text)) : (.welcome, .start)
            }
        inbox.events.append(
            InboundEvent(
                address: Address(channel: Self.name, recipient: conversation), delivery: request.header("webhook-id"),
                kind: kind, meaning: meaning, text: text, payload: choice,
                language: body["locale"].text.map {
                    Language(String($0.prefix { $0 != "-" && $0 != "_" }).lowercased())
                }
            ))
        return inbox
    }

    package func acknowledgement(_ replies: [Utterance]) -> WebhookReply {
        guard repliesInline else { return .empty }
        return WebhookReply(
            contentType: "application/json", body: (["messages": Self.messages(replies)] as JSON).encoded)
    }

    package func render(_ message: OutboundMessage, _ context: SendContext) -> [HTTPCall] {
        guard let callback else { return [] }
        let body =
            ([
                "conversation": .string(message.address.recipient), "messages": Self.messages(message.replies),
            ] as JSON).encoded
        return [
            HTTPCall(
                .post, callback,
                headers: [HTTPCall.Field("content-type", "application/json")]
                    + signature.headers(id: context.key, body: body, at: context.now), body: body)
        ]
    }

    private static func messages(_ replies: [Utterance]) -> JSON {
        .array(
            replies.map { reply in
                [
                    "text": .string(reply.text),
                    "choices": .array(
                        reply.choices.map {
                            ["id": .string($0.reference.description), "title": .string($0.title)]
                        }),
                ]
            })
    }

    package func judge(_ answer: HTTPAnswer, to call: HTTPCall) -> Verdict {
        switch answer.status {
        case 200..<300: .delivered(traces: [])
        // The conversation is over on the other side.
        case 410: .stopped
        case 408, 409, 425, 429, 500...: .retry(after: answer.retryAfter)
        case 300..<400, 401, 403, 404: .misconfigured
        default: .refused
        }
    }
}

extension Generic: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { Self.name }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
