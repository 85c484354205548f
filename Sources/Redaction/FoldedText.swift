/// A message as the rules read it: one byte for each character that counts, with the place where it came from.
///
/// Letters of any make become a to z, digits of any script 0 to 9, blanks a space; what cannot be seen is left out. Other
/// letters become `other`, pictures and signs outside ASCII `symbol`. The source is kept as UTF-8.
struct FoldedText {
    static let other: UInt8 = 0xff
    static let symbol: UInt8 = 0xfe

    let source: [UInt8]
    private(set) var codes: [UInt8] = []
    private(set) var upper: [Bool] = []
    /// Where in `source` each code begins, and at the end the length of `source`.
    private(set) var offsets: [Int] = []
    private(set) var ends: [Int] = []
    /// Stretches of the source that nobody can see: they are left out of the output too.
    private(set) var hidden: [Range<Int>] = []

    init(_ text: String) {
        source = Array(text.utf8)
        let count = source.count
        codes.reserveCapacity(count)
        upper.reserveCapacity(count)
        offsets.reserveCapacity(count)
        ends.reserveCapacity(count)
        var position = 0
        while position < count {
            let byte = source[position]
            if byte < 0x80 {
                append(ascii: byte, from: position, to: position + 1)
                position += 1
            } else {
                let length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
                var value = UInt32(byte) & (length == 2 ? 0x1f : length == 3 ? 0x0f : 0x07)
                let end = min(position + length, count)
                for index in (position + 1)..<end { value = value << 6 | UInt32(source[index] & 0x3f) }
                append(value, from: position, to: end)
                position = end
            }
        }
    }

    @inline(__always)
    private mutating func append(ascii byte: UInt8, from: Int, to: Int) {
        if byte >= 0x41 && byte <= 0x5a {
            add(byte | 0x20, true, from, to)
        } else if byte < 0x20 || byte == 0x7f {
            add(byte == 0x0a || byte == 0x0d ? 0x0a : 0x20, false, from, to)
        } else {
            add(byte, false, from, to)
        }
    }

    @inline(__always)
    private mutating func add(_ code: UInt8, _ isUpper: Bool, _ from: Int, _ to: Int) {
        codes.append(code)
        upper.append(isUpper)
        offsets.append(from)
        ends.append(to)
    }

    private mutating func append(_ value: UInt32, from: Int, to: Int) {
        switch CharacterFold.fold(value) {
        case .letter(let letter, let isUpper): add(letter, isUpper, from, to)
        case .letters(let first, let second, let isUpper):
            add(first, isUpper, from, to)
            add(second, isUpper, from, to)
        case .sign(let sign): add(sign, false, from, to)
        case .other: add(Self.other, false, from, to)
        case .symbol: add(Self.symbol, false, from, to)
        case .mark: break
        case .hidden: hidden.append(from..<to)
        }
    }
}
