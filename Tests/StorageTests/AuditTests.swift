import Assistant
import Foundation
import GRDB
import Storage
import Testing

@Suite struct AuditTests {
    private let entries = (1...4).map {
        AuditEntry(action: .export, day: "2026-11-2\($0)", reason: "reden \($0)", count: $0)
    }

    @Test func `the trail is read back in order`() async throws {
        let store = try SQLiteStore.inMemory()
        for entry in entries { try await store.audit(entry) }
        #expect(try await store.auditTrail() == entries)
    }

    @Test(arguments: [
        "UPDATE audit SET entry = replace(entry, 'reden 2', 'niets') WHERE id = 2", "DELETE FROM audit WHERE id = 2",
        "UPDATE audit SET id = 9 WHERE id = 1",
    ])
    func `a line that was changed, removed or moved shows`(_ tampering: String) async throws {
        let file = try TemporaryDatabase()
        let store = try file.open()
        for entry in entries { try await store.audit(entry) }
        try store.close()
        let raw = try DatabaseQueue(path: file.path)
        try await raw.write { try $0.execute(sql: tampering) }
        try raw.close()
        await #expect(throws: StoreError.unreadable("audit line")) { try await file.open().auditTrail() }
    }
}
