import Assistant
import Channels
import Dialog
import Foundation
import Testing

/// Whatever a turn says, each platform gets it whole and within its limits. The limits stand here a second time, as the
/// platforms' documents give them, so that a slip in the table is noticed.
struct RenderingTests {
    struct Sent {
        var texts: [String] = []
        var titles: [String] = []
    }

    static let recipients = [
        ("telegram", "telegram", "42"), ("whatsapp", "whatsapp", "31600000001"), ("messenger", "messenger", "8"),
        ("instagram", "instagram", "8"), ("sms", "sms", "+316"), ("sms", "whatsapp", "whatsapp:+316"),
        ("signal", "signal", "u-1"),
        ("generic", "generic", "c"),
    ]

    @Test(arguments: recipients)
    func `whatever is said arrives whole and within the limits`(
        route: String, channel: String, recipient: String
    ) throws {
        let adapter = try Fixtures.channel(route)
        var dice = Dice(seed: 11)
        for round in 0..<60 {
            let replies = dice.replies()
            let message = Fixtures.message(channel, recipient, replies)
            let calls = adapter.render(message, Fixtures.context)
            #expect(calls == adapter.render(message, Fixtures.context))
            var sent = Sent()
            for call in calls { try Self.check(call, route, into: &sent) }
            let said = Self.letters(sent.texts.joined())
            for words in replies.map({ Self.letters($0.text) }) where !words.isEmpty {
                #expect(said.contains(words), "round \(round)")
            }
            for choice in replies.flatMap(\.choices) {
                #expect(
                    sent.titles.contains(choice.title) || said.contains(Self.letters(choice.title)), "round \(round)")
            }
        }
    }

    /// Without blanks, and with marks as they were before WhatsApp's lookalikes.
    private static func letters(_ text: String) -> String {
        let marks: [Character: Character] = ["∗": "*", "＿": "_", "∼": "~", "´": "`"]
        return String(text.filter { !$0.isWhitespace }.map { marks[$0] ?? $0 })
    }

    private static func check(_ call: HTTPCall, _ route: String, into sent: inout Sent) throws {
        if route == "sms" {
            let body = try #require(Fixtures.form(call)["Body"])
            #expect((1...1600).contains(body.utf16.count))
            sent.texts.append(body)
            return
        }
        let body = try Fixtures.body(call)
        switch route {
        case "telegram":
            let text = try #require(body["text"].text)
            #expect((1...4096).contains(text.utf16.count))
            let buttons = body["reply_markup"]["inline_keyboard"].items.flatMap(\.items)
            #expect(buttons.count <= 100)
            for button in buttons {
                #expect((1...64).contains(button["callback_data"].text?.utf8.count ?? 0))
            }
            sent.texts.append(text)
            sent.titles += buttons.compactMap { $0["text"].text }
        case "whatsapp":
            let interactive = body["interactive"]
            let text = try #require(body["text"]["body"].text ?? interactive["body"]["text"].text)
            #expect((1...(interactive.exists ? 1024 : 4096)).contains(text.unicodeScalars.count))
            let buttons = interactive["action"]["buttons"].items.map { $0["reply"] }
            let rows = interactive["action"]["sections"].items.flatMap { $0["rows"].items }
            #expect(buttons.count <= 3 && rows.count <= 10)
            #expect(buttons.allSatisfy { ($0["title"].text?.unicodeScalars.count ?? 99) <= 20 })
            #expect(rows.allSatisfy { ($0["title"].text?.unicodeScalars.count ?? 99) <= 24 })
            #expect(Set((buttons + rows).map { $0["id"].text }).count == buttons.count + rows.count)
            sent.texts.append(text)
            sent.titles += (buttons + rows).compactMap { $0["title"].text }
        case "messenger", "instagram":
            let text = try #require(body["message"]["text"].text)
            #expect(
                !text.isEmpty && (route == "instagram" ? text.utf8.count <= 1000 : text.unicodeScalars.count <= 2000))
            let quick = body["message"]["quick_replies"].items
            #expect(quick.count <= 13)
            #expect(quick.allSatisfy { (1...20).contains($0["title"].text?.unicodeScalars.count ?? 0) })
            sent.texts.append(text)
            sent.titles += quick.compactMap { $0["title"].text }
        case "signal":
            let text = try #require(body["params"]["message"].text)
            #expect((1...2000).contains(text.utf8.count))
            sent.texts.append(text)
        default:
            for message in body["messages"].items {
                sent.texts.append(message["text"].text ?? "")
                sent.titles += message["choices"].items.compactMap { $0["title"].text }
            }
        }
    }

    @Test func `a long text is cut between sentences and not within`() throws {
        let sentence = "Dit is een zin van gewone lengte."
        let text = Array(repeating: sentence, count: 200).joined(separator: " ")
        let calls = try Fixtures.channel("messenger").render(
            Fixtures.message("messenger", "8", [Fixtures.utterance(text)]), Fixtures.context)
        let texts = try calls.compactMap { try Fixtures.body($0)["message"]["text"].text }
        #expect(texts.count > 1)
        #expect(texts.allSatisfy { $0.hasPrefix("Dit is") && $0.hasSuffix("lengte.") })
    }

    /// For a judge outside of this project: `BAKEN_EXPORT_OUTBOUND=/tmp/out.jsonl swift test --filter RenderingTests`.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["BAKEN_EXPORT_OUTBOUND"] != nil, "no export asked for"))
    func `the rendered requests can be written to a file`() throws {
        let path = try #require(ProcessInfo.processInfo.environment["BAKEN_EXPORT_OUTBOUND"])
        var lines: [String] = []
        var dice = Dice(seed: 5)
        for (route, channel, recipient) in Self.recipients where route != "signal" && route != "generic" {
            let names = ["whatsapp": "whatsapp_cloud", "sms": "twilio"]
            let adapter = try Fixtures.channel(route)
            for _ in 0..<100 {
                let message = Fixtures.message(
                    channel, recipient, dice.replies(), deletions: route == "telegram" ? ["1", "2"] : [])
                for call in adapter.render(message, Fixtures.context) {
                    let content: (String, JSON) =
                        route == "sms"
                        ? ("form", .object(Fixtures.form(call).mapValues { .string($0) }))
                        : ("json", try Fixtures.body(call))
                    let line: JSON = .object([
                        "channel": .string(names[route] ?? route), "method": .string(call.method.rawValue),
                        "path": .string(URL(string: call.url)?.path ?? ""), content.0: content.1,
                    ])
                    lines.append(String(decoding: line.encoded, as: UTF8.self))
                }
            }
        }
        try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
        #expect(!lines.isEmpty)
    }
}
