package import Assistant
import FoundationEssentials
import GRDB

/// Ending, deleting, and leaving no trace of it.
extension SQLiteStore {
    package func sweep(_ retention: Retention, at now: Timestamp) async throws(StoreError) -> SweepReport {
        var report = SweepReport()
        report.sessions = try await endIdle(before: now - retention.idle)
        let week = { (days: Int) in CoarseTime(unixSeconds: (now - .days(days)).seconds).week }
        let (factWeek, textWeek) = (week(retention.factDays), week(retention.textDays))
        let deadWeek = week(retention.deadLetterDays)
        let closedDay = (now - .days(retention.closedCaseDays)).seconds / 86400
        let hour = (now - .days(retention.deliveryDays)).seconds / 3600
        func delete(_ sql: String, _ limit: some DatabaseValueConvertible & Sendable) async throws(StoreError) -> Int {
            try await writer.write { db in
                try db.execute(sql: sql, arguments: [limit])
                return db.changesCount
            }
        }
        report.facts = try await delete("DELETE FROM log_turn WHERE week < ?", factWeek)
        report.texts = try await delete("DELETE FROM sample WHERE week < ?", textWeek)
        report.texts += try await delete(
            "UPDATE log_turn SET text = NULL WHERE week < ? AND text IS NOT NULL", textWeek)
        report.cases = try await delete(
            "DELETE FROM escalation WHERE state = 'closed' AND closed_day < ?", Int(closedDay))
        report.deliveries = try await delete("DELETE FROM delivery WHERE hour < ?", Int(hour))
        report.deadLetters = try await delete("DELETE FROM dead_letter WHERE week < ?", deadWeek)
        if !report.isEmpty { traces.set() }
        return report
    }

    /// In steps, so that turns get in between.
    private func endIdle(before limit: Timestamp) async throws(StoreError) -> Int {
        let touched = limit.seconds / 600
        var count = 0
        while true {
            let ended = try await writer.write { [keys] db -> [Data] in
                let rows = try Row.fetchAll(
                    db, sql: "SELECT lookup, sealed FROM session WHERE touched < ? LIMIT 500", arguments: [touched])
                return try rows.map { row in
                    let lookup: Data = row[0]
                    if let opened = try? keys.openSession(row[1], lookup: lookup) {
                        try Self.unlink(opened.session, lookup: lookup, in: db)
                        try db.execute(
                            sql: "DELETE FROM outbox WHERE lane = ?", arguments: [keys.lane(opened.address)])
                    } else {
                        try db.execute(sql: "DELETE FROM session WHERE lookup = ?", arguments: [lookup])
                    }
                    return lookup
                }
            }
            for lookup in ended { cache.forget(lookup) }
            count += ended.count
            if ended.isEmpty { break }
        }
        if count > 0 { traces.set() }
        return count
    }

    /// `secure_delete` has overwritten deleted rows with zeros in the database file; their former pages still stand in
    /// the write-ahead log, until it is written back and cut to nothing.
    package func scrub() async throws(StoreError) {
        guard traces.clear() else { return }
        do {
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
                // With a barrier no reader holds an old state, so that nothing of the log must be kept.
                database.asyncBarrierWriteWithoutTransaction { result in
                    continuation.resume(
                        with: Result {
                            let db = try result.get()
                            try db.execute(sql: "PRAGMA incremental_vacuum")
                            guard !db.configuration.readonly else { return }
                            let row = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
                            guard let row, (row[0] as Int) == 0 else { throw StoreError.unavailable(code: 5) }
                        })
                }
            }
        } catch {
            traces.set()
            throw StoreError(error)
        }
    }
}
