package import Content
package import Dialog
package import Safety
import Understanding

/// Says how a message is understood and why: what staff read, and the batch format.
package struct Explainer: Sendable {
    private let bot: Bot

    package init(bot: Bot) { self.bot = bot }

    package struct Request: Codable, Sendable {
        package let id: String
        package let text: String
        package let language: String?

        package init(id: String, text: String, language: String?) {
            self.id = id
            self.text = text
            self.language = language
        }
    }

    package struct Response: Codable, Sendable {
        package let id: String
        package let language: Language
        package let audience: Audience
        package let risk: Risk
        package let topics: [Topic]
        /// What the bot would offer to somebody whose first message this is, most urgent first.
        package let services: [ServiceID]
        package let reasons: [String]

        package struct Risk: Codable, Sendable {
            package let level: RiskLevel
            package let categories: [RiskCategory]
        }
    }

    package func explain(_ request: Request) -> Response {
        let found = look(request.text, language: request.language.map { Language($0) })
        return Response(
            id: request.id, language: found.turn.state.language, audience: found.audience,
            risk: .init(level: found.assessment.level, categories: found.assessment.categories), topics: found.topics,
            services: found.turn.services, reasons: found.reasons)
    }

    package struct Look: Sendable {
        package let turn: Turn
        package let audience: Audience
        package let topics: [Topic]
        package let assessment: Assessment
        package let reasons: [String]
    }

    package func look(_ text: String, language: Language?) -> Look {
        let world = World(now: Replay.weekdayNoon)
        let start = bot.engine.newConversation(language: language, seed: 1)
        let understood = bot.understander.understand(text, expecting: bot.engine.expectation(of: start))
        let assessment = bot.assessor.assess(understood)
        let turn = bot.engine.step(start, .message(understood.reading, assessment), world)
        let reading = understood.reading
        return Look(
            turn: turn, audience: turn.state.audience, topics: topics(reading, assessment, turn.state.audience),
            assessment: assessment,
            reasons: reasons(reading, assessment))
    }

    /// The surest, and what comes close; of danger also what its kind says. Danger is never foreign to us.
    private func topics(_ reading: Reading, _ assessment: Assessment, _ audience: Audience) -> [Topic] {
        let isSerious = assessment.level >= .concern
        let known = reading.topics.filter { !isSerious || $0.value != .outOfScope }
        var topics = known.enumerated().filter { $0.offset == 0 || $0.element.probability >= Thresholds.clarify }
            .prefix(3).map(\.element.value)
        if let answer = reading.answers.first, answer.probability >= Thresholds.answer,
            let topic = bot.engine.library.answers[answer.value]?.topic, !topics.contains(topic)
        {
            topics.append(topic)
        }
        if isSerious, let topic = assessment.categories.first.flatMap({ Self.topic(of: $0, for: audience) }),
            !topics.contains(topic)
        {
            topics.append(topic)
        }
        return topics
    }

    private static func topic(of category: RiskCategory, for audience: Audience) -> Topic? {
        switch category {
        case .immediateDanger, .perpetratorPresent, .threat: .leaveSafely
        case .suicide: .suicide
        case .selfHarm: .selfHarm
        case .sexualViolence: .forcedSex
        case .sexualExploitation:
            switch audience {
            case .young, .unknown: .amIAVictim
            case .parent: .childVictim
            case .friend: .friendVictim
            case .professional: .signals
            }
        case .criminalExploitation: .criminalExploitation
        case .sextortion: .sextortion
        case .grooming: .grooming
        case .domesticViolence: .domesticViolence
        case .missingChild: .childVictim
        }
    }

    private func reasons(_ reading: Reading, _ assessment: Assessment) -> [String] {
        var list = assessment.reasons.map(describe)
        list += reading.audiences.prefix(1).map { "audience \($0.value.rawValue) \(percent($0.probability))" }
        list += reading.topics.prefix(3).map { "topic \($0.value.rawValue) \(percent($0.probability))" }
        list += reading.answers.prefix(2).map { "answer \($0.value) \(percent($0.probability))" }
        if let command = reading.command { list.append("command \(command.rawValue)") }
        return list
    }

    private func describe(_ reason: Assessment.Reason) -> String {
        switch reason {
        case .rule(let id, let category, let level):
            let says = bot.engine.library.rules.first { $0.id == id }?.says ?? ""
            return "rule \(id) (\(category.rawValue), \(level.rawValue)): \(says)"
        case .lowered(let id, let context, let level):
            return "rule \(id) lowered to \(level.rawValue): \(context)"
        case .classifier(let level, let category, let percent):
            return "classifier: \(level.rawValue)\(category.map { " \($0.rawValue)" } ?? "") \(percent)%"
        }
    }

    private func percent(_ probability: Float) -> String { "\(Int((probability * 100).rounded()))%" }

    /// The same in lines for people.
    package func staffLines(_ text: String) -> [String] {
        let found = look(text, language: nil)
        return [
            "audience  \(found.audience.rawValue)",
            "risk      \(found.assessment.level.rawValue) \(found.assessment.categories.map(\.rawValue).joined(separator: ", "))",
            "topics    \(found.topics.map(\.rawValue).joined(separator: ", "))",
            "services  \(found.turn.services.map(\.rawValue).joined(separator: ", "))",
            "state     \(found.turn.state.place)",
        ] + found.reasons.map { "because   \($0)" }
    }
}
