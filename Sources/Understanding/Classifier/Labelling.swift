import Foundation

/// How many labels of a task may be right for one text, and with that how scores become probabilities.
package enum Labelling: UInt8, Hashable, Sendable {
    /// One label is right.
    case exclusive = 0
    /// Any number of labels is right.
    case independent = 1

    /// Scores to probabilities.
    func activate(_ values: inout [Float]) { activate(&values, in: values.indices) }

    /// The scores of one task among those of others.
    func activate(_ values: inout [Float], in range: Range<Int>) {
        switch self {
        case .exclusive:
            let top = values[range].max() ?? 0
            var sum: Float = 0
            for index in range {
                values[index] = exp(values[index] - top)
                sum += values[index]
            }
            for index in range { values[index] /= sum }
        case .independent:
            for index in range { values[index] = 1 / (1 + exp(-values[index])) }
        }
    }

    /// Scores of texts that a classifier has not seen, with what was right.
    struct Trial {
        let scores: [Float]
        let targets: [Int]
        let weight: Float
    }

    /// By how much scores must be stretched or shrunk until the probabilities say how often they are right (temperature
    /// scaling, Guo and others 2017); 1 where there is nothing to learn from.
    func sharpness(_ trials: [Trial]) -> Float {
        guard !trials.isEmpty else { return 1 }
        let steps = (1...40).map { Float($0) * 0.05 }
        let best = steps.map { step in (step: step, loss: loss(trials, step)) }.min { $0.loss < $1.loss }
        return best?.step ?? 1
    }

    private func loss(_ trials: [Trial], _ step: Float) -> Double {
        var sum = 0.0
        for trial in trials {
            var values = trial.scores.map { $0 * step }
            activate(&values)
            for (label, value) in values.enumerated() {
                let isRight = trial.targets.contains(label)
                switch self {
                case .exclusive: if isRight { sum -= Double(trial.weight) * log(Double(max(value, 1e-6))) }
                case .independent: sum -= Double(trial.weight) * log(Double(max(isRight ? value : 1 - value, 1e-6)))
                }
            }
        }
        return sum
    }
}
