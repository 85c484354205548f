import ArgumentParser
import Content
import ContentCompiler
import Foundation
import Proof

extension Baken {
    /// `baken verify`: proves the safety properties over every state a conversation can be in.
    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Explores the dialog state space exhaustively and proves the safety properties.",
            discussion: "What is explored, and why that is enough, stands in docs/verify.md.")

        @OptionGroup var content: ContentOptions
        @Flag(help: "Print what the dialogs do now as a protocol, to compare with Dialogs/_protocol.yaml.")
        var printProtocol = false

        func run() throws {
            let result = try content.compile()
            guard let library = result.library else {
                _ = try content.library()
                throw ContentOptions.brokenContent
            }
            if printProtocol {
                Output.write(ProtocolDraft.yaml(library), to: .standardOutput)
                return
            }
            guard let safetyProtocol = result.safetyProtocol else {
                Output.error("Dialogs/_protocol.yaml is missing: there is nothing to hold the dialogs to.")
                throw ExitCode.failure
            }
            let clock = ContinuousClock()
            let isTerminal = isatty(2) == 1
            var report: Proof.Report?
            let time = clock.measure {
                report = Proof(library: library, safetyProtocol: safetyProtocol).run { visited, found in
                    if isTerminal { Output.write("\r\(visited) of \(found) states", to: .standardError) }
                }
                if isTerminal { Output.write("\r", to: .standardError) }
            }
            guard let report else { throw ExitCode.failure }
            for result in report.results {
                guard let counterexample = result.counterexample else {
                    Output.line("holds   \(result.property.rawValue)")
                    continue
                }
                Output.line(
                    "FAILS   \(result.property.rawValue) (\(result.violations) times); the shortest conversation:")
                for line in counterexample { Output.line("          \(line)") }
            }
            let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
            Output.line(
                "\(report.states) states, \(report.transitions) transitions, \(report.steps) steps of the engine, \((seconds * 10).rounded() / 10) s"
            )
            let holding = report.results.count { $0.counterexample == nil }
            Output.line("\(holding) properties hold, \(report.results.count - holding) fail")
            if !report.holds { throw ExitCode.failure }
        }
    }
}
