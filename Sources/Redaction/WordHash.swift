/// The hash under which the vocabulary keeps a folded word: FNV-1a over its letters, then one multiplication that carries
/// the low bits up. Kept in step with `fnv` and `finish` in `Knowledge/redaction/build.py`.
///
/// Source of FNV-1a: Fowler, Noll, Vo, IETF draft-eastlake-fnv.
struct WordHash: Equatable, Sendable {
    private(set) var state: UInt64 = 0xcbf2_9ce4_8422_2325

    @inline(__always)
    mutating func add(_ byte: UInt8) {
        state = (state ^ UInt64(byte)) &* 0x100_0000_01b3
    }

    @inline(__always)
    var finished: UInt64 {
        (state ^ (state >> 32)) &* 0x9e37_79b9_7f4a_7c15
    }

    init() {}

    init(_ text: some Sequence<UInt8>) {
        for byte in text { add(byte) }
    }
}
