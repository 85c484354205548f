import Assistant
import Channels
import Foundation
import Testing

/// The shared signature vectors, where the file is there.
struct SharedSignatureTests {
    static let file = SharedCaseTests.folder.appending(path: "signatures.json")
    static let isPresent = FileManager.default.fileExists(atPath: file.path)

    static func vectors(_ scheme: String) throws -> [JSON] {
        let vectors = try #require(JSON(reading: Array(try Data(contentsOf: file))))[scheme].items
        #expect(!vectors.isEmpty)
        return vectors
    }

    static func headers(_ vector: JSON) -> [HTTPCall.Field] {
        vector["headers"].fields.map { HTTPCall.Field($0.key.lowercased(), $0.value.text ?? "") }
    }

    static func body(_ vector: JSON) -> [UInt8] {
        vector["body_b64"].text.flatMap { Data(base64Encoded: $0) }.map(Array.init)
            ?? Array((vector["body"].text ?? "").utf8)
    }

    @Test(.enabled(if: isPresent, "../shared is not here"))
    func `every shared vector of Telegram is judged as expected`() throws {
        for vector in try Self.vectors("telegram") {
            let name = Comment(rawValue: vector["name"].text ?? "")
            let change = ["BAKEN_TELEGRAM_SECRET": vector["secret_token"].text]
            guard vector["expect"].text != "config_error" else {
                #expect(throws: ChannelSettingsError.self, name) { try Fixtures.channel("telegram", change) }
                continue
            }
            let request = WebhookRequest(.post, path: "/webhooks/telegram", headers: Self.headers(vector))
            let admission = try Fixtures.channel("telegram", change).admit(request, at: Fixtures.now)
            #expect((admission == .accepted) == (vector["expect"].text == "accept"), name)
        }
    }

    @Test(.enabled(if: isPresent, "../shared is not here"), arguments: ["whatsapp", "messenger", "instagram"])
    func `every shared vector of Meta is judged as expected`(route: String) throws {
        for vector in try Self.vectors("meta") {
            let channel = try Fixtures.channel(route, ["BAKEN_META_APP_SECRET": vector["app_secret"].text])
            let request = WebhookRequest(
                .post, path: "/webhooks/\(route)", headers: Self.headers(vector), body: Self.body(vector))
            #expect(
                (channel.admit(request, at: Fixtures.now) == .accepted) == (vector["expect"].text == "accept"),
                Comment(rawValue: vector["name"].text ?? ""))
        }
        for vector in try Self.vectors("meta_verify") {
            let channel = try Fixtures.channel(route, ["BAKEN_META_VERIFY_TOKEN": vector["verify_token"].text])
            let request = WebhookRequest(.get, path: "/webhooks/\(route)", query: vector["query"].text ?? "")
            let expected = vector["expect"]
            let name = Comment(rawValue: vector["name"].text ?? "")
            switch channel.admit(request, at: Fixtures.now) {
            case .challenge(let reply):
                #expect(expected["status"].number == 200, name)
                #expect(String(decoding: reply.body, as: UTF8.self) == expected["body"].text, name)
                #expect(reply.contentType?.hasPrefix("text/plain") == true, name)
            case .rejected(let status): #expect(Double(status) == expected["status"].number, name)
            case .accepted: Issue.record("a GET is never read")
            }
        }
    }

    @Test(.enabled(if: isPresent, "../shared is not here"))
    func `every shared vector of Twilio is judged as expected`() throws {
        for vector in try Self.vectors("twilio") {
            let address = try #require(vector["public_url"].text)
            let split = try #require(address.range(of: "/webhooks"))
            let parts = address[split.lowerBound...].split(separator: "?", maxSplits: 1)
            var values = Fixtures.settings
            values["BAKEN_TWILIO_TOKEN"] = vector["auth_token"].text
            let channel = try #require(
                try ChannelSet(ChannelSettings(values, publicURL: String(address[..<split.lowerBound])))[route: "sms"])
            var headers = Self.headers(vector)
            if !headers.contains(where: { $0.name == "content-type" }) {
                headers.append(HTTPCall.Field("content-type", "application/x-www-form-urlencoded; charset=UTF-8"))
            }
            let request = WebhookRequest(
                .post, path: String(parts[0]), query: parts.count > 1 ? String(parts[1]) : "", headers: headers,
                body: Self.body(vector))
            #expect(
                (channel.admit(request, at: Fixtures.now) == .accepted) == (vector["expect"].text == "accept"),
                Comment(rawValue: vector["name"].text ?? ""))
        }
    }

    @Test(.enabled(if: isPresent, "../shared is not here"))
    func `every shared vector of the generic channel is judged as expected`() throws {
        for vector in try Self.vectors("generic") {
            let channel = try Fixtures.channel("generic", ["BAKEN_GENERIC_SECRET": vector["secret"].text])
            let request = WebhookRequest(
                .post, path: "/webhooks/generic", headers: Self.headers(vector), body: Self.body(vector))
            let now = Timestamp(seconds: try #require(Int64(vector["now"].id ?? "")))
            #expect(
                (channel.admit(request, at: now) == .accepted) == (vector["expect"].text == "accept"),
                Comment(rawValue: vector["name"].text ?? ""))
        }
    }
}
