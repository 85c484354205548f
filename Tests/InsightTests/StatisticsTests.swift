import Assistant
import Content
import Dialog
import Insight
import Storage
import Testing

@Suite struct StatisticsTests {
    @Test func `a conversation counts once however much it says`() {
        let statistics = Rows.statistics([
            Rows.turn(1, 1, topic: .sextortion), Rows.turn(1, 2, topic: .sextortion), Rows.turn(2, topic: .grooming),
        ])
        #expect(statistics.conversations == 2)
        #expect(statistics.turns == 3)
        #expect(statistics.tables[.topic] == ["sextortion": 1, "grooming": 1])
        #expect(statistics.tables[.week] == ["2026-W47": 2])
    }

    @Test func `the worst level of a conversation is the one that counts`() {
        let statistics = Rows.statistics([Rows.turn(1, 1, level: .acute), Rows.turn(1, 2, level: .high)])
        #expect(statistics.tables[.level] == ["acute": 1])
    }

    @Test func `small groups are left out and the others are rounded`() {
        let turns = (0..<4).map { Rows.turn($0, channel: "sms") } + (10..<23).map { Rows.turn($0, channel: "web") }
        let statistics = Rows.statistics(turns)
        let rows = statistics.rows(.channel, .standard)
        #expect(rows.map(\.name) == ["web"])
        #expect(rows.map(\.count) == [15])
        #expect(statistics.hidden(.channel, .standard) == 1)
        let report = StatisticsReport(statistics, .standard)
        #expect(report.conversations == 15)
        #expect(!report.text.contains("sms"))
    }

    @Test func `no sum of what is shown gives a hidden count away`() {
        // Every total between two multiples of five looks the same from outside.
        for hidden in 0..<5 {
            let turns =
                (0..<20).map { Rows.turn($0, channel: "web") }
                + (0..<hidden).map { Rows.turn(100 + $0, channel: "sms") }
            let report = StatisticsReport(Rows.statistics(turns), .standard)
            let channels = report.tables.first { $0.name == "channel" }
            #expect(channels?.rows.map(\.count) == [20])
            #expect([20, 25].contains(report.conversations ?? 0))
        }
        #expect(Disclosure(threshold: 5).shown(4) == nil)
        #expect(Disclosure(threshold: 5).shown(0) == nil)
        #expect(Disclosure(threshold: 1).shown(3) == 3)
    }

    @Test func `a question that people do not get through shows`() throws {
        var turns: [LoggedTurn] = []
        for person in 0..<20 {
            let missed = person < 10
            turns.append(
                Rows.turn(
                    person, after: "jong/schuld/wat",
                    steps: missed ? [.fellBack("jong/schuld", "wat", 0)] : [.chose("jong/schuld", "wat", "geld")]))
            if person < 15 { turns.append(Rows.turn(person, 2, before: "jong/schuld/wat", after: "afscheid/klaar")) }
        }
        let report = StatisticsReport(Rows.statistics(turns), .standard)
        let question = try #require(report.questions.first { $0.place == "jong/schuld/wat" })
        #expect(question.asked == 20)
        #expect(question.notUnderstoodPercent == 35)
        #expect(question.lastSeenPercent == 25)
        #expect(report.questions.first?.place == "jong/schuld/wat")
    }

    @Test func `who types weg left at the question that was open`() {
        let turns = (0..<12).flatMap { person in
            [
                Rows.turn(person, 1, after: "jong/start/wat"),
                Rows.turn(person, 2, before: "jong/start/wat", after: "", steps: [.commanded(.leave)], ending: .left),
            ]
        }
        let statistics = Rows.statistics(turns)
        #expect(statistics.places["jong/start/wat"]?.left == 12)
        #expect(statistics.places["jong/start/wat"]?.lastSeen == 0)
        #expect(statistics.tables[.ending] == ["left": 12])
        #expect(statistics.tables[.command] == ["leave": 12])
    }

    @Test func `the answer to whether it helped is counted`() {
        let statistics = Rows.statistics([
            Rows.turn(1, steps: [.chose("afscheid", "hielp", "ja")]),
            Rows.turn(2, steps: [.chose("afscheid", "hielp", "nee")]),
            Rows.turn(3, steps: [.chose("afscheid", "hielp", "ja")]),
        ])
        #expect(statistics.tables[.feedback] == ["ja": 2, "nee": 1])
    }

    @Test func `the page escapes what it shows and fetches nothing`() {
        let turns = (0..<9).map { Rows.turn($0, after: "a/<script>\"&") }
        let page = ReportPage(StatisticsReport(Rows.statistics(turns), .standard)).html
        #expect(page.contains("a/&lt;script&gt;&quot;&amp;"))
        #expect(!page.contains("<script"))
        #expect(!page.contains("http"))
        #expect(page.contains("<svg"))
    }
}

@Suite struct LogStepTests {
    static let steps: [LogStep] = [
        .entered("jong/start", "wat"), .chose("jong/start", "wat", "anders"), .freeText("jong/start", "wat"),
        .branched("jong/start", "is-veilig", 2), .fellBack("welkom", "wie", 1), .answered("moet-ik-betalen"),
        .routed(.sextortion, "jong/sextortion"), .interrupted(.acute, .immediateDanger, "veiligheid/gevaar-nu"),
        .interrupted(.high, nil, "veiligheid/gevaar-nu"), .commanded(.back), .corrected("rol"),
        .changedAudience(.parent),
        .clarified([.grooming, .sextortion]), .heard, .repaired, .reachedLimit,
    ]

    @Test(arguments: steps) func `a step is read back as it was written`(_ step: LogStep) {
        #expect(LogStep(step.text) == step)
    }

    @Test(arguments: ["", "entered", "entered wat", "chose a/b", "fell-back a/b x", "routed nothing a", "other a/b"])
    func `what is no step is not read as one`(_ text: String) { #expect(LogStep(text) == nil) }
}
