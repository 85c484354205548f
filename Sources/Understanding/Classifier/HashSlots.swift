/// Positions in a list of hashes, found by hash: open addressing with linear probing, for hashes that are spread already,
/// which a dictionary would spread once more.
struct HashSlots: Hashable, Sendable {
    /// -1 where nothing is.
    private var slots: [Int32]

    /// - Parameter capacity: how many hashes it must hold.
    init(capacity: Int) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        slots = [Int32](repeating: -1, count: size)
    }

    /// The slot of a hash, and its position where it is known.
    @inline(__always)
    func find(_ hash: UInt32, isAt: (Int) -> Bool) -> (slot: Int, position: Int?) {
        let mask = slots.count - 1
        var slot = Int((hash &* 0x9E37_79B1) >> 7) & mask
        while slots[slot] >= 0 {
            let position = Int(slots[slot])
            if isAt(position) { return (slot, position) }
            slot = (slot + 1) & mask
        }
        return (slot, nil)
    }

    mutating func fill(_ slot: Int, with position: Int) { slots[slot] = Int32(position) }
}
