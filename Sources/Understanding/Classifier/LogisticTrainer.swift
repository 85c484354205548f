/// Logistic regression by AdaGrad.
struct LogisticTrainer {
    let kind: LinearHead.Kind
    private(set) var weights: Weights
    private var gradients: [Float]
    private var biasGradients: [Float]
    /// A label this little wrong is left alone for the moment: most of them, most of the time.
    private static let negligible: Float = 2e-3

    init(kind: LinearHead.Kind, features: Int, width: Int) {
        self.kind = kind
        weights = Weights(features: features, width: width)
        gradients = [Float](repeating: 1e-3, count: features * width)
        biasGradients = [Float](repeating: 1e-3, count: width)
    }

    mutating func fit(_ examples: [LinearHead.Example], _ settings: LinearHead.Settings) {
        var errors = [Float](repeating: 0, count: weights.width)
        var active: [Int] = []
        var order = Array(examples.indices)
        var random: UInt64 = 0x1234_5678_9ABC_DEF1
        for epoch in 0..<settings.epochs {
            LinearHead.shuffle(&order, &random)
            let rate = settings.rate * (1 - 0.6 * Float(epoch) / Float(max(1, settings.epochs)))
            for position in order {
                let example = examples[position]
                weights.scores(example.vector, into: &errors)
                LinearHead.activate(kind, &errors)
                for target in example.targets { errors[target] -= 1 }
                active.removeAll(keepingCapacity: true)
                for label in errors.indices where abs(errors[label]) > Self.negligible {
                    errors[label] *= example.weight
                    active.append(label)
                }
                descend(example.vector, errors, active, rate, settings.decay)
            }
        }
    }

    private mutating func descend(
        _ vector: SparseVector, _ errors: [Float], _ active: [Int], _ rate: Float, _ decay: Float
    ) {
        let width = weights.width
        weights.values.withUnsafeMutableBufferPointer { weights in
            gradients.withUnsafeMutableBufferPointer { gradients in
                for position in vector.indices.indices {
                    let value = vector.values[position]
                    let row = Int(vector.indices[position]) &* width
                    for label in active {
                        let at = row &+ label
                        let gradient = errors[label] * value + decay * weights[at]
                        let sum = gradients[at] + gradient * gradient
                        gradients[at] = sum
                        weights[at] -= rate * gradient / sum.squareRoot()
                    }
                }
            }
        }
        for label in active {
            biasGradients[label] += errors[label] * errors[label]
            weights.biases[label] -= rate * 0.2 * errors[label] / biasGradients[label].squareRoot()
        }
    }
}
