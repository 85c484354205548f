import Assistant
import Channels
import Foundation
import Testing

struct SignalTests {
    static func envelope(_ fields: String, source: String = #""sourceNumber":null,"sourceUuid":"u-1","#) -> String {
        #"{"envelope":{\#(source)"timestamp":170,\#(fields)},"account":"+31970000000"}"#
    }

    @Test(arguments: [
        (#""dataMessage":{"message":"hoi","expiresInSeconds":3600}"#, InboundEvent.Meaning.message("hoi")),
        (#""dataMessage":{"message":null,"attachments":[{"contentType":"audio/aac"}]}"#, .media),
        (#""dataMessage":{"remoteDelete":{"timestamp":1}}"#, .unsent),
        (#""editMessage":{"targetSentTimestamp":1,"dataMessage":{"message":"beter"}}"#, .edited("beter")),
    ])
    func `each kind of message has its meaning`(fields: String, meaning: InboundEvent.Meaning) throws {
        for body in [
            Self.envelope(fields), #"{"jsonrpc":"2.0","method":"receive","params":\#(Self.envelope(fields))}"#,
            #"{"jsonrpc":"2.0","method":"receive","params":{"subscription":0,"result":\#(Self.envelope(fields))}}"#,
        ] {
            let event = try #require(try Fixtures.read("signal", body).events.first)
            #expect(event.meaning == meaning)
            #expect(event.address == Address(channel: "signal", recipient: "u-1"))
            #expect(event.delivery == "u-1 170")
        }
    }

    @Test(arguments: [
        (#""dataMessage":{"message":"hoi","groupInfo":{"groupId":"g"}}"#, IgnoredReason.group),
        (#""dataMessage":{"reaction":{"emoji":"x"}}"#, .reaction),
        (#""dataMessage":{"expiresInSeconds":60}"#, .service),
        (#""typingMessage":{"action":"STARTED"}"#, .status), (#""receiptMessage":{"isRead":true}"#, .status),
        (#""callMessage":{"offerMessage":{"id":18446744073709551615}}"#, .call), (#""storyMessage":{}"#, .story),
        (#""error":{"message":"decryption"}"#, .malformed), (#""iets":{}"#, .unknownEvent),
    ])
    func `what is no message to us is ignored with its reason`(fields: String, reason: IgnoredReason) throws {
        let inbox = try Fixtures.read("signal", Self.envelope(fields))
        #expect(inbox.events.isEmpty)
        #expect(inbox.ignored == [reason])
    }

    @Test func `our own number is never answered`() throws {
        let body = Self.envelope(
            #""dataMessage":{"message":"hoi"}"#, source: #""sourceNumber":"+31970000000","sourceUuid":"u-2","#)
        #expect(try Fixtures.read("signal", body).ignored == [.echo])
    }

    @Test func `only the secret opens the webhook`() throws {
        let channel = try Fixtures.channel("signal")
        func admission(_ header: String?) -> Admission {
            channel.admit(
                Fixtures.request("signal", "{}", header.map { [("authorization", $0)] } ?? []), at: Fixtures.now)
        }
        let basic = Data("baken:signaal".utf8).base64EncodedString()
        #expect(admission("Bearer signaal") == .accepted)
        #expect(admission("Basic \(basic)") == .accepted)
        for wrong in [nil, "", "Bearer", "Bearer signaa", "Basic signaal", "Bearer  signaal", "signaal"] {
            #expect(admission(wrong) == .rejected(401))
        }
    }

    @Test func `messages are sent to the id and deleted there again`() throws {
        let calls = try Fixtures.channel("signal").render(
            Fixtures.message("signal", "u-1", [Fixtures.utterance("Wat?", ["A"])], deletions: ["170", "x"]),
            Fixtures.context)
        #expect(calls.map(\.url) == Array(repeating: "http://127.0.0.1:8090/api/v1/rpc", count: 2))
        let bodies = try calls.map(Fixtures.body)
        #expect(bodies.map { $0["method"].text } == ["send", "remoteDelete"])
        #expect(bodies[0]["params"]["recipient"] == ["u-1"])
        #expect(bodies[0]["params"]["message"] == "Wat?\n\n1. A")
        #expect(bodies[1]["params"]["targetTimestamp"] == 170)
        #expect(Set(bodies.map { $0["id"].text }).count == 2)
    }
}
