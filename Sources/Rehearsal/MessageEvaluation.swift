package import Content
package import Dialog
import Foundation
import Safety
package import Understanding

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

    /// How often something was right, with the 95 % interval of Wilson (1927).
    package struct Share: Codable, Sendable {
        package var right = 0
        package var total = 0

        package init() {}

        mutating func note(_ isRight: Bool) {
            total += 1
            if isRight { right += 1 }
        }

        package var value: Double { total == 0 ? 1 : Double(right) / Double(total) }

        package var interval: (Double, Double) {
            guard total > 0 else { return (0, 1) }
            let n = Double(total)
            let z = 1.96
            let center = (value + z * z / (2 * n)) / (1 + z * z / n)
            let half = z * (value * (1 - value) / n + z * z / (4 * n * n)).squareRoot() / (1 + z * z / n)
            return (max(0, center - half), min(1, center + half))
        }
    }

    package struct Report: Codable, Sendable {
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
    }

    /// - Parameter noise: the share of words, in percent, that get a random typing error.
    package func evaluate(_ messages: [Labelled], noise: Int, seed: UInt64) -> Report {
        var report = Report()
        for (index, message) in messages.enumerated() {
            let text =
                noise > 0
                ? TypoNoise.disturbed(message.text, seed: seed &+ UInt64(index), share: UInt64(noise)) : message.text
            let found = explainer.look(text, language: message.language.map { Language($0) })
            note(message, found, &report)
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
            && (message.servicesAny.isEmpty || !message.servicesMust.isEmpty || !offered.isDisjoint(with: message.servicesAny))
            && offered.isDisjoint(with: message.servicesMustNot)
        report.services.note(areServicesRight)
        if isSerious { report.servicesWhenSerious.note(areServicesRight) }
        if !areServicesRight {
            wrong.append("services \(found.turn.services.map(\.rawValue).joined(separator: " "))")
        }
        if !wrong.isEmpty { report.errors.append("\(message.id) \(wrong.joined(separator: "; ")) | \(message.text)") }
    }
}

/// Measures the classifier on any labelled texts.
package enum IntentEvaluation {
    package struct Report: Codable, Sendable {
        package let inScopeAccuracy: Double
        package let oosRecallAt5: Double
        package let oosAuroc: Double
        package let trainSeconds: Double
        package let p50Microseconds: Double
        package let p99Microseconds: Double
        package let modelBytes: Int

        enum CodingKeys: String, CodingKey {
            case inScopeAccuracy = "in_scope_accuracy"
            case oosRecallAt5 = "oos_recall_at_5"
            case oosAuroc = "oos_auroc"
            case trainSeconds = "train_seconds"
            case p50Microseconds = "p50_microseconds"
            case p99Microseconds = "p99_microseconds"
            case modelBytes = "model_bytes"
        }
    }

    /// - Parameter elapsed: seconds since some fixed moment; the caller owns the clock.
    package static func run(
        train: [TextClassifier.Labelled], test: [TextClassifier.Labelled], elapsed: () -> Double
    ) -> Report {
        let begin = elapsed()
        let classifier = TextClassifier.train(train)
        let trained = elapsed()
        var times: [Double] = []
        var inside: [Float] = []
        var outside: [Float] = []
        var right = 0
        for example in test {
            let before = elapsed()
            let prediction = classifier.predict(example.text)
            times.append((elapsed() - before) * 1_000_000)
            if example.label == "oos" {
                outside.append(prediction.scope)
            } else {
                inside.append(prediction.scope)
                if prediction.label == example.label { right += 1 }
            }
        }
        times.sort()
        inside.sort()
        let threshold = inside.isEmpty ? 0 : inside[inside.count / 20]
        let rejected = outside.count { $0 < threshold }
        return Report(
            inScopeAccuracy: inside.isEmpty ? 0 : Double(right) / Double(inside.count),
            oosRecallAt5: outside.isEmpty ? 0 : Double(rejected) / Double(outside.count),
            oosAuroc: area(inside, outside), trainSeconds: trained - begin,
            p50Microseconds: times.isEmpty ? 0 : times[times.count / 2],
            p99Microseconds: times.isEmpty ? 0 : times[times.count * 99 / 100], modelBytes: classifier.byteCount)
    }

    /// The chance that a text in scope scores above one out of scope. `inside` is sorted.
    private static func area(_ inside: [Float], _ outside: [Float]) -> Double {
        guard !inside.isEmpty, !outside.isEmpty else { return 0 }
        var sum = 0.0
        for score in outside {
            var low = 0
            var high = inside.count
            while low < high {
                let middle = (low + high) / 2
                if inside[middle] <= score { low = middle + 1 } else { high = middle }
            }
            sum += Double(inside.count - low)
        }
        return sum / (Double(inside.count) * Double(outside.count))
    }
}
