/// Where something stands on a drawing, in pixels from its upper left corner.
struct Point: Hashable, Sendable {
    var x: Double
    var y: Double
}

struct Size: Hashable, Sendable {
    var width: Double
    var height: Double
}

struct Frame: Hashable, Sendable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    var middle: Double { x + width / 2 }
    var bottom: Double { y + height }
}

/// Numbers as they stand in a drawing: whole where it does not show, the same on every machine.
extension Double {
    var drawn: String { "\(Int(rounded()))" }
}
