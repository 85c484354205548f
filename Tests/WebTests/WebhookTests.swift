import Assistant
import Channels
import Crypto
import Dialog
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Storage
import Testing

/// The border: who may come in, and what they are answered.
struct WebhookTests {
    private let secret = HTTPField.Name("X-Telegram-Bot-Api-Secret-Token") ?? .authorization

    private func update(_ number: Int, _ text: String, chat: Int = 42) -> ByteBuffer {
        ByteBuffer(
            string: """
                {"update_id":\(number),"message":{"message_id":\(number),"date":1,"chat":{"id":\(chat),"type":"private"},\
                "from":{"id":\(chat),"is_bot":false,"first_name":"X"},"text":"\(text)"}}
                """)
    }

    private func problem(_ response: TestResponse) throws -> [String: Any] {
        #expect(response.headers[.contentType] == "application/problem+json")
        return try #require(
            try JSONSerialization.jsonObject(with: Data(response.body.readableBytesView)) as? [String: Any])
    }

    @Test func `a signed update is committed when it is acknowledged`() async throws {
        let service = try TestService()
        try await service.application().test(.router) { client in
            let response = try await client.execute(
                uri: "/webhooks/telegram", method: .post, headers: [secret: "Geheim_1-a"], body: update(1, "hoi"))
            #expect(response.status == .ok)
            #expect(response.body.readableBytes == 0)
            #expect(try await service.waiting().count == 1)
            try await client.execute(
                uri: "/webhooks/telegram", method: .post, headers: [secret: "Geheim_1-a"], body: update(1, "hoi"))
            #expect(try await service.waiting().count == 1)
        }
    }

    @Test(arguments: ["", "geheim_1-a", "Geheim_1-aa", "Gehéim"])
    func `a wrong secret is refused before the body is looked at`(_ given: String) async throws {
        let service = try TestService()
        try await service.application().test(.router) { client in
            let response = try await client.execute(
                uri: "/webhooks/telegram", method: .post, headers: given.isEmpty ? [:] : [secret: given],
                body: ByteBuffer(string: "geen json"))
            #expect(response.status == .unauthorized)
            let problem = try problem(response)
            #expect(problem["status"] as? Int == 401)
            #expect(problem["title"] as? String == "Unauthorized")
            #expect(try await service.store.liveSessions() == 0)
        }
    }

    @Test(arguments: ["/webhooks/instagram", "/webhooks/nergens", "/webhooks", "/niets"])
    func `what is not configured is not there`(_ path: String) async throws {
        try await TestService().application().test(.router) { client in
            let response = try await client.execute(uri: path, method: .post, body: ByteBuffer(string: "{}"))
            #expect(response.status == .notFound)
            #expect(try problem(response)["status"] as? Int == 404)
        }
    }

    @Test func `what is no JSON is refused and not repeated`() async throws {
        try await TestService().application().test(.router) { client in
            let response = try await client.execute(
                uri: "/webhooks/telegram", method: .post, headers: [secret: "Geheim_1-a"],
                body: ByteBuffer(string: "ik heet Karim {"))
            #expect(response.status == .badRequest)
            _ = try problem(response)
            #expect(!String(buffer: response.body).contains("Karim"))
        }
    }

    @Test(arguments: [1 << 20, (1 << 20) + 1])
    func `a body of a mebibyte is read, a larger one refused`(_ size: Int) async throws {
        let service = try TestService()
        try await service.application().test(.router) { client in
            var body = #"{"update_id":1,"x":"#
            body += "\"" + String(repeating: "x", count: size - body.utf8.count - 3) + "\"}"
            let response = try await client.execute(
                uri: "/webhooks/telegram", method: .post, headers: [secret: "Geheim_1-a"],
                body: ByteBuffer(string: body))
            #expect(response.status == (size > 1 << 20 ? .contentTooLarge : .ok))
        }
    }

    @Test func `WhatsApp may send three megabytes`() async throws {
        let service = try TestService()
        let body =
            #"{"object":"whatsapp_business_account","entry":[],"x":""# + String(repeating: "x", count: 2_900_000)
            + "\"}"
        try await service.application().test(.router) { client in
            let response = try await client.execute(
                uri: "/webhooks/whatsapp", method: .post, headers: signed(body), body: ByteBuffer(string: body))
            #expect(response.status == .ok)
            let larger = body + String(repeating: " ", count: 300_000)
            let refused = try await client.execute(
                uri: "/webhooks/whatsapp", method: .post, headers: signed(larger), body: ByteBuffer(string: larger))
            #expect(refused.status == .contentTooLarge)
        }
    }

    @Test func `a batch of WhatsApp is answered message by message`() async throws {
        let service = try TestService()
        let messages = (1...3).map {
            #"{"from":"31600000\#($0)","id":"wamid.\#($0)","timestamp":"1","type":"text","text":{"body":"hoi"}}"#
        }
        let list = (messages + messages).joined(separator: ",")
        let body = """
            {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":\
            {"messaging_product":"whatsapp","metadata":{"phone_number_id":"70071"},"messages":[\(list)]}}]}]}
            """
        try await service.application().test(.router) { client in
            let response = try await client.execute(
                uri: "/webhooks/whatsapp", method: .post, headers: signed(body), body: ByteBuffer(string: body))
            #expect(response.status == .ok)
        }
        #expect(try await service.waiting("whatsapp").count == 3)
    }

    @Test func `a signature over other bytes is refused`() async throws {
        try await TestService().application().test(.router) { client in
            let response = try await client.execute(
                uri: "/webhooks/whatsapp", method: .post, headers: signed("{ }"), body: ByteBuffer(string: "{}"))
            #expect(response.status == .unauthorized || response.status == .forbidden)
        }
    }

    @Test func `a platform that verifies the address gets its own words back`() async throws {
        try await TestService().application().test(.router) { client in
            let query = "hub.mode=subscribe&hub.verify_token=vraag%20maar&hub.challenge=1158201444"
            let response = try await client.execute(uri: "/webhooks/whatsapp?\(query)", method: .get)
            #expect(response.status == .ok)
            #expect(String(buffer: response.body) == "1158201444")
            let stranger = try await client.execute(
                uri: "/webhooks/whatsapp?hub.mode=subscribe&hub.verify_token=x&hub.challenge=1", method: .get)
            #expect(stranger.status == .forbidden)
        }
    }

    @Test func `too much at once is refused with the time to come back, and nothing is lost`() async throws {
        var limits = Gate.Limits()
        limits.conversation = (perSecond: 0.5, burst: 2)
        let service = try TestService(limits: limits)
        try await service.application().test(.router) { client in
            func post(_ number: Int) async throws -> TestResponse {
                try await client.execute(
                    uri: "/webhooks/telegram", method: .post, headers: [secret: "Geheim_1-a"],
                    body: update(number, "hoi"))
            }
            #expect(try await post(1).status == .ok)
            #expect(try await post(2).status == .ok)
            let refused = try await post(3)
            #expect(refused.status == .serviceUnavailable)
            #expect(refused.headers[.retryAfter] == "3")
            service.time.advance(by: .seconds(3))
            #expect(try await post(3).status == .ok)
            #expect(
                try await service.helpline.receive(
                    TestService.event(.message("hoi"), person: 9), traits: .named("telegram")
                ).draft != nil)
        }
    }

    @Test func `every answer forbids what a page of a stranger could do with it`() async throws {
        try await TestService().application().test(.router) { client in
            for path in ["/healthz", "/nergens"] {
                let headers = try await client.execute(uri: path, method: .get).headers
                #expect(headers[.xContentTypeOptions] == "nosniff")
                #expect(headers[.cacheControl] == "no-store")
                #expect(headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
                #expect(headers[.strictTransportSecurity] != nil)
                #expect(headers[.server] == nil)
            }
        }
    }

    @Test func `health, readiness and counts`() async throws {
        let service = try TestService()
        try await service.application().test(.router) { client in
            #expect(try await client.execute(uri: "/healthz", method: .get).status == .ok)
            #expect(try await client.execute(uri: "/readyz", method: .get).status == .ok)
            _ = try await client.execute(
                uri: "/webhooks/telegram", method: .post, headers: [secret: "Geheim_1-a"],
                body: update(1, "ik ben Karim", chat: 31_612_345_678))
            let text = String(buffer: try await client.execute(uri: "/metrics", method: .get).body)
            #expect(text.contains(#"baken_events_total{channel="telegram",outcome="answered"} 1"#))
            #expect(text.contains(#"baken_webhook_requests_total{route="telegram",status="200"} 1"#))
            #expect(text.contains(#"baken_outbox_messages{channel="telegram"} 1"#))
            #expect(text.contains(#"baken_turn_seconds_count{channel="telegram"} 1"#))
            #expect(text.contains("baken_live_conversations 1"))
            #expect(!text.contains("Karim") && !text.contains("31612345678"))
        }
    }

    @Test func `a store that refuses is said with 503, and the service is not ready but alive`() async throws {
        let service = try TestService(store: FailingStore())
        try await service.application().test(.router) { client in
            let response = try await client.execute(
                uri: "/webhooks/telegram", method: .post, headers: [secret: "Geheim_1-a"], body: update(1, "hoi"))
            #expect(response.status == .serviceUnavailable)
            #expect(response.headers[.retryAfter] == "10")
            #expect(try await client.execute(uri: "/healthz", method: .get).status == .ok)
            #expect(try await client.execute(uri: "/readyz", method: .get).status == .serviceUnavailable)
            #expect(try await client.execute(uri: "/metrics", method: .get).status == .serviceUnavailable)
        }
    }

    private func signed(_ body: String) -> HTTPFields {
        let key = SymmetricKey(data: Data("app-geheim".utf8))
        let code = HMAC<SHA256>.authenticationCode(for: Data(body.utf8), using: key)
        let digits = code.map { String(format: "%02x", $0) }.joined()
        guard let name = HTTPField.Name("X-Hub-Signature-256") else { return [:] }
        return [name: "sha256=\(digits)"]
    }
}
