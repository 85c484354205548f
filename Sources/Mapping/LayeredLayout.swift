/// Boxes and labelled arrows in layers from top to bottom (Sugiyama, Tagawa and Toda 1981): boxes to layers, few crossings,
/// then straight lines. A label gets a place of its own between the layers, so that nothing is ever covered.
///
/// The same input gives the same drawing: nothing here depends on chance or on the order of a hash table.
struct LayeredLayout {
    struct Arrow {
        let source: Int
        let target: Int
        /// Nil: an arrow without words.
        let label: Size?
    }

    let boxes: [Frame]
    /// By arrow.
    let labels: [Frame?]
    /// By arrow: the path of an SVG `path`, from the source to the target.
    let paths: [String]
    let size: Size

    init(boxes sizes: [Size], arrows: [Arrow]) {
        let ranks = LayerRanks(count: sizes.count, arrows: arrows)
        var graph = LayerGraph(sizes, arrows, ranks)
        graph.untangle()
        let placed = LayerPlaces(graph)
        boxes = sizes.indices.map { placed.frames[$0] }
        labels = graph.chains.map { chain in chain.label.map { placed.frames[$0] } }
        let router = LayerRouter(graph, placed)
        paths = arrows.indices.map { router.path($0) }
        size = placed.size
    }
}

/// In which layer every box stands, and which arrows point upwards.
struct LayerRanks {
    private(set) var rank: [Int]
    /// By arrow: it closes a circle and is laid out the other way round.
    private(set) var isReversed: [Bool]

    init(count: Int, arrows: [LayeredLayout.Arrow]) {
        rank = Array(repeating: 0, count: count)
        isReversed = Array(repeating: false, count: arrows.count)
        var outgoing = Array(repeating: [Int](), count: count)
        for (index, arrow) in arrows.enumerated() where arrow.source != arrow.target {
            outgoing[arrow.source].append(index)
        }
        var state = Array(repeating: Visit.new, count: count)
        var finished: [Int] = []
        for start in 0..<count where state[start] == .new {
            // A box, and which of its arrows comes next.
            var stack = [(box: start, next: 0)]
            state[start] = .open
            while let top = stack.last {
                guard top.next < outgoing[top.box].count else {
                    state[top.box] = .done
                    finished.append(top.box)
                    stack.removeLast()
                    continue
                }
                stack[stack.count - 1].next += 1
                let index = outgoing[top.box][top.next]
                let target = arrows[index].target
                switch state[target] {
                case .new:
                    state[target] = .open
                    stack.append((target, 0))
                case .open: isReversed[index] = true
                case .done: break
                }
            }
        }
        // The longest way from a beginning; an upward arrow holds its source below its target just as well.
        for box in finished.reversed() {
            for index in outgoing[box] where !isReversed[index] {
                rank[arrows[index].target] = max(rank[arrows[index].target], rank[box] + 1)
            }
        }
    }

    private enum Visit { case new, open, done }
}
