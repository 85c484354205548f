package import Assistant
import Content
import Dialog
import FoundationEssentials

/// The log as it may leave the team: a record a conversation, without text, without ids, and no group of conversations
/// that look alike from outside smaller than k.
package struct LogExport: Sendable {
    /// One conversation.
    package struct Record: Hashable, Sendable, Codable {
        /// What somebody outside might know about a conversation. Empty where it was widened.
        package var week: String
        package var dayPart: String
        package var channel: String
        package var language: String
        package var audience: String
        /// What happened in it.
        package var turns: Int
        package var level: String
        package var topics: [String]
        package var path: [String]
        package var notUnderstood: Int
        package var services: [String]
        package var escalations: [String]
        package var ending: String

        fileprivate var group: [String] { [week, dayPart, channel, language, audience] }
        fileprivate var order: [String] { group + [level, ending] + topics + path }

        private enum CodingKeys: String, CodingKey {
            case week
            case dayPart = "day_part"
            case channel, language, audience, turns, level, topics, path
            case notUnderstood = "not_understood"
            case services, escalations, ending
        }
    }

    /// In an order that comes from their content alone.
    package let records: [Record]
    /// Left out because even widened they stood in too small a group.
    package let suppressed: Int
    /// The smallest group in `records`; zero when there are none.
    package let smallestGroup: Int

    package init(_ records: [Record], k: Int) {
        var records = records
        // Widened one step after another, and only where a group is still too small.
        let steps: [WritableKeyPath<Record, String>] = [\.dayPart, \.language, \.channel, \.audience, \.week]
        for step in steps {
            let sizes = Self.sizes(records)
            for index in records.indices where (sizes[records[index].group] ?? 0) < k {
                records[index][keyPath: step] = ""
            }
        }
        let sizes = Self.sizes(records)
        let kept = records.filter { (sizes[$0.group] ?? 0) >= k }
        suppressed = records.count - kept.count
        smallestGroup = Self.sizes(kept).values.min() ?? 0
        self.records = kept.sorted { $0.order.lexicographicallyPrecedes($1.order) }
    }

    private static func sizes(_ records: [Record]) -> [[String]: Int] {
        records.reduce(into: [:]) { $0[$1.group, default: 0] += 1 }
    }

    // MARK: Formats

    package func jsonLines() throws -> [String] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try records.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
    }

    /// RFC 4180; lists are joined by `|`.
    package func csv() -> [String] {
        let header = [
            "week", "day_part", "channel", "language", "audience", "turns", "level", "topics", "path", "not_understood",
            "services", "escalations", "ending",
        ]
        let rows = records.map { record in
            record.group + [
                "\(record.turns)", record.level, record.topics.joined(separator: "|"),
                record.path.joined(separator: "|"),
                "\(record.notUnderstood)", record.services.joined(separator: "|"),
                record.escalations.joined(separator: "|"), record.ending,
            ]
        }
        return ([header] + rows).map { row in row.map(Self.cell).joined(separator: ",") }
    }

    /// A spreadsheet takes a cell that begins with one of these signs for a formula.
    static func cell(_ text: String) -> String {
        let harmless = text.first.map { "=+-@\t\r".contains($0) } ?? false ? "'" + text : text
        guard harmless.contains(where: { "\",\n\r".contains($0) }) else { return harmless }
        return "\"" + harmless.replacing("\"", with: "\"\"") + "\""
    }
}

extension LogExport {
    /// Makes records of turns that come conversation by conversation.
    package struct Gatherer: Sendable {
        private var current: (id: LogID, record: Record)?
        package private(set) var records: [Record] = []

        package init() {}

        package mutating func add(_ turn: LoggedTurn) {
            let facts = turn.facts
            if current?.id != turn.conversation {
                close()
                current = (turn.conversation, Self.begin(turn))
            }
            guard var record = current?.record else { return }
            record.turns += 1
            record.language = facts.language.code
            record.audience = facts.audience.rawValue
            record.level = max(RiskLevel(rawValue: record.level) ?? .none, facts.level).rawValue
            for topic in facts.mainTopics where !record.topics.contains(topic.value.rawValue) {
                record.topics.append(topic.value.rawValue)
            }
            for service in facts.services where !record.services.contains(service.rawValue) {
                record.services.append(service.rawValue)
            }
            for reason in facts.escalations where !record.escalations.contains(reason.rawValue) {
                record.escalations.append(reason.rawValue)
            }
            if !facts.after.isEmpty, record.path.last != facts.after { record.path.append(facts.after) }
            record.notUnderstood += facts.steps.count { step in
                if case .fellBack = LogStep(step) { return true }
                return false
            }
            if let ending = facts.ending { record.ending = ending.rawValue }
            current?.record = record
        }

        package mutating func close() {
            if let current { records.append(current.record) }
            current = nil
        }

        private static func begin(_ turn: LoggedTurn) -> Record {
            Record(
                week: "\(turn.when.week)", dayPart: "\(turn.when.dayPart)", channel: channelClass(turn.facts.channel),
                language: "", audience: "", turns: 0, level: RiskLevel.none.rawValue, topics: [], path: [],
                notUnderstood: 0,
                services: [], escalations: [], ending: "open")
        }

        /// Which platform it was does not leave the team.
        private static func channelClass(_ channel: String) -> String {
            channel == "web" || channel == "terminal" ? channel : "messenger"
        }
    }
}
