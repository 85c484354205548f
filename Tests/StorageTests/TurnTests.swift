import Assistant
import Content
import Dialog
import Foundation
import Redaction
import Storage
import Synchronization
import Testing

struct TurnTests {
    @Test func `a session is found again by its address, also by another process`() async throws {
        let file = try TemporaryDatabase()
        let store = try file.open()
        let first = try await store.turn(Sample.arrival(), Sample.step())
        let second = try await store.turn(Sample.arrival(), Sample.step())
        let third = try await file.open().turn(Sample.arrival(), Sample.step())
        let stranger = try await store.turn(Sample.arrival(2), Sample.step())
        #expect([first, second, third, stranger].map { $0.draft?.session.conversation.turn } == [1, 2, 3, 1])
        #expect(first.draft?.session.log == third.draft?.session.log)
        #expect(first.draft?.session.log != stranger.draft?.session.log)
    }

    @Test func `the same id on another channel is somebody else`() async throws {
        let store = try SQLiteStore.inMemory()
        try await store.turn(Sample.arrival(channel: "telegram"), Sample.step())
        let other = try await store.turn(Sample.arrival(channel: "signal"), Sample.step())
        #expect(other.draft?.session.conversation.turn == 1)
    }

    @Test func `a delivery that comes fifty times at once is answered once`() async throws {
        let file = try TemporaryDatabase()
        let store = try file.open()
        let stored = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    (try? await store.turn(Sample.arrival(delivery: "update-1"), Sample.step()))?.draft != nil
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(stored == 1)
        #expect(try await store.outboxSizes() == ["telegram": 1])
        let later = try await file.open().turn(Sample.arrival(delivery: "update-1"), Sample.step())
        #expect(later.draft == nil)
        let next = try await store.turn(Sample.arrival(delivery: "update-2"), Sample.step())
        #expect(next.draft?.session.conversation.turn == 2)
    }

    @Test func `turns of one conversation at once all count`() async throws {
        let file = try TemporaryDatabase()
        let store = try file.open()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<100 { group.addTask { _ = try? await store.turn(Sample.arrival(), Sample.step()) } }
        }
        let last = try await store.turn(Sample.arrival(), Sample.step())
        #expect(last.draft?.session.conversation.turn == 101)
        #expect(try await store.outboxSizes() == ["telegram": 101])
    }

    @Test func `a session changed by another process is stepped again from what is stored`() async throws {
        let file = try TemporaryDatabase()
        let (one, two) = (try file.open(), try file.open())
        try await one.turn(Sample.arrival(), Sample.step())
        try await two.turn(Sample.arrival(), Sample.step())
        let calls = Mutex(0)
        let receipt = try await one.turn(Sample.arrival()) { session in
            calls.withLock { $0 += 1 }
            return Sample.step()(session, Sample.address(1))
        }
        #expect(receipt.draft?.session.conversation.turn == 3)
        #expect(calls.withLock { $0 } == 2)
        #expect(try await one.outboxSizes() == ["telegram": 3])
    }

    @Test(arguments: [TurnDraft.Fate.ended, .erased])
    func `after the end the next message is a new conversation`(_ fate: TurnDraft.Fate) async throws {
        let file = try TemporaryDatabase()
        let store = try file.open()
        let first = try await store.turn(Sample.arrival(), Sample.step())
        try await store.turn(Sample.arrival(), Sample.step(fate: fate))
        let next = try await store.turn(Sample.arrival(), Sample.step())
        #expect(next.draft?.session.conversation.turn == 1)
        #expect(next.draft?.session.log != first.draft?.session.log)
    }

    @Test func `erasing takes the log, the case and what waits, and keeps only the confirmation to send`() async throws
    {
        let store = try SQLiteStore.inMemory()
        let id = EscalationID(high: 1, low: 2)
        let escalating = Sample.step(says: ["Een", "Twee"]) { draft in
            draft.session.escalation = id
            draft.escalation = .init(
                level: .high, reasons: [.high], categories: [.grooming], audience: .young, language: .dutch,
                excerpt: Sample.redacted("hij heet [naam]"))
        }
        try await store.turn(Sample.arrival(), escalating)
        try await store.turn(Sample.arrival(2), Sample.step())
        #expect(try await store.cases().map(\.excerpt) == ["hij heet [naam]"])
        try await store.turn(Sample.arrival(), Sample.step(says: ["Gewist"], fate: .erased) { $0.entry = nil })
        #expect(try await store.cases().isEmpty)
        #expect(try await turns(of: store) == 1)
        let due = try await store.due(on: "telegram", at: Sample.noon, limit: 10).deliveries
        #expect(Set(due.flatMap { $0.message.replies.map(\.text) }) == ["Gewist", "Hoi"])
    }

    @Test func `exiting keeps the log and cuts the case loose`() async throws {
        let store = try SQLiteStore.inMemory()
        try await store.turn(
            Sample.arrival(),
            Sample.step { draft in
                draft.session.escalation = EscalationID(high: 1, low: 2)
                draft.escalation = .init(
                    level: .high, reasons: [.high], categories: [], audience: .young, language: .dutch, excerpt: nil)
            })
        #expect(try await store.cases().map(\.isLive) == [true])
        try await store.turn(Sample.arrival(), Sample.step(fate: .ended))
        #expect(try await store.cases().map(\.isLive) == [false])
        #expect(try await turns(of: store) == 2)
    }

    @Test func `a live conversation stays small at rest`() async throws {
        let file = try TemporaryDatabase()
        let store = try file.open()
        try await store.turn(
            Sample.arrival(),
            Sample.step { draft in
                var conversation = draft.session.conversation
                let frames = (0..<Conversation.stackLimit).map {
                    Frame(
                        dialog: DialogID("jong/een-lange-naam-\($0)"), node: NodeID("een-vraag-naar-\($0)"),
                        phase: .calling)
                }
                conversation.stack = frames
                conversation.slots = ["leeftijd": "12-15", "wie": "vriend", "sinds": "maand", "veilig": "nee"]
                conversation.undo = (0..<Conversation.undoLimit).map { _ in
                    Checkpoint(stack: Array(frames.prefix(3)), audience: .young, before: conversation.slots)
                }
                draft.session.conversation = conversation
            })
        let size = try await store.largestSession()
        #expect(size > 500)
        #expect(size < 4096)
    }

    private func turns(of store: SQLiteStore) async throws -> Int {
        let box = Counter()
        try await store.forEachTurn(from: 0, through: .max) { _ in box.add() }
        return box.value
    }
}

/// Counts from within a callback.
final class Counter: Sendable {
    private let count = Mutex(0)
    var value: Int { count.withLock { $0 } }
    func add() { count.withLock { $0 += 1 } }
}
