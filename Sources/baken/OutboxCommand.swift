import ArgumentParser
import Assistant
import Storage

extension Baken {
    /// `baken outbox`: what waits to be sent, and what was given up.
    struct OutboxCommand: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "outbox",
            abstract: "Shows how much waits to be sent on each channel, and what could not be sent and why.",
            discussion:
                "Counts only: what could not be sent has lost its words. The reasons stand in docs/operations.md.")

        @OptionGroup var store: StoreOptions

        func run() async throws {
            let database = try store.open()
            let waiting = try await database.outboxSizes().sorted { $0.key < $1.key }
            let dead = try await database.deadLetters().sorted {
                ($0.week, $0.channel, $0.reason) < ($1.week, $1.channel, $1.reason)
            }
            Output.line("waiting")
            for (channel, count) in waiting { Output.line("  \(channel)  \(count)") }
            if waiting.isEmpty { Output.line("  nothing") }
            Output.line("given up")
            for letters in dead {
                Output.line(
                    "  \(CoarseTime.text(ofWeek: letters.week))  \(letters.channel)  \(letters.reason)  \(letters.count)"
                )
            }
            if dead.isEmpty { Output.line("  nothing") }
        }
    }
}
