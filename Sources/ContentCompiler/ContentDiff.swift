package import Content

/// What changed between two versions of the content, for somebody who reviews it: old and new side by side.
package struct ContentDiff: Sendable {
    package struct Row: Hashable, Sendable {
        /// A text id, a place, or what else it is about.
        package let name: String
        /// Nil: it is new.
        package let old: String?
        /// Nil: it is gone.
        package let new: String?
    }

    package struct Section: Sendable {
        package let title: String
        package let rows: [Row]
    }

    /// Those in which something changed.
    package let sections: [Section]
    /// Nodes that have another id now: what stands in them is compared with what stood in the old ones.
    package let moved: [Row]
    /// Nodes that are gone and have no `moved:` entry: conversations that stand there lose their place.
    package let lost: [String]

    package init(old: Library, new: Library) {
        let before = ContentListing(old) { dialog, node in new.dialogs[dialog]?.node(node)?.id ?? node }
        let after = ContentListing(new) { $1 }
        sections = ContentListing.Topic.allCases.compactMap { topic in
            let rows = Self.rows(before.entries[topic] ?? [:], after.entries[topic] ?? [:], topic)
            return rows.isEmpty ? nil : Section(title: topic.rawValue, rows: rows)
        }
        var moved: [Row] = []
        var lost: [String] = []
        for dialog in old.dialogs.values.sorted(by: { $0.id < $1.id }) {
            for node in dialog.nodes {
                let place = "\(dialog.id)/\(node.id)"
                switch new.dialogs[dialog.id]?.node(node.id)?.id {
                case nil: lost.append(place)
                case node.id: break
                case let id?: moved.append(Row(name: "\(dialog.id)", old: node.id.rawValue, new: id.rawValue))
                }
            }
        }
        self.moved = moved
        self.lost = lost
    }

    package var isEmpty: Bool { sections.isEmpty && moved.isEmpty && lost.isEmpty }

    private static func rows(
        _ old: [String: [String]], _ new: [String: [String]], _ topic: ContentListing.Topic
    ) -> [Row] {
        Set(old.keys).union(new.keys).sorted().flatMap { key -> [Row] in
            let (before, after) = (old[key] ?? [], new[key] ?? [])
            guard before != after else { return [] }
            switch topic {
            case .sentences where before.count > 1 || after.count > 1:
                return listed(before, after) { numbered(key, $0) }
            case .recognition:
                // Long lists: only what went and what came.
                let rows = listed(before, after) { _ in key }
                let gone = rows.compactMap(\.old).joined(separator: " · ")
                let came = rows.compactMap(\.new).joined(separator: " · ")
                return [Row(name: key, old: gone.isEmpty ? nil : gone, new: came.isEmpty ? nil : came)]
            case .sentences, .ways, .services, .review:
                let (old, new) = (before.joined(separator: ", "), after.joined(separator: ", "))
                return [Row(name: key, old: old.isEmpty ? nil : old, new: new.isEmpty ? nil : new)]
            }
        }
    }

    /// `begin/say (en)` and 1: `begin/say/1 (en)`.
    private static func numbered(_ key: String, _ index: Int) -> String {
        guard let space = key.lastIndex(of: " ") else { return "\(key)/\(index)" }
        return "\(key[..<space])/\(index)\(key[space...])"
    }

    /// The items of a list that changed: what only stands elsewhere now is no change, and what came where something went is
    /// set beside it.
    private static func listed(_ old: [String], _ new: [String], name: (Int) -> String) -> [Row] {
        var gone: [(offset: Int, text: String)] = []
        var came: [(offset: Int, text: String)] = []
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, let text, _): gone.append((offset, text))
            case .insert(let offset, let text, _): came.append((offset, text))
            }
        }
        // What stands in both has only another place.
        let only = gone.filter { item in !came.contains { $0.text == item.text } }.sorted { $0.offset < $1.offset }
        let fresh = came.filter { item in !gone.contains { $0.text == item.text } }.sorted { $0.offset < $1.offset }
        guard !only.isEmpty || !fresh.isEmpty else {
            return [Row(name: name(0), old: old.joined(separator: " · "), new: new.joined(separator: " · "))]
        }
        return (0..<max(only.count, fresh.count)).map { index in
            let (left, right) = (index < only.count ? only[index] : nil, index < fresh.count ? fresh[index] : nil)
            return Row(name: name(right?.offset ?? left?.offset ?? 0), old: left?.text, new: right?.text)
        }
    }

    // MARK: For people

    package var text: String {
        var lines: [String] = []
        for section in titled {
            lines.append("\(section.title): \(section.rows.count)")
            for row in section.rows {
                lines.append("  \(row.name)")
                if let old = row.old { lines.append("    - \(Self.line(old))") }
                if let new = row.new { lines.append("    + \(Self.line(new))") }
            }
        }
        if !lost.isEmpty {
            lines.append("Gone without \"moved:\" (conversations there lose their place): \(lost.count)")
            lines += lost.map { "  \($0)" }
        }
        return lines.isEmpty ? "Nothing changed.\n" : lines.joined(separator: "\n") + "\n"
    }

    package var markdown: String {
        var lines: [String] = []
        for section in titled {
            lines += ["## \(section.title) (\(section.rows.count))", "", "| what | old | new |", "|---|---|---|"]
            lines += section.rows.map { "| `\($0.name)` | \(Self.cell($0.old)) | \(Self.cell($0.new)) |" }
            lines.append("")
        }
        if !lost.isEmpty {
            lines += [
                "## Gone without `moved:` (\(lost.count))", "", lost.map { "- `\($0)`" }.joined(separator: "\n"), "",
            ]
        }
        return lines.isEmpty ? "Nothing changed.\n" : lines.joined(separator: "\n")
    }

    private var titled: [Section] { sections + (moved.isEmpty ? [] : [Section(title: "Moved", rows: moved)]) }

    private static func line(_ text: String) -> String { text.replacing("\n", with: " ") }

    /// Markdown would take some of these for markup.
    private static func cell(_ text: String?) -> String {
        guard let text else { return "*(not there)*" }
        return text.reduce(into: "") { cell, character in
            switch character {
            case "|", "\\", "`", "*", "_", "<": cell += "\\\(character)"
            case _ where character.isNewline: cell += " "
            default: cell.append(character)
            }
        }
    }
}
