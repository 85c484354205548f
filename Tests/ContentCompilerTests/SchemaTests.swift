import Content
import Foundation
import TestSupport
import Testing

@testable import ContentCompiler

/// What an editor's YAML language server is given is what the compiler reads.
struct SchemaTests {
    private static let files = ContentFolder.read(RealContent.folder).files

    private func text(_ path: String) -> String? {
        FileManager.default.contents(atPath: RealContent.folder.appendingPathComponent(path).path).map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    @Test func `the schemas of the project are those that the compiler makes`() {
        for kind in ContentKind.allCases {
            let schema = ContentSchema(kind)
            #expect(text(schema.path) == schema.json, "\(schema.path): run baken schemas --write")
        }
    }

    @Test func `every content file names a schema that is there`() throws {
        #expect(!Self.files.isEmpty)
        for file in Self.files {
            let first = try #require(file.text.split(separator: "\n").first)
            #expect(first == ContentSchema.comment(for: file.path) ?? "", "\(file.path): run baken schemas --write")
            let way = try #require(first.split(separator: "=").last.map(String.init))
            let folder = RealContent.folder.appendingPathComponent(file.path).deletingLastPathComponent()
            #expect(FileManager.default.fileExists(atPath: folder.appendingPathComponent(way).path), "\(file.path)")
        }
    }

    @Test func `every content file fits its schema`() throws {
        let checks = try Dictionary(
            uniqueKeysWithValues: ContentKind.allCases.map { ($0, try SchemaCheck(ContentSchema($0).json)) })
        for file in Self.files {
            let kind = try #require(ContentKind(path: file.path))
            let faults = try #require(checks[kind]).faults(in: file.text)
            #expect(faults == [], "\(file.path)")
        }
    }

    @Test(arguments: [
        ("begin: { goto: klaar, sya: hoi }", "/nodes/begin: no key sya"),
        ("begin: { end: backk }", "/nodes/begin/end: backk is no word"),
        ("begin: [end]", "/nodes/begin: is array, not [\"object\"]"),
        (
            "begin: { ask: x, text: a, options: [ { id: ja, label: Ja, next: b, raises: danger } ] }",
            "none of the forms"
        ),
        ("begin: { ask: x, text: a, options: [ { id: ja, next: b } ] }", "none of the forms"),
    ])
    func `what the compiler refuses does not fit`(node: String, fault: String) throws {
        let yaml = "dialog: jong/x\naudience: young\nnodes:\n  \(node)\n"
        let faults = try SchemaCheck(ContentSchema(.dialog).json).faults(in: yaml)
        #expect(faults.contains { $0.contains(fault) }, "\(faults)")
    }

    @Test func `a dialog without its first keys does not fit`() throws {
        let faults = try SchemaCheck(ContentSchema(.dialog).json).faults(in: "title: x\n")
        #expect(faults == [": no dialog", ": no audience", ": no nodes"])
    }

    /// The readers take the keys that they allow from the shapes. This is the other direction: no shape has a key that
    /// nothing reads.
    @Test func `every key of a schema is read by the compiler`() throws {
        let folder = RealContent.folder.appendingPathComponent("Sources/ContentCompiler")
        let code = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
            .compactMap { text("Sources/ContentCompiler/\($0)") }.joined()
        let pattern = try Regex("\"([a-z_]+)\": \\{\\n +\"description\"")
        let keys = Set(
            ContentKind.allCases.flatMap { kind in
                ContentSchema(kind).json.matches(of: pattern).compactMap { $0.output[1].substring.map(String.init) }
            })
        #expect(keys.count > 80)
        #expect(keys.filter { !code.contains("\"\($0)\"") } == [])
    }

    @Test func `the comment is put in once, is mended, and leaves the rest as it is`() {
        let path = "Dialogs/jong/x.yaml"
        let comment = "# yaml-language-server: $schema=../../docs/schemas/dialog.schema.json"
        let once = ContentSchema.commented(SourceFile(path: path, text: "# Over x.\ndialog: jong/x\n"))
        #expect(once == "\(comment)\n# Over x.\ndialog: jong/x\n")
        #expect(ContentSchema.commented(SourceFile(path: path, text: once)) == once)
        let old = "# yaml-language-server: $schema=weg.json\ndialog: jong/x\n"
        #expect(ContentSchema.commented(SourceFile(path: path, text: old)) == "\(comment)\ndialog: jong/x\n")
        #expect(ContentSchema.comment(for: "Knowledge/los.yaml") == nil)
    }

    @Test func `a translation file keeps the comment and a new one gets it`() {
        let comment = "# yaml-language-server: $schema=../../../../docs/schemas/translation.schema.json"
        let text = SourceText(
            id: "jong/x:a/say/0", text: "Hoi", formal: nil,
            location: .init(file: "Dialogs/jong/x.yaml", line: 1, column: 1),
            also: [])
        func write(_ existing: SourceFile?) -> TranslationFile.Written {
            TranslationFile.write(source: "Dialogs/jong/x.yaml", texts: [text], language: .english, existing: existing)
        }
        let new = write(nil)
        #expect(new.text.hasPrefix("\(comment)\n# en: translation of Dialogs/jong/x.yaml.\ntexts:\n"))
        #expect(write(SourceFile(path: new.path, text: new.text)).text == new.text)
        let bare = write(SourceFile(path: new.path, text: "# Van ons.\ntexts: {}\n"))
        #expect(bare.text.hasPrefix("\(comment)\n# Van ons.\ntexts:\n"))
    }
}
