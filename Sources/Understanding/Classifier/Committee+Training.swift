/// How a committee learns: AdaGrad on the cross-entropy of all tasks together, with a part of the features left out at
/// every step (dropout, Srivastava and others 2014), so that no word is trusted alone.
///
/// Every network leaves one fifth of the texts out, each another one; on what it has not seen is measured how sure it may
/// be. Everything runs in a fixed order, so that the same texts always give the same bytes.
extension Committee {
    package struct Example: Sendable {
        package let vector: SparseVector
        /// The same text with typing errors: read instead of it now and then.
        package let noisy: SparseVector?
        /// By task the positions of the labels that are right.
        package let targets: [[Int]]
        /// By task; 0 where the text teaches nothing.
        package let weights: [Float]

        package init(vector: SparseVector, noisy: SparseVector? = nil, targets: [[Int]], weights: [Float]) {
            self.vector = vector
            self.noisy = noisy
            self.targets = targets
            self.weights = weights
        }
    }

    /// Chosen by measurement; docs/understanding.md has the comparison.
    package struct Settings: Sendable {
        package var networks = 4
        package var epochs = 8
        package var rate: Float = 0.05
        package var outputRate: Float = 0.08
        package var featuresLeftOut: Float = 0.4
        /// How often a text is read with typing errors.
        package var noise: Float = 0.33

        package init() {}
    }

    fileprivate static let folds = 5

    package static func train(
        _ tasks: [Task], examples: [Example], features: Int, settings: Settings = Settings()
    ) -> Committee {
        let trained = inParallel(settings.networks) { member in
            var trainer = NetworkTrainer(tasks: tasks, features: features, member: member)
            trainer.fit(examples, settings)
            return trainer
        }
        let trials = inParallel(trained.count) { trained[$0].trials(examples) }
        let sharpness = tasks.indices.map { task in
            tasks[task].labelling.sharpness(trials.flatMap { $0[task] })
        }
        let width = Network.width
        let meanings = (0..<features).flatMap { feature in
            trained.flatMap { $0.rows[(feature * width)..<((feature + 1) * width)] }
        }
        return Committee(
            tasks: tasks, meanings: PackedRows(width: trained.count * width, meanings),
            network: .joined(trained.map(\.network)), sharpness: sharpness)
    }
}

/// One network while it learns: rows of thirty-two numbers, first of the features, then of the labels, then one for all.
private struct NetworkTrainer {
    private let tasks: [Committee.Task]
    private let ranges: [Range<Int>]
    private let features: Int
    private let labels: Int
    private let member: Int
    private var random: XorShift
    private(set) var rows: [Float]
    /// By row the sum of the mean squares of its gradients so far: one number for each, where AdaGrad has one for each
    /// weight, is as good here and a third of the time, most of which goes by waiting for memory.
    private var squares: [Float]
    private var labelBiases: [Float]
    private var labelSquares: [Float]

    private static let width = Network.width
    private static let firstSquare: Float = 1e-4
    /// A label this little wrong is left alone.
    private static let negligible: Float = 1e-4
    /// Steps become smaller by as much in the course of the training.
    private static let slowing: Float = 0.8
    private static let featureSpread: Float = 0.12
    private static let labelSpread: Float = 0.43

    init(tasks: [Committee.Task], features: Int, member: Int) {
        self.tasks = tasks
        ranges = Committee.ranges(of: tasks)
        self.features = features
        labels = ranges.last?.upperBound ?? 0
        self.member = member
        var random = XorShift(seed: 0x0B5A_D4CE_DA94_4955 &+ UInt64(member) &* 0x9E37_79B9_7F4A_7C15)
        rows = (0..<features * Self.width).map { _ in (random.unit() + random.unit() - 1) * Self.featureSpread }
        rows += (0..<labels * Self.width).map { _ in (random.unit() + random.unit() - 1) * Self.labelSpread }
        rows += [Float](repeating: 0, count: Self.width)
        squares = [Float](repeating: Self.firstSquare, count: features + labels + 1)
        labelBiases = [Float](repeating: 0, count: labels)
        labelSquares = [Float](repeating: Self.firstSquare, count: labels)
        self.random = random
    }

    mutating func fit(_ examples: [Committee.Example], _ settings: Committee.Settings) {
        var order = examples.indices.filter { !isLeftOut($0) }
        var kept = SparseVector(indices: [], values: [])
        for epoch in 0..<settings.epochs {
            random.shuffle(&order)
            let pace = 1 - Self.slowing * Float(epoch) / Float(max(1, settings.epochs))
            for position in order {
                let example = examples[position]
                let isNoisy = random.unit() < settings.noise
                (isNoisy ? example.noisy ?? example.vector : example.vector)
                    .thin(by: settings.featuresLeftOut, gain: Network.gain, &random, into: &kept)
                step(example, kept, pace, settings)
            }
        }
    }

    private mutating func step(
        _ example: Committee.Example, _ vector: SparseVector, _ pace: Float, _ settings: Committee.Settings
    ) {
        let common = (features + labels) * Self.width
        var units = Array(rows[common...])
        var errors = labelBiases
        rows.withUnsafeBufferPointer { rows in
            vector.each { feature, value in Row.add(rows, feature &* Self.width, times: value, to: &units) }
            for unit in 0..<Self.width { units[unit] = max(0, units[unit]) }
            for label in 0..<labels { errors[label] += Row.product(rows, (features + label) * Self.width, units) }
        }
        for (task, range) in ranges.enumerated() {
            let weight = example.weights[task]
            guard weight > 0 else {
                for label in range { errors[label] = 0 }
                continue
            }
            tasks[task].labelling.activate(&errors, in: range)
            for target in example.targets[task] { errors[range.lowerBound + target] -= 1 }
            for label in range { errors[label] *= weight }
        }
        let rate = settings.outputRate * pace
        let activity = meanSquare(units)
        var back = [Float](repeating: 0, count: Self.width)
        for label in 0..<labels where abs(errors[label]) > Self.negligible {
            let start = (features + label) * Self.width
            rows.withUnsafeBufferPointer { Row.add($0, start, times: errors[label], to: &back) }
            descend(features + label, along: units, activity, times: errors[label], rate)
            labelSquares[label] += errors[label] * errors[label]
            labelBiases[label] -= rate * errors[label] / labelSquares[label].squareRoot()
        }
        for unit in 0..<Self.width where units[unit] <= 0 { back[unit] = 0 }
        let size = meanSquare(back)
        guard size > 0 else { return }
        descend(features + labels, along: back, size, times: 1, rate)
        vector.each { feature, value in
            descend(feature, along: back, size, times: value, settings.rate * pace)
        }
    }

    private func meanSquare(_ gradient: [Float]) -> Float {
        gradient.reduce(0) { $0 + $1 * $1 } / Float(Self.width)
    }

    /// A step of AdaGrad (Duchi and others 2011) against `gradient` times `factor`.
    /// - Parameter size: mean square of the gradient.
    @inline(__always)
    private mutating func descend(
        _ row: Int, along gradient: [Float], _ size: Float, times factor: Float, _ rate: Float
    ) {
        squares[row] += size * factor * factor
        let step = -rate * factor / squares[row].squareRoot()
        rows.withUnsafeMutableBufferPointer { Row.move($0, row &* Self.width, times: step, gradient) }
    }

    /// What it makes of the texts that it left out, by task.
    func trials(_ examples: [Committee.Example]) -> [[Labelling.Trial]] {
        let network = network
        var trials = tasks.map { _ in [Labelling.Trial]() }
        for (number, example) in examples.enumerated() where isLeftOut(number) {
            // The typing errors of a text weigh half of it.
            for (vector, share) in [(example.vector, Float(1)), (example.noisy, 0.5)] {
                guard let vector else { continue }
                var units = [Float](repeating: 0, count: Self.width)
                rows.withUnsafeBufferPointer { rows in
                    vector.each { feature, value in Row.add(rows, feature &* Self.width, times: value, to: &units) }
                }
                let scores = network.scores(units)
                for task in tasks.indices where example.weights[task] > 0 {
                    trials[task].append(
                        Labelling.Trial(
                            scores: Array(scores[ranges[task]]), targets: example.targets[task],
                            weight: example.weights[task] * share))
                }
            }
        }
        return trials
    }

    private func isLeftOut(_ number: Int) -> Bool { number % Committee.folds == member % Committee.folds }

    /// What it has learnt, but for the meanings of the features.
    var network: Network {
        let outputs = features * Self.width
        let common = (features + labels) * Self.width
        return Network(
            bias: Array(rows[common...]),
            outputs: (0..<Self.width).flatMap { unit in (0..<labels).map { rows[outputs + $0 * Self.width + unit] } },
            outputBiases: labelBiases)
    }
}

/// Arithmetic on rows of `Network.width` numbers, the inside of every loop: plain enough for the compiler to do many at
/// a time.
enum Row {
    private static let lanes = 8

    @inline(__always)
    static func add(_ rows: UnsafeBufferPointer<Float>, _ start: Int, times factor: Float, to sum: inout [Float]) {
        sum.withUnsafeMutableBufferPointer { sum in
            guard let row = rows.baseAddress, let sum = sum.baseAddress else { return }
            var index = 0
            while index < Network.width {
                sum[index] += factor * row[start &+ index]
                index &+= 1
            }
        }
    }

    /// In eight sums side by side, for the order of additions decides the last bits.
    @inline(__always)
    static func product(_ rows: UnsafeBufferPointer<Float>, _ start: Int, _ other: [Float]) -> Float {
        other.withUnsafeBufferPointer { other in
            guard let row = rows.baseAddress, let other = other.baseAddress else { return 0 }
            var sums = SIMD8<Float>.zero
            var index = 0
            while index < Network.width {
                let left = UnsafeRawPointer(row + start + index).loadUnaligned(as: SIMD8<Float>.self)
                sums += left * UnsafeRawPointer(other + index).loadUnaligned(as: SIMD8<Float>.self)
                index &+= lanes
            }
            return sums.sum()
        }
    }

    @inline(__always)
    static func move(
        _ rows: UnsafeMutableBufferPointer<Float>, _ start: Int, times factor: Float, _ other: [Float]
    ) {
        other.withUnsafeBufferPointer { other in
            guard let row = rows.baseAddress, let other = other.baseAddress else { return }
            var index = 0
            while index < Network.width {
                row[start &+ index] += factor * other[index]
                index &+= 1
            }
        }
    }
}

extension SparseVector {
    /// A part of the features left out at random and the others made heavier by as much.
    fileprivate func thin(by share: Float, gain: Float, _ random: inout XorShift, into result: inout SparseVector) {
        result.removeAll()
        let factor = gain / (1 - share)
        for position in indices.indices where random.unit() >= share {
            result.append(indices[position], values[position] * factor)
        }
    }
}
