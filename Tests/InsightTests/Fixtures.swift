import Assistant
import Content
import Dialog
import Insight

/// Log rows made by hand.
enum Rows {
    static func id(_ number: Int) -> LogID { LogID(high: 1, low: UInt64(number)) }

    static func turn(
        _ conversation: Int, _ turn: Int = 1, week: Int = 202647, part: Int = 3, channel: String = "telegram",
        language: Language = .dutch, audience: Audience = .young, before: String = "", after: String = "jong/start/wat",
        level: RiskLevel = .none, topic: Topic? = nil, steps: [LogStep] = [], services: [ServiceID] = [],
        escalations: [EscalationReason] = [], ending: LogFacts.Ending? = nil
    ) -> LoggedTurn {
        LoggedTurn(
            conversation: id(conversation), when: CoarseTime(week: week, dayPart: part),
            facts: LogFacts(
                turn: turn, kind: .message, channel: channel, content: ContentVersion("0123"), language: language,
                audience: audience, before: before, after: after, level: level, categories: [],
                topics: topic.map { [.init($0, percent: 80)] } ?? [], answers: [], reasons: [],
                steps: steps.map(\.text),
                said: [], services: services, escalations: escalations, ending: ending, latency: .under1ms), text: nil)
    }

    static func statistics(_ turns: [LoggedTurn]) -> LogStatistics {
        var statistics = LogStatistics()
        for turn in turns { statistics.add(turn) }
        statistics.close()
        return statistics
    }

    static func records(_ turns: [LoggedTurn]) -> [LogExport.Record] {
        var gatherer = LogExport.Gatherer()
        for turn in turns { gatherer.add(turn) }
        gatherer.close()
        return gatherer.records
    }
}
