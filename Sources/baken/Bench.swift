import ArgumentParser
import Content
import ContentCompiler
import Dialog
import Foundation
import Rehearsal

extension Baken {
    /// `baken bench`: how fast a turn is and how small a conversation stays.
    struct Bench: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Times turns of the engine, understanding and safety included, over the conversation tests.",
            subcommands: [HTTP.self])

        @OptionGroup var content: ContentOptions
        @ArgumentParser.Option(help: "How often the conversations are played.") var rounds = 20

        private struct Result: Codable {
            let turns: Int
            let turnsPerSecond: Double
            let p50Microseconds: Double
            let p99Microseconds: Double
            let largestStateBytes: Int
            let loadMilliseconds: Double
            let lengths: [Length]
        }

        /// A turn about one message of so many characters.
        private struct Length: Codable {
            let characters: Int
            let microseconds: Double
        }

        func run() throws {
            let clock = ContinuousClock()
            let begin = clock.now
            let (library, tests) = try content.library()
            let bot = BotLoader.bot(for: library)
            let loading = begin.duration(to: clock.now)
            let world = World(now: Replay.weekdayNoon)
            var times: [Double] = []
            var largest = 0
            for round in 0..<rounds {
                for test in tests {
                    var state = bot.engine.newConversation(language: test.language, seed: UInt64(round + 1))
                    for step in test.turns {
                        guard case .user(let text) = step.input else { continue }
                        let before = clock.now
                        state = bot.respond(to: text, in: state, world: world).state
                        times.append(Self.microseconds(before.duration(to: clock.now)))
                        if round == 0 { largest = max(largest, (try? JSONEncoder().encode(state).count) ?? 0) }
                    }
                }
            }
            times.sort()
            guard !times.isEmpty else { throw ValidationError("There are no conversation tests to play.") }
            let total = times.reduce(0, +)
            let result = Result(
                turns: times.count, turnsPerSecond: Double(times.count) / total * 1_000_000,
                p50Microseconds: times[times.count / 2], p99Microseconds: times[times.count * 99 / 100],
                largestStateBytes: largest, loadMilliseconds: Self.microseconds(loading) / 1000,
                lengths: lengths(tests, bot, world))
            Output.line("turns            \(result.turns)")
            Output.line("turns per second \(Int(result.turnsPerSecond))")
            Output.line("p50, p99         \(result.p50Microseconds), \(result.p99Microseconds) µs")
            Output.line("largest state    \(result.largestStateBytes) bytes")
            Output.line("content and model loaded in \(result.loadMilliseconds) ms")
            for length in result.lengths {
                Output.line("\(length.characters) characters: \(Int(length.microseconds)) µs")
            }
            Output.line(try BatchLines.encode(result))
        }

        /// The median of five turns at each length; the message is what people say in the conversation tests, in a row.
        private func lengths(_ tests: [ConversationTest], _ bot: Bot, _ world: World) -> [Length] {
            var words = ""
            for case .user(let text) in tests.lazy.flatMap(\.turns).map(\.input) where words.count < 100_000 {
                words += text + ". "
            }
            let clock = ContinuousClock()
            let state = bot.engine.newConversation(language: .dutch, seed: 1)
            return [100, 1000, 10_000, 100_000].map { count in
                let message = String(String(repeating: words, count: 1 + count / max(1, words.count)).prefix(count))
                let times = (0..<5).map { _ in
                    clock.measure { _ = bot.respond(to: message, in: state, world: world) }
                }
                return Length(characters: message.count, microseconds: Self.microseconds(times.sorted()[2]))
            }
        }

        private static func microseconds(_ duration: Duration) -> Double {
            let parts = duration.components
            return Double(parts.seconds) * 1_000_000 + Double(parts.attoseconds) * 1e-12
        }
    }
}
