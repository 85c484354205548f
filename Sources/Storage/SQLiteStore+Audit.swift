package import Assistant
import Crypto
import FoundationEssentials
import GRDB

/// The audit trail: append-only, each line chained to the one before it by SHA-256 (FIPS 180-4), so that a line that was
/// changed or taken out of the middle shows.
extension SQLiteStore {
    package func audit(_ entry: AuditEntry) async throws(StoreError) {
        let text = try Stored.text(entry)
        try await writer.write { db in
            let last = try Data.fetchOne(db, sql: "SELECT chain FROM audit ORDER BY id DESC LIMIT 1")
            try db.execute(
                sql: "INSERT INTO audit (entry, chain) VALUES (?, ?)", arguments: [text, Self.chain(last, text)])
        }
    }

    package func auditTrail() async throws(StoreError) -> [AuditEntry] {
        let rows = try await read { db in
            try Row.fetchAll(db, sql: "SELECT entry, chain FROM audit ORDER BY id").map { row in
                (text: row[0] as String, chain: row[1] as Data)
            }
        }
        var entries: [AuditEntry] = []
        var last: Data?
        for row in rows {
            guard row.chain == Self.chain(last, row.text) else { throw .unreadable("audit line") }
            last = row.chain
            entries.append(try Stored.decode(AuditEntry.self, from: Data(row.text.utf8), what: "audit line"))
        }
        return entries
    }

    private static func chain(_ last: Data?, _ text: String) -> Data {
        var hash = SHA256()
        hash.update(data: last ?? Data())
        hash.update(data: Data(text.utf8))
        return Data(hash.finalize())
    }
}
