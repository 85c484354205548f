/// Draws the arrows through the places that the layout kept free for them.
struct LayerRouter {
    private let graph: LayerGraph
    private let places: LayerPlaces
    /// Where arrows touch a box, by chain: below its upper end and above its lower end.
    private var starts: [Double]
    private var ends: [Double]

    init(_ graph: LayerGraph, _ places: LayerPlaces) {
        self.graph = graph
        self.places = places
        starts = graph.chains.map { places.frames[$0.vertices.first ?? 0].middle }
        ends = graph.chains.map { places.frames[$0.vertices.last ?? 0].middle }
        let long = graph.chains.indices.filter { graph.chains[$0].vertices.count > 1 }
        let down = Dictionary(grouping: long) { graph.chains[$0].vertices.first ?? 0 }
        let up = Dictionary(grouping: long) { graph.chains[$0].vertices.last ?? 0 }
        for (box, chains) in down {
            let places = spread(chains, over: box) { graph.chains[$0].vertices[1] }
            for (chain, x) in places { starts[chain] = x }
        }
        for (box, chains) in up {
            let places = spread(chains, over: box) { chain in
                let vertices = graph.chains[chain].vertices
                return vertices[vertices.count - 2]
            }
            for (chain, x) in places { ends[chain] = x }
        }
    }

    /// Arrows that share a box touch it side by side, in the order of what they come from.
    private func spread(_ chains: [Int], over box: Int, by neighbour: (Int) -> Int) -> [(Int, Double)] {
        let frame = places.frames[box]
        let step = min(26, (frame.width - 24) / Double(max(1, chains.count)))
        let sorted = chains.map { (x: places.frames[neighbour($0)].middle, chain: $0) }.sorted {
            ($0.x, $0.chain) < ($1.x, $1.chain)
        }
        let first = frame.middle - step * Double(chains.count - 1) / 2
        return sorted.enumerated().map { ($1.chain, first + step * Double($0)) }
    }

    func path(_ index: Int) -> String {
        let chain = graph.chains[index]
        guard chain.vertices.count > 1, let top = chain.vertices.first, let bottom = chain.vertices.last else {
            return loop(places.frames[chain.vertices.first ?? 0])
        }
        var points = [Point(x: starts[index], y: places.frames[top].bottom)]
        // A box may be less high than its layer: the arrow goes straight to where the layer ends.
        points.append(Point(x: starts[index], y: layerBottom(graph.vertices[top].layer)))
        for vertex in chain.vertices.dropFirst().dropLast() {
            let layer = graph.vertices[vertex].layer
            points.append(Point(x: places.frames[vertex].middle, y: places.tops[layer]))
            points.append(Point(x: places.frames[vertex].middle, y: layerBottom(layer)))
        }
        points.append(Point(x: ends[index], y: places.frames[bottom].y))
        return chain.isReversed ? Self.drawn(points.reversed()) : Self.drawn(points)
    }

    private func layerBottom(_ layer: Int) -> Double { places.tops[layer] + places.heights[layer] }

    private static func drawn(_ points: [Point]) -> String {
        guard let first = points.first else { return "" }
        var path = "M\(first.x.drawn) \(first.y.drawn)"
        for (from, to) in zip(points, points.dropFirst()) {
            if from.x.rounded() == to.x.rounded() {
                if from.y.rounded() != to.y.rounded() { path += "V\(to.y.drawn)" }
            } else {
                let middle = ((from.y + to.y) / 2).drawn
                path += "C\(from.x.drawn) \(middle) \(to.x.drawn) \(middle) \(to.x.drawn) \(to.y.drawn)"
            }
        }
        return path
    }

    /// From the right side of a box back to it.
    private func loop(_ box: Frame) -> String {
        let x = box.x + box.width
        let y = box.y + box.height / 2
        return "M\(x.drawn) \((y + 12).drawn)C\((x + 30).drawn) \((y + 20).drawn) \((x + 30).drawn) "
            + "\((y - 20).drawn) \(x.drawn) \((y - 12).drawn)"
    }
}
