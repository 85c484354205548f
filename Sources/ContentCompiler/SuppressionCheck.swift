import Content

/// Lets findings stand for which an editor gave a reason and a date; never an error.
enum SuppressionCheck {
    static func applied(
        to diagnostics: [Diagnostic], _ suppressions: [Suppression], today: Int
    ) -> [Diagnostic] {
        var used: Set<Suppression> = []
        let running = suppressions.filter { (Dates.days($0.until) ?? 0) >= today }
        var left = diagnostics.filter { finding in
            guard finding.severity != .error,
                let suppression = running.first(where: {
                    $0.rule == finding.rule && $0.location.file == finding.location.file
                        && $0.lines.contains(finding.location.line)
                })
            else { return true }
            used.insert(suppression)
            return false
        }
        for suppression in suppressions where Dates.days(suppression.until) != nil {
            if !running.contains(suppression) {
                left.append(
                    Diagnostic(
                        rule: "V007", severity: .warning,
                        message:
                            "The suppression of \(suppression.rule) held until \(suppression.until). Mend it, or look again and write a new date.",
                        location: suppression.location))
            } else if !used.contains(suppression) {
                left.append(
                    Diagnostic(
                        rule: "V008", severity: .warning,
                        message: "Nothing here is found by \(suppression.rule) any more. Remove the suppression.",
                        location: suppression.location))
            }
        }
        return left
    }
}
