import Foundation

/// The n-grams that the training texts showed often enough, with their inverse document frequency.
package struct FeatureSpace: Hashable, Sendable {
    /// Ascending.
    let hashes: [UInt32]
    let weights: [Float]
    private let positions: [UInt32: Int32]

    var count: Int { hashes.count }

    init(hashes: [UInt32], weights: [Float]) {
        self.hashes = hashes
        self.weights = weights
        var positions: [UInt32: Int32] = [:]
        positions.reserveCapacity(hashes.count)
        for (index, hash) in hashes.enumerated() { positions[hash] = Int32(index) }
        self.positions = positions
    }

    /// - Parameter minimum: how many texts an n-gram must stand in.
    package static func build(_ documents: [[(hash: UInt32, count: Float)]], minimum: Int) -> FeatureSpace {
        var frequency: [UInt32: Int32] = [:]
        for document in documents { for entry in document { frequency[entry.hash, default: 0] += 1 } }
        let kept = frequency.filter { $0.value >= Int32(minimum) }.keys.sorted()
        let total = Float(documents.count)
        let weights = kept.map { hash in log((1 + total) / (1 + Float(frequency[hash] ?? 0))) + 1 }
        return FeatureSpace(hashes: kept, weights: weights)
    }

    /// The vector of a text: sublinear term frequency times inverse document frequency, of length one.
    package func vector(_ document: [(hash: UInt32, count: Float)]) -> SparseVector {
        var indices: [Int32] = []
        var values: [Float] = []
        indices.reserveCapacity(document.count)
        values.reserveCapacity(document.count)
        var sum: Float = 0
        for entry in document {
            guard let position = positions[entry.hash] else { continue }
            let value = (entry.count > 1 ? 1 + log(entry.count) : 1) * weights[Int(position)]
            indices.append(position)
            values.append(value)
            sum += value * value
        }
        let scale = sum > 0 ? 1 / sum.squareRoot() : 0
        for index in values.indices { values[index] *= scale }
        return SparseVector(indices: indices, values: values)
    }
}

/// Which features a text has, and how much.
package struct SparseVector: Hashable, Sendable {
    let indices: [Int32]
    let values: [Float]
}
