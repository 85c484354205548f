import ArgumentParser
import Content
import ContentCompiler
import Foundation

extension Baken {
    /// `baken diff OLD NEW`: what changed for a reviewer, side by side.
    struct Diff: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Shows which sentences, ways, facts and words changed between two content folders.",
            discussion: """
                Each folder holds Dialogs/ and Knowledge/: for example an older version beside this one, made with
                git worktree add ../older COMMIT. A version that no longer compiles is compared as far as it can be read, with a
                word on standard error. Exits 0 when both could be read, whatever changed.
                """)

        enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown }

        @Argument(help: "The folder with the content as it was.") var old: String
        @Argument(help: "The folder with the content as it is.") var new: String
        @ArgumentParser.Option(help: "text or markdown.") var format: Format = .text

        func run() throws {
            let diff = ContentDiff(old: try read(old), new: try read(new))
            Output.write(format == .text ? diff.text : diff.markdown, to: .standardOutput)
        }

        /// What can be read: an older version lacks what a newer engine asks for, and is compared all the same.
        private func read(_ path: String) throws -> Library {
            let (files, unreadable) = ContentFolder.read(URL(fileURLWithPath: path, isDirectory: true))
            let result = Compiler.compile(files, requirements: ContentOptions.requirements)
            let errors = (unreadable + result.diagnostics).filter { $0.severity == .error }
            guard let draft = result.draft, unreadable.isEmpty else {
                for diagnostic in errors { Output.error("\(path): \(diagnostic.rendered)") }
                throw ContentOptions.brokenContent
            }
            if !errors.isEmpty {
                Output.error(
                    "\(path): \(errors.count) errors (baken check --content \(path)); what can be read is compared.")
            }
            return draft
        }
    }
}
