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
    mutating func write(_ values: [UInt32]) {
        write(UInt32(values.count))
        for value in values { write(value) }
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

    mutating func floats() throws(Failure) -> [Float] { try words().map { Float(bitPattern: $0) } }

    mutating func words() throws(Failure) -> [UInt32] {
        let count = Int(try word())
        let slice = Array(try take(count * 4))
        return (0..<count).map { index in
            let at = index * 4
            return UInt32(slice[at]) | UInt32(slice[at + 1]) << 8 | UInt32(slice[at + 2]) << 16 | UInt32(slice[at + 3])
                << 24
        }
    }

    mutating func unsignedBytes() throws(Failure) -> [UInt8] { Array(try take(Int(try word()))) }
}

extension FeatureSpace {
    func write(to writer: inout ByteWriter) {
        writer.write(hashes)
        writer.write(weights)
    }

    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        let hashes = try reader.words()
        let weights = try reader.floats()
        guard hashes.count == weights.count else { throw ByteReader.Failure() }
        self.init(hashes: hashes, weights: weights)
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
        writer.write(UInt32(networks.count))
        meanings.write(to: &writer)
        for network in networks {
            writer.write(network.bias)
            writer.write(network.outputs)
            writer.write(network.outputBiases)
        }
    }

    init(from reader: inout ByteReader, features: Int) throws(ByteReader.Failure) {
        var tasks: [Task] = []
        for _ in 0..<(try reader.word()) { tasks.append(try Task(from: &reader)) }
        let sharpness = try reader.floats()
        guard sharpness.count == tasks.count else { throw ByteReader.Failure() }
        let members = Int(try reader.word())
        let meanings = try PackedRows(from: &reader, width: members * Network.width, count: features)
        var networks: [Network] = []
        for _ in 0..<members {
            let network = Network(
                bias: try reader.floats(), outputs: try reader.floats(), outputBiases: try reader.floats())
            let labels = tasks.reduce(0) { $0 + $1.labels.count }
            guard network.bias.count == Network.width, network.outputBiases.count == labels,
                network.outputs.count == labels * Network.width
            else { throw ByteReader.Failure() }
            networks.append(network)
        }
        self.init(tasks: tasks, meanings: meanings, networks: networks, sharpness: sharpness)
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
