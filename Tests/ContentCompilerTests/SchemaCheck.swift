import Foundation
import Yams

/// As much of JSON Schema (draft-07) as the schemas of docs/schemas use. A keyword that is not known here fails the check.
struct SchemaCheck {
    private let root: [String: Any]

    init(_ json: String) throws {
        root = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any] ?? [:]
    }

    func faults(in yaml: String) throws -> [String] {
        guard let node = try Yams.compose(yaml: yaml) else { return [] }
        return faults(node, root, "")
    }

    private static let known: Set<String> = [
        "$schema", "title", "description", "definitions", "type", "properties", "additionalProperties", "required",
        "items", "enum", "pattern", "anyOf", "allOf", "$ref",
    ]

    private func faults(_ node: Node, _ schema: [String: Any], _ path: String) -> [String] {
        var found = schema.keys.filter { !Self.known.contains($0) }.map { "\(path): unknown keyword \($0)" }
        if let reference = schema["$ref"] as? String {
            let name = reference.replacing("#/definitions/", with: "")
            let target = (root["definitions"] as? [String: Any])?[name] as? [String: Any]
            return found + (target.map { faults(node, $0, path) } ?? ["\(path): \(reference) is not there"])
        }
        for part in schema["allOf"] as? [[String: Any]] ?? [] { found += faults(node, part, path) }
        if let choices = schema["anyOf"] as? [[String: Any]],
            !choices.contains(where: { faults(node, $0, path).isEmpty })
        {
            found.append("\(path): none of the forms fits")
        }
        let (type, scalar) = Self.kind(node)
        if let wanted = schema["type"] {
            let types = wanted as? [String] ?? [wanted as? String ?? ""]
            let isNumber = type == "integer" && types.contains("number")
            if !types.contains(type) && !isNumber { found.append("\(path): is \(type), not \(types)") }
        }
        if let words = schema["enum"] as? [Any] {
            let known = words.map { $0 as? String ?? (($0 as? Bool ?? false) ? "true" : "false") }
            if !known.contains(scalar ?? "\u{0}") { found.append("\(path): \(scalar ?? type) is no word") }
        }
        if let pattern = schema["pattern"] as? String, type == "string",
            (scalar ?? "").range(of: pattern, options: .regularExpression) == nil
        {
            found.append("\(path): \(scalar ?? "") has another form")
        }
        switch node {
        case .mapping(let mapping): return found + pairs(mapping, schema, path)
        case .sequence(let sequence):
            guard let items = schema["items"] as? [String: Any] else { return found }
            return found + sequence.enumerated().flatMap { faults($1, items, "\(path)[\($0)]") }
        case .scalar, .alias: return found
        }
    }

    private func pairs(_ mapping: Node.Mapping, _ schema: [String: Any], _ path: String) -> [String] {
        let properties = schema["properties"] as? [String: Any] ?? [:]
        let keys = Set(mapping.keys.compactMap(\.string))
        var found = (schema["required"] as? [String] ?? []).filter { !keys.contains($0) }.map { "\(path): no \($0)" }
        for (key, value) in mapping {
            let name = key.string ?? ""
            if let property = properties[name] as? [String: Any] {
                found += faults(value, property, "\(path)/\(name)")
            } else if let rest = schema["additionalProperties"] as? [String: Any] {
                found += faults(value, rest, "\(path)/\(name)")
            } else if schema["additionalProperties"] as? Bool == false {
                found.append("\(path): no key \(name)")
            }
        }
        return found
    }

    /// The type by the core schema of YAML 1.2, which editors use, and a scalar's text.
    private static func kind(_ node: Node) -> (String, String?) {
        switch node {
        case .mapping: return ("object", nil)
        case .sequence: return ("array", nil)
        case .alias: return ("alias", nil)
        case .scalar(let scalar):
            guard scalar.style == .plain || scalar.style == .any else { return ("string", scalar.string) }
            switch scalar.string {
            case "true", "True", "TRUE", "false", "False", "FALSE": return ("boolean", scalar.string.lowercased())
            case "", "~", "null", "Null", "NULL": return ("null", nil)
            default: break
            }
            if Int(scalar.string) != nil { return ("integer", scalar.string) }
            return (Double(scalar.string) != nil ? "number" : "string", scalar.string)
        }
    }
}
