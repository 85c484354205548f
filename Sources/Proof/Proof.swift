package import Content
import Dialog

/// Proves what no reviewer can see by reading: that certain things hold in every state a conversation can be in.
package struct Proof: Sendable {
    private let library: Library
    private let safetyProtocol: SafetyProtocol

    package init(library: Library, safetyProtocol: SafetyProtocol) {
        self.library = library
        self.safetyProtocol = safetyProtocol
    }

    package struct Report: Sendable {
        package let states: Int
        package let transitions: Int
        /// How often the engine was run.
        package let steps: Int
        package let results: [Result]
        package var holds: Bool { results.allSatisfy { $0.counterexample == nil } }
    }

    package struct Result: Sendable {
        package let property: Property
        package let violations: Int
        /// The shortest conversation that breaks it, in lines.
        package let counterexample: [String]?
    }

    /// - Parameter stopsAtOnce: ends at the first violation, which is all that a mutation test wants to know.
    /// - Parameter progress: is told now and then how many states were visited, of how many found.
    package func run(stopsAtOnce: Bool = false, progress: (Int, Int) -> Void = { _, _ in }) -> Report {
        let lemmas = Lemmas(engine: Engine(library: library))
        let apart: [Property: String] = [.referrals: lemmas.referrals(), .texts: lemmas.texts()].compactMapValues { $0 }
        var explorer = Explorer(library: library, safetyProtocol: safetyProtocol, stopsAtOnce: stopsAtOnce)
        if !stopsAtOnce || apart.isEmpty { explorer.run(progress: progress) }
        let results = Property.allCases.map { property -> Result in
            if let fault = apart[property] { return Result(property: property, violations: 1, counterexample: [fault]) }
            return Result(
                property: property, violations: explorer.checker.counts[property] ?? 0,
                counterexample: explorer.checker.violations[property].map { Self.tell($0, explorer.ledger) })
        }
        return Report(
            states: explorer.ledger.states.count, transitions: explorer.ledger.transitions,
            steps: explorer.ledger.steps,
            results: results)
    }

    /// What breaks the protocol at its own rows, without exploring: fast enough for every change and every mutant.
    package func trial() -> [String] {
        var explorer = Explorer(library: library, safetyProtocol: safetyProtocol, stopsAtOnce: true)
        explorer.tryProtocol()
        return Property.allCases.compactMap { property in
            explorer.checker.violations[property].map { "\(property.rawValue): \($0.move) \($0.message)" }
        }
    }

    private static func tell(_ violation: Violation, _ ledger: Ledger) -> [String] {
        var lines = ledger.way(to: violation.state)
        if !violation.move.isEmpty { lines.append("user: \(violation.move)") }
        lines += violation.reply.map { "bot:  \($0)" }
        lines.append("wrong: \(violation.message)")
        return lines
    }
}
