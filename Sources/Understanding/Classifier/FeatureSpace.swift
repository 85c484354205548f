import Foundation

/// The n-grams that the training texts showed often enough, with their inverse document frequency.
package struct FeatureSpace: Hashable, Sendable {
    /// Ascending.
    let hashes: [UInt32]
    /// Inverse document frequencies in steps of a sixteenth.
    let rarities: [UInt8]
    private let slots: HashSlots
    private let rarest: Float
    /// Added to the length of every vector, so that a few words weigh less than a sentence.
    private static let pivot: Float = 800

    package var count: Int { hashes.count }

    private static let steps: Float = 16

    init(hashes: [UInt32], rarities: [UInt8]) {
        self.hashes = hashes
        self.rarities = rarities
        var slots = HashSlots(capacity: hashes.count)
        for (index, hash) in hashes.enumerated() {
            slots.fill(slots.find(hash) { hashes[$0] == hash }.slot, with: index)
        }
        self.slots = slots
        rarest = Float(rarities.max() ?? UInt8(Self.steps)) / Self.steps
    }

    /// - Parameter minimum: how many texts an n-gram must stand in.
    package static func build(_ documents: [[(hash: UInt32, count: Float)]], minimum: Int) -> FeatureSpace {
        var frequency: [UInt32: Int32] = [:]
        for document in documents { for entry in document { frequency[entry.hash, default: 0] += 1 } }
        let kept = frequency.filter { $0.value >= Int32(minimum) }.keys.sorted()
        let total = Float(documents.count)
        let rarities = kept.map { hash in
            let weight = log((1 + total) / (1 + Float(frequency[hash] ?? 0))) + 1
            return UInt8(min(255, (weight * steps).rounded()))
        }
        return FeatureSpace(hashes: kept, rarities: rarities)
    }

    private func position(of hash: UInt32) -> Int? { slots.find(hash) { hashes[$0] == hash }.position }

    /// The vector of a text: sublinear term frequency times inverse document frequency, of a length below one that is
    /// shorter the fewer and the stranger the words are: what was never seen says that nothing here is sure.
    package func vector(_ document: [(hash: UInt32, count: Float)]) -> SparseVector {
        var indices: [Int32] = []
        var values: [Float] = []
        indices.reserveCapacity(document.count)
        values.reserveCapacity(document.count)
        var sum: Float = 0
        var unseen: Float = 0
        for entry in document {
            guard let position = position(of: entry.hash) else {
                unseen += 1
                continue
            }
            let value = (entry.count > 1 ? 1 + log(entry.count) : 1) * Float(rarities[position]) / Self.steps
            indices.append(Int32(position))
            values.append(value)
            sum += value * value
        }
        sum += unseen * rarest * rarest + Self.pivot
        let scale = 1 / sum.squareRoot()
        for index in values.indices { values[index] *= scale }
        return SparseVector(indices: indices, values: values)
    }
}

/// Which features a text has, and how much.
package struct SparseVector: Hashable, Sendable {
    private(set) var indices: [Int32]
    private(set) var values: [Float]

    mutating func removeAll() {
        indices.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
    }

    mutating func append(_ index: Int32, _ value: Float) {
        indices.append(index)
        values.append(value)
    }

    /// Each feature with its value, without a check of bounds for each: the inside of every loop of training.
    @inline(__always)
    func each(_ body: (_ feature: Int, _ value: Float) -> Void) {
        indices.withUnsafeBufferPointer { indices in
            values.withUnsafeBufferPointer { values in
                var position = 0
                while position < indices.count {
                    body(Int(indices[position]), values[position])
                    position &+= 1
                }
            }
        }
    }
}
