/// Small neural networks over one feature space that vote on several tasks at once.
///
/// Each is an embedding bag: the sum of what its features mean in thirty-two numbers, a rectifier, and one row of
/// weights for each label. What one task teaches of a word the others know as well. Their errors differ, so the mean of
/// their scores is better than each of them; side by side they are one wider network. `Committee+Training` says how
/// they learn.
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
    let network: Network
    /// By task: scores times this become probabilities that say what they mean.
    let sharpness: [Float]

    /// By task, probabilities in the order of its labels.
    package func probabilities(_ vector: SparseVector) -> [[Float]] {
        var units = [Float](repeating: 0, count: meanings.width)
        meanings.add(vector, to: &units)
        var scores = network.scores(units)
        return zip(tasks.indices, Self.ranges(of: tasks)).map { task, range in
            for label in range { scores[label] *= sharpness[task] }
            tasks[task].labelling.activate(&scores, in: range)
            return Array(scores[range])
        }
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

/// A member of a committee, or all of them, without the meanings of the features.
struct Network: Hashable, Sendable {
    /// By unit.
    let bias: [Float]
    /// By unit a row with a number for each label.
    let outputs: [Float]
    let outputBiases: [Float]

    /// How many units a member has.
    static let width = 32
    /// The vectors of texts are at most one long, which is little to tell much by.
    static let gain: Float = 5

    /// Members side by side, each with its share of the scores.
    static func joined(_ members: [Network]) -> Network {
        let share = 1 / Float(max(1, members.count))
        let labels = members.first?.outputBiases.indices ?? 0..<0
        return Network(
            bias: members.flatMap(\.bias), outputs: members.flatMap { $0.outputs.map { $0 * share } },
            outputBiases: labels.map { label in members.reduce(0) { $0 + $1.outputBiases[label] * share } })
    }

    /// - Parameter sums: of what the features mean, for each unit.
    func scores(_ sums: [Float]) -> [Float] {
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
