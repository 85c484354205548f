package import Assistant
import GRDB

extension SQLiteStore {
    /// Copies the database while the service runs (SQLite's online backup). Live conversations stay out unless asked for:
    /// what is deleted here would live on there. A restored copy without them asks everybody to begin anew.
    ///
    /// - Parameter path: must not exist.
    package func backUp(to path: String, withLiveConversations: Bool = false) async throws(StoreError) {
        try PrivateFile.make(path, isNew: true)
        do {
            let copy = try DatabaseQueue(path: path)
            defer { try? copy.close() }
            try database.backup(to: copy)
            try await copy.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA secure_delete = ON")
                if !withLiveConversations {
                    try db.execute(
                        sql: """
                            DELETE FROM session;
                            DELETE FROM outbox;
                            DELETE FROM delivery;
                            UPDATE escalation SET link = NULL;
                            """)
                }
                try db.execute(sql: "PRAGMA journal_mode = DELETE; VACUUM;")
            }
        } catch {
            throw StoreError(error)
        }
    }
}
