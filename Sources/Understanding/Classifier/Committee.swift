/// Small neural networks over one feature space that vote on several tasks at once.
///
/// Each is an embedding bag: the sum of what its features mean in thirty-two numbers, a rectifier, and one row of
/// weights for each label. What one task teaches of a word the others know as well. Their errors differ, so the mean of
/// their probabilities is better than each of them. `Committee+Training` says how they learn.
package struct Committee: Hashable, Sendable {
    /// A question to every network, such as how dangerous it is.
    package struct Task: Hashable, Sendable {
        package let labelling: Labelling
        package let labels: [String]

        package init(_ labelling: Labelling, _ labels: [String]) {
            self.labelling = labelling
            self.labels = labels
        }

        func positions(of names: [String]) -> [Int] { names.compactMap(labels.firstIndex(of:)) }
    }

    package let tasks: [Task]
    /// What each feature means to every network, side by side.
    let meanings: PackedRows
    let networks: [Network]
    /// By task: scores times this become probabilities that say what they mean.
    let sharpness: [Float]

    /// By task, probabilities in the order of its labels.
    package func probabilities(_ vector: SparseVector) -> [[Float]] {
        var units = [Float](repeating: 0, count: meanings.width)
        meanings.add(vector, to: &units)
        let ranges = Self.ranges(of: tasks)
        var sums = [Float](repeating: 0, count: ranges.last?.upperBound ?? 0)
        for (member, network) in networks.enumerated() {
            var scores = network.scores(units[(member * Network.width)..<((member + 1) * Network.width)])
            for (task, range) in ranges.enumerated() {
                for label in range { scores[label] *= sharpness[task] }
                tasks[task].labelling.activate(&scores, in: range)
            }
            for label in sums.indices { sums[label] += scores[label] }
        }
        return ranges.map { range in sums[range].map { $0 / Float(max(1, networks.count)) } }
    }

    /// Where the labels of each task stand in the row of all labels.
    static func ranges(of tasks: [Task]) -> [Range<Int>] {
        var start = 0
        return tasks.map { task in
            defer { start += task.labels.count }
            return start..<(start + task.labels.count)
        }
    }
}

/// One member of a committee, without the meanings of the features.
struct Network: Hashable, Sendable {
    let bias: [Float]
    /// By unit a row with a number for each label.
    let outputs: [Float]
    let outputBiases: [Float]

    /// How many units it has.
    static let width = 32
    /// The vectors of texts are at most one long, which is little to tell much by.
    static let gain: Float = 5

    /// - Parameter sums: of what the features mean, for each unit.
    func scores(_ sums: some Collection<Float>) -> [Float] {
        let units = zip(sums, bias).map { max(0, $0 * Self.gain + $1) }
        var scores = outputBiases
        outputs.withUnsafeBufferPointer { outputs in
            scores.withUnsafeMutableBufferPointer { scores in
                guard let outputs = outputs.baseAddress, let sums = scores.baseAddress else { return }
                let labels = scores.count
                for unit in units.indices where units[unit] > 0 {
                    let row = outputs + unit &* labels
                    var label = 0
                    while label < labels {
                        sums[label] += units[unit] * row[label]
                        label &+= 1
                    }
                }
            }
        }
        return scores
    }
}
