/// The JSON Schema (draft-07) of a kind of content file, and the comment by which an editor's YAML language server finds it.
package struct ContentSchema: Sendable {
    package let kind: ContentKind

    package init(_ kind: ContentKind) { self.kind = kind }

    package static let folder = "docs/schemas"

    /// `docs/schemas/dialog.schema.json`
    package var path: String { "\(Self.folder)/\(kind.rawValue).schema.json" }

    package var json: String {
        var definitions: [String: JSONText] = [:]
        let root = Self.object(kind.shape, &definitions)
        let rows = definitions.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        let head: [(String, JSONText)] = [
            ("$schema", .string("http://json-schema.org/draft-07/schema#")),
            ("title", .string("Baken: \(kind.rawValue)")),
        ]
        return JSONText.object(head + root + (rows.isEmpty ? [] : [("definitions", .object(rows))])).text + "\n"
    }

    // MARK: The comment in a file

    private static let mark = "# yaml-language-server:"

    /// The first line of a content file: the way from its folder to the schema. Nil for a file that nothing reads.
    package static func comment(for path: String) -> String? {
        guard let kind = ContentKind(path: path) else { return nil }
        let up = path.split(separator: "/").dropLast().map { _ in "../" }.joined()
        return "\(mark) $schema=\(up)\(ContentSchema(kind).path)"
    }

    /// The text with the right comment on its first line.
    package static func commented(_ file: SourceFile) -> String {
        guard let comment = comment(for: file.path) else { return file.text }
        let first = file.text.prefix { !$0.isNewline }
        guard first.hasPrefix(mark) else { return "\(comment)\n\(file.text)" }
        return comment + file.text.dropFirst(first.count)
    }

    // MARK: Shapes

    private static func object(
        _ shape: ObjectShape, _ definitions: inout [String: JSONText]
    ) -> [(String, JSONText)] {
        let properties = shape.fields.map { field -> (String, JSONText) in
            let own = Self.value(field.shape, &definitions)
            // Beside a reference draft-07 reads nothing: the description goes around it.
            let isReference = own.first?.0 == "$ref"
            let described = isReference ? [("allOf", JSONText.array([.object(own)]))] : own
            return (field.key, .object([("description", .string(field.about))] + described))
        }
        let required = shape.fields.filter(\.isRequired).map { JSONText.string($0.key) }
        return [("type", .string("object")), ("properties", .object(properties))]
            + (required.isEmpty ? [] : [("required", .array(required))]) + [("additionalProperties", .boolean(false))]
    }

    private static func value(_ shape: Shape, _ definitions: inout [String: JSONText]) -> [(String, JSONText)] {
        func inner(_ shape: Shape) -> JSONText { .object(value(shape, &definitions)) }
        switch shape {
        case .text: return [("type", .array(["string", "number", "boolean"].map(JSONText.string)))]
        case .formed(let pattern): return [("type", .string("string")), ("pattern", .string(pattern))]
        case .word(let words): return [("enum", .array(words.map(JSONText.string)))]
        case .flag: return [("enum", .array(["yes", "no"].map(JSONText.string) + [.boolean(true), .boolean(false)]))]
        case .number: return [("type", .string("integer"))]
        case .list(let item):
            let one = inner(item)
            let list = JSONText.object([("type", .string("array")), ("items", one)])
            return [("anyOf", .array([list, one]))]
        case .map(let item): return [("type", .string("object")), ("additionalProperties", inner(item))]
        case .keyed(let keys, let item):
            let one = inner(item)
            return [
                ("type", .string("object")), ("properties", .object(keys.map { ($0, one) })),
                ("additionalProperties", .boolean(false)),
            ]
        case .object(let shape):
            if definitions[shape.name] == nil {
                definitions[shape.name] = .object([])
                definitions[shape.name] = .object(object(shape, &definitions))
            }
            return [("$ref", .string("#/definitions/\(shape.name)"))]
        case .either(let shapes): return [("anyOf", .array(shapes.map(inner)))]
        }
    }
}
