import ArgumentParser
import Rehearsal

extension Baken {
    /// `baken replay --jsonl`: plays whole conversations from standard input.
    struct ReplayCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "replay", abstract: "Plays conversations from JSON Lines; touches no database and no network.")

        @OptionGroup var content: ContentOptions
        @Flag(help: "JSON Lines in and out (the only format).") var jsonl = false

        func run() throws {
            let replay = Replay(bot: try content.bot())
            try Batch.run(Replay.Request.self) { try replay.play($0) }
        }
    }
}
