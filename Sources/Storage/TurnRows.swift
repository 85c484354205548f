import Assistant
import Content
import Dialog
import FoundationEssentials
import GRDB
import Redaction

/// A turn's rows, made ready before the writer is held.
struct TurnRows: Sendable {
    let draft: TurnDraft
    private let arrival: Arrival
    private let lookup: Data
    /// Of the row that the step began from; nil when there was none.
    private let version: Int64?
    private let sealed: Data
    private let facts: String?
    private let transcript: Data?
    private let sample: (id: Data, text: Data)?
    private let excerpt: Data?
    private let link: Data?
    private let outbox: [Data]
    private let lane: Data

    init(
        _ draft: TurnDraft, _ arrival: Arrival, lookup: Data, version: Int64?, keys: KeyRing
    ) throws(StoreError) {
        self.draft = draft
        self.arrival = arrival
        self.lookup = lookup
        self.version = version
        let log = Data(draft.session.log.bytes)
        sealed =
            draft.fate == .goesOn
            ? try keys.sealSession(draft.session, of: arrival.address, lookup: lookup) : Data()
        facts = try draft.entry.map { entry throws(StoreError) in try Stored.text(entry.facts) }
        transcript = try draft.entry?.text.map { text throws(StoreError) in
            try keys.sealText(text.text, use: .transcript, row: log)
        }
        sample = try draft.sample.map { sample throws(StoreError) in
            var generator = SystemRandomNumberGenerator()
            let id = Data(RandomID<LogKind> { generator.next() }.bytes)
            return (id, try keys.sealText(sample.text.text, use: .sample, row: id))
        }
        if let id = draft.session.escalation, let escalation = draft.escalation {
            let row = Data(id.bytes)
            excerpt = try escalation.excerpt.map { text throws(StoreError) in
                try keys.sealText(text.text, use: .excerpt, row: row)
            }
            link =
                draft.fate == .goesOn
                ? try keys.sealText(Stored.text(arrival.address), use: .link, row: row) : nil
        } else {
            excerpt = nil
            link = nil
        }
        let lane = keys.lane(arrival.address)
        self.lane = lane
        outbox = try draft.outbox.map { message throws(StoreError) in try keys.sealMessage(message, lane: lane) }
    }

    /// For the cache; nil when the session is over.
    var entry: SessionCache.Entry? {
        draft.fate == .goesOn ? SessionCache.Entry(version: (version ?? 0) + 1, session: draft.session) : nil
    }

    /// - Returns: false, with nothing changed, when the session's row is no longer the one that the step began from.
    func save(in db: Database) throws -> Bool {
        guard try saveSession(in: db) else { return false }
        // Whoever leaves hears nothing more of before, and somebody else may hold the phone by now.
        if draft.fate != .goesOn { try db.execute(sql: "DELETE FROM outbox WHERE lane = ?", arguments: [lane]) }
        if draft.fate == .erased {
            try eraseLog(in: db)
        } else {
            try appendLog(in: db)
            try raise(in: db)
        }
        try enqueue(in: db)
        return true
    }

    private func saveSession(in db: Database) throws -> Bool {
        let touched = arrival.now.seconds / 600
        switch (draft.fate, version) {
        case (.goesOn, let version?):
            try db.cachedStatement(
                sql: "UPDATE session SET version = ?, touched = ?, sealed = ? WHERE lookup = ? AND version = ?"
            ).execute(arguments: [version + 1, touched, sealed, lookup, version])
        case (.goesOn, nil):
            try db.cachedStatement(
                sql: """
                    INSERT OR IGNORE INTO session (lookup, channel, version, touched, sealed) VALUES (?, ?, 1, ?, ?)
                    """
            ).execute(arguments: [lookup, arrival.address.channel, touched, sealed])
        case (.ended, let version?), (.erased, let version?):
            try db.cachedStatement(sql: "DELETE FROM session WHERE lookup = ? AND version = ?")
                .execute(arguments: [lookup, version])
        case (.ended, nil), (.erased, nil):
            return try Row.fetchOne(
                db.cachedStatement(sql: "SELECT 1 FROM session WHERE lookup = ?"), arguments: [lookup]) == nil
        }
        return db.changesCount == 1
    }

    private func eraseLog(in db: Database) throws {
        try db.execute(
            sql: "DELETE FROM log_turn WHERE conversation = ?", arguments: [Data(draft.session.log.bytes)])
        if let escalation = draft.session.escalation {
            try db.execute(sql: "DELETE FROM escalation WHERE id = ?", arguments: [Data(escalation.bytes)])
        }
    }

    private func appendLog(in db: Database) throws {
        let when = CoarseTime(unixSeconds: arrival.now.seconds)
        if let facts, let entry = draft.entry {
            try db.cachedStatement(
                sql: """
                    INSERT OR REPLACE INTO log_turn (conversation, turn, week, day_part, facts, text)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """
            ).execute(arguments: [
                Data(draft.session.log.bytes), entry.facts.turn, when.week, when.dayPart, facts, transcript,
            ])
        }
        if let sample, let language = draft.sample?.language.code {
            try db.cachedStatement(sql: "INSERT INTO sample (id, week, language, text) VALUES (?, ?, ?, ?)")
                .execute(arguments: [sample.id, when.week, language, sample.text])
        }
    }

    private func raise(in db: Database) throws {
        guard let id = draft.session.escalation else { return }
        if let escalation = draft.escalation {
            // A case that was closed opens again; who had it keeps it.
            try db.cachedStatement(
                sql: """
                    INSERT INTO escalation (id, state, opened, level, reasons, categories, channel, language, audience,
                                            excerpt, link)
                    VALUES (?1, 'open', ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                    ON CONFLICT (id) DO UPDATE SET
                        state = CASE state WHEN 'closed' THEN 'open' ELSE state END,
                        opened = CASE state WHEN 'closed' THEN excluded.opened ELSE opened END,
                        closed_day = NULL, resolution = NULL, level = excluded.level, reasons = excluded.reasons,
                        categories = excluded.categories, language = excluded.language, audience = excluded.audience,
                        excerpt = coalesce(excluded.excerpt, excerpt), link = excluded.link
                    """
            ).execute(arguments: [
                Data(id.bytes), arrival.now.seconds / 60, escalation.level.rawValue,
                try Stored.text(escalation.reasons), try Stored.text(escalation.categories), arrival.address.channel,
                escalation.language.code, escalation.audience.rawValue, excerpt, link,
            ])
        }
        if draft.fate != .goesOn {
            try db.execute(sql: "UPDATE escalation SET link = NULL WHERE id = ?", arguments: [Data(id.bytes)])
        }
    }

    private func enqueue(in db: Database) throws {
        let now = arrival.now.milliseconds
        for payload in outbox {
            try db.cachedStatement(
                sql: "INSERT INTO outbox (lane, channel, due, created, sealed) VALUES (?, ?, ?, ?, ?)"
            ).execute(arguments: [lane, arrival.address.channel, now, now, payload])
        }
    }
}
