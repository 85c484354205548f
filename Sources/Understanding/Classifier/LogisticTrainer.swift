/// Logistic regression by AdaGrad.
struct LogisticTrainer {
    let labelling: Labelling
    private(set) var weights: Weights
    private var gradients: [Float]
    private var biasGradients: [Float]
    /// A label this little wrong is left alone for the moment: most of them, most of the time.
    private static let negligible: Float = 4e-3
    /// A text of which every label is this nearly right is passed over once.
    private static let learnt: Float = 0.05

    init(labelling: Labelling, features: Int, width: Int) {
        self.labelling = labelling
        weights = Weights(features: features, width: width)
        gradients = [Float](repeating: 1e-3, count: features * width)
        biasGradients = [Float](repeating: 1e-3, count: width)
    }

    mutating func fit(_ examples: [LinearHead.Example], _ settings: LinearHead.Settings) {
        var errors = [Float](repeating: 0, count: weights.width)
        var active: [Int] = []
        var isLearnt = [Bool](repeating: false, count: examples.count)
        var order = Array(examples.indices)
        var random = XorShift(seed: 0x1234_5678_9ABC_DEF1)
        for epoch in 0..<settings.epochs {
            random.shuffle(&order)
            let rate = settings.rate * (1 - 0.6 * Float(epoch) / Float(max(1, settings.epochs)))
            for position in order {
                if isLearnt[position] {
                    isLearnt[position] = false
                    continue
                }
                let example = examples[position]
                weights.scores(example.vector, into: &errors)
                labelling.activate(&errors)
                for target in example.targets { errors[target] -= 1 }
                active.removeAll(keepingCapacity: true)
                var worst: Float = 0
                for label in errors.indices where abs(errors[label]) > Self.negligible {
                    worst = max(worst, abs(errors[label]))
                    errors[label] *= example.weight
                    active.append(label)
                }
                isLearnt[position] = worst < Self.learnt
                descend(example.vector, errors, active, rate, settings.decay)
            }
        }
    }

    /// Where more of the labels than this are to be moved, all are: a whole row at once is quicker than picking.
    private static let wholeRow = 4

    private mutating func descend(
        _ vector: SparseVector, _ errors: [Float], _ active: [Int], _ rate: Float, _ decay: Float
    ) {
        guard !active.isEmpty else { return }
        let width = weights.width
        let isWhole = active.count * Self.wholeRow > width
        weights.values.withUnsafeMutableBufferPointer { weights in
            gradients.withUnsafeMutableBufferPointer { gradients in
                errors.withUnsafeBufferPointer { errors in
                    guard let weights = weights.baseAddress, let gradients = gradients.baseAddress,
                        let errors = errors.baseAddress
                    else { return }
                    vector.each { feature, value in
                        let slope = Slope(value: value, rate: rate, decay: decay)
                        let row = weights + feature &* width
                        let squares = gradients + feature &* width
                        guard isWhole else {
                            for label in active { slope.descend(row + label, squares + label, errors[label]) }
                            return
                        }
                        var label = 0
                        while label &+ Slope.lanes <= width {
                            slope.descendLanes(row + label, squares + label, errors + label)
                            label &+= Slope.lanes
                        }
                        while label < width {
                            slope.descend(row + label, squares + label, errors[label])
                            label &+= 1
                        }
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

/// A step of AdaGrad (Duchi and others 2011) for one feature of a text.
private struct Slope {
    let value: Float
    let rate: Float
    let decay: Float

    /// So many labels at a time: square roots and divisions are most of the arithmetic.
    static let lanes = SIMD4<Float>.scalarCount

    @inline(__always)
    func descend(_ weight: UnsafeMutablePointer<Float>, _ squares: UnsafeMutablePointer<Float>, _ error: Float) {
        let gradient = error * value + decay * weight.pointee
        let sum = squares.pointee + gradient * gradient
        squares.pointee = sum
        weight.pointee -= rate * gradient / sum.squareRoot()
    }

    @inline(__always)
    func descendLanes(
        _ weights: UnsafeMutablePointer<Float>, _ squares: UnsafeMutablePointer<Float>, _ errors: UnsafePointer<Float>
    ) {
        func load(_ pointer: UnsafePointer<Float>) -> SIMD4<Float> {
            UnsafeRawPointer(pointer).loadUnaligned(as: SIMD4<Float>.self)
        }
        let weight = load(weights)
        let gradient = load(errors) * value + weight * decay
        let sum = load(squares) + gradient * gradient
        UnsafeMutableRawPointer(squares).storeBytes(of: sum, as: SIMD4<Float>.self)
        UnsafeMutableRawPointer(weights)
            .storeBytes(of: weight - rate * gradient / sum.squareRoot(), as: SIMD4<Float>.self)
    }
}
