/// Reads JSON that somebody signed, so it rather repairs than refuses: broken UTF-8 and half surrogates become U+FFFD,
/// the last of two equal keys counts, a byte order mark is skipped, and what is nested too deep becomes null. A message
/// must not get lost because a name in the same request holds half an emoji.
///
/// Foundation's `JSONDecoder` refuses the whole body for each of these and turns long numbers into rounded ones.
struct JSONReader {
    private let bytes: [UInt8]
    private var at = 0

    /// Platforms nest about a dozen deep.
    static let deepest = 64

    private struct Malformed: Error {}

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// - Returns: nil when the bytes are not one JSON value.
    fileprivate static func read(_ bytes: [UInt8]) -> JSON? {
        var reader = JSONReader(bytes)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.at = 3 }
        guard let value = try? reader.value(depth: 0) else { return nil }
        reader.skipBlanks()
        return reader.at == bytes.count ? value : nil
    }

    private var byte: UInt8? { at < bytes.count ? bytes[at] : nil }

    private mutating func skipBlanks() {
        while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { at += 1 }
    }

    private mutating func take(_ expected: UInt8) -> Bool {
        guard byte == expected else { return false }
        at += 1
        return true
    }

    private mutating func value(depth: Int) throws(Malformed) -> JSON {
        skipBlanks()
        switch byte {
        case UInt8(ascii: "{"):
            guard depth < Self.deepest else { return try skip() }
            return try object(depth: depth)
        case UInt8(ascii: "["):
            guard depth < Self.deepest else { return try skip() }
            return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func word(_ word: String, _ value: JSON) throws(Malformed) -> JSON {
        guard bytes[at...].starts(with: word.utf8) else { throw Malformed() }
        at += word.utf8.count
        return value
    }

    private mutating func number() throws(Malformed) -> JSON {
        let start = at
        _ = take(UInt8(ascii: "-"))
        guard let byte, (0x30...0x39).contains(byte) else { throw Malformed() }
        while let byte = self.byte {
            switch byte {
            case 0x30...0x39, UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "+"),
                UInt8(ascii: "-"):
                at += 1
            default: return .number(String(decoding: bytes[start..<at], as: UTF8.self))
            }
        }
        return .number(String(decoding: bytes[start..<at], as: UTF8.self))
    }

    private mutating func array(depth: Int) throws(Malformed) -> JSON {
        at += 1
        var items: [JSON] = []
        skipBlanks()
        if take(UInt8(ascii: "]")) { return .array(items) }
        while true {
            items.append(try value(depth: depth + 1))
            skipBlanks()
            if take(UInt8(ascii: "]")) { return .array(items) }
            guard take(UInt8(ascii: ",")) else { throw Malformed() }
        }
    }

    private mutating func object(depth: Int) throws(Malformed) -> JSON {
        at += 1
        var fields: [String: JSON] = [:]
        skipBlanks()
        if take(UInt8(ascii: "}")) { return .object(fields) }
        while true {
            skipBlanks()
            guard byte == UInt8(ascii: "\"") else { throw Malformed() }
            let key = try string()
            skipBlanks()
            guard take(UInt8(ascii: ":")) else { throw Malformed() }
            fields[key] = try value(depth: depth + 1)
            skipBlanks()
            if take(UInt8(ascii: "}")) { return .object(fields) }
            guard take(UInt8(ascii: ",")) else { throw Malformed() }
        }
    }

    /// Passes over an array or object without keeping it and without recursion.
    private mutating func skip() throws(Malformed) -> JSON {
        var open = 0
        repeat {
            switch byte {
            case nil: throw Malformed()
            case UInt8(ascii: "\""): _ = try string()
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                open += 1
                at += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                open -= 1
                at += 1
            default: at += 1
            }
        } while open > 0
        return .null
    }

    private mutating func string() throws(Malformed) -> String {
        at += 1
        let start = at
        while let byte, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { at += 1 }
        if take(UInt8(ascii: "\"")) { return String(decoding: bytes[start..<at - 1], as: UTF8.self) }
        var out = Array(bytes[start..<at])
        while let byte {
            at += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: out, as: UTF8.self)
            case UInt8(ascii: "\\"): out += try escape()
            default: out.append(byte)
            }
        }
        throw Malformed()
    }

    private mutating func escape() throws(Malformed) -> [UInt8] {
        guard let byte else { throw Malformed() }
        at += 1
        switch byte {
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "u"): return Array(String(try scalar()).utf8)
        default: throw Malformed()
        }
    }

    /// After `\u`: one scalar, of two escapes where they are a surrogate pair.
    private mutating func scalar() throws(Malformed) -> Unicode.Scalar {
        let first = try fourDigits()
        guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
        let mark = at
        if take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")), let second = try? fourDigits(),
            (0xDC00..<0xE000).contains(second)
        {
            return Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + UInt32(second) - 0xDC00) ?? "\u{FFFD}"
        }
        at = mark
        return "\u{FFFD}"
    }

    private mutating func fourDigits() throws(Malformed) -> UInt16 {
        guard at + 4 <= bytes.count,
            bytes[at..<at + 4].allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x46).contains($0 & 0xDF) }),
            let value = UInt16(String(decoding: bytes[at..<at + 4], as: UTF8.self), radix: 16)
        else { throw Malformed() }
        at += 4
        return value
    }
}

extension JSON {
    /// - Returns: nil when the bytes are not one JSON value.
    package init?(reading bytes: [UInt8]) {
        guard let value = JSONReader.read(bytes) else { return nil }
        self = value
    }
}
