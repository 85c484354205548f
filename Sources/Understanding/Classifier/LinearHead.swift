import Foundation

/// A linear model over one feature space: many labels, one row of weights for each feature, eight bits a weight.
///
/// `LinearHead+Training` says how it learns.
package struct LinearHead: Hashable, Sendable {
    package enum Kind: UInt8, Hashable, Sendable {
        /// One label is right.
        case exclusive = 0
        /// Any number of labels is right.
        case independent = 1
    }

    package let kind: Kind
    package let labels: [String]
    /// Row by feature, one byte for each label.
    let weights: [Int8]
    /// What one step of a weight is worth, by label.
    let scales: [Float]
    let biases: [Float]
    /// Scores times this become probabilities that say what they mean.
    let sharpness: Float

    /// Probabilities in the order of the labels.
    package func probabilities(_ vector: SparseVector) -> [Float] {
        probabilities(ofScores: rawScores(vector))
    }

    func probabilities(ofScores scores: [Float]) -> [Float] {
        var result = scores
        for label in result.indices { result[label] *= sharpness }
        Self.activate(kind, &result)
        return result
    }

    /// Scores before they become probabilities.
    package func rawScores(_ vector: SparseVector) -> [Float] {
        let width = labels.count
        var sums = [Float](repeating: 0, count: width)
        weights.withUnsafeBufferPointer { weights in
            sums.withUnsafeMutableBufferPointer { sums in
                guard let base = weights.baseAddress, let sums = sums.baseAddress else { return }
                vector.each { feature, value in
                    let row = base + feature &* width
                    var label = 0
                    while label < width {
                        sums[label] += value * Float(row[label])
                        label &+= 1
                    }
                }
            }
        }
        for label in 0..<width { sums[label] = sums[label] * scales[label] + biases[label] }
        return sums
    }

    /// Scores to probabilities.
    static func activate(_ kind: Kind, _ values: inout [Float]) {
        switch kind {
        case .exclusive:
            let top = values.max() ?? 0
            var sum: Float = 0
            for index in values.indices {
                values[index] = exp(values[index] - top)
                sum += values[index]
            }
            for index in values.indices { values[index] /= sum }
        case .independent:
            for index in values.indices { values[index] = 1 / (1 + exp(-values[index])) }
        }
    }
}
