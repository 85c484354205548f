/// Weights in the making: one row by feature, and the biases.
struct Weights: Sendable {
    let width: Int
    var values: [Float]
    var biases: [Float]

    init(features: Int, width: Int) {
        self.width = width
        values = [Float](repeating: 0, count: features * width)
        biases = [Float](repeating: 0, count: width)
    }

    mutating func add(_ other: Weights, times factor: Float) {
        for index in values.indices { values[index] += factor * other.values[index] }
        for index in biases.indices { biases[index] += factor * other.biases[index] }
    }

    func scores(_ vector: SparseVector, into result: inout [Float]) {
        let width = width
        values.withUnsafeBufferPointer { values in
            result.withUnsafeMutableBufferPointer { result in
                guard let base = values.baseAddress, let result = result.baseAddress else { return }
                for label in 0..<width { result[label] = biases[label] }
                vector.each { feature, value in
                    let row = base + feature &* width
                    var label = 0
                    while label < width {
                        result[label] += value * row[label]
                        label &+= 1
                    }
                }
            }
        }
    }
}
