/// What the terminal can show. Colour never carries a meaning of its own.
package struct TerminalStyle: Sendable {
    package let hasColor: Bool

    /// Off with the flag, with `NO_COLOR` set and not empty (no-color.org), and on a terminal that calls itself dumb.
    package init(environment: [String: String], isDisabled: Bool) {
        hasColor = !isDisabled && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }

    package func faint(_ text: String) -> String { hasColor ? "\u{1B}[2m\(text)\u{1B}[22m" : text }
}
