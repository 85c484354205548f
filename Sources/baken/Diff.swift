import ArgumentParser
import Content
import ContentCompiler
import Foundation

extension Baken {
    /// `baken diff OLD NEW`: which sentences and ways changed, side by side for a reviewer.
    struct Diff: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Shows which sentences and ways changed between two content folders.",
            discussion: "Each folder holds Dialogs/ and Knowledge/. Exits 0 when both could be read, whatever changed.")

        enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown }

        @Argument(help: "The folder with the content as it was.") var old: String
        @Argument(help: "The folder with the content as it is.") var new: String
        @ArgumentParser.Option(help: "text or markdown.") var format: Format = .text

        func run() throws {
            let diff = ContentDiff(old: try compile(old), new: try compile(new))
            Output.write(format == .text ? diff.text : diff.markdown, to: .standardOutput)
        }

        private func compile(_ path: String) throws -> Compiler.Result {
            let (files, unreadable) = ContentFolder.read(URL(fileURLWithPath: path, isDirectory: true))
            let result = Compiler.compile(files, requirements: ContentOptions.requirements)
            guard unreadable.isEmpty, result.library != nil else {
                for diagnostic in unreadable + result.diagnostics where diagnostic.severity == .error {
                    Output.error("\(path): \(diagnostic.rendered)")
                }
                throw ContentOptions.brokenContent
            }
            return result
        }
    }
}
