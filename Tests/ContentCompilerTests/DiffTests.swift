import Content
import ContentCompiler
import Testing

/// Two versions side by side: what a reviewer has to read, and nothing else.
struct DiffTests {
    private static let path = "Dialogs/jong/voorbeeld.yaml"

    private static let nodes = """
          begin:
            say: ["Een.", "Twee.", "Drie."]
            goto: vraag
          vraag:
            ask: veilig
            text: "Ben je veilig?"
            options:
              - { id: ja, label: "Ja", also: [zeker, klopt], next: klaar }
              - { id: nee, label: "Nee", next: klaar }
            free: klaar
          klaar: { end: back }
        """

    private static let english = """
        texts: { "vraag/text": { of: "00000000", text: "Are you safe?" } }
        """

    private static func library(
        _ nodes: String = nodes, moved: String = "", english: String = english, services: (String, String)? = nil
    ) throws -> Library {
        var files = [
            path: BaseContent.dialog(nodes) + (moved.isEmpty ? "\n" : "\n" + moved + "\n"),
            "Dialogs/i18n/en/jong/voorbeeld.yaml": english,
        ]
        if let (old, new) = services {
            let text = try #require(BaseContent.files["Knowledge/services.yaml"])
            #expect(text.contains(old))
            files["Knowledge/services.yaml"] = text.replacing(old, with: new)
        }
        return try #require(BaseContent.compile(files).draft)
    }

    private static func rows(_ diff: ContentDiff) -> [String] {
        diff.sections.flatMap { section in
            section.rows.map { "\(section.title): \($0.name): \($0.old ?? "–") → \($0.new ?? "–")" }
        }
    }

    @Test func `a version beside itself shows nothing`() throws {
        let diff = ContentDiff(old: try Self.library(), new: try Self.library())
        #expect(diff.isEmpty)
        #expect(diff.text == "Nothing changed.\n")
        #expect(diff.markdown == "Nothing changed.\n")
    }

    @Test(arguments: [
        ("\"Twee.\"", "\"Twee en.\"", ["Sentences: jong/voorbeeld:begin/say/1: Twee. → Twee en."]),
        ("\"Een.\", ", "", ["Sentences: jong/voorbeeld:begin/say/0: Een. → –"]),
        ("Ben je veilig?", "Is het veilig?", ["Sentences: jong/voorbeeld:vraag/text: Ben je veilig? → Is het veilig?"]),
        (
            "\"Twee.\"", "{ text: \"Twee.\", when: \"veilig is ja\" }",
            ["Sentences: jong/voorbeeld:begin/say/1: Twee. → Twee.  [when veilig is ja]"]
        ),
        ("goto: vraag", "goto: klaar", ["Ways: jong/voorbeeld/begin →: vraag → klaar"]),
        (
            "label: \"Nee\", next: klaar", "label: \"Nee\", next: begin",
            ["Ways: jong/voorbeeld/vraag → nee: klaar  (means no) → begin  (means no)"]
        ),
        (
            "label: \"Nee\", next", "label: \"Nee\", raises: threat, next",
            ["Ways: jong/voorbeeld/vraag → nee: klaar  (means no) → klaar  (raises threat, high)  (means no)"]
        ),
        (
            "      - { id: nee, label: \"Nee\", next: klaar }\n", "",
            [
                "Sentences: jong/voorbeeld:vraag/option/nee: Nee → –",
                "Ways: jong/voorbeeld/vraag → nee: klaar  (means no) → –",
            ]
        ),
        ("[zeker, klopt]", "[zeker, joa]", ["What is recognised: jong/voorbeeld/vraag → ja, nl: klopt → joa"]),
    ])
    func `one change is one row`(old: String, new: String, expected: [String]) throws {
        #expect(Self.nodes.contains(old))
        let diff = ContentDiff(old: try Self.library(), new: try Self.library(Self.nodes.replacing(old, with: new)))
        #expect(Self.rows(diff) == expected)
        #expect(diff.lost == [])
    }

    @Test func `a sentence that only stands elsewhere now shows its new order, not a new sentence`() throws {
        let turned = Self.nodes.replacing("[\"Een.\", \"Twee.\"", with: "[\"Twee.\", \"Een.\"")
        let diff = ContentDiff(old: try Self.library(), new: try Self.library(turned))
        #expect(
            Self.rows(diff)
                == ["Sentences: jong/voorbeeld:begin/say/0: Een. · Twee. · Drie. → Twee. · Een. · Drie."])
    }

    @Test func `a changed translation stands beside its Dutch`() throws {
        let english = Self.english.replacing("Are you safe?", with: "Are you safe now?")
        let diff = ContentDiff(old: try Self.library(), new: try Self.library(english: english))
        #expect(
            Self.rows(diff) == ["Sentences: jong/voorbeeld:vraag/text (en): Are you safe? → Are you safe now?"])
    }

    @Test func `a renamed node is compared with what it was, and one that is gone without it is named`() throws {
        let renamed = Self.nodes.replacing("vraag", with: "veilig-nu")
        let english = Self.english.replacing("vraag/text", with: "veilig-nu/text")
        let moved = try Self.library(renamed, moved: "moved: { vraag: veilig-nu }", english: english)
        let diff = ContentDiff(old: try Self.library(), new: moved)
        #expect(Self.rows(diff) == [])
        #expect(diff.moved.map { [$0.name, $0.old, $0.new] } == [["jong/voorbeeld", "vraag", "veilig-nu"]])
        #expect(diff.lost == [])
        #expect(!diff.isEmpty)
        let lost = ContentDiff(old: try Self.library(), new: try Self.library(renamed, english: english))
        #expect(lost.lost == ["jong/voorbeeld/vraag"])
        #expect(lost.text.contains("Gone without \"moved:\" (conversations there lose their place): 1\n"))
    }

    @Test func `a changed fact of a service is a row, and its sentence another`() throws {
        let old = try Self.library()
        let hours = ContentDiff(old: old, new: try Self.library(services: ("hours: always", "hours: unknown")))
        #expect(Self.rows(hours).contains { $0.hasSuffix(" hours: always → unknown") })
        #expect(Self.rows(hours).allSatisfy { $0.hasPrefix("Services and referrals: service ") })
    }

    @Test func `a table of Markdown is not broken by what stands in it`() throws {
        let changed = Self.nodes.replacing("\"Twee.\"", with: "\"a|b *c* <d>\"")
        let diff = ContentDiff(old: try Self.library(), new: try Self.library(changed))
        #expect(diff.markdown.contains("| `jong/voorbeeld:begin/say/1` | Twee. | a\\|b \\*c\\* \\<d> |"))
    }
}
