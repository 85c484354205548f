/// A finding about the content, in a sentence that an editor at a helpline understands.
package struct Diagnostic: Hashable, Sendable, Codable {
    package enum Severity: String, Hashable, Sendable, Codable, Comparable {
        case note, warning, error

        package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .note: 0
            case .warning: 1
            case .error: 2
            }
        }
    }

    /// Stable code of the rule, such as `D002`; each has a page in docs/checks/.
    package let rule: String
    package let severity: Severity
    package let message: String
    package let location: Location

    package init(rule: String, severity: Severity, message: String, location: Location) {
        self.rule = rule
        self.severity = severity
        self.message = message
        self.location = location
    }

    /// Where it stands; line and column count from one.
    package struct Location: Hashable, Sendable, Codable, Comparable {
        package let file: String
        package let line: Int
        package let column: Int

        package init(file: String, line: Int, column: Int) {
            self.file = file
            self.line = line
            self.column = column
        }

        package static func < (left: Self, right: Self) -> Bool {
            (left.file, left.line, left.column) < (right.file, right.line, right.column)
        }
    }

    /// `Dialogs/jong/start.yaml:12:5: error D002: …`
    package var rendered: String {
        "\(location.file):\(location.line):\(location.column): \(severity.rawValue) \(rule): \(message)"
    }
}
