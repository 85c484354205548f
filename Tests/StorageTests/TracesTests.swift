import Assistant
import Content
import Dialog
import Foundation
import GRDB
import Storage
import Testing

/// Searches the bytes of the files for what was deleted: the database, its write-ahead log, its free pages.
struct TracesTests {
    enum Ending: CaseIterable { case exit, erase, idle }

    @Test(arguments: Ending.allCases)
    func `when conversations end nothing of the link is left in the files`(_ ending: Ending) async throws {
        let file = try TemporaryDatabase()
        let store = try file.open()
        var needles = Needles()
        // Many, of different sizes and growing, so that pages split, overflow and are freed.
        for round in 0..<6 {
            for person in 0..<150 {
                try await store.turn(
                    Sample.arrival(person, delivery: "d\(round)-\(person)"),
                    Sample.step(says: [String(repeating: "a", count: (person * 37 + round * 211) % 3000)]) { draft in
                        draft.session.traces += (0..<(person % 40)).map { "message-\($0)" }
                    })
            }
            try needles.collect(from: file)
        }
        #expect(needles.found(in: try file.files()) > 1000)

        switch ending {
        case .exit, .erase:
            for person in 0..<150 {
                try await store.turn(
                    Sample.arrival(person), Sample.step(says: ["Dag"], fate: ending == .exit ? .ended : .erased))
            }
            try needles.collect(from: file)
            while true {
                let due = try await store.due(on: "telegram", at: Sample.noon, limit: 100).deliveries
                if due.isEmpty { break }
                for delivery in due { try await store.settle(delivery, .delivered, at: Sample.noon) }
            }
        case .idle:
            _ = try await store.sweep(Retention(), at: Sample.noon + .hours(23))
            #expect(try await store.liveSessions() == 150)
            let report = try await store.sweep(Retention(), at: Sample.noon + .hours(25))
            #expect(report.sessions == 150)
        }
        #expect(try await store.liveSessions() == 0)
        try await store.scrub()
        #expect(needles.found(in: try file.files()) == 0)
        try store.close()
        #expect(needles.found(in: try file.files()) == 0)
    }

    @Test func `an erased conversation is gone from the log's bytes too`() async throws {
        let file = try TemporaryDatabase()
        let store = try file.open()
        let log = LogID(high: 0x1122_3344_5566_7788, low: 0x99AA_BBCC_DDEE_FF01)
        _ = try await store.turn(Sample.arrival()) { session in
            Sample.step { $0.entry = .init(facts: Sample.facts(turn: 1), text: Sample.redacted("[naam]")) }(
                session ?? Sample.session(log: log), Sample.address(1))
        }
        #expect(try file.files().values.contains { $0.range(of: Data(log.bytes)) != nil })
        try await store.turn(Sample.arrival(), Sample.step(fate: .erased) { $0.entry = nil })
        try await store.scrub()
        #expect(try file.files().values.allSatisfy { $0.range(of: Data(log.bytes)) == nil })
    }

    @Test func `neither address nor words stand in the files while the conversation lives`() async throws {
        let file = try TemporaryDatabase()
        let store = try file.open()
        try await store.turn(
            Sample.arrival(77, delivery: "update-4711"),
            Sample.step(says: ["Wij zijn er voor je"]) { draft in
                draft.entry = .init(facts: Sample.facts(turn: 1), text: Sample.redacted("een verhaal over [naam]"))
                draft.sample = .init(language: .dutch, text: Sample.redacted("een verhaal over [naam]"))
            })
        let files = try file.files()
        for secret in ["612000077", "update-4711", "Wij zijn er", "verhaal", "jong/start\",\"node"] {
            #expect(files.values.allSatisfy { $0.range(of: Data(secret.utf8)) == nil }, "\(secret)")
        }
        #expect(files.values.contains { $0.range(of: Data("jong/start:vraag".utf8)) != nil }, "the facts are readable")
    }

    @Test func `the files belong to their owner alone`() async throws {
        let file = try TemporaryDatabase()
        let store = try file.open()
        try await store.turn(Sample.arrival(), Sample.step())
        let names = try FileManager.default.contentsOfDirectory(atPath: file.folder.path)
        #expect(names.count == 3)
        for name in names {
            let attributes = try FileManager.default.attributesOfItem(atPath: file.folder.appending(path: name).path)
            #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
        }
    }
}

/// Eight-byte pieces of everything that must go: any rest of fifteen bytes or more contains one whole.
struct Needles {
    private var pieces: Set<UInt64> = []

    /// Takes what stands in the tables now, through a connection of its own.
    mutating func collect(from file: TemporaryDatabase) throws {
        let queue = try DatabaseQueue(path: file.path)
        let blobs = try queue.read { db in
            try Data.fetchAll(db, sql: "SELECT lookup FROM session UNION ALL SELECT sealed FROM session")
                + Data.fetchAll(db, sql: "SELECT lane FROM outbox UNION ALL SELECT sealed FROM outbox")
        }
        try queue.close()
        for blob in blobs {
            blob.withUnsafeBytes { bytes in
                for offset in stride(from: 0, through: bytes.count - 8, by: 8) {
                    pieces.insert(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                }
            }
        }
    }

    func found(in files: [String: Data]) -> Int {
        files.values.reduce(0) { sum, data in
            data.withUnsafeBytes { bytes in
                guard bytes.count >= 8 else { return sum }
                var count = sum
                for offset in 0...(bytes.count - 8)
                where pieces.contains(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) {
                    count += 1
                }
                return count
            }
        }
    }
}
