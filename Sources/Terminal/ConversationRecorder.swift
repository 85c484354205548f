package import Content
import Dialog

/// Writes a conversation down as a test in the format of docs/content-format.md: for editors, never by itself.
package struct ConversationRecorder {
    private let write: (String) -> Void

    package enum Input {
        case open
        case user(String)
        case silence(minutes: Int)
    }

    /// - Parameters:
    ///   - now: as given in the test, ISO 8601 with offset.
    ///   - write: appends to the file.
    package init(
        name: String, language: Language, seed: UInt64, now: String, place: ChatSession.Place?,
        write: @escaping (String) -> Void
    ) {
        self.write = write
        var lines = [
            "conversations:", "  - test: \(Self.quoted(name))", "    language: \(language.code)",
            "    now: \(Self.quoted(now))", "    seed: \(seed)",
        ]
        if let place {
            lines.append("    at: \(place.dialog)/\(place.node)")
            if !place.slots.isEmpty { lines.append("    slots: \(Self.map(place.slots))") }
        }
        lines.append("    turns:")
        write(lines.joined(separator: "\n") + "\n")
    }

    func note(_ input: Input, _ turn: Turn) {
        var lines: [String]
        switch input {
        case .open: lines = ["      - open: \"yes\""]
        case .user(let text): lines = ["      - user: \(Self.quoted(text))"]
        case .silence(let minutes): lines = ["      - wait: \(minutes)m"]
        }
        if !turn.state.place.isEmpty { lines.append("        at: \(turn.state.place)") }
        lines.append("        risk: \(turn.state.level.rawValue)")
        if !turn.services.isEmpty {
            lines.append(
                "        services: [\(turn.services.map { Self.quoted($0.rawValue) }.joined(separator: ", "))]")
        }
        if turn.trace.contains(where: { if case .fellBack = $0 { true } else { false } }) {
            lines.append("        fallback: \"yes\"")
        }
        if turn.effects.contains(where: { [.end, .erase, .endQuietly].contains($0) }) {
            lines.append("        ended: \"yes\"")
        }
        write(lines.joined(separator: "\n") + "\n")
    }

    private static func map(_ slots: [SlotID: OptionID]) -> String {
        let pairs = slots.sorted { $0.key < $1.key }.map { "\($0.key): \(quoted($0.value.rawValue))" }
        return "{ \(pairs.joined(separator: ", ")) }"
    }

    /// A double-quoted YAML scalar.
    private static func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return "\"\(escaped)\""
    }
}
