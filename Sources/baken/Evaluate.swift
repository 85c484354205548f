import ArgumentParser
import Dialog
import Foundation
import Rehearsal
import Safety
import Understanding

extension Baken {
    /// `baken evaluate`: measures understanding against labelled files.
    struct Evaluate: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Measures language understanding and redaction against labelled files.",
            subcommands: [Intents.self, Messages.self, RedactionCommand.self])

        enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }
    }
}

extension Baken.Evaluate {
    struct Intents: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Trains the classifier on one labelled file and measures it on another.")

        @ArgumentParser.Option(help: "JSON Lines with text and label.") var train: String
        @ArgumentParser.Option(help: "JSON Lines with text and label; oos is out of scope.") var test: String
        @ArgumentParser.Option(help: "text or json.") var format: Format = .text

        private struct Line: Codable {
            let text: String
            let label: String
        }

        func run() throws {
            let training = try read(train)
            let testing = try read(test)
            Output.error("training on \(training.count) texts")
            let clock = ContinuousClock()
            let begin = clock.now
            let report = IntentEvaluation.run(train: training, test: testing) {
                let duration = begin.duration(to: clock.now).components
                return Double(duration.seconds) + Double(duration.attoseconds) * 1e-18
            }
            guard format == .text else { return Output.line(try BatchLines.encode(report)) }
            Output.line("in-scope accuracy        \(report.inScopeAccuracy)")
            Output.line("out-of-scope recall at 5 \(report.oosRecallAt5)")
            Output.line("out-of-scope AUROC       \(report.oosAuroc)")
            Output.line("training                 \(report.trainSeconds) s")
            Output.line("prediction p50, p99      \(report.p50Microseconds), \(report.p99Microseconds) µs")
            Output.line("model                    \(report.modelBytes) bytes")
        }

        private func read(_ path: String) throws -> [TextClassifier.Labelled] {
            try LabelledFile.lines(path, as: Line.self).map { .init(text: $0.text, label: $0.label) }
        }
    }

    struct Messages: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Measures recall of danger, false alarms, audience, topics and services on labelled messages.")

        @OptionGroup var content: ContentOptions
        @Argument(help: "JSON Lines of labelled messages.") var file: String
        @ArgumentParser.Option(help: "Percent of words that get a typing error.") var noise = 0
        @ArgumentParser.Option(help: "Seed of the typing errors.") var seed: UInt64 = 1
        @ArgumentParser.Option(help: "First message to take, counted from 1.") var from = 1
        @ArgumentParser.Option(help: "How many messages to take.") var count = Int.max
        @ArgumentParser.Option(help: "Try other thresholds of the classifier: acute,high,concern.") var thresholds:
            String?
        @Flag(help: "List what was wrong.") var errors = false
        @ArgumentParser.Option(help: "text or json.") var format: Format = .text

        func run() throws {
            let all = try LabelledFile.lines(file, as: MessageEvaluation.Labelled.self)
            let chosen = Array(all.dropFirst(from - 1).prefix(count))
            let isWatched = isatty(STDERR_FILENO) == 1
            let report = MessageEvaluation(bot: try bot()).evaluate(chosen, noise: noise, seed: seed) { done in
                guard isWatched, done % 20 == 0 || done == chosen.count else { return }
                FileHandle.standardError.write(
                    Data("\r\(done) of \(chosen.count)\(done == chosen.count ? "\n" : "")".utf8))
            }
            guard format == .text else { return Output.line(try BatchLines.encode(report)) }
            Output.line(row("acute read as acute", report.acuteRecall))
            Output.line(row("high or acute read as such", report.highRecall))
            Output.line(row("others raised to high or acute", report.harmlessRaised))
            Output.line(row("risk accepted", report.riskAccepted))
            Output.line(row("audience", report.audience))
            Output.line(row("topic", report.topics))
            Output.line(row("services, high and acute", report.servicesWhenSerious))
            Output.line(row("services, all", report.services))
            if errors { for line in report.errors { Output.line(line) } }
        }

        private func bot() throws -> Bot {
            let bot = try content.bot()
            guard let thresholds else { return bot }
            let values = thresholds.split(separator: ",").compactMap { Float($0) }
            guard values.count == 3 else {
                throw ValidationError("--thresholds takes three numbers: acute,high,concern.")
            }
            var assessor = bot.assessor
            assessor.thresholds.acute = values[0]
            assessor.thresholds.high = values[1]
            assessor.thresholds.concern = values[2]
            return Bot(engine: bot.engine, understander: bot.understander, assessor: assessor)
        }

        private func row(_ name: String, _ share: Share) -> String {
            let interval = share.interval
            func percent(_ value: Double) -> String { "\((value * 1000).rounded() / 10)" }
            let padded = name.padding(toLength: 32, withPad: " ", startingAt: 0)
            return
                "\(padded) \(percent(share.value)) % [\(percent(interval.0)), \(percent(interval.1))]  \(share.right) of \(share.total)"
        }
    }
}

/// Reads labelled JSON Lines.
enum LabelledFile {
    static func lines<Line: Decodable>(_ path: String, as type: Line.Type) throws -> [Line] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ValidationError("The file \(path) cannot be read.")
        }
        return try String(decoding: data, as: UTF8.self).split(separator: "\n").enumerated().map { index, line in
            do {
                return try JSONDecoder().decode(type, from: Data(line.utf8))
            } catch {
                throw ValidationError("\(path):\(index + 1) is not a labelled line.")
            }
        }
    }
}
