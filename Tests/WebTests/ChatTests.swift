import Assistant
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Storage
import Testing

/// The web chat's interface.
struct ChatTests {
    private struct Answer: Decodable {
        struct Bubble: Decodable {
            struct Choice: Decodable {
                let id: String
                let title: String
            }

            let text: String
            let choices: [Choice]
        }

        let session: String
        let replies: [Bubble]
        let state: String
        let ended: Bool
    }

    private let json: HTTPFields = [.contentType: "application/json"]

    private func read(_ response: TestResponse) throws -> Answer {
        #expect(response.status == .ok)
        return try JSONDecoder().decode(Answer.self, from: Data(response.body.readableBytesView))
    }

    @Test func `a conversation: opened, answered by button and by words, erased`() async throws {
        let service = try TestService()
        try await service.application().test(.router) { client in
            func send(_ body: String, _ method: HTTPRequest.Method = .post) async throws -> Answer {
                let path = method == .post ? "/api/chat/messages" : "/api/chat/session"
                return try read(
                    try await client.execute(uri: path, method: method, headers: json, body: ByteBuffer(string: body)))
            }
            let opened = try await send("{}")
            #expect(opened.session.count == 32)
            #expect(opened.replies.map(\.text) == ["Hoi. Ik ben een chatbot.", "Wil je nog iets?"])
            #expect(opened.state == "jong/start/meer")
            let choice = try #require(opened.replies.last?.choices.first)
            let chosen = try await send(#"{"session":"\#(opened.session)","choice":"\#(choice.id)"}"#)
            #expect(chosen.replies.first?.text == "Vertel maar.")
            let typed = try await send(#"{"session":"\#(opened.session)","text":"hij heeft me opgesloten"}"#)
            #expect(typed.replies.first?.text == "Bel nu 112.")
            #expect(try await service.store.liveSessions() == 1)
            #expect(try await service.waiting("web").isEmpty)
            let erased = try await send(#"{"session":"\#(opened.session)"}"#, .delete)
            #expect(erased.replies.map(\.text) == ["Gewist."])
            #expect(erased.ended)
            #expect(try await service.store.liveSessions() == 0)
            #expect(try await service.logged().isEmpty)
        }
    }

    @Test(
        arguments: [
            (nil, true), ("https://hulp.example", true), ("https://HULP.example", true),
            ("https://hulp.example.evil", false),
            ("http://hulp.example", false), ("null", false), ("http://localhost:8080", false),
        ] as [(String?, Bool)])
    func `only our own site may use it`(_ origin: String?, _ isAllowed: Bool) async throws {
        try await TestService().application().test(.router) { client in
            var headers = json
            headers[.origin] = origin
            let response = try await client.execute(
                uri: "/api/chat/messages", method: .post, headers: headers, body: ByteBuffer(string: "{}"))
            #expect((response.status == .ok) == isAllowed)
        }
    }

    @Test(arguments: [
        (#"{"session":"kort"}"#, 400), (#"{"session":"0123456789ABCDEF0123456789ABCDEF"}"#, 400), ("[]", 400),
        ("{", 400),
        (#"{"choice":"zonder punt"}"#, 400),
    ])
    func `what it does not take is a problem`(_ body: String, _ status: Int) async throws {
        try await TestService().application().test(.router) { client in
            let response = try await client.execute(
                uri: "/api/chat/messages", method: .post, headers: json, body: ByteBuffer(string: body))
            #expect(response.status.code == status)
            #expect(response.headers[.contentType] == "application/problem+json")
        }
    }

    @Test func `a form of another site and a large body are refused`() async throws {
        try await TestService().application().test(.router) { client in
            let form = try await client.execute(
                uri: "/api/chat/messages", method: .post, headers: [.contentType: "text/plain"],
                body: ByteBuffer(string: "{}"))
            #expect(form.status == .unsupportedMediaType)
            let large = try await client.execute(
                uri: "/api/chat/messages", method: .post, headers: json,
                body: ByteBuffer(string: #"{"text":"\#(String(repeating: "x", count: 70_000))"}"#))
            #expect(large.status == .contentTooLarge)
        }
    }

    @Test func `whoever writes too much at once waits`() async throws {
        var limits = Gate.Limits()
        limits.conversation = (perSecond: 1, burst: 1)
        try await TestService(limits: limits).application().test(.router) { client in
            let session = try read(
                try await client.execute(
                    uri: "/api/chat/messages", method: .post, headers: json, body: ByteBuffer(string: "{}"))
            ).session
            let body = ByteBuffer(string: #"{"session":"\#(session)","text":"hoi"}"#)
            let refused = try await client.execute(uri: "/api/chat/messages", method: .post, headers: json, body: body)
            #expect(refused.status == .tooManyRequests)
            #expect(refused.headers[.retryAfter] != nil)
        }
    }
}
