import Content
import Dialog
import Safety
import Understanding

extension LogFacts {
    /// What the log keeps of a turn.
    ///
    /// - Parameter evidence: what the turn was stepped with.
    init(
        _ turn: Turn, from before: Conversation, _ evidence: Input, number: Int, channel: String, latency: Latency
    ) {
        let ending = Ending(turn.effects)
        // Whoever leaves is forgotten at once: what the log says of the turn is how it was before.
        let state = ending == nil ? turn.state : before
        self.init(
            turn: number, kind: Kind(evidence), channel: channel, content: turn.state.content, language: state.language,
            audience: state.audience, before: before.place, after: turn.state.place, level: state.level,
            categories: state.categories, topics: [], answers: [], reasons: [],
            steps: turn.trace.compactMap { LogStep($0)?.text },
            said: turn.trace.compactMap { step in
                if case .said(let text) = step { text } else { nil }
            }, services: turn.services, escalations: turn.state.escalation.filter { !before.escalation.contains($0) },
            ending: ending, latency: latency)
        reasons = turn.trace.flatMap { step -> [String] in
            if case .assessed(_, let reasons) = step { reasons.map(Self.words) } else { [] }
        }
        guard case .message(let reading, _) = evidence else { return }
        topics = reading.topics.prefix(Self.readings).map { Scored($0.value, percent: Self.percent($0.probability)) }
        answers = reading.answers.prefix(Self.readings).map { Scored($0.value, percent: Self.percent($0.probability)) }
    }

    /// The best one and what came close.
    private static let readings = 3

    private static func percent(_ probability: Float) -> Int { Int((probability * 100).rounded()) }

    private static func words(_ reason: Assessment.Reason) -> String {
        switch reason {
        case .rule(let id, let category, let level): "rule \(id) \(category.rawValue) \(level.rawValue)"
        case .lowered(let id, let by, let level): "lowered \(id) by \(by) to \(level.rawValue)"
        case .classifier(let level, let category, let percent):
            "classifier \(level.rawValue) \(category?.rawValue ?? "-") \(percent)"
        }
    }
}

extension LogFacts.Kind {
    init(_ input: Input) {
        switch input {
        case .start: self = .start
        case .message: self = .message
        case .choice: self = .choice
        case .silence: self = .silence
        case .media: self = .media
        case .edited: self = .edited
        case .command: self = .command
        }
    }
}

extension LogFacts.Ending {
    init?(_ effects: [Effect]) {
        if effects.contains(.clearScreen) {
            self = .left
        } else if effects.contains(.endQuietly) {
            self = .quietly
        } else {
            return nil
        }
    }
}
