package import Assistant
import FoundationEssentials
import GRDB
import Synchronization

/// Conversations, log, cases and outbox in one SQLite file: WAL, one writer with group commit, readers beside it.
///
/// Every commit is on the disk before it returns (`synchronous = FULL`), deleted content is overwritten with zeros
/// (`secure_delete`), and `scrub` empties the write-ahead log after something was deleted.
package struct SQLiteStore: ConversationStore {
    let database: any DatabaseWriter
    let writer: GroupWriter
    let keys: KeyRing
    let cache: SessionCache
    let traces: DeletionFlag

    /// Opens the file, or makes it for its owner alone.
    ///
    /// - Throws: `StoreError.foreignKeys` when it was made with other keys.
    package init(path: String, keys: KeyRing) throws(StoreError) {
        do {
            try PrivateFile.make(path, isNew: false)
            try self.init(DatabasePool(path: path, configuration: Self.configuration), keys: keys)
        } catch {
            throw StoreError(error)
        }
    }

    /// In memory, for tests and for trying things out: nothing remains.
    package static func inMemory(keys: KeyRing = .made(week: 0)) throws(StoreError) -> SQLiteStore {
        do {
            return try SQLiteStore(DatabaseQueue(configuration: configuration), keys: keys)
        } catch {
            throw StoreError(error)
        }
    }

    private init(_ database: any DatabaseWriter, keys: KeyRing) throws {
        try Schema.migrator.migrate(database)
        self.database = database
        self.writer = GroupWriter(database)
        self.keys = keys
        self.cache = SessionCache(capacity: 4096)
        self.traces = DeletionFlag()
        try checkWitness()
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.label = "baken"
        configuration.maximumReaderCount = 4
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { db in
            try db.execute(
                sql: """
                    PRAGMA secure_delete = ON;
                    PRAGMA temp_store = MEMORY;
                    """)
            guard !db.configuration.readonly else { return }
            try db.execute(
                sql: """
                    PRAGMA auto_vacuum = INCREMENTAL;
                    PRAGMA synchronous = FULL;
                    """)
        }
        return configuration
    }

    /// A new database remembers its key; an old one must know one of ours.
    private func checkWitness() throws {
        let ours = keys.witnesses()
        try database.write { db in
            let known = try Data.fetchAll(db, sql: "SELECT hash FROM witness")
            if known.isEmpty {
                try db.execute(sql: "INSERT INTO witness (hash) VALUES (?)", arguments: [ours[0]])
            } else if !known.contains(where: ours.contains) {
                throw StoreError.foreignKeys
            }
        }
    }

    package func ping() async -> Bool { (try? await read { try Int.fetchOne($0, sql: "SELECT 1") }) == 1 }

    func read<Value: Sendable>(_ work: @escaping @Sendable (Database) throws -> Value) async throws(StoreError) -> Value
    {
        do {
            return try await database.read(work)
        } catch {
            throw StoreError(error)
        }
    }

    package func close() throws(StoreError) {
        do {
            try database.close()
        } catch {
            throw StoreError(error)
        }
    }
}

/// Whether rows were deleted since the files were last scrubbed.
final class DeletionFlag: Sendable {
    private let isSet = Atomic(false)

    func set() { isSet.store(true, ordering: .releasing) }

    /// - Returns: whether it was set.
    func clear() -> Bool { isSet.exchange(false, ordering: .acquiringAndReleasing) }
}
