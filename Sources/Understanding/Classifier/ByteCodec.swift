/// Little-endian bytes of a trained model.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ value: UInt32) {
        for shift in stride(from: 0, to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(shift))) }
    }
    mutating func write(_ value: Float) { write(value.bitPattern) }
    mutating func write(_ text: String) {
        write(UInt32(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }
    mutating func write(_ values: [Float]) {
        write(UInt32(values.count))
        for value in values { write(value) }
    }
    /// Ascending numbers by the gaps between them, seven bits in a byte (LEB128).
    mutating func write(ascending values: [UInt32]) {
        write(UInt32(values.count))
        var previous: UInt32 = 0
        for value in values {
            var gap = value &- previous
            while gap > 0x7F {
                bytes.append(UInt8(truncatingIfNeeded: gap) | 0x80)
                gap >>= 7
            }
            bytes.append(UInt8(gap))
            previous = value
        }
    }
    mutating func write(_ values: [UInt8]) {
        write(UInt32(values.count))
        bytes.append(contentsOf: values)
    }
}

/// Reads what `ByteWriter` wrote and refuses anything else.
struct ByteReader {
    struct Failure: Error {}

    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }

    private mutating func take(_ count: Int) throws(Failure) -> ArraySlice<UInt8> {
        guard count >= 0, count <= bytes.count - position else { throw Failure() }
        defer { position += count }
        return bytes[position..<(position + count)]
    }

    mutating func word() throws(Failure) -> UInt32 {
        try take(4).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }

    mutating func text() throws(Failure) -> String { String(decoding: try take(Int(try word())), as: UTF8.self) }

    mutating func floats() throws(Failure) -> [Float] {
        var values: [Float] = []
        for _ in 0..<(try word()) { values.append(Float(bitPattern: try word())) }
        return values
    }

    mutating func ascending() throws(Failure) -> [UInt32] {
        var values: [UInt32] = []
        var previous: UInt32 = 0
        for _ in 0..<(try word()) {
            var gap: UInt32 = 0
            var shift: UInt32 = 0
            while true {
                guard position < bytes.count, shift < 32 else { throw Failure() }
                let byte = bytes[position]
                position += 1
                gap |= UInt32(byte & 0x7F) << shift
                if byte < 0x80 { break }
                shift += 7
            }
            previous &+= gap
            values.append(previous)
        }
        return values
    }

    mutating func unsignedBytes() throws(Failure) -> [UInt8] { Array(try take(Int(try word()))) }
}

extension FeatureSpace {
    func write(to writer: inout ByteWriter) {
        writer.write(ascending: hashes)
        writer.write(rarities)
    }

    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        let hashes = try reader.ascending()
        let rarities = try reader.unsignedBytes()
        guard hashes.count == rarities.count else { throw ByteReader.Failure() }
        self.init(hashes: hashes, rarities: rarities)
    }
}

extension Committee.Task {
    func write(to writer: inout ByteWriter) {
        writer.write(UInt32(labelling.rawValue))
        writer.write(UInt32(labels.count))
        for label in labels { writer.write(label) }
    }

    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        guard let labelling = Labelling(rawValue: UInt8(truncatingIfNeeded: try reader.word())) else {
            throw ByteReader.Failure()
        }
        var labels: [String] = []
        for _ in 0..<(try reader.word()) { labels.append(try reader.text()) }
        self.init(labelling, labels)
    }
}

extension Committee {
    func write(to writer: inout ByteWriter) {
        writer.write(UInt32(tasks.count))
        for task in tasks { task.write(to: &writer) }
        writer.write(sharpness)
        writer.write(network.bias)
        writer.write(network.outputs)
        writer.write(network.outputBiases)
        meanings.write(to: &writer)
    }

    init(from reader: inout ByteReader, features: Int) throws(ByteReader.Failure) {
        var tasks: [Task] = []
        for _ in 0..<(try reader.word()) { tasks.append(try Task(from: &reader)) }
        let sharpness = try reader.floats()
        guard sharpness.count == tasks.count else { throw ByteReader.Failure() }
        let network = Network(
            bias: try reader.floats(), outputs: try reader.floats(), outputBiases: try reader.floats())
        guard network.outputBiases.count == tasks.reduce(0, { $0 + $1.labels.count }),
            network.outputs.count == network.outputBiases.count * network.bias.count
        else { throw ByteReader.Failure() }
        let meanings = try PackedRows(from: &reader, width: network.bias.count, count: features)
        self.init(tasks: tasks, meanings: meanings, network: network, sharpness: sharpness)
    }
}

extension LinearHead {
    func write(to writer: inout ByteWriter) {
        Committee.Task(labelling, labels).write(to: &writer)
        weights.write(to: &writer)
        writer.write(biases)
        writer.write(sharpness)
    }

    init(from reader: inout ByteReader, features: Int) throws(ByteReader.Failure) {
        let task = try Committee.Task(from: &reader)
        let weights = try PackedRows(from: &reader, width: task.labels.count, count: features)
        let biases = try reader.floats()
        let sharpness = Float(bitPattern: try reader.word())
        guard biases.count == task.labels.count else { throw ByteReader.Failure() }
        self.init(
            labelling: task.labelling, labels: task.labels, weights: weights, biases: biases, sharpness: sharpness)
    }
}
