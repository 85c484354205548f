/// Numbers that look random and are the same every time: the same content gives the same training (Marsaglia 2003).
struct XorShift {
    private var state: UInt64

    init(seed: UInt64) { state = seed == 0 ? 0x9E37_79B9_7F4A_7C15 : seed }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }

    /// From 0 up to, not including, 1.
    mutating func unit() -> Float { Float(next() >> 40) / Float(1 << 24) }

    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }

    mutating func shuffle(_ order: inout [Int]) {
        guard order.count > 1 else { return }
        for index in stride(from: order.count - 1, to: 0, by: -1) {
            order.swapAt(index, below(index + 1))
        }
    }
}
