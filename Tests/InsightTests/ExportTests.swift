import Assistant
import Content
import Dialog
import Foundation
import Testing

@testable import Insight

@Suite struct ExportTests {
    @Test func `no group that looks alike from outside is smaller than k`() {
        var turns: [LoggedTurn] = []
        let channels = ["telegram", "web", "sms", "terminal"]
        let audiences: [Audience] = [.young, .parent, .friend, .professional]
        for number in 0..<400 {
            turns.append(
                Rows.turn(
                    number, week: 202640 + number * number % 7, part: number % 4,
                    channel: channels[number * 7 % 13 % 4],
                    language: number % 11 == 0 ? .english : .dutch, audience: audiences[number * 5 % 17 % 4]))
        }
        for k in [2, 5, 10, 50] {
            let export = LogExport(Rows.records(turns), k: k)
            let groups = Dictionary(grouping: export.records) {
                [$0.week, $0.dayPart, $0.channel, $0.language, $0.audience]
            }
            #expect(groups.values.allSatisfy { $0.count >= k })
            #expect(export.smallestGroup >= k)
            #expect(export.records.count + export.suppressed == 400)
        }
    }

    @Test func `too few conversations are not exported at all`() {
        let export = LogExport(Rows.records((0..<9).map { Rows.turn($0) }), k: 10)
        #expect(export.records.isEmpty)
        #expect(export.suppressed == 9)
        #expect(export.csv().count == 1)
    }

    @Test func `an export holds neither text nor ids nor the platform`() throws {
        let turns = (0..<10).map { Rows.turn($0, services: ["fier"]) }
        let export = LogExport(Rows.records(turns), k: 10)
        let lines = try export.jsonLines()
        #expect(lines.count == 10)
        for line in lines {
            #expect(!line.contains("telegram"))
            #expect(!line.contains(Rows.id(3).description))
            #expect(line.contains("\"channel\":\"messenger\""))
        }
    }

    @Test func `a conversation's path and worst moment are in its record`() throws {
        let records = Rows.records([
            Rows.turn(1, 1, after: "welkom/wie", level: .high),
            Rows.turn(1, 2, after: "jong/start/wat", level: .concern, steps: [.fellBack("welkom", "wie", 0)]),
            Rows.turn(1, 3, after: "jong/start/wat", ending: .left),
        ])
        let record = try #require(records.first)
        #expect(record.turns == 3)
        #expect(record.level == "high")
        #expect(record.path == ["welkom/wie", "jong/start/wat"])
        #expect(record.notUnderstood == 1)
        #expect(record.ending == "left")
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("-5", "'-5"), ("@x", "'@x"), ("+x", "'+x"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""),
        ("\tx", "'\tx"), ("plain", "plain"), ("", ""),
    ])
    func `a spreadsheet takes no cell for a formula`(_ text: String, _ cell: String) {
        #expect(LogExport.cell(text) == cell)
    }
}
