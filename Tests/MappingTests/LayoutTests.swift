import Testing

@testable import Mapping

/// The layout by itself: everything has a place of its own, whatever the shape of the graph.
struct LayoutTests {
    private static let box = Size(width: 200, height: 60)
    private static let label = Size(width: 80, height: 22)

    private static func layout(_ count: Int, _ arrows: [(Int, Int, Bool)]) -> LayeredLayout {
        LayeredLayout(
            boxes: Array(repeating: box, count: count),
            arrows: arrows.map { .init(source: $0, target: $1, label: $2 ? label : nil) })
    }

    private static func overlap(_ a: Frame, _ b: Frame) -> Bool {
        a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.bottom && b.y < a.bottom
    }

    /// Graphs of many shapes from a linear congruential generator: the same ones in every run.
    private static func graphs() -> [(count: Int, arrows: [(Int, Int, Bool)])] {
        var state: UInt64 = 7
        func next(_ below: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(below))
        }
        return (1...40).map { round in
            let count = 1 + round / 2
            let arrows = (0..<(count * 2)).map { _ in (next(count), next(count), next(2) == 0) }
            return (count, arrows)
        }
    }

    @Test func `nothing covers anything else and everything stands on the drawing`() {
        for (count, arrows) in Self.graphs() {
            let layout = Self.layout(count, arrows)
            let frames = layout.boxes + layout.labels.compactMap { $0 }
            for (index, frame) in frames.enumerated() {
                #expect(frame.x >= 0 && frame.y >= 0)
                #expect(frame.x + frame.width <= layout.size.width && frame.bottom <= layout.size.height)
                #expect(!frames[..<index].contains { Self.overlap($0, frame) })
            }
        }
    }

    @Test func `every arrow is drawn and every label of an arrow between two boxes has a place`() {
        for (count, arrows) in Self.graphs() {
            let layout = Self.layout(count, arrows)
            #expect(layout.paths.count == arrows.count)
            for (index, arrow) in arrows.enumerated() {
                #expect(layout.paths[index].hasPrefix("M"))
                #expect((layout.labels[index] != nil) == (arrow.2 && arrow.0 != arrow.1))
            }
        }
    }

    @Test func `an arrow leads from its source to its target, also upwards`() {
        let layout = Self.layout(3, [(0, 1, true), (1, 2, false), (2, 0, false)])
        let (first, last) = (layout.boxes[0], layout.boxes[2])
        #expect(first.y < layout.boxes[1].y && layout.boxes[1].y < last.y)
        #expect(layout.paths[2].hasPrefix("M\((last.middle).drawn) \(last.y.drawn)") || layout.paths[2].contains("C"))
        #expect(layout.paths[2].hasSuffix("\(first.bottom.drawn)"))
    }

    @Test func `a crossing that can be undone is undone`() {
        let layout = Self.layout(4, [(0, 3, false), (1, 2, false)])
        #expect((layout.boxes[0].x < layout.boxes[1].x) == (layout.boxes[3].x < layout.boxes[2].x))
    }

    @Test func `the same graph gives the same drawing`() {
        for (count, arrows) in Self.graphs() {
            let (one, other) = (Self.layout(count, arrows), Self.layout(count, arrows))
            #expect(one.boxes == other.boxes)
            #expect(one.paths == other.paths)
        }
    }

    @Test func `words are cut to what fits`() {
        let text = "Weet die persoon waar je woont of waar je naar school gaat"
        let lines = TextMeasure.lines(text, width: 120, size: 12, at: 2)
        #expect(lines.count == 2)
        #expect(lines.last?.hasSuffix("…") == true)
        #expect(lines.allSatisfy { TextMeasure.width($0, size: 12) <= 120 })
        #expect(TextMeasure.lines("Kort", width: 120, size: 12, at: 2) == ["Kort"])
    }
}
