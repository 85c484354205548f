package import Assistant
import Content
import Dialog

/// Counts over the log. Its unit is the conversation: who writes a lot counts once.
package struct LogStatistics: Hashable, Sendable {
    /// What conversations are counted by.
    package enum Table: String, Hashable, Sendable, CaseIterable, Codable {
        case week
        case dayPart = "day-part"
        case channel, language, audience, level, category, topic, service, escalation, ending
        case answer, feedback, command
    }

    /// How one question does.
    package struct Place: Hashable, Sendable {
        /// Turns that ended with it open.
        package var asked = 0
        /// Turns in which its answer was not understood.
        package var notUnderstood = 0
        /// Conversations of which nothing came after it.
        package var lastSeen = 0
        /// Conversations that were left there with *weg*.
        package var left = 0
    }

    package private(set) var conversations = 0
    package private(set) var turns = 0
    package private(set) var tables: [Table: [String: Int]] = [:]
    package private(set) var places: [String: Place] = [:]

    private var current: Gathered?

    package init() {}

    /// - Parameter turn: in the order of the log: a conversation's turns side by side.
    package mutating func add(_ turn: LoggedTurn) {
        turns += 1
        if current?.id != turn.conversation {
            close()
            current = Gathered(id: turn.conversation)
        }
        current?.add(turn)
        for step in turn.facts.steps.compactMap({ LogStep($0) }) {
            if case .fellBack(let dialog, let node, _) = step {
                places["\(dialog)/\(node)", default: Place()].notUnderstood += 1
            }
        }
        if !turn.facts.after.isEmpty { places[turn.facts.after, default: Place()].asked += 1 }
    }

    /// The last conversation counts too once everything was added.
    package mutating func close() {
        guard let gathered = current else { return }
        current = nil
        conversations += 1
        for (table, values) in gathered.values {
            for value in values { tables[table, default: [:]][value, default: 0] += 1 }
        }
        if gathered.ending == .left {
            if !gathered.before.isEmpty { places[gathered.before, default: Place()].left += 1 }
        } else if !gathered.after.isEmpty {
            places[gathered.after, default: Place()].lastSeen += 1
        }
    }

    /// Rows that may be shown, the largest first; weeks and parts of the day in their own order.
    package func rows(_ table: Table, _ disclosure: Disclosure) -> [(name: String, count: Int)] {
        let shown = (tables[table] ?? [:]).compactMap { name, count in disclosure.shown(count).map { (name, $0) } }
        switch table {
        case .week, .dayPart: return shown.sorted { $0.0 < $1.0 }
        default: return shown.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
        }
    }

    /// How many rows of a table are too small to be shown.
    package func hidden(_ table: Table, _ disclosure: Disclosure) -> Int {
        (tables[table] ?? [:]).values.count { disclosure.shown($0) == nil }
    }

    /// What is gathered of one conversation until its last turn.
    private struct Gathered: Hashable, Sendable {
        let id: LogID
        var values: [Table: Set<String>] = [:]
        var before = ""
        var after = ""
        var ending: LogFacts.Ending?

        init(id: LogID) { self.id = id }

        mutating func add(_ turn: LoggedTurn) {
            let facts = turn.facts
            if values.isEmpty {
                put(.week, CoarseTime.text(ofWeek: turn.when.week))
                put(.dayPart, ["00-06", "06-12", "12-18", "18-24"][min(3, max(0, turn.when.dayPart))])
                put(.channel, facts.channel)
            }
            values[.language] = [facts.language.code]
            values[.audience] = [facts.audience.rawValue]
            let worst = values[.level]?.first.flatMap { RiskLevel(rawValue: $0) } ?? .none
            values[.level] = [max(worst, facts.level).rawValue]
            for category in facts.categories { put(.category, category.rawValue) }
            for topic in facts.mainTopics where topic.percent >= 40 { put(.topic, topic.value.rawValue) }
            for service in facts.services { put(.service, service.rawValue) }
            for reason in facts.escalations { put(.escalation, reason.rawValue) }
            for step in facts.steps.compactMap({ LogStep($0) }) {
                switch step {
                case .answered(let answer): put(.answer, answer.rawValue)
                case .commanded(let command): put(.command, command.rawValue)
                case .chose(_, Self.feedback, let option): put(.feedback, option.rawValue)
                default: break
                }
            }
            if let ending = facts.ending { self.ending = ending }
            values[.ending] = [ending?.rawValue ?? "open"]
            before = facts.before
            after = facts.after
        }

        private mutating func put(_ table: Table, _ value: String) { values[table, default: []].insert(value) }

        /// The question of `afscheid` that asks whether the conversation helped.
        private static let feedback: NodeID = "hielp"
    }
}
