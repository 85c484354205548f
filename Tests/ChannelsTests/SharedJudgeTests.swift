import Assistant
import Channels
import Dialog
import Foundation
import Testing

/// Requests of every shape before the shared judge, which holds them against the platforms' own clients. It needs a
/// Python with aiogram, python-telegram-bot and PyYAML: `BAKEN_JUDGE_PYTHON=/path/to/python swift test`.
struct SharedJudgeTests {
    static let judge = SharedCaseTests.folder.appending(path: "tools/judge_outbound.py")
    static let python = ProcessInfo.processInfo.environment["BAKEN_JUDGE_PYTHON"]
    static let isPresent = python != nil && FileManager.default.fileExists(atPath: judge.path)

    /// By the judge's name of the channel; deletions at Twilio have no form, and the judge reads none.
    static let routes = [
        ("telegram", "telegram", "42"), ("whatsapp_cloud", "whatsapp", "31612345678"), ("messenger", "messenger", "77"),
        ("instagram", "instagram", "78"), ("twilio", "sms", "+31612345678"),
    ]

    static let texts = [
        "Hoi.", String(repeating: "Je bent niet alleen. ", count: 90), String(repeating: "Vertel 👩‍👧 maar. ", count: 400),
        "Bel *113* of _chat_ op https://113.nl/a_b & <b>",
    ]

    @Test(.enabled(if: isPresent, "needs ../shared and BAKEN_JUDGE_PYTHON"), arguments: routes)
    func `every request of every shape is one that the platform takes`(
        name: String, route: String, recipient: String
    ) throws {
        let channel = try Fixtures.channel(route)
        var lines: [JSON] = []
        for text in Self.texts {
            for count in [0, 2, 3, 4, 10, 11, 14] {
                let titles = (0..<count).map { "Keuze \($0)" + ($0 == 1 ? " die heel erg lang is van woorden" : "") }
                let message = Fixtures.message(
                    route, recipient, [Fixtures.utterance("Eerst dit."), Fixtures.utterance(text, titles)],
                    deletions: route == "telegram" ? (1...120).map(String.init) : [])
                lines += try channel.render(message, Fixtures.context).map { try Self.line($0, name) }
            }
        }
        let verdicts = try Self.ask(lines)
        #expect(verdicts.count == lines.count)
        #expect(verdicts.filter { !$0.hasPrefix("OK") } == [])
    }

    static func line(_ call: HTTPCall, _ name: String) throws -> JSON {
        var line: [String: JSON] = [
            "channel": .string(name), "method": .string(call.method.rawValue),
            "path": .string(try #require(URL(string: call.url)).path),
        ]
        if name == "twilio" {
            line["form"] = .object(Fixtures.form(call).mapValues { .string($0) })
        } else {
            line["json"] = try Fixtures.body(call)
        }
        return .object(line)
    }

    static func ask(_ lines: [JSON]) throws -> [String] {
        let file = FileManager.default.temporaryDirectory.appending(path: "baken-judge-\(UUID().uuidString).jsonl")
        try Data(lines.flatMap { $0.encoded + [UInt8(ascii: "\n")] }).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: try #require(python))
        process.arguments = [judge.path]
        process.standardInput = try FileHandle(forReadingFrom: file)
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
