import Assistant
import Channels
import Dialog
import Testing

struct WhatsAppTests {
    static func body(_ messages: String, contacts: String = #"[{"wa_id":"31600000001"}]"#) -> String {
        """
        {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{
        "messaging_product":"whatsapp","contacts":\(contacts),"messages":[\(messages)]}}]}]}
        """
    }

    static func text(_ id: String, from: String = #""from":"31600000001","#) -> String {
        #"{\#(from)"id":"\#(id)","type":"text","text":{"body":"hoi"}}"#
    }

    @Test func `a message without a number is known by its id, wherever that stands`() throws {
        func sender(_ from: String, _ contacts: String = "[]") throws -> String? {
            try Fixtures.read("whatsapp", Self.body(Self.text("a", from: from), contacts: contacts)).events.first?
                .address.recipient
        }
        #expect(try sender(#""from":"316","from_user_id":"NL.1","#) == "316")
        #expect(try sender(#""from_user_id":"NL.1","#, #"[{"wa_id":"317"}]"#) == "NL.1")
        #expect(try sender("", #"[{"user_id":"NL.2"}]"#) == "NL.2")
        #expect(try sender("", #"[{"wa_id":"317","user_id":"NL.2"}]"#) == "317")
        #expect(try sender("", #"[{"wa_id":"317"},{"wa_id":"318"}]"#) == nil)
    }

    @Test func `the same message twice in one request is one message`() throws {
        let inbox = try Fixtures.read(
            "whatsapp", Self.body([Self.text("a"), Self.text("b"), Self.text("a")].joined(separator: ",")))
        #expect(inbox.events.map(\.delivery) == ["a", "b"])
    }

    @Test(arguments: [
        (
            #"{"from":"316","id":"a","type":"edit","edit":{"message":{"type":"text","text":{"body":"nieuw"}}}}"#,
            InboundEvent.Meaning.edited("nieuw")
        ),
        (#"{"from":"316","id":"a","type":"revoke","revoke":{"original_message_id":"b"}}"#, .unsent),
        (#"{"from":"316","id":"a","type":"request_welcome"}"#, .start),
        (#"{"from":"316","id":"a","type":"button","button":{"text":"Ja graag"}}"#, .message("Ja graag")),
        (#"{"from":"316","id":"a","type":"audio","audio":{"voice":true}}"#, .media),
        (#"{"from":"316","id":"a","type":"image","image":{"caption":"help me"}}"#, .message("help me")),
        (#"{"from":"316","id":"a","type":"hologram","hologram":{}}"#, .media),
        (#"{"from":"316","id":"a","text":{"body":"zonder soort"}}"#, .message("zonder soort")),
    ])
    func `each kind of message has its meaning`(message: String, meaning: InboundEvent.Meaning) throws {
        #expect(try Fixtures.read("whatsapp", Self.body(message)).events.first?.meaning == meaning)
    }

    @Test(arguments: [
        (#"{"from":"316","id":"a","type":"reaction","reaction":{"emoji":""}}"#, IgnoredReason.reaction),
        (#"{"from":"316","id":"a","type":"system","system":{"type":"user_changed_number"}}"#, .system),
        (#"{"from":"316","id":"a","group_id":"g","type":"text","text":{"body":"hoi"}}"#, .group),
    ])
    func `what is no message to us is ignored with its reason`(message: String, reason: IgnoredReason) throws {
        let inbox = try Fixtures.read("whatsapp", Self.body(message))
        #expect(inbox.events.isEmpty)
        #expect(inbox.ignored == [reason])
    }

    @Test func `a broken part does not take the rest of the batch with it`() throws {
        let inbox = try Fixtures.read("whatsapp", Self.body("7,null,[],{\"id\":\"x\\ud83d\"},\(Self.text("ok"))"))
        #expect(inbox.events.map(\.delivery).contains("ok"))
    }

    @Test func `up to three choices are buttons, up to ten a list, more or longer ones numbers`() throws {
        let channel = try Fixtures.channel("whatsapp")
        func body(_ titles: [String], to recipient: String = "31600000001", choose: String = "Kies") throws -> JSON {
            let calls = channel.render(
                Fixtures.message("whatsapp", recipient, [Fixtures.utterance("Wat?", titles)], choose: choose),
                Fixtures.context)
            #expect(calls.count == 1)
            #expect(calls[0].url == "https://graph.facebook.com/v25.0/70071/messages")
            #expect(Fixtures.header("authorization", of: calls[0]) == "Bearer wa-token")
            return try Fixtures.body(calls[0])
        }
        #expect(try body(["A", "B", "C"])["interactive"]["action"]["buttons"].items.count == 3)
        let list = try body((1...10).map { "Keuze \($0)" })["interactive"]
        #expect(list["type"] == "list")
        #expect(list["action"]["button"] == "Kies")
        #expect(list["action"]["sections"][0]["rows"].items.count == 10)
        #expect(try body(["Dit zijn er tweeëntwintig", "B"])["text"]["body"].text?.hasSuffix("\n2. B") == true)
        #expect(try body((1...11).map { "Keuze \($0)" })["text"]["body"].text?.hasSuffix("11. Keuze 11") == true)
        #expect(try body((1...4).map { "Keuze \($0)" }, choose: "")["type"] == "text")
        #expect(try body(["A"], to: "NL.12")["recipient"] == "NL.12")
        #expect(try body(["A"])["to"] == "31600000001")
    }

    @Test func `a turn is one message and pairs of marks do not become formatting`() throws {
        let calls = try Fixtures.channel("whatsapp").render(
            Fixtures.message(
                "whatsapp", "316",
                [Fixtures.utterance("Een *kort* woord."), Fixtures.utterance("Zie https://x.example/a_b_c of 5 * 3.")]),
            Fixtures.context)
        let text = try Fixtures.body(#require(calls.first))["text"]["body"].text
        #expect(calls.count == 1)
        #expect(text == "Een ∗kort∗ woord.\n\nZie https://x.example/a_b_c of 5 ∗ 3.")
    }
}
