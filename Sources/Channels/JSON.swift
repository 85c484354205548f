/// A JSON value as platforms send it: ids are numbers in one request and strings in the next, and some numbers do not
/// fit into 64 bits, so numbers keep the digits they were written with.
package enum JSON: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSON])
    case object([String: JSON])

    /// `.null` for whatever is not there, so that a path through an unexpected shape ends in nothing.
    package subscript(_ key: String) -> JSON {
        guard case .object(let fields) = self else { return .null }
        return fields[key] ?? .null
    }

    package subscript(_ index: Int) -> JSON {
        guard case .array(let items) = self, items.indices.contains(index) else { return .null }
        return items[index]
    }

    package var exists: Bool { self != .null }
    package var isTrue: Bool { self == .bool(true) }

    package var text: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// An identifier, whether it was written as text or as a number; nil when empty.
    package var id: String? {
        switch self {
        case .string(let text): text.isEmpty ? nil : text
        case .number(let digits): digits
        default: nil
        }
    }

    package var number: Double? {
        switch self {
        case .number(let digits): Double(digits)
        case .string(let text): Double(text)
        default: nil
        }
    }

    package var items: [JSON] {
        guard case .array(let items) = self else { return [] }
        return items
    }

    package var fields: [String: JSON] {
        guard case .object(let fields) = self else { return [:] }
        return fields
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    package init(stringLiteral value: String) { self = .string(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(integerLiteral value: Int) { self = .number(String(value)) }
    package init(arrayLiteral elements: JSON...) { self = .array(elements) }
    package init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(Dictionary(elements) { _, last in last })
    }
}

extension JSON {
    /// As bytes, keys in alphabetical order: the same value is always the same bytes.
    package var encoded: [UInt8] {
        var out: [UInt8] = []
        write(to: &out)
        return out
    }

    private func write(to out: inout [UInt8]) {
        switch self {
        case .null: out += "null".utf8
        case .bool(let value): out += (value ? "true" : "false").utf8
        case .number(let digits): out += digits.utf8
        case .string(let text): Self.write(text, to: &out)
        case .array(let items):
            out.append(UInt8(ascii: "["))
            for (index, item) in items.enumerated() {
                if index > 0 { out.append(UInt8(ascii: ",")) }
                item.write(to: &out)
            }
            out.append(UInt8(ascii: "]"))
        case .object(let fields):
            out.append(UInt8(ascii: "{"))
            for (index, field) in fields.sorted(by: { $0.key < $1.key }).enumerated() {
                if index > 0 { out.append(UInt8(ascii: ",")) }
                Self.write(field.key, to: &out)
                out.append(UInt8(ascii: ":"))
                field.value.write(to: &out)
            }
            out.append(UInt8(ascii: "}"))
        }
    }

    private static func write(_ text: String, to out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): out += [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "\n"): out += "\\n".utf8
            case 0..<0x20:
                let digits = String(byte, radix: 16)
                out += "\\u00\(digits.utf8.count == 1 ? "0" : "")\(digits)".utf8
            default: out.append(byte)
            }
        }
        out.append(UInt8(ascii: "\""))
    }
}
