package import Content

/// Every check that needs no understanding of messages, over what was read, sound or not.
package enum ContentCheck {
    /// - Parameters:
    ///   - today: an ISO date; ages are counted to it.
    ///   - isRelease: also what a helpline must settle before going live.
    package static func diagnostics(
        _ library: Library, _ map: SourceMap, _ requirements: Compiler.Requirements, today: String, isRelease: Bool
    ) -> [Diagnostic] {
        let day = Dates.days(today) ?? 0
        var checkup = Checkup(library: library, map: map)
        FlowCheck.run(&checkup, requirements)
        SlotCheck.run(&checkup)
        QuestionCheck.run(&checkup)
        SafetyCheck.run(&checkup)
        KnowledgeCheck.run(&checkup, today: day)
        TextCheck.run(&checkup)
        TranslationCheck.run(&checkup)
        ReviewCheck.run(&checkup, today: day)
        if isRelease { ReleaseCheck.run(&checkup) }
        return checkup.diagnostics
    }

    /// Takes out what an editor lets stand for now, and sorts by file, line and column.
    package static func settled(_ diagnostics: [Diagnostic], _ map: SourceMap, today: String) -> [Diagnostic] {
        SuppressionCheck.applied(to: diagnostics, map.suppressions, today: Dates.days(today) ?? 0)
            .sorted { ($0.location, $0.rule, $0.message) < ($1.location, $1.rule, $1.message) }
    }
}
