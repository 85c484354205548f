import Assistant
import Channels
import Dialog
import Foundation
import Testing

/// What we send beside what the platforms' own well-kept clients send for the same words, where the file is there.
struct SharedGoldenTests {
    static let file = SharedCaseTests.folder.appending(path: "golden-outbound.json")
    static let isPresent = FileManager.default.fileExists(atPath: file.path)

    /// One recorded request, and where ours is meant to differ.
    struct Golden: Sendable, CustomTestStringConvertible {
        let name: String
        let route: String
        let recipient: String
        var titles: [String] = []
        /// Fields of ours that the client leaves to the platform.
        var ours: Set<String> = []
        /// Fields of the client that say what holds without them.
        var theirs: Set<String> = []

        var testDescription: String { name }
    }

    /// WhatsApp would print these words bold and slanted; what becomes of them has tests of its own.
    static let emphasis = "*niet vet* _niet cursief_ "

    static let three = ["Ik word gedwongen", "Ik ben ouder", "Ik ben in gevaar"]

    @Test(
        .enabled(if: isPresent, "../shared is not here"),
        arguments: [
            Golden(
                name: "telegram.aiogram.text", route: "telegram", recipient: "42",
                ours: ["link_preview_options.is_disabled"]),
            Golden(
                name: "telegram.aiogram.buttons", route: "telegram", recipient: "42", titles: three,
                ours: ["link_preview_options.is_disabled"]),
            Golden(name: "whatsapp.pywa.text", route: "whatsapp", recipient: "31612345678"),
            Golden(name: "whatsapp.pywa.buttons", route: "whatsapp", recipient: "31612345678", titles: three),
            Golden(
                name: "whatsapp.pywa.list", route: "whatsapp", recipient: "31612345678",
                titles: (1...10).map { "Keuze \($0)" },
                // One section needs no title, and our choices have none but their words.
                theirs: Set(
                    (0..<10).map { "interactive.action.sections.0.rows.\($0).description" }
                        + ["interactive.action.sections.0.title"])),
            Golden(name: "whatsapp.pywa.to_bsuid", route: "whatsapp", recipient: "NL.13491208655302741918"),
            Golden(
                name: "messenger.fbmessenger.text", route: "messenger", recipient: "PSID1",
                theirs: ["notification_type"]),
            Golden(
                name: "messenger.fbmessenger.quick_replies", route: "messenger", recipient: "PSID1", titles: three,
                theirs: ["notification_type"]),
        ])
    func `the fields are those of the platform's own client`(golden: Golden) throws {
        let recorded = try Self.recorded(golden.name)
        let body = recorded["json"].exists ? recorded["json"] : recorded["form_or_json"]
        let expected = Self.flat(body)
        let text = try #require(Self.text(in: expected)).replacingOccurrences(of: Self.emphasis, with: "")
        let message = Fixtures.message(
            golden.route, golden.recipient, [Fixtures.utterance(text, golden.titles)])
        let calls = try Fixtures.channel(golden.route).render(message, Fixtures.context)
        let call = try #require(calls.first)
        let sent = Self.flat(try Fixtures.body(call))
        #expect(calls.count == 1)
        #expect(Set(sent.keys).subtracting(expected.keys) == golden.ours)
        #expect(Set(expected.keys).subtracting(sent.keys) == golden.theirs)
        for (path, value) in sent where !path.hasSuffix(".id") || path == "recipient.id" {
            guard let theirs = expected[path], !theirs.hasPrefix("opt:") else { continue }
            #expect(value == theirs.replacingOccurrences(of: Self.emphasis, with: ""), Comment(rawValue: path))
        }
    }

    @Test(
        .enabled(if: isPresent, "../shared is not here"),
        arguments: [("twilio.sms", "+31612345678"), ("twilio.whatsapp", "whatsapp:+31612345678")])
    func `the form is that of Twilio's own client`(name: String, recipient: String) throws {
        let expected = Self.flat(try Self.recorded(name)["data"])
        let sender = try #require(expected["From"])
        let channel = try Fixtures.channel(
            "sms", ["BAKEN_TWILIO_FROM": sender.replacingOccurrences(of: "whatsapp:", with: "")])
        let text = try #require(expected["Body"]).replacingOccurrences(of: Self.emphasis, with: "")
        let message = Fixtures.message("sms", recipient, [Fixtures.utterance(text)])
        let call = try #require(channel.render(message, Fixtures.context).first)
        let form = Fixtures.form(call)
        #expect(form["To"] == expected["To"])
        #expect(form["From"] == expected["From"])
        #expect(form["Body"] == text)
        #expect(call.url.hasSuffix("/2010-04-01/Accounts/ACdeadbeef/Messages.json"))
        #expect(Fixtures.header("authorization", of: call)?.hasPrefix("Basic ") == true)
    }

    static func recorded(_ name: String) throws -> JSON {
        let recorded = try #require(JSON(reading: Array(try Data(contentsOf: file))))[name]
        return try #require(recorded.exists ? recorded : nil)
    }

    /// Every value by its path; JSON inside of a string, as forms carry it, is opened.
    static func flat(_ value: JSON, at path: String = "") -> [String: String] {
        func below(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
        switch value {
        case .object(let fields):
            return fields.reduce(into: [:]) { $0.merge(flat($1.value, at: below($1.key))) { first, _ in first } }
        case .array(let items):
            return items.enumerated().reduce(into: [:]) {
                $0.merge(flat($1.element, at: below("\($1.offset)"))) { first, _ in first }
            }
        case .string(let text):
            if text.hasPrefix("{"), let inner = JSON(reading: Array(text.utf8)) { return flat(inner, at: path) }
            return [path: text]
        case .number(let digits): return [path: digits]
        case .bool(let flag): return [path: "\(flag)"]
        case .null: return [:]
        }
    }

    static func text(in fields: [String: String]) -> String? {
        ["text", "text.body", "interactive.body.text", "message.text"].lazy.compactMap { fields[$0] }.first
    }
}
