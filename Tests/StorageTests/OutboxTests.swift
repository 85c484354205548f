import Assistant
import Content
import Dialog
import Storage
import Testing

struct OutboxTests {
    private func texts(_ due: DueDeliveries) -> [String] { due.deliveries.flatMap { $0.message.replies.map(\.text) } }

    @Test func `one person's messages come one after the other, another's beside them`() async throws {
        let store = try SQLiteStore.inMemory()
        try await store.turn(Sample.arrival(1), Sample.step(says: ["1a", "1b"]))
        try await store.turn(Sample.arrival(2), Sample.step(says: ["2a"]))
        var seen: [[String]] = []
        while true {
            let due = try await store.due(on: "telegram", at: Sample.noon, limit: 10)
            if due.deliveries.isEmpty { break }
            seen.append(texts(due))
            for delivery in due.deliveries { try await store.settle(delivery, .delivered, at: Sample.noon) }
        }
        #expect(seen == [["1a", "2a"], ["1b"]])
        #expect(try await store.outboxSizes().isEmpty)
    }

    @Test func `a message that must wait holds those behind it and nobody else`() async throws {
        let store = try SQLiteStore.inMemory()
        try await store.turn(Sample.arrival(1), Sample.step(says: ["1a", "1b"]))
        try await store.turn(Sample.arrival(2), Sample.step(says: ["2a"]))
        let first = try #require(try await store.due(on: "telegram", at: Sample.noon, limit: 10).deliveries.first)
        let later = Sample.noon + .seconds(30)
        try await store.settle(first, .retry(at: later, progress: 0), at: Sample.noon)
        let now = try await store.due(on: "telegram", at: Sample.noon, limit: 10)
        #expect(texts(now) == ["2a"])
        #expect(now.next == later)
        let then = try await store.due(on: "telegram", at: later, limit: 10)
        #expect(texts(then) == ["2a", "1a"])
        #expect(then.deliveries.map(\.attempts) == [0, 1])
    }

    @Test func `channels do not see each other's messages`() async throws {
        let store = try SQLiteStore.inMemory()
        try await store.turn(Sample.arrival(1, channel: "telegram"), Sample.step(says: ["a"]))
        try await store.turn(Sample.arrival(1, channel: "sms"), Sample.step(says: ["b"]))
        #expect(texts(try await store.due(on: "sms", at: Sample.noon, limit: 10)) == ["b"])
    }

    @Test func `a message half sent goes on where it stopped`() async throws {
        let store = try SQLiteStore.inMemory()
        try await store.turn(Sample.arrival(), Sample.step())
        let delivery = try #require(try await store.due(on: "telegram", at: Sample.noon, limit: 1).deliveries.first)
        try await store.settle(delivery, .advanced(progress: 1), at: Sample.noon)
        #expect(try await store.due(on: "telegram", at: Sample.noon, limit: 1).deliveries.map(\.progress) == [1])
    }

    @Test func `dead letters are counted and their words are gone`() async throws {
        let store = try SQLiteStore.inMemory()
        try await store.turn(Sample.arrival(), Sample.step(says: ["a", "b"]))
        for _ in 0..<2 {
            let delivery = try #require(try await store.due(on: "telegram", at: Sample.noon, limit: 1).deliveries.first)
            try await store.settle(delivery, .dead(.windowClosed), at: Sample.noon)
            try await store.settle(delivery, .dead(.windowClosed), at: Sample.noon)
        }
        #expect(try await store.outboxSizes().isEmpty)
        let letters = try await store.deadLetters()
        #expect(letters.map(\.count) == [2])
        #expect(letters.map(\.reason) == ["window-closed"])
        #expect(letters.map(\.week) == [202648])
    }

    @Test func `forgetting somebody drops the session and what waits for them`() async throws {
        let store = try SQLiteStore.inMemory()
        try await store.turn(Sample.arrival(1), Sample.step())
        try await store.turn(Sample.arrival(2), Sample.step())
        try await store.forget(Sample.address(1))
        #expect(try await store.outboxSizes() == ["telegram": 1])
        #expect(try await store.liveSessions() == 1)
        let next = try await store.turn(Sample.arrival(1), Sample.step())
        #expect(next.draft?.session.conversation.turn == 1)
    }

    @Test func `ids of sent messages are kept for erasing, the latest hundred`() async throws {
        let store = try SQLiteStore.inMemory()
        try await store.turn(Sample.arrival(), Sample.step())
        try await store.remember(traces: (0..<90).map(String.init), of: Sample.address(1))
        try await store.remember(traces: (90..<120).map(String.init), of: Sample.address(1))
        try await store.remember(traces: ["x"], of: Sample.address(2))
        let next = try await store.turn(Sample.arrival(), Sample.step())
        #expect(next.draft?.session.traces == (20..<120).map(String.init))
        #expect(next.draft?.session.conversation.turn == 2)
        #expect(try await store.liveSessions() == 1)
    }
}
