package import Content
package import Dialog
import Foundation
import Safety
import Understanding

/// Measures the bot on labelled messages: recall of danger, false alarms, audience, topics and services.
package struct MessageEvaluation: Sendable {
    private let explainer: Explainer

    package init(bot: Bot) { explainer = Explainer(bot: bot) }

    package struct Labelled: Codable, Sendable {
        package let id: String
        package let text: String
        package let language: String?
        package let audienceOK: [Audience]
        package let risk: RiskLevel
        package let riskOK: [RiskLevel]
        package let topicsOK: [Topic]
        package let servicesMust: [ServiceID]
        package let servicesAny: [ServiceID]
        package let servicesMustNot: [ServiceID]

        enum CodingKeys: String, CodingKey {
            case id, text, language, risk
            case audienceOK = "audience_ok"
            case riskOK = "risk_ok"
            case topicsOK = "topics_ok"
            case servicesMust = "services_must"
            case servicesAny = "services_any"
            case servicesMustNot = "services_must_not"
        }
    }

    package struct Report: Encodable, Sendable {
        /// Acute messages read as acute.
        package var acuteRecall = Share()
        /// High or acute messages read as high or acute.
        package var highRecall = Share()
        /// Messages that are neither, and were raised to one of them.
        package var harmlessRaised = Share()
        package var riskAccepted = Share()
        package var audience = Share()
        package var topics = Share()
        /// Of the high and acute messages.
        package var servicesWhenSerious = Share()
        package var services = Share()
        package var errors: [String] = []

        enum CodingKeys: String, CodingKey {
            case acuteRecall = "acute_recall"
            case highRecall = "high_recall"
            case harmlessRaised = "harmless_raised"
            case riskAccepted = "risk_accepted"
            case servicesWhenSerious = "services_when_serious"
            case audience, topics, services, errors
        }
    }

    /// - Parameter noise: the share of words, in percent, that get a random typing error.
    /// - Parameter progress: hears how many messages are done.
    package func evaluate(
        _ messages: [Labelled], noise: Int, seed: UInt64, progress: (Int) -> Void = { _ in }
    ) -> Report {
        var report = Report()
        for (index, message) in messages.enumerated() {
            let text =
                noise > 0
                ? TypoNoise.disturbed(message.text, seed: seed &+ UInt64(index), share: UInt64(noise)) : message.text
            let found = explainer.look(text, language: message.language.map { Language($0) })
            note(message, found, &report)
            progress(index + 1)
        }
        return report
    }

    private func note(_ message: Labelled, _ found: Explainer.Look, _ report: inout Report) {
        let level = found.assessment.level
        var wrong: [String] = []
        let isSerious = message.riskOK.allSatisfy { $0 >= .high }
        if message.riskOK.allSatisfy({ $0 == .acute }) {
            report.acuteRecall.note(level == .acute)
        }
        if isSerious { report.highRecall.note(level >= .high) }
        if message.riskOK.allSatisfy({ $0 < .high }) { report.harmlessRaised.note(level >= .high) }
        report.riskAccepted.note(message.riskOK.contains(level))
        if !message.riskOK.contains(level) { wrong.append("risk \(level.rawValue), expected \(message.risk.rawValue)") }
        let isAudienceRight = message.audienceOK.contains(found.audience)
        report.audience.note(isAudienceRight)
        if !isAudienceRight { wrong.append("audience \(found.audience.rawValue)") }
        let isTopicRight = !Set(found.topics).isDisjoint(with: message.topicsOK)
        report.topics.note(isTopicRight)
        if !isTopicRight { wrong.append("topics \(found.topics.map(\.rawValue).joined(separator: " "))") }
        let offered = Set(found.turn.services)
        let areServicesRight =
            offered.isSuperset(of: message.servicesMust)
            && (message.servicesAny.isEmpty || !message.servicesMust.isEmpty
                || !offered.isDisjoint(with: message.servicesAny))
            && offered.isDisjoint(with: message.servicesMustNot)
        report.services.note(areServicesRight)
        if isSerious { report.servicesWhenSerious.note(areServicesRight) }
        if !areServicesRight {
            wrong.append("services \(found.turn.services.map(\.rawValue).joined(separator: " "))")
        }
        if !wrong.isEmpty { report.errors.append("\(message.id) \(wrong.joined(separator: "; ")) | \(message.text)") }
    }
}
