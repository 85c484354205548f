package import Assistant
import FoundationEssentials
import GRDB

/// One turn, one transaction.
extension SQLiteStore {
    package func turn(
        _ arrival: Arrival, step: @escaping @Sendable (Session?) -> TurnDraft
    ) async throws(StoreError) -> TurnReceipt {
        let lookup = keys.lookup(arrival.address)
        let claims = arrival.delivery.map { keys.claims(channel: arrival.address.channel, delivery: $0) } ?? []
        // Whoever is chatting is remembered: the step, the JSON and the sealing then need not hold the writer.
        let ahead = try cache[lookup].map { entry throws(StoreError) in
            try TurnRows(step(entry.session), arrival, lookup: lookup, version: entry.version, keys: keys)
        }
        let (receipt, entry) = try await writer.write { [keys] db -> (TurnReceipt, SessionCache.Entry?) in
            guard try Self.claim(claims, at: arrival.now, in: db) else { return (.duplicate, nil) }
            if let ahead, try ahead.save(in: db) { return (.stored(ahead.draft), ahead.entry) }
            let stored = try Self.load(lookup, keys: keys, in: db)
            let rows = try TurnRows(
                step(stored?.session), arrival, lookup: lookup, version: stored?.version, keys: keys)
            guard try rows.save(in: db) else { throw StoreError.unreadable("session") }
            return (.stored(rows.draft), rows.entry)
        }
        if case .stored(let draft) = receipt {
            if let entry { cache.remember(entry, for: lookup) } else { cache.forget(lookup) }
            if draft.fate != .goesOn { traces.set() }
        }
        return receipt
    }

    /// - Returns: false when the delivery was answered before.
    private static func claim(_ claims: [Data], at now: Timestamp, in db: Database) throws -> Bool {
        guard let newest = claims.first else { return true }
        for former in claims.dropFirst() {
            let known = try Bool.fetchOne(
                db.cachedStatement(sql: "SELECT 1 FROM delivery WHERE claim = ?"), arguments: [former])
            if known != nil { return false }
        }
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO delivery (claim, hour) VALUES (?, ?)")
            .execute(arguments: [newest, now.seconds / 3600])
        return db.changesCount == 1
    }

    static func load(_ lookup: Data, keys: KeyRing, in db: Database) throws -> SessionCache.Entry? {
        let row = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT version, sealed FROM session WHERE lookup = ?"), arguments: [lookup])
        guard let row else { return nil }
        return SessionCache.Entry(
            version: row[0], session: try keys.openSession(row[1], lookup: lookup).session)
    }

    package func forget(_ address: Address) async throws(StoreError) {
        let lookup = keys.lookup(address)
        cache.forget(lookup)
        try await writer.write { [keys] db in
            guard let entry = try Self.load(lookup, keys: keys, in: db) else { return }
            try Self.unlink(entry.session, lookup: lookup, in: db)
            try db.execute(sql: "DELETE FROM outbox WHERE lane = ?", arguments: [keys.lane(address)])
        }
        cache.forget(lookup)
        traces.set()
    }

    /// Removes the session's row and its case's way back to it.
    static func unlink(_ session: Session, lookup: Data, in db: Database) throws {
        try db.cachedStatement(sql: "DELETE FROM session WHERE lookup = ?").execute(arguments: [lookup])
        if let escalation = session.escalation {
            try db.execute(
                sql: "UPDATE escalation SET link = NULL WHERE id = ?", arguments: [Data(escalation.bytes)])
        }
    }

    package func remember(traces: [String], of address: Address) async throws(StoreError) {
        let lookup = keys.lookup(address)
        let entry = try await writer.write { [keys] db -> SessionCache.Entry? in
            guard var entry = try Self.load(lookup, keys: keys, in: db) else { return nil }
            var session = entry.session
            session.traces = (session.traces + traces).suffix(Session.traceLimit)
            entry = SessionCache.Entry(version: entry.version + 1, session: session)
            try db.cachedStatement(sql: "UPDATE session SET version = ?, sealed = ? WHERE lookup = ?")
                .execute(arguments: [
                    entry.version, try keys.sealSession(session, of: address, lookup: lookup), lookup,
                ])
            return entry
        }
        if let entry { cache.remember(entry, for: lookup) }
    }

    /// Bytes at rest of the largest live session.
    package func largestSession() async throws(StoreError) -> Int {
        try await read { try Int.fetchOne($0, sql: "SELECT max(length(sealed)) FROM session") ?? 0 }
    }

    package func liveSessions() async throws(StoreError) -> Int {
        try await read { try Int.fetchOne($0, sql: "SELECT count(*) FROM session") ?? 0 }
    }
}
