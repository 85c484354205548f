import Foundation
import Rehearsal
import TestSupport
import Testing

/// The second half of the labelled examples beside the repository: measured, never tuned on. See docs/understanding.md.
struct HeldBackTests {
    private static let file = RealContent.shared.appending(path: "examples/messages.jsonl")
    static let isThere = FileManager.default.fileExists(atPath: file.path)
    private static let developed = 210

    private static func heldBack() throws -> [MessageEvaluation.Labelled] {
        let text = try String(contentsOf: file, encoding: .utf8)
        return try text.split(separator: "\n").dropFirst(developed).map {
            try JSONDecoder().decode(MessageEvaluation.Labelled.self, from: Data($0.utf8))
        }
    }

    @Test(.enabled(if: isThere, "../shared is absent"))
    func `what was reached on unseen messages stays reached`() throws {
        let report = MessageEvaluation(bot: try RealContent.bot()).evaluate(try Self.heldBack(), noise: 0, seed: 1)
        #expect(report.acuteRecall.value >= 0.89)
        #expect(report.highRecall.value >= 0.92)
        #expect(report.harmlessRaised.value <= 0.05)
        #expect(report.audience.value >= 0.90)
        #expect(report.topics.value >= 0.88)
    }
}
