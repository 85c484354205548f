/// Statistics as people read them: what is too small is left out, the rest is rounded.
package struct StatisticsReport: Sendable {
    package struct Table: Sendable, Codable {
        package let name: String
        package let rows: [Row]
        /// Rows that are too small to be shown.
        package let hidden: Int
    }

    package struct Row: Sendable, Codable {
        package let name: String
        package let count: Int
    }

    /// How a question does, in steps of five percent.
    package struct Question: Sendable, Codable {
        package let place: String
        package let asked: Int
        package let notUnderstoodPercent: Int?
        package let lastSeenPercent: Int?
        package let leftPercent: Int?

        private enum CodingKeys: String, CodingKey {
            case place, asked
            case notUnderstoodPercent = "not_understood_percent"
            case lastSeenPercent = "last_seen_percent"
            case leftPercent = "left_percent"
        }
    }

    package let threshold: Int
    package let conversations: Int?
    package let turns: Int?
    package let tables: [Table]
    /// Those that fail most first.
    package let questions: [Question]

    package init(_ statistics: LogStatistics, _ disclosure: Disclosure) {
        threshold = disclosure.threshold
        conversations = disclosure.shown(statistics.conversations)
        turns = disclosure.shown(statistics.turns)
        tables = LogStatistics.Table.allCases.map { table in
            Table(
                name: table.rawValue,
                rows: statistics.rows(table, disclosure).map { Row(name: $0.name, count: $0.count) },
                hidden: statistics.hidden(table, disclosure))
        }
        questions = statistics.places.compactMap { name, place in
            disclosure.shown(place.asked).map { asked in
                Question(
                    place: name, asked: asked,
                    notUnderstoodPercent: disclosure.share(place.notUnderstood, of: place.asked + place.notUnderstood),
                    lastSeenPercent: disclosure.share(place.lastSeen, of: place.asked),
                    leftPercent: disclosure.share(place.left, of: place.asked))
            }
        }.sorted { left, right in
            let (a, b) = (left.notUnderstoodPercent ?? -1, right.notUnderstoodPercent ?? -1)
            return (b, right.asked, left.place) < (a, left.asked, right.place)
        }
    }

    /// For a terminal.
    package var text: String {
        var lines = [
            "conversations \(conversations.map(String.init) ?? small), turns \(turns.map(String.init) ?? small)"
        ]
        for table in tables where !table.rows.isEmpty || table.hidden > 0 {
            lines += ["", table.name]
            let width = table.rows.map(\.name.count).max() ?? 0
            for row in table.rows {
                lines.append("  " + row.name.padded(to: width + 2) + "\(row.count)")
            }
            if table.hidden > 0 { lines.append("  (\(table.hidden) rows of fewer than \(threshold) are not shown)") }
        }
        if !questions.isEmpty {
            lines += ["", "question".padded(to: 46) + "asked  not understood  last seen  left with weg"]
            for question in questions.prefix(40) {
                lines.append(
                    question.place.padded(to: 46) + "\(question.asked)".padded(to: 7)
                        + percent(question.notUnderstoodPercent).padded(to: 16)
                        + percent(question.lastSeenPercent).padded(to: 11)
                        + percent(question.leftPercent))
            }
        }
        return lines.joined(separator: "\n")
    }

    private var small: String { "fewer than \(threshold)" }
    private func percent(_ share: Int?) -> String { share.map { "\($0) %" } ?? "-" }
}

extension StatisticsReport: Encodable {
    private enum CodingKeys: String, CodingKey { case threshold, conversations, turns, tables, questions }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        count >= width ? self + " " : self + String(repeating: " ", count: width - count)
    }
}
