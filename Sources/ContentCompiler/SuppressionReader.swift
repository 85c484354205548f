import Content

/// Reads `suppress: [{ rule: R006, reason: "…", until: "2027-03-01" }]` of a dialog, a node or an answer. It holds for the
/// findings on the lines of that value, and never for an error.
enum SuppressionReader {
    static func read(_ value: Value?, for owner: Value, from first: Int? = nil) {
        for item in value?.items ?? [] {
            let fields = item.fields("A suppression", Shapes.suppression.keys)
            guard let rule = fields["rule"]?.requireString("\"rule\"") else {
                item.fault("V005", "A suppression needs \"rule\", \"reason\" and \"until\".")
                continue
            }
            let reason = fields["reason"]?.string ?? ""
            let until = fields["until"]?.string ?? ""
            if reason.isEmpty { item.fault("V005", "The suppression of \(rule) has no \"reason\".") }
            if !Dates.isDate(until) {
                item.fault("V005", "The suppression of \(rule) needs \"until\", a date such as 2027-03-01.")
            }
            let lines = owner.lines
            item.findings.map.note(
                Suppression(
                    rule: rule, reason: reason, until: until, location: item.location,
                    lines: (first ?? lines.lowerBound)...lines.upperBound))
        }
    }
}

/// ISO dates as they stand in content files: they compare as texts.
package enum Dates {
    package static func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.allSatisfy(\.isNumber) }),
            let month = Int(parts[1]), let day = Int(parts[2])
        else { return false }
        return (1...12).contains(month) && (1...31).contains(day)
    }

    /// Days since 1970; nil for what is no date.
    package static func days(_ text: String) -> Int? {
        guard isDate(text) else { return nil }
        let parts = text.split(separator: "-").compactMap { Int($0) }
        return LocalMoment.days(year: parts[0], month: parts[1], day: parts[2])
    }
}
