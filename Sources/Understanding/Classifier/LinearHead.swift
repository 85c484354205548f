/// A linear model over one feature space: many labels, one row of weights for each feature.
///
/// `LinearHead+Training` says how it learns.
package struct LinearHead: Hashable, Sendable {
    package let labelling: Labelling
    package let labels: [String]
    /// By feature a row with a weight for each label.
    let weights: PackedRows
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
        labelling.activate(&result)
        return result
    }

    /// Scores before they become probabilities.
    package func rawScores(_ vector: SparseVector) -> [Float] {
        var sums = biases
        weights.add(vector, to: &sums)
        return sums
    }
}
