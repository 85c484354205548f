import Assistant
import Content
import Dialog
import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore

/// `/api/chat/…`: the web chat's own interface. A session is 128 random bits that only the browser keeps; here it is known
/// by a hash.
struct ChatController: Sendable {
    let helpline: Helpline
    let origins: Origins

    static let bodyLimit = 64 * 1024

    func add(to router: Router<BasicRequestContext>) {
        router.post("api/chat/messages") { request, _ in try await receive(request) }
        router.delete("api/chat/session") { request, _ in try await erase(request) }
    }

    private struct Message: Decodable {
        let session: String?
        let text: String?
        /// The id of a choice that was shown.
        let choice: String?
        let language: String?
    }

    private struct Answer: Encodable {
        let session: String
        let replies: [Bubble]
        let state: String
        /// Nothing of the session is left: the next message begins a new one.
        let ended: Bool
    }

    private struct Bubble: Encodable {
        let text: String
        let choices: [Choice]
    }

    private struct Choice: Encodable {
        let id: String
        let title: String
    }

    private func receive(_ request: Request) async throws -> Response {
        let message: Message = try await decode(request)
        let session =
            try message.session.map { text throws(Problem) in try ChatSessionID(checking: text) } ?? ChatSessionID()
        let meaning: InboundEvent.Meaning
        if let choice = message.choice {
            guard let reference = ChoiceReference(choice) else {
                throw Problem(.badRequest, "The choice is not one of ours.")
            }
            meaning = .choice(reference)
        } else if let text = message.text {
            meaning = .message(text)
        } else {
            meaning = .start
        }
        return try await answer(meaning, session, language: message.language.map { Language($0) })
    }

    private func erase(_ request: Request) async throws -> Response {
        let message: Message = try await decode(request)
        guard let text = message.session else { throw Problem(.badRequest, "The session is missing.") }
        return try await answer(.command(.erase), ChatSessionID(checking: text), language: nil)
    }

    private func answer(
        _ meaning: InboundEvent.Meaning, _ session: ChatSessionID, language: Language?
    ) async throws -> Response {
        let event = InboundEvent(
            address: session.address, delivery: nil, kind: .text, meaning: meaning, language: language)
        let reception: Reception
        do {
            reception = try await helpline.receive(event, isInline: true, traits: .named("web"))
        } catch .busy(let wait) {
            throw Problem(.tooManyRequests, "Too much at once.", retryAfter: wait)
        } catch {
            throw Problem(error)
        }
        guard case .answered(let draft) = reception else { throw Problem(.conflict) }
        let answer = Answer(
            session: session.text,
            replies: draft.replies.map { reply in
                Bubble(
                    text: reply.text,
                    choices: reply.choices.map { Choice(id: $0.reference.description, title: $0.title) })
            }, state: draft.turn.state.place, ended: draft.fate != .goesOn)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        let body = try encoder.encode(answer)
        return Response(
            status: .ok, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
    }

    private func decode(_ request: Request) async throws -> Message {
        guard origins.allow(request.headers[.origin]) else { throw Problem(.forbidden, "Not from this site.") }
        guard let type = request.headers[.contentType]?.lowercased(), type.hasPrefix("application/json") else {
            throw Problem(.unsupportedMediaType, "Send application/json.")
        }
        let body = try await request.body.collect(upTo: Self.bodyLimit)
        do {
            return try JSONDecoder().decode(Message.self, from: Data(body.readableBytesView))
        } catch {
            throw Problem(.badRequest, "The body is not of the expected format.")
        }
    }
}
