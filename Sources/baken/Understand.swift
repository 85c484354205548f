import ArgumentParser
import Content
import Dialog
import Foundation
import Rehearsal
import Terminal

extension Baken {
    /// `baken understand`: explains how a message is understood. The message comes from standard input, never from the
    /// arguments: those stay in the shell's history.
    struct Understand: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Explains how a message read from standard input is understood.")

        @OptionGroup var content: ContentOptions
        @Flag(help: "JSON Lines in and out.") var jsonl = false

        func run() throws {
            let explainer = Explainer(bot: try content.bot())
            if jsonl { return try Batch.run(Explainer.Request.self) { explainer.explain($0) } }
            while let line = StandardInput.line() {
                for row in explainer.staffLines(line) { Output.line(row) }
            }
        }
    }
}
