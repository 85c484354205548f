/// Where everything stands: heights by layer, and left to right as near to the neighbours as the order allows.
struct LayerPlaces {
    /// By vertex.
    private(set) var frames: [Frame]
    /// By layer.
    private(set) var tops: [Double] = []
    private(set) var heights: [Double] = []
    let size: Size

    private static let margin = 20.0
    private static let rounds = 120

    init(_ graph: LayerGraph) {
        var y = Self.margin
        for layer in graph.layers {
            let height = layer.map { graph.vertices[$0].size.height }.max() ?? 0
            tops.append(y)
            heights.append(height)
            y += height + (height > 0 ? 22 : 6)
        }
        let middles = Self.straightened(Self.middles(graph), graph)
        let left = graph.vertices.indices.map { middles[$0] - graph.vertices[$0].size.width / 2 }.min() ?? 0
        let tops = tops
        frames = graph.vertices.indices.map { index in
            let vertex = graph.vertices[index]
            return Frame(
                x: (middles[index] - vertex.size.width / 2 - left + Self.margin).rounded(),
                y: tops[vertex.layer].rounded(), width: vertex.size.width, height: vertex.size.height)
        }
        let right = frames.map { $0.x + $0.width }.max() ?? 0
        size = Size(width: right + Self.margin, height: y - 22 + Self.margin)
    }

    /// Every vertex goes to the middle of its neighbours, layer by layer, down and up again.
    private static func middles(_ graph: LayerGraph) -> [Double] {
        var x = Array(repeating: 0.0, count: graph.vertices.count)
        for layer in graph.layers { place(layer, graph, &x) { _ in (0, 1) } }
        for round in 0..<rounds {
            let isDown = round.isMultiple(of: 2)
            for layer in isDown ? graph.layers : graph.layers.reversed() {
                let now = x
                place(layer, graph, &x) { vertex in wish(vertex, graph, now, isLast: round > rounds / 2, isDown) }
            }
        }
        return x
    }

    /// Where a vertex wants to be, and how much: long arrows above all want to be straight.
    private static func wish(
        _ vertex: Int, _ graph: LayerGraph, _ x: [Double], isLast: Bool, _ isDown: Bool
    ) -> (Double, Double) {
        let own = graph.vertices[vertex]
        let sides = isLast ? own.above + own.below : isDown ? own.above : own.below
        var sum = 0.0
        var weight = 0.0
        for neighbour in sides {
            let other = graph.vertices[neighbour]
            let pull = own.kind != .box && other.kind != .box ? 16.0 : own.kind == .box && other.kind == .box ? 1 : 2
            sum += pull * x[neighbour]
            weight += pull
        }
        return weight > 0 ? (sum / weight, weight) : (x[vertex], 0.1)
    }

    /// The places nearest to the wishes (least squares) at which the vertices of a layer keep their order and distance: a
    /// weighted isotonic regression by pooling neighbours that are in each other's way.
    private static func place(
        _ layer: [Int], _ graph: LayerGraph, _ x: inout [Double], wish: (Int) -> (Double, Double)
    ) {
        var offsets: [Double] = []
        var pools: [(mean: Double, weight: Double, count: Int)] = []
        for (index, vertex) in layer.enumerated() {
            let offset =
                index == 0
                ? 0 : (offsets.last ?? 0) + distance(graph.vertices[layer[index - 1]], graph.vertices[vertex])
            offsets.append(offset)
            let (wanted, weight) = wish(vertex)
            pools.append((wanted - offset, weight, 1))
            while pools.count > 1, pools[pools.count - 2].mean > pools[pools.count - 1].mean {
                let last = pools.removeLast()
                let before = pools.removeLast()
                let sum = before.weight + last.weight
                pools.append(
                    ((before.mean * before.weight + last.mean * last.weight) / sum, sum, before.count + last.count))
            }
        }
        var index = 0
        for pool in pools {
            for _ in 0..<pool.count {
                x[layer[index]] = pool.mean + offsets[index]
                index += 1
            }
        }
    }

    /// Long arrows go straight down as far as what stands beside them allows.
    private static func straightened(_ middles: [Double], _ graph: LayerGraph) -> [Double] {
        var x = middles
        var place = Array(repeating: 0, count: graph.vertices.count)
        for layer in graph.layers { for (index, vertex) in layer.enumerated() { place[vertex] = index } }
        func room(_ vertex: Int) -> (low: Double, high: Double) {
            let layer = graph.layers[graph.vertices[vertex].layer]
            let index = place[vertex]
            let own = graph.vertices[vertex]
            let low = index == 0 ? -.infinity : x[layer[index - 1]] + distance(graph.vertices[layer[index - 1]], own)
            let isLast = index + 1 == layer.count
            let high = isLast ? .infinity : x[layer[index + 1]] - distance(own, graph.vertices[layer[index + 1]])
            return (low, high)
        }
        for chain in graph.chains where chain.vertices.count > 3 {
            var run: [Int] = []
            var (low, high) = (-Double.infinity, Double.infinity)
            func finish() {
                guard run.count > 1, low <= high else { return }
                let mean = run.reduce(0) { $0 + x[$1] } / Double(run.count)
                for vertex in run { x[vertex] = min(max(mean, low), high) }
            }
            for vertex in chain.vertices.dropFirst().dropLast() {
                let (left, right) = room(vertex)
                if max(low, left) > min(high, right) {
                    finish()
                    (run, low, high) = ([], left, right)
                }
                run.append(vertex)
                (low, high) = (max(low, left), min(high, right))
            }
            finish()
        }
        return x
    }

    private static func distance(_ left: LayerGraph.Vertex, _ right: LayerGraph.Vertex) -> Double {
        let gap =
            switch (left.kind, right.kind) {
            case (.box, .box): 36.0
            case (.label, .label): 12.0
            case (.bend, .bend): 16.0
            default: 18.0
            }
        return (left.size.width + right.size.width) / 2 + gap
    }
}
