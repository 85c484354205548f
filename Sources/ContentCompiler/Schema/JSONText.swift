/// JSON whose keys keep their order, written so that a person can read it.
indirect enum JSONText: Sendable {
    case string(String)
    case boolean(Bool)
    case array([JSONText])
    case object([(String, JSONText)])

    var text: String { written(indent: "") }

    private func written(indent: String) -> String {
        let deeper = indent + "  "
        switch self {
        case .string(let text): return Self.quoted(text)
        case .boolean(let value): return value ? "true" : "false"
        case .array(let items):
            let short = "[\(items.map { $0.written(indent: deeper) }.joined(separator: ", "))]"
            if !short.contains("\n"), short.count + indent.count <= 110 { return short }
            return "[\n" + items.map { deeper + $0.written(indent: deeper) }.joined(separator: ",\n") + "\n\(indent)]"
        case .object(let pairs):
            guard !pairs.isEmpty else { return "{}" }
            let rows = pairs.map { "\(deeper)\(Self.quoted($0)): \($1.written(indent: deeper))" }
            return "{\n" + rows.joined(separator: ",\n") + "\n\(indent)}"
        }
    }

    private static func quoted(_ text: String) -> String {
        let inner = text.reduce(into: "") { result, character in
            switch character {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            default: result.append(character)
            }
        }
        return "\"\(inner)\""
    }
}
