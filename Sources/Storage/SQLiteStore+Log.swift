package import Assistant
package import Content
import FoundationEssentials
import GRDB

/// Reading and deleting the anonymous log.
extension SQLiteStore: LogStore {
    package func forEachTurn(
        from first: Int, through last: Int, _ body: @escaping @Sendable (LoggedTurn) throws -> Void
    ) async throws(StoreError) {
        try await read { [keys] db in
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT conversation, week, day_part, facts, text FROM log_turn
                    WHERE week BETWEEN ? AND ? ORDER BY conversation, turn
                    """, arguments: [first, last])
            while let row = try rows.next() {
                let conversation: Data = row[0]
                guard let id = LogID(bytes: conversation) else { throw StoreError.unreadable("log entry") }
                let facts: Data = row[3]
                let text: Data? = row[4]
                try body(
                    LoggedTurn(
                        conversation: id, when: CoarseTime(week: row[1], dayPart: row[2]),
                        facts: try Stored.decode(LogFacts.self, from: facts, what: "log entry"),
                        text: try text.map { try keys.openText($0, use: .transcript, row: conversation) }))
            }
        }
    }

    package func samples(language: Language?) async throws(StoreError) -> [LoggedSample] {
        try await read { [keys] db in
            try Row.fetchAll(db, sql: "SELECT id, week, language, text FROM sample ORDER BY id").compactMap { row in
                let code: String = row[2]
                if let language, language.code != code { return nil }
                return LoggedSample(
                    week: row[1], language: Language(code),
                    text: try keys.openText(row[3], use: .sample, row: row[0]))
            }
        }
    }

    package func eraseLog(_ id: LogID) async throws(StoreError) -> Int {
        try await remove("DELETE FROM log_turn WHERE conversation = ?", [Data(id.bytes)])
    }

    package func purgeLog(before week: Int) async throws(StoreError) -> Int {
        try await remove("DELETE FROM log_turn WHERE week < ?", [week])
            + remove("DELETE FROM sample WHERE week < ?", [week])
    }

    private func remove(_ sql: String, _ arguments: [any DatabaseValueConvertible & Sendable]) async throws(StoreError)
        -> Int
    {
        let count = try await writer.write { db in
            try db.execute(sql: sql, arguments: StatementArguments(arguments))
            return db.changesCount
        }
        traces.set()
        try await scrub()
        return count
    }
}
