import Content
import Pages

/// All dialogs on one drawing: a column for each group, an arrow for each way from one dialog into another.
struct OverviewDrawing {
    private let graph: FlowGraph
    private let groups: [(name: String, dialogs: [FlowDialog])]
    /// By group: where its name stands.
    private var titles: [Point] = []
    private var frames: [DialogID: Frame] = [:]
    private var danger: Frame?
    private var size = Size(width: 0, height: 0)

    private static let box = Size(width: 248, height: 42)
    private static let gap = Size(width: 56, height: 10)
    private static let margin = 20.0
    private static let head = 34.0

    init(_ graph: FlowGraph) {
        self.graph = graph
        groups = Self.groups(graph)
        let hasDanger = graph.links.contains { $0.source == .danger }
        var x = Self.margin
        var y = Self.margin
        var inColumn = 0
        var tallest = 0.0
        for group in groups {
            // Small groups stand below each other.
            let hasSafety = group.dialogs.contains(where: \.isSafety)
            if inColumn > 0, hasSafety || inColumn + group.dialogs.count > Self.smallColumn {
                (x, y, inColumn) = (x + Self.box.width + Self.gap.width, Self.margin, 0)
            } else if inColumn > 0 {
                y += Self.gap.height * 2
            }
            inColumn += group.dialogs.count
            titles.append(Point(x: x, y: y + 16))
            y += Self.head
            if hasDanger, hasSafety, danger == nil {
                danger = Frame(x: x, y: y, width: Self.box.width, height: Self.box.height)
                y += Self.box.height + Self.gap.height * 2
            }
            for dialog in group.dialogs {
                frames[dialog.id] = Frame(x: x, y: y, width: Self.box.width, height: Self.box.height)
                y += Self.box.height + Self.gap.height
            }
            tallest = max(tallest, y)
        }
        // The widest curve beside the last column needs room too.
        size = Size(width: x + Self.box.width + Self.margin + 40, height: tallest + Self.margin - Self.gap.height)
    }

    private static let smallColumn = 16

    /// The group of the first dialog on the left, the dialogs about danger on the right. In a column a dialog stands near
    /// the ones that lead to it.
    private static func groups(_ graph: FlowGraph) -> [(name: String, dialogs: [FlowDialog])] {
        let sorted = Dictionary(grouping: graph.dialogs, by: \.group).sorted { left, right in
            (rank(left.value), left.key) < (rank(right.value), right.key)
        }
        let callers = Dictionary(grouping: graph.links, by: \.target)
        return sorted.map { name, dialogs in
            var left = dialogs
            var ordered: [FlowDialog] = []
            // Those that begin the group first, then each below the dialogs that call it.
            while !left.isEmpty {
                let next = left.firstIndex { dialog in
                    (callers[dialog.id] ?? []).contains { link in
                        if case .dialog(let caller, _) = link.source { ordered.last?.id == caller } else { false }
                    }
                }
                let start = left.firstIndex { $0.openings.contains(where: \.beginsGroup) }
                ordered.append(left.remove(at: next ?? start ?? 0))
            }
            return (name, ordered)
        }
    }

    private static func rank(_ dialogs: [FlowDialog]) -> Int {
        if dialogs.contains(where: { $0.openings.contains(.start) }) { return 0 }
        return dialogs.contains(where: \.isSafety) ? 2 : 1
    }

    // MARK: SVG

    var svg: String {
        let titles = zip(groups, titles).map { group, place in
            text("group", place.x, place.y, group.name.isEmpty ? MapWords.of(.groupNone) : group.name)
        }
        return """
            <svg viewBox="0 0 \(size.width.drawn) \(size.height.drawn)" width="\(size.width.drawn)" \
            height="\(size.height.drawn)" role="group" aria-label="\(MapWords.of(.overview))">
            <g aria-hidden="true">
            \(arrows.joined(separator: "\n"))
            </g>
            \(titles.joined(separator: "\n"))
            \(dangerBox)
            \(groups.flatMap(\.dialogs).map(box).joined(separator: "\n"))
            </svg>
            """
    }

    /// One arrow from a dialog to another, however many steps lead there.
    private var arrows: [String] {
        var seen: Set<String> = []
        return graph.links.compactMap { link in
            let source: Frame?
            let name: String
            switch link.source {
            case .danger: (source, name) = (danger, "")
            case .dialog(let id, _): (source, name) = (frames[id], id.rawValue)
            }
            guard let source, let target = frames[link.target], seen.insert("\(name) \(link.target)").inserted else {
                return nil
            }
            return "<g class=\"edge\(link.isDanger ? " danger" : "")\" data-from=\"\(Markup.escaped(name))\" "
                + "data-to=\"\(Markup.escaped(link.target.rawValue))\"><path d=\"\(Self.path(source, target))\"/></g>"
        }
    }

    private static func path(_ source: Frame, _ target: Frame) -> String {
        let right = source.x + source.width
        let from = source.y + source.height / 2
        let to = target.y + target.height / 2
        if source.x == target.x {
            // Within a column: around on the right, the further the wider.
            let out = right + 14 + min(34, abs(to - from) / 12)
            return
                "M\(right.drawn) \(from.drawn)C\(out.drawn) \(from.drawn) \(out.drawn) \(to.drawn) \(right.drawn) \(to.drawn)"
        }
        let isLeft = target.x < source.x
        let start = isLeft ? source.x : right
        let end = isLeft ? target.x + target.width : target.x
        let bend = (isLeft ? -1 : 1) * gap.width * 0.7
        return "M\(start.drawn) \(from.drawn)C\((start + bend).drawn) \(from.drawn) \((end - bend).drawn) \(to.drawn) "
            + "\(end.drawn) \(to.drawn)"
    }

    private var dangerBox: String {
        guard let danger else { return "" }
        return "<g class=\"step danger source\" data-node=\"\">\(Self.rect(danger))"
            + text("name", danger.x + 12, danger.y + 18, MapWords.of(.danger))
            + text("foot", danger.x + 12, danger.y + 34, MapWords.of(.dangerNote)) + "</g>"
    }

    private func box(_ dialog: FlowDialog) -> String {
        guard let frame = frames[dialog.id] else { return "" }
        let id = Markup.escaped(dialog.id.rawValue)
        let state = dialog.dialog.review.state
        let title = TextMeasure.cut(dialog.dialog.title, width: frame.width - 24, size: 12.5 * TextMeasure.bold)
        let isWhole = dialog.steps.allSatisfy { $0.tests.map { !$0.isEmpty } ?? true }
        let steps =
            dialog.steps.count == 1 ? MapWords.of(.stepOne) : MapWords.of(.steps, "\(dialog.steps.count)")
        let tested =
            graph.tests == nil
            ? ""
            : text(
                isWhole ? "foot right" : "foot right missing", frame.x + frame.width - 12, frame.y + 34,
                MapWords.of(.stepsTested, DialogSection.tested(dialog)))
        return "<a class=\"step\(dialog.isSafety ? " danger" : "")\" href=\"#\(id)\" data-node=\"\(id)\">"
            + "<title>\(Markup.escaped(dialog.dialog.title)) (\(id))</title>\(Self.rect(frame))"
            + text("name", frame.x + 12, frame.y + 18, title)
            + "<circle class=\"state \(state.rawValue)\" cx=\"\((frame.x + 16).drawn)\" cy=\"\((frame.y + 30).drawn)\" r=\"3.5\"/>"
            + text("foot", frame.x + 25, frame.y + 34, steps) + tested + "</a>"
    }

    private static func rect(_ frame: Frame) -> String {
        "<rect class=\"box\" x=\"\(frame.x.drawn)\" y=\"\(frame.y.drawn)\" width=\"\(frame.width.drawn)\" "
            + "height=\"\(frame.height.drawn)\" rx=\"8\"/>"
    }

    private func text(_ role: String, _ x: Double, _ y: Double, _ words: String) -> String {
        "<text class=\"\(role)\" x=\"\(x.drawn)\" y=\"\(y.drawn)\">\(Markup.escaped(words))</text>"
    }
}

extension FlowOpening {
    fileprivate var beginsGroup: Bool {
        switch self {
        case .start, .hub, .danger: true
        case .command, .message, .category, .call, .answer: false
        }
    }
}
