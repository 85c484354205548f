package import Assistant
package import Content
package import Dialog
import FoundationEssentials
import GRDB

/// A conversation that staff should look at.
package struct Case: Sendable, Identifiable {
    package enum State: String, Sendable, CaseIterable { case open, claimed, closed }

    package let id: EscalationID
    package let state: State
    package let opened: Timestamp
    package let level: RiskLevel
    package let reasons: [EscalationReason]
    package let categories: [RiskCategory]
    package let channel: String
    package let language: Language
    package let audience: Audience
    package let assignee: String?
    package let resolution: String?
    /// Redacted.
    package let excerpt: String?
    /// The session still lives: somebody can be answered.
    package let isLive: Bool
}

/// Cases: raised by turns, looked at, taken and closed by staff.
extension SQLiteStore {
    /// The worst first, then the longest waiting.
    package func cases(_ states: [Case.State] = [.open, .claimed]) async throws(StoreError) -> [Case] {
        let cases = try await read { [keys] db in
            try Row.fetchAll(db, sql: "SELECT * FROM escalation ORDER BY opened, id").compactMap { row in
                try Case(row, keys: keys)
            }
        }
        return cases.filter { states.contains($0.state) }
            .enumerated().sorted { ($1.element.level, $0.offset) < ($0.element.level, $1.offset) }.map(\.element)
    }

    /// - Returns: false when somebody else was quicker.
    package func claimCase(_ id: EscalationID, by assignee: String) async throws(StoreError) -> Bool {
        try await change(
            "UPDATE escalation SET state = 'claimed', assignee = ? WHERE id = ? AND state = 'open'",
            [assignee, Data(id.bytes)])
    }

    /// - Returns: false when it was not this person's.
    package func releaseCase(_ id: EscalationID, by assignee: String) async throws(StoreError) -> Bool {
        try await change(
            "UPDATE escalation SET state = 'open', assignee = NULL WHERE assignee = ? AND id = ? AND state = 'claimed'",
            [assignee, Data(id.bytes)])
    }

    /// The one way to close: with a code that says what became of it. The exact time is coarsened to the day.
    /// - Returns: false when it was closed already.
    package func closeCase(
        _ id: EscalationID, resolution: String, at now: Timestamp
    ) async throws(StoreError) -> Bool {
        try await change(
            """
            UPDATE escalation SET state = 'closed', resolution = ?, closed_day = ?, opened = opened / 1440 * 1440,
                link = NULL
            WHERE id = ? AND state <> 'closed'
            """, [resolution, now.seconds / 86400, Data(id.bytes)])
    }

    private func change(
        _ sql: String, _ arguments: [any DatabaseValueConvertible & Sendable]
    ) async throws(StoreError) -> Bool {
        try await writer.write { db in
            try db.execute(sql: sql, arguments: StatementArguments(arguments))
            return db.changesCount == 1
        }
    }
}

extension Case {
    fileprivate init?(_ row: Row, keys: KeyRing) throws {
        let key: Data = row["id"]
        guard let id = EscalationID(bytes: key), let state = State(rawValue: row["state"]),
            let level = RiskLevel(rawValue: row["level"]), let audience = Audience(rawValue: row["audience"])
        else { return nil }
        self.id = id
        self.state = state
        self.level = level
        self.audience = audience
        let minutes: Int64 = row["opened"]
        opened = Timestamp(seconds: minutes * 60)
        reasons = try Stored.decode([EscalationReason].self, from: row["reasons"], what: "case")
        categories = try Stored.decode([RiskCategory].self, from: row["categories"], what: "case")
        channel = row["channel"]
        language = Language(row["language"])
        assignee = row["assignee"]
        resolution = row["resolution"]
        let excerpt: Data? = row["excerpt"]
        self.excerpt = try excerpt.map { try keys.openText($0, use: .excerpt, row: key) }
        let link: Data? = row["link"]
        isLive = link != nil
    }
}
