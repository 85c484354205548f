package import Assistant
import FoundationEssentials
import GRDB

/// What is still to be sent.
extension SQLiteStore {
    package func due(
        on channel: String, at now: Timestamp, limit: Int
    ) async throws(StoreError) -> DueDeliveries {
        let (found, next) = try await read { db in
            let rows = try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT id, lane, sealed, attempts, progress, created FROM outbox AS head
                        WHERE channel = ? AND due <= ?
                            AND NOT EXISTS (SELECT 1 FROM outbox WHERE lane = head.lane AND id < head.id)
                        ORDER BY due, id LIMIT ?
                        """),
                arguments: [channel, now.milliseconds, limit]
            ).map(OutboxRow.init)
            let next = try Int64.fetchOne(
                db.cachedStatement(sql: "SELECT min(due) FROM outbox WHERE channel = ? AND due > ?"),
                arguments: [channel, now.milliseconds])
            return (rows, next.map(Timestamp.init(milliseconds:)))
        }
        var deliveries: [Delivery] = []
        for row in found {
            do {
                deliveries.append(try row.delivery(keys))
            } catch {
                try await bury(id: row.id, channel: channel, .unreadable, at: now)
            }
        }
        return DueDeliveries(deliveries: deliveries, next: next)
    }

    package func settle(
        _ delivery: Delivery, _ outcome: DeliveryOutcome, at now: Timestamp
    ) async throws(StoreError) {
        switch outcome {
        case .delivered:
            try await writer.write { db in
                try db.cachedStatement(sql: "DELETE FROM outbox WHERE id = ?").execute(arguments: [delivery.id])
            }
            traces.set()
        case .advanced(let progress):
            try await writer.write { db in
                try db.cachedStatement(sql: "UPDATE outbox SET progress = ? WHERE id = ?")
                    .execute(arguments: [progress, delivery.id])
            }
        case .retry(let due, let progress):
            try await writer.write { db in
                try db.cachedStatement(
                    sql: "UPDATE outbox SET due = ?, progress = ?, attempts = attempts + 1 WHERE id = ?"
                ).execute(arguments: [due.milliseconds, progress, delivery.id])
            }
        case .dead(let reason):
            try await bury(id: delivery.id, channel: delivery.message.address.channel, reason, at: now)
        }
    }

    private func bury(id: Int64, channel: String, _ reason: DeadReason, at now: Timestamp) async throws(StoreError) {
        let week = CoarseTime(unixSeconds: now.seconds).week
        try await writer.write { db in
            try db.execute(sql: "DELETE FROM outbox WHERE id = ?", arguments: [id])
            guard db.changesCount == 1 else { return }
            try db.execute(
                sql: """
                    INSERT INTO dead_letter (channel, reason, week, count) VALUES (?, ?, ?, 1)
                    ON CONFLICT DO UPDATE SET count = count + 1
                    """, arguments: [channel, reason.rawValue, week])
        }
        traces.set()
    }

    package func outboxSizes() async throws(StoreError) -> [String: Int] {
        try await read { db in
            try Row.fetchAll(db, sql: "SELECT channel, count(*) FROM outbox GROUP BY channel")
                .reduce(into: [:]) { sizes, row in sizes[row[0]] = row[1] }
        }
    }

    package func deadLetters() async throws(StoreError) -> [DeadLetterCount] {
        try await read { db in
            try Row.fetchAll(
                db, sql: "SELECT channel, reason, week, count FROM dead_letter ORDER BY week, channel, reason"
            )
            .map { DeadLetterCount(channel: $0[0], reason: $0[1], week: $0[2], count: $0[3]) }
        }
    }
}

private struct OutboxRow: Sendable {
    let id: Int64
    let lane: Data
    let sealed: Data
    let attempts: Int
    let progress: Int
    let created: Timestamp

    init(_ row: Row) {
        id = row[0]
        lane = row[1]
        sealed = row[2]
        attempts = row[3]
        progress = row[4]
        created = Timestamp(milliseconds: row[5])
    }

    func delivery(_ keys: KeyRing) throws(StoreError) -> Delivery {
        guard let lane = LaneID(bytes: lane) else { throw .unreadable("message") }
        return Delivery(
            id: id, lane: lane, message: try keys.openMessage(sealed, lane: self.lane), attempts: attempts,
            progress: progress, created: created)
    }
}
