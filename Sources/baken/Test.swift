import ArgumentParser
import ContentCompiler
import Rehearsal

extension Baken {
    /// `baken test`: the conversation tests of Dialogs/tests, each played twice.
    struct Test: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Runs the conversation tests under Dialogs/; prints state and transition coverage.")

        @OptionGroup var content: ContentOptions
        @Argument(help: "Only tests of these files (a part of the path).") var paths: [String] = []
        @Flag(help: "List what no test reached.") var uncovered = false

        func run() throws {
            let (library, tests) = try content.library()
            let chosen = paths.isEmpty ? tests : tests.filter { test in paths.contains { test.file.contains($0) } }
            let report = TestRunner(bot: BotLoader.bot(for: library)).run(chosen)
            for failure in report.failures { Output.line(failure) }
            let states = report.coverage.states
            let transitions = report.coverage.transitions
            Output.line("states \(Self.share(states)), transitions \(Self.share(transitions))")
            if uncovered { for row in report.coverage.missing { Output.line("not reached: \(row)") } }
            Output.line("\(report.passed) passed, \(report.failedTests) failed")
            if report.failedTests > 0 { throw ExitCode.failure }
        }

        private static func share(_ part: (covered: Int, total: Int)) -> String {
            let percent = part.total == 0 ? 100 : Double(part.covered) * 100 / Double(part.total)
            return "\(part.covered) of \(part.total) (\((percent * 10).rounded() / 10) %)"
        }
    }
}
