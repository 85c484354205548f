import Assistant
import Channels
import Dialog
import HTTPTypes
import Hummingbird
import NIOCore

/// `/webhooks/…`: what platforms call. Verified over the raw bytes, answered after the commit.
struct WebhookController: Sendable {
    let helpline: Helpline
    let channels: ChannelSet
    let errands: Errands

    func add(to router: Router<BasicRequestContext>) {
        router.get("webhooks/:route") { request, context in try await answer(request, context, .get) }
        router.post("webhooks/:route") { request, context in try await answer(request, context, .post) }
    }

    private func answer(
        _ request: Request, _ context: BasicRequestContext, _ method: WebhookRequest.Method
    ) async throws -> Response {
        guard let route = context.parameters.get("route"), let channel = channels[route: route] else {
            throw Problem(.notFound, "Nothing is configured here.")
        }
        do {
            let response = try await answer(request, method, of: channel)
            helpline.measures.countRequest(route: route, status: response.status.code)
            return response
        } catch let problem as Problem {
            helpline.measures.countRequest(route: route, status: problem.status.code)
            throw problem
        }
    }

    private func answer(
        _ request: Request, _ method: WebhookRequest.Method, of channel: any Channels.Channel
    ) async throws -> Response {
        let body = try await body(of: request, limit: channel.largestBody)
        let webhook = WebhookRequest(
            method, path: String(request.target.path), query: String(request.target.query),
            headers: request.headers.map { HTTPCall.Field($0.name.canonicalName, $0.value) }, body: body)
        switch channel.admit(webhook, at: helpline.now) {
        case .challenge(let reply): return Response(reply)
        case .rejected(let status):
            throw Problem(.refusal(status), "The request is not one of the platform's.")
        case .accepted: break
        }
        let inbox: Inbox
        do {
            inbox = try channel.read(webhook)
        } catch {
            throw Problem(.badRequest, "The body is not of the expected format.")
        }
        errands.run(inbox.errands)
        for reason in inbox.ignored {
            helpline.measures.countIgnored(channel: channel.name, reason: reason.rawValue)
        }
        return Response(channel.acknowledgement(try await replies(to: inbox.events, of: channel)))
    }

    private func replies(
        to events: [InboundEvent], of channel: any Channels.Channel
    ) async throws(Problem) -> [Utterance] {
        guard !events.isEmpty else { return [] }
        do {
            let receptions = try await helpline.receive(events, isInline: channel.repliesInline) {
                channel.traits(of: $0)
            }
            guard channel.repliesInline else { return [] }
            return receptions.flatMap { reception -> [Utterance] in
                if case .answered(let draft) = reception { return draft.replies }
                return []
            }
        } catch {
            throw Problem(error)
        }
    }

    private func body(of request: Request, limit: Int) async throws -> [UInt8] {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit { throw Problem.tooLarge }
        do {
            return Array(try await request.body.collect(upTo: limit).readableBytesView)
        } catch is any HTTPResponseError {
            throw Problem.tooLarge
        }
    }
}

extension Problem {
    static var tooLarge: Problem { Problem(.contentTooLarge, "The body is larger than this route takes.") }

    init(_ refusal: Refusal) {
        switch refusal {
        case .busy(let wait): self.init(.serviceUnavailable, "Too much at once.", retryAfter: wait)
        case .unavailable: self.init(.serviceUnavailable, "Nothing can be stored just now.", retryAfter: .seconds(10))
        }
    }
}

extension HTTPResponse.Status {
    /// With the words that belong to it.
    fileprivate static func refusal(_ code: Int) -> Self {
        switch code {
        case 401: .unauthorized
        case 405: .methodNotAllowed
        default: .forbidden
        }
    }
}

extension Response {
    init(_ reply: WebhookReply) {
        var headers: HTTPFields = [:]
        if let type = reply.contentType { headers[.contentType] = type }
        self.init(
            status: HTTPResponse.Status(code: reply.status), headers: headers,
            body: reply.body.isEmpty ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: reply.body)))
    }
}

extension Request {
    /// Path and query as they stood in the request line: signatures are made over them.
    var target: (path: Substring, query: Substring) {
        let target = (head.path ?? "/")[...]
        guard let mark = target.firstIndex(of: "?") else { return (target, "") }
        return (target[..<mark], target[target.index(after: mark)...])
    }
}
