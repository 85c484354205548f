/// The boxes with a stand-in in every layer that an arrow passes. Boxes stand in the even layers, labels in the odd ones.
struct LayerGraph {
    enum Kind { case box, label, bend }

    struct Vertex {
        let kind: Kind
        let size: Size
        let layer: Int
        var above: [Int] = []
        var below: [Int] = []
    }

    /// One arrow from top to bottom, whichever way it points.
    struct Chain {
        /// The boxes at its ends included. Of a box to itself: only the box.
        let vertices: [Int]
        let label: Int?
        let isReversed: Bool
    }

    /// The boxes come first.
    private(set) var vertices: [Vertex]
    private(set) var chains: [Chain] = []
    /// By layer, from left to right.
    private(set) var layers: [[Int]]

    init(_ sizes: [Size], _ arrows: [LayeredLayout.Arrow], _ ranks: LayerRanks) {
        vertices = sizes.indices.map { Vertex(kind: .box, size: sizes[$0], layer: ranks.rank[$0] * 2) }
        layers = Array(repeating: [], count: (ranks.rank.max() ?? 0) * 2 + 1)
        for (index, arrow) in arrows.enumerated() {
            let isReversed = ranks.isReversed[index]
            let top = isReversed ? arrow.target : arrow.source
            let bottom = isReversed ? arrow.source : arrow.target
            guard top != bottom else {
                chains.append(Chain(vertices: [top], label: nil, isReversed: false))
                continue
            }
            let between = (vertices[top].layer + 1)..<vertices[bottom].layer
            let labelLayer = isReversed ? between.upperBound - 1 : between.lowerBound
            var list = [top]
            var label: Int?
            for layer in between {
                if layer == labelLayer, let size = arrow.label {
                    label = vertices.count
                    vertices.append(Vertex(kind: .label, size: size, layer: layer))
                } else {
                    vertices.append(Vertex(kind: .bend, size: Size(width: 0, height: 0), layer: layer))
                }
                list.append(vertices.count - 1)
            }
            list.append(bottom)
            for (upper, lower) in zip(list, list.dropFirst()) {
                vertices[upper].below.append(lower)
                vertices[lower].above.append(upper)
            }
            chains.append(Chain(vertices: list, label: label, isReversed: isReversed))
        }
        // As they are met from above: what belongs together stands together.
        var seen = Array(repeating: false, count: vertices.count)
        for start in sizes.indices { visit(start, &seen) }
    }

    private mutating func visit(_ vertex: Int, _ seen: inout [Bool]) {
        guard !seen[vertex] else { return }
        seen[vertex] = true
        layers[vertices[vertex].layer].append(vertex)
        for next in vertices[vertex].below { visit(next, &seen) }
    }

    // MARK: Crossings

    /// Orders every layer by the middle of the neighbours above, then below, and keeps the order with the fewest crossings.
    mutating func untangle() {
        var best = layers
        var fewest = crossings
        for round in 0..<Self.rounds where fewest > 0 {
            let isDown = round.isMultiple(of: 2)
            let sequence = isDown ? Array(layers.indices.dropFirst()) : Array(layers.indices.dropLast().reversed())
            for layer in sequence { sort(layer, isDown) }
            swapNeighbours()
            let count = crossings
            if count < fewest { (fewest, best) = (count, layers) }
        }
        layers = best
    }

    private static let rounds = 24

    private func positions(_ layer: Int) -> [Int: Int] {
        guard layers.indices.contains(layer) else { return [:] }
        return Dictionary(uniqueKeysWithValues: layers[layer].enumerated().map { ($1, $0) })
    }

    private mutating func sort(_ layer: Int, _ isDown: Bool) {
        let fixed = positions(isDown ? layer - 1 : layer + 1)
        let keyed = layers[layer].enumerated().map { index, vertex -> (key: Double, index: Int, vertex: Int) in
            let neighbours = (isDown ? vertices[vertex].above : vertices[vertex].below).compactMap { fixed[$0] }
            let middle = neighbours.isEmpty ? Double(index) : Double(neighbours.reduce(0, +)) / Double(neighbours.count)
            return (middle, index, vertex)
        }
        layers[layer] = keyed.sorted { ($0.key, $0.index) < ($1.key, $1.index) }.map(\.vertex)
    }

    /// Swaps two that stand side by side where that takes away a crossing, until nothing is gained.
    private mutating func swapNeighbours() {
        for layer in layers.indices {
            let (above, below) = (positions(layer - 1), positions(layer + 1))
            var hasChanged = true
            while hasChanged {
                hasChanged = false
                for index in layers[layer].indices.dropLast() {
                    let (left, right) = (layers[layer][index], layers[layer][index + 1])
                    let now = between(left, right, above, below)
                    if between(right, left, above, below) < now {
                        layers[layer].swapAt(index, index + 1)
                        hasChanged = true
                    }
                }
            }
        }
    }

    private func between(_ left: Int, _ right: Int, _ above: [Int: Int], _ below: [Int: Int]) -> Int {
        func count(_ a: [Int], _ b: [Int], _ place: [Int: Int]) -> Int {
            let others = b.compactMap { place[$0] }
            return a.compactMap { place[$0] }.reduce(0) { sum, x in sum + others.count { $0 < x } }
        }
        return count(vertices[left].above, vertices[right].above, above)
            + count(vertices[left].below, vertices[right].below, below)
    }

    var crossings: Int {
        layers.indices.dropLast().reduce(0) { sum, layer in
            let below = positions(layer + 1)
            let ends = layers[layer].flatMap { vertices[$0].below.compactMap { below[$0] }.sorted() }
            var count = 0
            for (index, x) in ends.enumerated() { count += ends[..<index].count { $0 > x } }
            return sum + count
        }
    }
}
