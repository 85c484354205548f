import Assistant
import Channels
import Content
import Dialog
import Testing

struct TwilioTests {
    @Test(arguments: [
        ("From=%2B316&MessageSid=SM1&Body=hoi+daar", InboundEvent.Meaning.message("hoi daar")),
        ("From=%2B316&MessageSid=SM1&Body=a%00b", .message("ab")), ("From=%2B316&SmsSid=SM1", .message("")),
        ("From=%2B316&MessageSid=SM1&NumMedia=1&MediaContentType0=image%2Fpng", .media),
        ("From=%2B316&MessageSid=SM1&Body=STOP&OptOutType=STOP", .blocked),
        ("From=whatsapp%3A%2B316&MessageSid=SM1&Latitude=1.0&Longitude=2", .media),
        (
            "From=whatsapp%3A%2B316&MessageSid=SM1&ButtonPayload=1k.ja&ButtonText=Ja",
            .choice(ChoiceReference(question: 56, option: "ja"))
        ),
    ])
    func `each kind of message has its meaning`(body: String, meaning: InboundEvent.Meaning) throws {
        let event = try #require(try Fixtures.read("sms", body).events.first)
        #expect(event.meaning == meaning)
        #expect(event.delivery == "SM1")
        #expect(event.trace == "SM1")
    }

    @Test(arguments: [
        ("", IgnoredReason.empty), ("From=%2B316&MessageSid=SM1&MessageStatus=delivered", .status),
        ("MessageSid=SM1&Body=x", .missingSender), ("From=rcs%3Ax&MessageSid=SM1&Body=x", .otherRecipient),
    ])
    func `what is no message to us is ignored with its reason`(body: String, reason: IgnoredReason) throws {
        let inbox = try Fixtures.read("sms", body)
        #expect(inbox.events.isEmpty)
        #expect(inbox.ignored == [reason])
    }

    @Test func `a message is answered from the kind of number that it came to`() throws {
        let set = try Fixtures.set()
        for (channel, recipient, from) in [
            ("sms", "+316", "+3197010000"), ("whatsapp", "whatsapp:+316", "whatsapp:+3197010000"),
        ] {
            let twilio = try #require(set[Address(channel: channel, recipient: recipient)])
            #expect(twilio.name == "sms")
            let calls = twilio.render(
                Fixtures.message(
                    channel, recipient, [Fixtures.utterance("Hoi."), Fixtures.utterance("Wat?", ["A", "B"])]),
                Fixtures.context)
            #expect(calls.count == 1)
            #expect(calls[0].url == "https://api.twilio.com/2010-04-01/Accounts/ACdeadbeef/Messages.json")
            #expect(
                Fixtures.form(calls[0]) == ["To": recipient, "From": from, "Body": "Hoi.\n\nWat?\n\n1. A\n2. B"])
            #expect(!twilio.traits(of: Address(channel: channel, recipient: recipient)).hasButtons)
        }
        #expect(set[Address(channel: "whatsapp", recipient: "316")]?.name == "whatsapp")
    }

    @Test func `wis deletes the messages at Twilio too`() throws {
        let calls = try Fixtures.channel("sms").render(
            Fixtures.message("sms", "+316", [], deletions: ["SM1", "../Calls", ""]), Fixtures.context)
        #expect(calls.map(\.method) == [.delete])
        #expect(calls.map(\.url) == ["https://api.twilio.com/2010-04-01/Accounts/ACdeadbeef/Messages/SM1.json"])
    }

    @Test func `the answer to the webhook sends nothing`() throws {
        let reply = try Fixtures.channel("sms").acknowledgement([Fixtures.utterance("Hoi")])
        #expect(reply.contentType?.hasPrefix("text/xml") == true)
        #expect(String(decoding: reply.body, as: UTF8.self).hasSuffix("<Response/>"))
    }

    @Test func `a signature over the configured address is accepted, over any other not`() throws {
        // Made with HMAC-SHA1 over address, names and values, as Twilio's documents describe it.
        let body = "To=%2B31970&From=%2B316&Body=hoi"
        let signature = SignatureMaker.twilio(
            "https://hulp.example/webhooks/sms?a=1", ["Body": "hoi", "From": "+316", "To": "+31970"],
            key: "twilio-geheim")
        func admission(_ path: String, _ query: String, _ signature: String) throws -> Admission {
            let request = WebhookRequest(
                .post, path: path, query: query,
                headers: [
                    HTTPCall.Field("x-twilio-signature", signature), HTTPCall.Field("host", "elders.example"),
                    HTTPCall.Field("content-type", "application/x-www-form-urlencoded"),
                ], body: Array(body.utf8))
            return try Fixtures.channel("sms").admit(request, at: Fixtures.now)
        }
        #expect(try admission("/webhooks/sms", "a=1", signature) == .accepted)
        #expect(try admission("/webhooks/sms", "", signature) == .rejected(401))
        #expect(try admission("/webhooks/whatsapp", "a=1", signature) == .rejected(401))
        #expect(try admission("/webhooks/sms", "a=1", "") == .rejected(401))
    }
}
