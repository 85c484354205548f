import Content
import Foundation
import TestSupport
import Testing

struct RulePageTests {
    private static let withExample = RulePage.all.filter { !$0.bad.files.isEmpty }

    @Test func `the base content has no findings`() {
        // It is written in Dutch only.
        let findings = BaseContent.check([:]).filter { $0.rule != "I001" }
        #expect(findings.map(\.rendered) == [])
    }

    @Test(arguments: withExample)
    func `the bad example is found where it says`(page: RulePage) {
        let findings = BaseContent.check(page.bad.files, isRelease: page.isReleaseOnly)
        let own = findings.filter { $0.rule == page.id && page.bad.files.keys.contains($0.location.file) }
        #expect(!own.isEmpty, "found instead: \(findings.map(\.rendered))")
        for finding in own { #expect(page.severity.contains(finding.severity.rawValue)) }
        guard let marked = page.bad.marked else { return }
        #expect(
            own.contains { $0.location.file == marked.file && $0.location.line == marked.line },
            "line \(marked.line) is marked, found: \(own.map(\.rendered))")
    }

    @Test(arguments: withExample)
    func `the good example is not found`(page: RulePage) {
        #expect(!page.good.files.isEmpty)
        let findings = BaseContent.check(page.good.files, isRelease: page.isReleaseOnly)
        let own = findings.filter { $0.rule == page.id && page.good.files.keys.contains($0.location.file) }
        #expect(own.map(\.rendered) == [])
        let errors = findings.filter { $0.severity == .error && $0.rule.first != "V" && $0.rule != "I005" }
        #expect(errors.map(\.rendered) == [])
    }

    @Test func `every rule in the sources has a page and every page a rule`() throws {
        var used: Set<String> = []
        for folder in ["ContentCompiler", "Rehearsal"] {
            let path = RealContent.folder.appendingPathComponent("Sources/\(folder)")
            for name in try FileManager.default.contentsOfDirectory(atPath: path.path) where name.hasSuffix(".swift") {
                let text = try String(contentsOf: path.appendingPathComponent(name), encoding: .utf8)
                used.formUnion(text.matches(of: /"([A-Z][0-9]{3})"/).map { String($0.output.1) })
            }
        }
        #expect(used.count > 60)
        #expect(used.sorted() == RulePage.all.map(\.id))
    }

    @Test func `the table of docs and checks is up to date`() throws {
        let file = RulePage.folder.appendingPathComponent("README.md")
        let text = try String(contentsOf: file, encoding: .utf8)
        let begin = "<!-- table -->\n"
        let end = "<!-- end of table -->\n"
        let start = try #require(text.range(of: begin))
        let stop = try #require(text.range(of: end))
        let rows = RulePage.all.map { page in
            "| [\(page.id)](\(page.id).md) | \(page.title) | \(page.severity)\(page.isReleaseOnly ? ", `--release`" : "") |\n"
        }
        let table = "| rule | what must be true | severity |\n|---|---|---|\n" + rows.joined()
        let wanted = text[..<start.upperBound] + table + text[stop.lowerBound...]
        if ProcessInfo.processInfo.environment["BAKEN_UPDATE_DOCS"] != nil {
            try Data(wanted.utf8).write(to: file)
        } else {
            #expect(text == String(wanted), "run the tests once with BAKEN_UPDATE_DOCS=1")
        }
    }
}
