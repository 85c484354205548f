package import Content
package import ContentCompiler

/// Everything that `baken check` looks at, in one run, over what could be read. Nothing is trained for it.
package enum FullCheck {
    /// - Parameters:
    ///   - today: an ISO date; ages are counted to it.
    ///   - isRelease: also what a helpline must settle before going live.
    package static func diagnostics(
        _ result: Compiler.Result, _ requirements: Compiler.Requirements, today: String, isRelease: Bool
    ) -> [Diagnostic] {
        var found = result.diagnostics
        if let library = result.draft {
            found += ContentCheck.diagnostics(
                library, result.map, requirements, today: today, isRelease: isRelease)
            let reader = RuleReader(library: library)
            found += SafetyRuleCheck.diagnostics(library, reader, result.map)
            found += OptionCheck.diagnostics(library, reader, result.map)
            found += OptionAlarmCheck.diagnostics(library, reader, result.map)
        }
        return ContentCheck.settled(found, result.map, today: today)
    }
}
