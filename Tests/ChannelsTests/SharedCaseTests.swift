import Assistant
import Channels
import Foundation
import Testing

/// The shared inbound payloads, where the folder is there.
struct SharedCaseTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared")
        .standardizedFileURL
    static let isPresent = FileManager.default.fileExists(atPath: folder.appending(path: "channel-cases").path)

    static func lines(_ name: String) throws -> [JSON] {
        let data = try Data(contentsOf: folder.appending(path: "channel-cases/\(name).jsonl"))
        return try data.split(separator: UInt8(ascii: "\n")).map { try #require(JSON(reading: Array($0))) }
    }

    @Test(
        .enabled(if: isPresent, "../shared is not here"),
        arguments: [
            ("telegram", "telegram"), ("whatsapp_cloud", "whatsapp"), ("messenger", "messenger"),
            ("instagram", "instagram"), ("twilio", "sms"), ("signal", "signal"),
        ])
    func `every shared payload is read as its expectation says`(name: String, route: String) throws {
        let channel = try Fixtures.channel(route)
        let lines = try Self.lines(name)
        #expect(!lines.isEmpty)
        for (index, line) in lines.enumerated() {
            let body = Array((line["request"]["body"].text ?? "").utf8)
            let request = WebhookRequest(
                .post, path: "/webhooks/\(route)",
                headers: [HTTPCall.Field("content-type", line["request"]["headers"]["Content-Type"].text ?? "")],
                body: body)
            let inbox = try channel.read(request)
            let place = Comment(rawValue: "\(name) line \(index + 1)")
            compare(inbox, with: line["expect"], place)
        }
    }

    private func compare(_ inbox: Inbox, with expected: JSON, _ place: Comment) {
        var reasons = Set(inbox.ignored.map(\.rawValue))
        var messages: [InboundEvent] = []
        for event in inbox.events {
            switch event.meaning {
            case .edited: reasons.insert("edited")
            case .unsent: reasons.insert("deleted")
            case .blocked: reasons.insert("membership")
            case .start, .message, .choice, .media, .command: messages.append(event)
            }
        }
        if expected["ignored"].isTrue {
            #expect(messages.isEmpty, place)
            #expect(reasons.contains(expected["reason"].text ?? ""), place)
            return
        }
        #expect(reasons == Set(expected["also_ignored"].items.compactMap(\.text)), place)
        #expect(messages.count == expected["messages"].items.count, place)
        for (event, message) in zip(messages, expected["messages"].items) {
            #expect(event.address.recipient == message["sender"].id, place)
            #expect(event.text == message["text"].text, place)
            #expect(event.kind.rawValue == message["kind"].text, place)
            #expect(event.payload == message["payload"].text, place)
            if let id = message["message_id"].id { #expect(names(event, inbox).contains(id), place) }
        }
    }

    /// The ids under which the event is known: as a delivery, for deletion, or to release its button.
    private func names(_ event: InboundEvent, _ inbox: Inbox) -> Set<String> {
        let released = inbox.errands.compactMap { JSON(reading: $0.body)?["callback_query_id"].id }
        let delivery = event.delivery.map { [$0] + $0.split(separator: " ").map(String.init) } ?? []
        return Set(released + delivery + [event.trace].compactMap(\.self))
    }
}
