import Assistant
import Content
import Dialog
import Foundation
import Storage
import Testing

struct SweepTests {
    private let retention = Retention()

    private func filled() async throws -> SQLiteStore {
        let store = try SQLiteStore.inMemory()
        for person in 0..<3 {
            try await store.turn(
                Sample.arrival(person, delivery: "d\(person)"),
                Sample.step { draft in
                    draft.entry = .init(facts: Sample.facts(turn: 1), text: Sample.redacted("woorden"))
                    draft.sample = .init(language: .dutch, text: Sample.redacted("monster"))
                    draft.session.escalation = EscalationID(high: 9, low: UInt64(person))
                    draft.escalation = .init(
                        level: person == 2 ? .acute : .high, reasons: [.high], categories: [], audience: .young,
                        language: .dutch, excerpt: nil)
                })
        }
        return store
    }

    @Test func `each kind goes when its time has come and not before`() async throws {
        let store = try await filled()
        let case1 = try #require(try await store.cases().first).id
        #expect(try await store.closeCase(case1, resolution: "informatie_gegeven", at: Sample.noon))
        func sweep(days: Int) async throws -> SweepReport {
            try await store.sweep(retention, at: Sample.noon + .days(days))
        }
        #expect(try await sweep(days: 0).isEmpty)
        var expected = SweepReport()
        expected.sessions = 3
        #expect(try await sweep(days: 7) == expected)
        expected = SweepReport()
        expected.deliveries = 3
        #expect(try await sweep(days: 9) == expected)
        expected = SweepReport()
        expected.cases = 1
        #expect(try await sweep(days: 16) == expected)
        expected = SweepReport()
        expected.texts = 6
        #expect(try await sweep(days: 38) == expected)
        expected = SweepReport()
        expected.facts = 3
        #expect(try await sweep(days: 373) == expected)
        #expect(try await store.cases().count == 2, "open cases stay")
    }

    @Test func `of fifty who take a case at once one gets it`() async throws {
        let store = try await filled()
        let acute = try #require(try await store.cases().first)
        #expect(acute.level == .acute)
        let winners = await withTaskGroup(of: String?.self) { group in
            for number in 0..<50 {
                group.addTask {
                    (try? await store.claimCase(acute.id, by: "staff-\(number)")) == true ? "staff-\(number)" : nil
                }
            }
            return await group.reduce(into: [String]()) { if let winner = $1 { $0.append(winner) } }
        }
        #expect(winners.count == 1)
        #expect(try await store.cases([.claimed]).map(\.assignee) == winners)
        #expect(try await store.releaseCase(acute.id, by: "somebody else") == false)
        #expect(try await store.closeCase(acute.id, resolution: "dubbel", at: Sample.noon))
        #expect(try await store.closeCase(acute.id, resolution: "dubbel", at: Sample.noon) == false)
    }

    @Test func `one conversation can be erased from the log, and all of it purged`() async throws {
        let store = try await filled()
        let seen = Seen()
        try await store.forEachTurn(from: 0, through: .max) { seen.add($0) }
        #expect(seen.turns.map(\.text) == ["woorden", "woorden", "woorden"])
        #expect(seen.turns.allSatisfy { $0.when == CoarseTime(week: 202648, dayPart: 2) })
        let first = try #require(seen.turns.first?.conversation)
        #expect(try await store.eraseLog(first) == 1)
        #expect(try await store.eraseLog(first) == 0)
        #expect(try await store.purgeLog(before: 202648) == 0)
        #expect(try await store.purgeLog(before: .max) == 2 + 3)
    }

    @Test func `a backup opens with the same keys and leaves live conversations out`() async throws {
        let file = try TemporaryDatabase()
        let store = try file.open()
        for person in 0..<5 { try await store.turn(Sample.arrival(person), Sample.step()) }
        let (plain, whole) = (file.folder.appending(path: "copy").path, file.folder.appending(path: "whole").path)
        try await store.backUp(to: plain)
        try await store.backUp(to: whole, withLiveConversations: true)
        await #expect(throws: StoreError.self) { try await store.backUp(to: plain) }
        let copy = try SQLiteStore(path: plain, keys: file.keys)
        let seen = Seen()
        try await copy.forEachTurn(from: 0, through: .max) { seen.add($0) }
        #expect(seen.turns.count == 5)
        #expect(try await copy.liveSessions() == 0)
        #expect(try await copy.outboxSizes().isEmpty)
        #expect(try await SQLiteStore(path: whole, keys: file.keys).liveSessions() == 5)
        #expect(try await store.liveSessions() == 5)
    }
}
