import ArgumentParser
import Content
import Dialog
import Foundation
import Rehearsal

extension Baken {
    /// `baken coverage`: who comes to which service, for which need.
    struct CoverageCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "coverage",
            abstract: "Writes docs/coverage.md: audience and need against the services reached.")

        @OptionGroup var content: ContentOptions
        @Flag(
            help:
                "Write nothing; fail on an empty cell, on a service that is never reached, or when the file is out of date."
        )
        var check = false

        func run() throws {
            let coverage = ServiceCoverage(engine: Engine(library: try content.library().library))
            let file = try content.folder().appendingPathComponent("docs/coverage.md")
            for cell in coverage.empty {
                Output.line("\(cell.audience.rawValue) with \(cell.need.rawValue) comes to no service")
            }
            for service in coverage.unreached { Output.line("\(service) is the end of no way") }
            if check {
                let known = FileManager.default.contents(atPath: file.path).map { String(decoding: $0, as: UTF8.self) }
                if known != coverage.markdown { Output.line("docs/coverage.md is out of date: run baken coverage") }
                if known != coverage.markdown || !coverage.empty.isEmpty || !coverage.unreached.isEmpty {
                    throw ExitCode.failure
                }
            } else {
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(coverage.markdown.utf8).write(to: file, options: .atomic)
            }
            Output.line("\(coverage.cells.count) cells, \(coverage.empty.count) empty")
        }
    }
}
