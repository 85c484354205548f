import Assistant
import Channels
import Testing

struct AdmissionTests {
    @Test func `Telegram's secret must be there, once and exact`() throws {
        let channel = try Fixtures.channel("telegram")
        let name = "x-telegram-bot-api-secret-token"
        #expect(channel.admit(Fixtures.telegram("{}"), at: Fixtures.now) == .accepted)
        for headers in [[], [(name, "")], [(name, "geheim_1-a")], [(name, "Geheim_1-a "), (name, "Geheim_1-a")]] {
            #expect(
                channel.admit(Fixtures.request("telegram", "{}", headers), at: Fixtures.now) == .rejected(401))
        }
        #expect(channel.admit(WebhookRequest(.get, path: "/webhooks/telegram"), at: Fixtures.now) == .rejected(405))
    }

    @Test(arguments: ["whatsapp", "messenger", "instagram"])
    func `Meta's signature is over the bytes as they came`(route: String) throws {
        let channel = try Fixtures.channel(route)
        let signed = Fixtures.meta(route, #"{"a":"\u00e9"}"#)
        #expect(channel.admit(signed, at: Fixtures.now) == .accepted)
        let reencoded = WebhookRequest(
            .post, path: signed.path, headers: signed.headers, body: Array(#"{"a":"é"}"#.utf8))
        #expect(channel.admit(reencoded, at: Fixtures.now) == .rejected(401))
    }

    @Test func `Meta's question is answered to whoever knows the token`() throws {
        func admission(_ query: String) throws -> Admission {
            try Fixtures.channel("messenger").admit(
                WebhookRequest(.get, path: "/webhooks/messenger", query: query), at: Fixtures.now)
        }
        let reply = WebhookReply(contentType: "text/plain; charset=utf-8", body: Array("1 2".utf8))
        #expect(
            try admission("hub.mode=subscribe&hub.verify_token=vraag+maar&hub.challenge=1%202") == .challenge(reply))
        #expect(try admission("hub.mode=subscribe&hub.verify_token=vraag&hub.challenge=1") == .rejected(403))
        #expect(try admission("") == .rejected(403))
    }
}
