package import Assistant
import FoundationEssentials
import GRDB

/// Key rotation.
extension SQLiteStore {
    /// Seals everything anew with the active key, and finds sessions and lanes new places under it. May be interrupted
    /// and repeated: what is current is left alone. Run it while no service holds the database with an older ring.
    ///
    /// - Returns: the number of rows that were sealed anew.
    package func resealAll() async throws(StoreError) -> Int {
        let witness = keys.witnesses()[0]
        var count = try await writer.write { [keys] db in
            try db.execute(sql: "INSERT OR IGNORE INTO witness (hash) VALUES (?)", arguments: [witness])
            return try Self.resealSessions(keys, db) + Self.resealOutbox(keys, db)
        }
        for (table, key, column, use) in Self.texts {
            count += try await writer.write { [keys] db in
                try Self.resealTexts(table, key, column, use, keys, db)
            }
        }
        try await writer.write { db in
            try db.execute(sql: "DELETE FROM witness WHERE hash <> ?", arguments: [witness])
        }
        cache.forgetAll()
        traces.set()
        try await scrub()
        return count
    }

    private static let texts: [(table: String, key: String, column: String, use: TextUse)] = [
        ("sample", "id", "text", .sample), ("escalation", "id", "excerpt", .excerpt),
        ("escalation", "id", "link", .link), ("log_turn", "conversation", "text", .transcript),
    ]

    private static func resealSessions(_ keys: KeyRing, _ db: Database) throws -> Int {
        var count = 0
        for old in try Data.fetchAll(db, sql: "SELECT lookup FROM session") {
            let sealed = try Data.fetchOne(db, sql: "SELECT sealed FROM session WHERE lookup = ?", arguments: [old])
            guard let sealed, !keys.isCurrent(sealed) else { continue }
            let opened = try keys.openSession(sealed, lookup: old)
            let lookup = keys.lookup(opened.address)
            try db.execute(
                sql: "UPDATE session SET lookup = ?, sealed = ?, version = version + 1 WHERE lookup = ?",
                arguments: [lookup, try keys.sealSession(opened.session, of: opened.address, lookup: lookup), old])
            count += 1
        }
        return count
    }

    private static func resealOutbox(_ keys: KeyRing, _ db: Database) throws -> Int {
        var count = 0
        for row in try Row.fetchAll(db, sql: "SELECT id, lane, sealed FROM outbox") {
            guard !keys.isCurrent(row[2]) else { continue }
            let message = try keys.openMessage(row[2], lane: row[1])
            let lane = keys.lane(message.address)
            let id: Int64 = row[0]
            try db.execute(
                sql: "UPDATE outbox SET lane = ?, sealed = ? WHERE id = ?",
                arguments: [lane, try keys.sealMessage(message, lane: lane), id])
            count += 1
        }
        return count
    }

    private static func resealTexts(
        _ table: String, _ key: String, _ column: String, _ use: TextUse, _ keys: KeyRing, _ db: Database
    ) throws -> Int {
        var count = 0
        let turn = table == "log_turn" ? "turn" : "0"
        let places = try Row.fetchAll(
            db, sql: "SELECT \(key), \(turn) FROM \(table) WHERE \(column) IS NOT NULL")
        for place in places {
            let row: Data = place[0]
            let number: Int = place[1]
            let arguments: StatementArguments = [row, number]
            let sealed = try Data.fetchOne(
                db, sql: "SELECT \(column) FROM \(table) WHERE \(key) = ? AND \(turn) = ?", arguments: arguments)
            guard let sealed, !keys.isCurrent(sealed) else { continue }
            let text = try keys.openText(sealed, use: use, row: row)
            try db.execute(
                sql: "UPDATE \(table) SET \(column) = ? WHERE \(key) = ? AND \(turn) = ?",
                arguments: [try keys.sealText(text, use: use, row: row)] + arguments)
            count += 1
        }
        return count
    }
}
