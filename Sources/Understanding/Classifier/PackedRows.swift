import Foundation

/// Rows of numbers, four bits a number and a scale for each row: more makes no difference that can be measured, and a
/// model is little else.
struct PackedRows: Hashable, Sendable {
    let width: Int
    /// Two numbers in a byte: the low halves are the first half of the row.
    let bytes: [UInt8]
    /// By row what a step of its numbers is worth, as a code of `Scale`.
    let scales: [UInt8]

    /// Zero among the sixteen values of four bits.
    private static let middle = 8
    private static let reach = Float(middle - 1)

    var count: Int { scales.count }

    private static func bytesPerRow(_ width: Int) -> Int { (width + 1) / 2 }

    init(width: Int, _ numbers: some RandomAccessCollection<Float>) {
        let count = width == 0 ? 0 : numbers.count / width
        let half = Self.bytesPerRow(width)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count * half)
        var scales: [UInt8] = []
        scales.reserveCapacity(count)
        for row in 0..<count {
            let start = numbers.index(numbers.startIndex, offsetBy: row * width)
            let numbers = numbers[start..<numbers.index(start, offsetBy: width)]
            let code = Scale.code(atLeast: numbers.reduce(0) { max($0, abs($1)) } / Self.reach)
            let step = Scale.value(code)
            scales.append(code)
            let levels = numbers.map {
                UInt8(Int(max(-Self.reach, min(Self.reach, ($0 / step).rounded()))) + Self.middle)
            }
            for index in 0..<half {
                let high = half + index < width ? levels[half + index] : UInt8(Self.middle)
                bytes.append(levels[index] | high << 4)
            }
        }
        self.init(width: width, bytes: bytes, scales: scales)
    }

    private init(width: Int, bytes: [UInt8], scales: [UInt8]) {
        self.width = width
        self.bytes = bytes
        self.scales = scales
    }

    /// Adds to `sums` the rows of the features that a text has, each as much as it has of it.
    func add(_ vector: SparseVector, to sums: inout [Float]) {
        let half = Self.bytesPerRow(width)
        // Of whole bytes and of their high halves: what the low halves are, and where zero lies, follows at the end.
        var whole = [Float](repeating: 0, count: half)
        var upper = whole
        var total: Float = 0
        bytes.withUnsafeBufferPointer { bytes in
            whole.withUnsafeMutableBufferPointer { whole in
                upper.withUnsafeMutableBufferPointer { upper in
                    guard let bytes = bytes.baseAddress, let whole = whole.baseAddress, let upper = upper.baseAddress
                    else { return }
                    vector.each { feature, value in
                        let row = bytes + feature &* half
                        let weight = value * Scale.value(scales[feature])
                        total += weight
                        var index = 0
                        while index < half {
                            let pair = Int32(row[index])
                            whole[index] += weight * Float(pair)
                            upper[index] += weight * Float(pair &>> 4)
                            index &+= 1
                        }
                    }
                }
            }
        }
        let zero = total * Float(Self.middle)
        for index in 0..<width {
            sums[index] += (index < half ? whole[index] - 16 * upper[index] : upper[index - half]) - zero
        }
    }

    /// Steps in one byte, an eighth of an octave apart.
    private enum Scale {
        private static let values: [Float] = (0..<256).map { exp2(Float($0 - 200) / 8) }

        static func value(_ code: UInt8) -> Float { values[Int(code)] }

        /// The smallest step that is at least this.
        static func code(atLeast step: Float) -> UInt8 {
            guard step > values[0] else { return 0 }
            return UInt8(max(0, min(255, (log2(step) * 8).rounded(.up) + 200)))
        }
    }

    // MARK: Bytes

    func write(to writer: inout ByteWriter) {
        writer.write(bytes)
        writer.write(scales)
    }

    /// - Parameters: what must be there.
    init(from reader: inout ByteReader, width: Int, count: Int) throws(ByteReader.Failure) {
        let bytes = try reader.unsignedBytes()
        let scales = try reader.unsignedBytes()
        guard scales.count == count, bytes.count == count * Self.bytesPerRow(width) else { throw ByteReader.Failure() }
        self.init(width: width, bytes: bytes, scales: scales)
    }
}
