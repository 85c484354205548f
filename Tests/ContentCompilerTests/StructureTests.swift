import Content
import ContentCompiler
import Foundation
import Testing

/// A fault each, and what the compiler says of it: rule, line and column.
struct StructureTests {
    private static let path = "Dialogs/jong/voorbeeld.yaml"

    private func findings(_ text: String) -> [String] {
        BaseContent.compile([Self.path: text]).diagnostics.filter { $0.location.file == Self.path && $0.rule != "I001" }
            .map { "\($0.rule) \($0.location.line):\($0.location.column)" }
    }

    struct Fault: Sendable {
        let nodes: String
        let expected: [String]
    }

    @Test(arguments: [
        Fault(nodes: "  begin: { goto: klar }\n  klaar: { end: back }", expected: ["D002 6:18"]),
        Fault(nodes: "  begin:\n    call: mensn\n    next: klaar\n  klaar: { end: back }", expected: ["D004 7:11"]),
        Fault(
            nodes:
                "  begin:\n    ask: veillig\n    text: \"Goed?\"\n    options:\n      - { id: ja, label: Ja, next: klaar }\n  klaar: { end: back }",
            expected: ["S001 7:10"]),
        Fault(
            nodes:
                "  begin:\n    ask: veilig\n    text: \"Goed?\"\n    options:\n      - { id: jaa, label: Ja, next: weg }\n  klaar: { end: back }",
            expected: ["S002 10:9", "D002 10:9"]),
        Fault(nodes: "  begin:\n    refer: [veilig-tuis]\n    end: back", expected: ["K002 7:12"]),
        Fault(nodes: "  begin:\n    say: \"Bel {fier.phone}.\"\n    end: back", expected: ["K002 7:10"]),
        Fault(
            nodes:
                "  begin:\n    branch:\n      - { when: \"veilig is\", next: klaar }\n      - { else: klaar }\n  klaar: { end: back }",
            expected: ["S006 8:17"]),
        Fault(
            nodes:
                "  begin:\n    branch:\n      - { when: \"veilig is soms\", next: klaar }\n      - { else: klaar }\n  klaar: { end: back }",
            expected: ["S002 8:7"]),
        Fault(nodes: "  begin:\n    say: a\n    say: b\n    end: back", expected: ["F003 8:1"]),
        Fault(nodes: "  begin: &x { end: back }\n  klaar: *x", expected: ["D013 6:10"]),
        Fault(nodes: "  begin:\n    say: !eigen hoi\n    end: back", expected: ["D013 7:10"]),
        Fault(nodes: "  begin: { ende: back }", expected: ["D010 6:3", "D011 6:12"]),
    ])
    func `a fault is found where it stands`(fault: Fault) {
        #expect(findings(BaseContent.dialog(fault.nodes)) == fault.expected)
    }

    @Test func `a suggestion names the nearest word`() {
        let text = BaseContent.dialog("  begin: { goto: klar, sya: hoi }\n  klaar: { end: back }")
        let messages = BaseContent.compile([Self.path: text]).diagnostics.map(\.message)
        #expect(messages.contains { $0.hasSuffix("Did you mean \"klaar\"?") })
        #expect(messages.contains { $0.hasSuffix("Did you mean \"say\"?") })
    }

    @Test func `broken YAML is found where it breaks and an empty file is told`() {
        #expect(findings("dialog: jong/voorbeeld\nnodes: [a, b\n").first?.hasPrefix("F002 3:") == true)
        #expect(findings("") == ["F002 1:1"])
    }

    @Test func `all faults of all files come out in one run and nothing runs`() {
        let result = BaseContent.compile([
            Self.path: BaseContent.dialog("  begin: { goto: weg }"),
            "Dialogs/jong/kapot.yaml": "dialog: \"",
            "Dialogs/_slots.yaml": "slots:\n  veilig: { valeus: [ja] }\n",
            "Knowledge/answers/basis.yaml": "answers:\n  - id: wat-is-dit\n",
        ])
        let files = Set(result.diagnostics.filter { $0.severity == .error }.map(\.location.file))
        #expect(
            files.isSuperset(of: [
                Self.path, "Dialogs/jong/kapot.yaml", "Dialogs/_slots.yaml", "Knowledge/answers/basis.yaml",
            ]))
        #expect(result.library == nil)
        #expect(result.diagnostics == result.diagnostics.sorted { $0.location < $1.location })
    }

    @Test(arguments: ["Dialogs/_global.yaml", "Dialogs/mens.yaml", "Dialogs/_slots.yaml", "Knowledge/services.yaml"])
    func `a file that is needed and missing is told`(path: String) {
        let result = BaseContent.compile([:], leavingOut: path)
        #expect(result.library == nil)
        #expect(result.diagnostics.contains { $0.severity == .error })
    }

    @Test func `texts are checked too while a reference is broken`() {
        let text = BaseContent.dialog("  begin: { say: \"Alles komt goed.\", goto: weg }")
        let rules = BaseContent.check([Self.path: text]).map(\.rule)
        #expect(rules.contains("D002") && rules.contains("R007"))
    }

    @Test func `an error cannot be suppressed and a warning can`() {
        let suppress = "suppress: [{ rule: R007, reason: toets, until: \"2027-01-01\" }]"
        let text = BaseContent.dialog("  begin: { say: \"Alles komt goed.\", end: back, \(suppress) }")
        #expect(BaseContent.check([Self.path: text]).contains { $0.rule == "R007" })
    }

    @Test func `files that are no text and folders that are missing are told`() throws {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent("inhoud-\(UUID().uuidString)")
        let dialogs = root.appendingPathComponent("Dialogs")
        try FileManager.default.createDirectory(at: dialogs, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: root) }
        try Data([0xFF, 0xFE, 0x00]).write(to: dialogs.appendingPathComponent("a.yaml"))
        try Data("dialog: b".utf8).write(to: dialogs.appendingPathComponent("b.yaml"))
        let (files, diagnostics) = ContentFolder.read(root)
        #expect(files.map(\.path) == ["Dialogs/b.yaml"])
        #expect(diagnostics.map(\.rule) == ["F001", "F001"])
        #expect(diagnostics.map(\.location.file) == ["Dialogs/a.yaml", "Knowledge"])
    }
}
