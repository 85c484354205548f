import Foundation
import Testing

@testable import Redaction

@Suite struct BarTests {
    @Test func `our own messages stay within the bars`() throws {
        let cases =
            Fixture.cases(personalMessages, category: "pii")
            + Fixture.cases(harmlessMessages, category: "negative")
            + Fixture.cases(obfuscatedMessages, category: "obfuscated")
        #expect(cases.count >= 300)
        let report = RedactionEvaluation.report(cases, redactor: try Fixture.redactor())
        expectBars(report)
        #expect(report.harmlessMessages >= 120)
    }

    @Test func `names, forms and disguises of every make stay within the bars`() throws {
        let cases =
            Fixture.cases(nameMessages, category: "pii")
            + Fixture.cases(nicknameMessages, category: "pii")
            + Fixture.cases(formMessages, category: "pii")
            + Fixture.cases(ordinaryMessages, category: "negative")
            + Fixture.cases(disguisedMessages, category: "obfuscated")
        #expect(cases.count >= 1000)
        expectBars(RedactionEvaluation.report(cases, redactor: try Fixture.redactor()))
    }

    @Test func `messages written apart from the rules stay within the bars`() throws {
        let cases =
            Fixture.cases(WrittenApart.personal, category: "pii")
            + Fixture.cases(WrittenApart.harmless, category: "negative")
            + Fixture.cases(WrittenApart.obfuscated, category: "obfuscated")
        #expect(cases.count >= 150)
        expectBars(RedactionEvaluation.report(cases, redactor: try Fixture.redactor()))
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: Fixture.examples.path), "shared/examples is not here"))
    func `the labelled examples stay within the bars`() throws {
        let lines = try String(contentsOf: Fixture.examples, encoding: .utf8).split(separator: "\n")
        let cases = try lines.map { try JSONDecoder().decode(RedactionCase.self, from: Data($0.utf8)) }
        expectBars(RedactionEvaluation.report(cases, redactor: try Fixture.redactor()))
    }

    private func expectBars(_ report: RedactionReport) {
        for type in ["phone", "email", "bsn", "iban", "postcode", "url"] {
            #expect(report.types[type]?.rate ?? 0 == 0, "\(type): \(report.leaks)")
        }
        for (type, bar) in [
            ("person", 0.03), ("licence_plate", 0.03), ("handle", 0.03), ("address", 0.07), ("dob", 0.05),
            ("school", 0.25),
            ("employer", 0.25),
        ] {
            #expect(report.types[type]?.rate ?? 0 <= bar, "\(type): \(report.leaks)")
        }
        let hidden = report.types.filter { $0.key.hasPrefix("obfuscated:") }.values
        let leaked = hidden.reduce(0) { $0 + $1.full + $1.partial }
        #expect(leaked * 100 <= 15 * max(1, hidden.reduce(0) { $0 + $1.count }))
        #expect(report.allWords.rate <= 0.015)
        #expect(report.harmlessWords.rate <= 0.015)
        #expect(report.messagesWithoutLeak * 100 >= 93 * report.messagesWithPersons)
    }

    @Test func `an evaluation sees leaks and lost words`() throws {
        let redactor = try Fixture.redactor()
        let report = RedactionEvaluation.report(
            [
                RedactionCase(id: "a", text: "ik ben thuis", spans: [.init(start: 7, end: 12, type: "person")]),
                RedactionCase(id: "b", text: "bel 0612345678 xqzvw", spans: [.init(start: 4, end: 14, type: "phone")]),
            ], redactor: redactor)
        #expect(report.types["person"] == .init(count: 1, full: 1, partial: 0))
        #expect(report.types["phone"] == .init(count: 1, full: 0, partial: 0))
        #expect(report.leaks == ["a person"])
        #expect(report.allWords.count == 4)
        #expect(report.allWords.lost == 1)
        #expect(report.table.contains("person"))
    }
}
