import Foundation

/// A linear model over one feature space: many labels, one row of weights for each feature.
///
/// Multinomial (one label is right) or independent (any number is right) logistic regression, fitted by AdaGrad with a
/// fixed shuffle, so that the same texts always give the same bytes. Weights are kept in eight bits.
package struct LinearHead: Hashable, Sendable {
    package enum Kind: UInt8, Hashable, Sendable {
        case exclusive = 0
        case independent = 1
    }

    package let kind: Kind
    package let labels: [String]
    /// Row by feature, one byte for each label.
    let weights: [Int8]
    /// What one step of a weight is worth, by label.
    let scales: [Float]
    let biases: [Float]

    package struct Example: Sendable {
        package let vector: SparseVector
        /// Positions of the labels that are right.
        package let targets: [Int]
        package let weight: Float

        package init(vector: SparseVector, targets: [Int], weight: Float = 1) {
            self.vector = vector
            self.targets = targets
            self.weight = weight
        }
    }

    package struct Settings: Sendable {
        package var epochs = 14
        package var rate: Float = 0.45
        package var decay: Float = 2e-6

        package init() {}
    }

    init(kind: Kind, labels: [String], weights: [Int8], scales: [Float], biases: [Float]) {
        self.kind = kind
        self.labels = labels
        self.weights = weights
        self.scales = scales
        self.biases = biases
    }

    package static func train(
        _ kind: Kind, labels: [String], examples: [Example], features: Int, settings: Settings = Settings()
    ) -> LinearHead {
        let width = labels.count
        var weights = [Float](repeating: 0, count: features * width)
        var gradients = [Float](repeating: 1e-3, count: features * width)
        var biases = [Float](repeating: 0, count: width)
        var biasGradients = [Float](repeating: 1e-3, count: width)
        var errors = [Float](repeating: 0, count: width)
        var order = Array(examples.indices)
        var random: UInt64 = 0x1234_5678_9ABC_DEF1
        for epoch in 0..<settings.epochs {
            shuffle(&order, &random)
            let rate = settings.rate * (1 - 0.6 * Float(epoch) / Float(max(1, settings.epochs)))
            for position in order {
                let example = examples[position]
                scores(example.vector, weights, biases, width, into: &errors)
                activate(kind, &errors)
                for target in example.targets { errors[target] -= 1 }
                if example.weight != 1 { for label in 0..<width { errors[label] *= example.weight } }
                descend(
                    example.vector, errors, width, rate, settings.decay, &weights, &gradients, &biases, &biasGradients)
            }
        }
        return quantised(kind, labels, weights, biases, features)
    }

    private static func shuffle(_ order: inout [Int], _ random: inout UInt64) {
        guard order.count > 1 else { return }
        for index in stride(from: order.count - 1, to: 0, by: -1) {
            random ^= random << 13
            random ^= random >> 7
            random ^= random << 17
            order.swapAt(index, Int(random % UInt64(index + 1)))
        }
    }

    private static func scores(
        _ vector: SparseVector, _ weights: [Float], _ biases: [Float], _ width: Int, into result: inout [Float]
    ) {
        weights.withUnsafeBufferPointer { weights in
            result.withUnsafeMutableBufferPointer { result in
                for label in 0..<width { result[label] = biases[label] }
                for (position, index) in vector.indices.enumerated() {
                    let value = vector.values[position]
                    let row = Int(index) * width
                    for label in 0..<width { result[label] += value * weights[row + label] }
                }
            }
        }
    }

    /// Scores to probabilities.
    private static func activate(_ kind: Kind, _ values: inout [Float]) {
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

    private static func descend(
        _ vector: SparseVector, _ errors: [Float], _ width: Int, _ rate: Float, _ decay: Float,
        _ weights: inout [Float], _ gradients: inout [Float], _ biases: inout [Float], _ biasGradients: inout [Float]
    ) {
        weights.withUnsafeMutableBufferPointer { weights in
            gradients.withUnsafeMutableBufferPointer { gradients in
                errors.withUnsafeBufferPointer { errors in
                    for (position, index) in vector.indices.enumerated() {
                        let value = vector.values[position]
                        let row = Int(index) * width
                        for label in 0..<width {
                            let gradient = errors[label] * value + decay * weights[row + label]
                            let sum = gradients[row + label] + gradient * gradient
                            gradients[row + label] = sum
                            weights[row + label] -= rate * gradient / sum.squareRoot()
                        }
                    }
                }
            }
        }
        for label in 0..<width {
            biasGradients[label] += errors[label] * errors[label]
            biases[label] -= rate * 0.2 * errors[label] / biasGradients[label].squareRoot()
        }
    }

    private static func quantised(
        _ kind: Kind, _ labels: [String], _ weights: [Float], _ biases: [Float], _ features: Int
    ) -> LinearHead {
        let width = labels.count
        var tops = [Float](repeating: 1e-6, count: width)
        for row in 0..<features {
            for label in 0..<width { tops[label] = max(tops[label], abs(weights[row * width + label])) }
        }
        let scales = tops.map { $0 / 127 }
        var bytes = [Int8](repeating: 0, count: weights.count)
        for row in 0..<features {
            for label in 0..<width {
                let position = row * width + label
                bytes[position] = Int8(max(-127, min(127, (weights[position] / scales[label]).rounded())))
            }
        }
        return LinearHead(kind: kind, labels: labels, weights: bytes, scales: scales, biases: biases)
    }

    /// Probabilities in the order of the labels.
    package func probabilities(_ vector: SparseVector) -> [Float] {
        var result = rawScores(vector)
        Self.activate(kind, &result)
        return result
    }

    /// Scores before they become probabilities.
    package func rawScores(_ vector: SparseVector) -> [Float] {
        let width = labels.count
        var sums = [Float](repeating: 0, count: width)
        weights.withUnsafeBufferPointer { weights in
            sums.withUnsafeMutableBufferPointer { sums in
                for (position, index) in vector.indices.enumerated() {
                    let value = vector.values[position]
                    let row = Int(index) * width
                    for label in 0..<width { sums[label] += value * Float(weights[row + label]) }
                }
            }
        }
        for label in 0..<width { sums[label] = sums[label] * scales[label] + biases[label] }
        return sums
    }
}
