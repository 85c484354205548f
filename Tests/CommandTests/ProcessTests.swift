import Foundation
import Testing

/// Exit statuses and outputs of the built program.
@Suite(.serialized) struct ProcessTests {
    @Test(arguments: ["chat", "check", "test", "understand", "replay", "evaluate", "redact", "bench"])
    func `every command explains itself`(command: String) throws {
        let outcome = try Program.run([command, "--help"])
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("USAGE: baken \(command)"))
        #expect(outcome.errors.isEmpty)
    }

    @Test(arguments: [["nonsense"], ["chat", "--nonsense"], ["chat", "--lang", "xx"], ["chat", "--slot", "a=b"]])
    func `wrong usage exits with 64 and a sentence on standard error`(arguments: [String]) throws {
        let outcome = try Program.run(arguments)
        #expect(outcome.status == 64)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("Error:"))
    }

    @Test func `a piped conversation has no escape codes and ends with the input`() throws {
        let outcome = try Program.run(["chat", "--seed", "1"], lines: ["hoi", "1", "help hij slaat me nu"])
        #expect(outcome.status == 0)
        #expect(!outcome.output.contains("\u{1B}"))
        #expect(outcome.output.contains("  1) "))
        #expect(outcome.output.contains("112"))
    }

    @Test func `leaving ends a piped conversation with one line`() throws {
        let outcome = try Program.run(["chat"], lines: ["hoi", "/weg", "hallo?"])
        #expect(outcome.status == 0)
        #expect(outcome.output.hasSuffix("Tot ziens.\n"))
    }

    @Test func `an unknown command suggests the nearest and two slashes are one`() throws {
        let outcome = try Program.run(["chat"], lines: ["/teruk", "//"])
        #expect(outcome.output.contains("/terug?"))
    }

    @Test func `broken bytes, signs and a very long message get a reply and stay off the screen`() throws {
        var input = Data([0xFF, 0xFE, 0xC3, 0x0A, 0x1B, 0x5B, 0x32, 0x4A, 0x0A, 0x0A])
        input.append(Data("🙂🙂\nمرحبا\n".utf8))
        input.append(Data(repeating: 0x61, count: 100_000))
        input.append(Data("\nhoi\n".utf8))
        let outcome = try Program.run(["chat"], input: input)
        #expect(outcome.status == 0)
        #expect(!outcome.output.contains("\u{1B}") && !outcome.output.contains("\u{FFFD}"))
        #expect(outcome.output.components(separatedBy: "Hulp:").count > 8)
    }

    @Test func `missing content exits with 65 and lists the faults`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("leeg-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent("Dialogs"), withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("dialog: [".utf8).write(to: folder.appendingPathComponent("Dialogs/a.yaml"))
        let outcome = try Program.run(["chat", "--content", folder.path])
        #expect(outcome.status == 65)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("Dialogs/a.yaml:"))
        #expect(outcome.errors.contains("The folder Knowledge is missing"))
    }

    @Test func `check tells faults as text and as JSON, with file, line and column`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("fout-\(UUID().uuidString)")
        for name in ["Dialogs", "Knowledge"] {
            try FileManager.default.createDirectory(
                at: folder.appendingPathComponent(name), withIntermediateDirectories: true)
        }
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("dialog: a\ntitel: A\n".utf8).write(to: folder.appendingPathComponent("Dialogs/a.yaml"))
        let text = try Program.run(["check", "--quiet", "--content", folder.path])
        #expect(text.status == 1 && text.errors.isEmpty)
        #expect(text.output.contains("Dialogs/a.yaml:2:1: error D011: "))
        #expect(text.output.contains("Did you mean \"title\"?"))
        let json = try Program.run(["check", "--format", "json", "--content", folder.path])
        #expect(json.status == 1 && json.errors.isEmpty)
        let rows = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
        let row = try #require(rows.first { $0["rule"] as? String == "D011" })
        #expect(row["file"] as? String == "Dialogs/a.yaml" && row["severity"] as? String == "error")
        #expect(row["line"] as? Int == 2 && row["column"] as? Int == 1 && row["message"] is String)
    }

    @Test func `a malformed line gets its error in its place and exit status 1`() throws {
        let lines = [
            #"{"id":"a","turns":["hoi","1"]}"#, "geen json", #"{"id":"b"}"#, #"{"id":"c","turns":[],"now":"ooit"}"#,
            #"{"id":"d","turns":["weg"],"now":"2026-11-24T23:00:00+01:00"}"#,
        ]
        let outcome = try Program.run(["replay", "--jsonl"], lines: lines)
        let rows = outcome.output.split(separator: "\n").map(String.init)
        #expect(outcome.status == 1)
        try #require(rows.count == 5)
        #expect(rows[0].contains(#""id":"a""#) && rows[0].contains(#""state":""#))
        #expect(rows[1] == #"{"error":"this is not a JSON object","line":2}"#)
        #expect(rows[2] == #"{"error":"the key \"turns\" is missing","line":3}"#)
        #expect(rows[3] == #"{"error":"\"now\" must be a moment such as 2026-11-24T22:15:00+01:00","line":4}"#)
        #expect(rows[4].contains(#""risk":"none""#))
        #expect(try Program.run(["replay", "--jsonl"], lines: lines).output == outcome.output)
    }

    @Test func `a recorded conversation is a test that passes`() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("opname-\(UUID().uuidString).yaml")
        defer { try? FileManager.default.removeItem(at: file) }
        let outcome = try Program.run(
            ["chat", "--from", "jong/sextortion", "--seed", "2", "--record", file.path], lines: ["nee", "weg"])
        #expect(outcome.status == 0)
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(text.contains("  - test: \"opname-"))
        #expect(text.contains("      - user: \"nee\"\n"))
        #expect(text.contains("        ended: \"yes\"\n"))
    }
}
