import Assistant
import Channels
import Content
import Dialog
import Testing

struct PageMessagingTests {
    static func body(_ items: String, object: String = "page", key: String = "messaging") -> String {
        #"{"object":"\#(object)","entry":[{"id":1,"time":1,"\#(key)":[\#(items)]}]}"#
    }

    static func item(_ fields: String) -> String {
        #"{"sender":{"id":12345678901234567890},"recipient":{"id":"1"},"timestamp":17,\#(fields)}"#
    }

    @Test(arguments: [
        (#""message":{"mid":"m","text":"hoi"}"#, InboundEvent.Meaning.message("hoi")),
        (
            #""message":{"mid":"m","text":"Ja","quick_reply":{"payload":"1k.ja"}}"#,
            .choice(ChoiceReference(question: 56, option: "ja"))
        ),
        (#""postback":{"mid":"m","title":"Aan de slag","payload":"GET_STARTED"}"#, .start),
        (#""postback":{"title":"Wat is dit?","payload":"ICE_1"}"#, .message("Wat is dit?")),
        (#""message":{"mid":"m","attachments":[{"type":"image","payload":{}}]}"#, .media),
        (#""message":{"mid":"m","text":"kijk","attachments":[{"type":"fallback"}]}"#, .message("kijk")),
        (#""message":{"mid":"m","is_unsupported":true}"#, .media),
        (#""message":{"mid":"m","is_deleted":true}"#, .unsent),
        (#""message_edit":{"mid":"m","text":"help","num_edit":1}"#, .edited("help")),
    ])
    func `each kind of message has its meaning`(fields: String, meaning: InboundEvent.Meaning) throws {
        let event = try #require(try Fixtures.read("messenger", Self.body(Self.item(fields))).events.first)
        #expect(event.meaning == meaning)
        #expect(event.address.recipient == "12345678901234567890")
    }

    @Test(arguments: [
        (#""message":{"mid":"m","text":"van ons","is_echo":true}"#, IgnoredReason.echo),
        (#""read":{"watermark":1}"#, .status),
        (#""delivery":{}"#, .status), (#""reaction":{"emoji":"x"}"#, .reaction),
        (#""take_thread_control":{}"#, .handover), (#""policy_enforcement":{}"#, .policy),
        (#""nieuw":{}"#, .unknownEvent),
    ])
    func `what is no message to us is ignored with its reason`(fields: String, reason: IgnoredReason) throws {
        let inbox = try Fixtures.read("messenger", Self.body(Self.item(fields)))
        #expect(inbox.events.isEmpty)
        #expect(inbox.ignored == [reason])
    }

    @Test func `a conversation that another application has is left alone`() throws {
        let inbox = try Fixtures.read(
            "messenger", Self.body(Self.item(#""message":{"mid":"m","text":"hoi"}"#), key: "standby"))
        #expect(inbox.events.isEmpty)
        #expect(inbox.ignored == [.standby])
    }

    @Test(arguments: [("1", [IgnoredReason]()), ("2", [.otherRecipient])])
    func `a message to another page of the app is not ours, where ours is named`(
        page: String, ignored: [IgnoredReason]
    ) throws {
        let body = Self.body(Self.item(#""message":{"mid":"m","text":"hoi"}"#))
        let messenger = try Fixtures.channel("messenger", ["BAKEN_MESSENGER_PAGE_ID": page])
        let inbox = try messenger.read(Fixtures.request("messenger", body))
        #expect(inbox.ignored == ignored)
        #expect(inbox.events.isEmpty == !ignored.isEmpty)
    }

    @Test func `the webhook of the one does not answer for the other`() throws {
        let body = Self.body(Self.item(#""message":{"mid":"m","text":"hoi"}"#), object: "instagram")
        #expect(try Fixtures.read("messenger", body).ignored == [.wrongObject])
        #expect(try Fixtures.read("instagram", body).events.count == 1)
    }

    @Test func `a postback delivered twice is one event`() throws {
        let press = Self.item(#""postback":{"title":"A","payload":"1k.ja"}"#)
        #expect(try Fixtures.read("messenger", Self.body("\(press),\(press)")).events.count == 1)
    }

    @Test func `choices are quick replies, on Instagram numbered in the text as well`() throws {
        for (route, text) in [("messenger", "Wat?"), ("instagram", "Wat?\n\n1. A\n2. B")] {
            let calls = try Fixtures.channel(route).render(
                Fixtures.message(route, "8", [Fixtures.utterance("Wat?", ["A", "B"])]), Fixtures.context)
            let body = try Fixtures.body(#require(calls.first))
            #expect(calls[0].url == "https://graph.facebook.com/v25.0/me/messages")
            #expect(body["messaging_type"] == "RESPONSE")
            #expect(body["recipient"]["id"] == "8")
            #expect(body["message"]["text"].text == text)
            #expect(body["message"]["quick_replies"].items.count == 2)
        }
    }

    @Test func `Instagram counts bytes`() throws {
        let long = String(repeating: "Één é. ", count: 200)
        let calls = try Fixtures.channel("instagram").render(
            Fixtures.message("instagram", "8", [Fixtures.utterance(long)]), Fixtures.context)
        #expect(calls.count > 1)
        for call in calls { #expect((try Fixtures.body(call)["message"]["text"].text ?? "").utf8.count <= 1000) }
    }
}
