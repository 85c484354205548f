/// A support vector machine for each label, squared hinge loss, by dual coordinate descent over all labels at once.
struct MarginTrainer {
    private(set) var weights: Weights

    /// A step smaller than this is not worth touching a row of weights.
    private static let negligible: Float = 2e-3

    init(features: Int, width: Int) { weights = Weights(features: features, width: width) }

    mutating func fit(_ examples: [LinearHead.Example], _ settings: LinearHead.Settings) {
        let width = weights.width
        var alphas = [Float](repeating: 0, count: examples.count * width)
        var scores = [Float](repeating: 0, count: width)
        var signs = [Float](repeating: -1, count: width)
        // A text that moved nothing is passed over once (the shrinking of Hsieh and others).
        var isAtRest = [Bool](repeating: false, count: examples.count)
        var order = Array(examples.indices)
        var random = XorShift(seed: 0x0F1E_2D3C_4B5A_6978)
        let norms = examples.map { $0.vector.values.reduce(1) { $0 + $1 * $1 } }
        var active: [(label: Int, step: Float)] = []
        for _ in 0..<settings.marginRounds {
            random.shuffle(&order)
            for position in order {
                if isAtRest[position] {
                    isAtRest[position] = false
                    continue
                }
                let example = examples[position]
                guard example.weight > 0 else { continue }
                let diagonal = 0.5 / (settings.cost * example.weight)
                weights.scores(example.vector, into: &scores)
                for target in example.targets { signs[target] = 1 }
                active.removeAll(keepingCapacity: true)
                let step = 1 / (norms[position] + diagonal)
                for label in 0..<width {
                    let at = position &* width &+ label
                    let alpha = alphas[at]
                    let gradient = signs[label] * scores[label] - 1 + diagonal * alpha
                    if alpha == 0 && gradient >= 0 { continue }
                    let next = max(alpha - gradient * step, 0)
                    if abs(next - alpha) < Self.negligible { continue }
                    active.append((label, (next - alpha) * signs[label]))
                    alphas[at] = next
                }
                for target in example.targets { signs[target] = -1 }
                isAtRest[position] = active.isEmpty
                move(example.vector, active)
            }
        }
    }

    private mutating func move(_ vector: SparseVector, _ active: [(label: Int, step: Float)]) {
        guard !active.isEmpty else { return }
        let width = weights.width
        weights.values.withUnsafeMutableBufferPointer { weights in
            guard let weights = weights.baseAddress else { return }
            vector.each { feature, value in
                let row = weights + feature &* width
                for (label, step) in active { row[label] += step * value }
            }
        }
        for (label, step) in active { weights.biases[label] += step }
    }
}
