import Assistant
import Channels
import Content
import Dialog
import Testing

struct GenericTests {
    @Test(arguments: [
        (#"{"conversation":"c1","text":"hoi"}"#, InboundEvent.Meaning.message("hoi")), (#"{"conversation":7}"#, .start),
        (#"{"conversation":"c1","text":"Ja","choice":"1k.ja"}"#, .choice(ChoiceReference(question: 56, option: "ja"))),
    ])
    func `each kind of message has its meaning`(body: String, meaning: InboundEvent.Meaning) throws {
        let event = try #require(try Fixtures.read("generic", body, [("webhook-id", "msg_1")]).events.first)
        #expect(event.meaning == meaning)
        #expect(event.delivery == "msg_1")
    }

    @Test func `a language that is asked for is passed on`() throws {
        let event = try Fixtures.read("generic", #"{"conversation":"c","text":"hi","locale":"en-GB"}"#).events.first
        #expect(event?.language == .english)
    }

    @Test(arguments: ["[]", "{}", "null", #"{"conversation":{}}"#])
    func `without a conversation nothing is answered`(body: String) throws {
        #expect(try Fixtures.read("generic", body).ignored == [.missingSender])
    }

    @Test func `a signature holds for its own id, time and body and for five minutes`() throws {
        let channel = try Fixtures.channel("generic")
        let body = #"{"conversation":"c1","text":"hoi"}"#
        let seconds = Fixtures.now.seconds
        let signature = SignatureMaker.standard(id: "msg_1", seconds: seconds, body: body, key: Fixtures.key)
        func admission(_ id: String, _ time: String, _ body: String, _ signature: String, later: Int64 = 0) -> Admission
        {
            channel.admit(
                Fixtures.request(
                    "generic", body,
                    [("webhook-id", id), ("webhook-timestamp", time), ("webhook-signature", signature)]),
                at: Timestamp(seconds: seconds + later))
        }
        let time = String(seconds)
        #expect(admission("msg_1", time, body, signature) == .accepted)
        #expect(admission("msg_1", time, body, "v1,b3Vk \(signature)", later: 299) == .accepted)
        #expect(admission("msg_1", time, body, signature, later: 301) == .rejected(401))
        #expect(admission("msg_1", time, body, signature, later: -301) == .rejected(401))
        #expect(admission("msg_2", time, body, signature) == .rejected(401))
        #expect(admission("msg_1", time, body + " ", signature) == .rejected(401))
        #expect(admission("msg_1", String(Int64.min), body, signature) == .rejected(401))
    }

    @Test func `replies go to the callback, signed like what came in`() throws {
        let channel = try Fixtures.channel("generic")
        let calls = channel.render(
            Fixtures.message("generic", "c1", [Fixtures.utterance("Wat?", ["A", "B"])]), Fixtures.context)
        let call = try #require(calls.first)
        #expect(calls.count == 1)
        #expect(call.url == "https://chat.example/terug")
        let body = try Fixtures.body(call)
        #expect(body["conversation"] == "c1")
        #expect(body["messages"][0]["choices"].items.map { $0["title"].text } == ["A", "B"])
        #expect(Fixtures.header("webhook-id", of: call) == Fixtures.context.key)
        #expect(
            Fixtures.header("webhook-signature", of: call)
                == SignatureMaker.standard(
                    id: Fixtures.context.key, seconds: Fixtures.now.seconds,
                    body: String(decoding: call.body, as: UTF8.self), key: Fixtures.key))
    }

    @Test func `without a callback the replies stand in the answer`() throws {
        let channel = try Fixtures.channel("generic", ["BAKEN_GENERIC_CALLBACK": nil])
        #expect(channel.repliesInline)
        let reply = channel.acknowledgement([Fixtures.utterance("Hoi")])
        #expect(try #require(JSON(reading: reply.body))["messages"][0]["text"] == "Hoi")
    }
}
