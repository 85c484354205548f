/// An `application/x-www-form-urlencoded` text: a request body or a query. Names and values are bytes, because
/// signatures are made over bytes.
struct FormFields: Sendable {
    struct Field: Hashable, Sendable {
        let name: [UInt8]
        let value: [UInt8]
    }

    let fields: [Field]

    init(_ bytes: some Sequence<UInt8>) {
        fields = Array(bytes).split(separator: UInt8(ascii: "&")).map { pair in
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            return Field(name: Self.decoded(parts[0]), value: parts.count > 1 ? Self.decoded(parts[1]) : [])
        }
    }

    /// The first value of a name.
    subscript(_ name: String) -> String? {
        fields.first { $0.name.elementsEqual(name.utf8) }.map { String(decoding: $0.value, as: UTF8.self) }
    }

    /// The value of a name that occurs exactly once.
    func only(_ name: String) -> [UInt8]? {
        let found = fields.filter { $0.name.elementsEqual(name.utf8) }
        return found.count == 1 ? found[0].value : nil
    }

    private static func decoded(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var iterator = Array(bytes)[...]
        while let byte = iterator.popFirst() {
            if byte == UInt8(ascii: "+") {
                out.append(0x20)
            } else if byte == UInt8(ascii: "%"), let value = Self.hexadecimal(iterator.prefix(2)) {
                out.append(value)
                iterator = iterator.dropFirst(2)
            } else {
                out.append(byte)
            }
        }
        return out
    }

    private static func hexadecimal(_ digits: some Collection<UInt8>) -> UInt8? {
        guard digits.count == 2 else { return nil }
        var value: UInt8 = 0
        for digit in digits {
            switch digit {
            case 0x30...0x39: value = value << 4 | (digit - 0x30)
            case 0x41...0x46, 0x61...0x66: value = value << 4 | ((digit & 0xDF) - 0x37)
            default: return nil
            }
        }
        return value
    }

    /// The text form of some fields, for a request body.
    static func encoded(_ fields: [(name: String, value: String)]) -> [UInt8] {
        Array(fields.map { "\(escaped($0.name))=\(escaped($0.value))" }.joined(separator: "&").utf8)
    }

    private static func escaped(_ text: String) -> String {
        var out: [UInt8] = []
        let hexadecimal = Array("0123456789ABCDEF".utf8)
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                out.append(byte)
            case 0x20: out.append(UInt8(ascii: "+"))
            default: out += [UInt8(ascii: "%"), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
