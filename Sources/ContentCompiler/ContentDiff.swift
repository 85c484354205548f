import Content

/// What changed between two versions of the content, for somebody who reviews it: sentences side by side and ways on.
package struct ContentDiff: Sendable {
    package struct Row: Hashable, Sendable {
        /// A text id, or `dialog/node → option`.
        package let name: String
        /// Nil: it is new.
        package let old: String?
        /// Nil: it is gone.
        package let new: String?
    }

    package let sentences: [Row]
    package let paths: [Row]
    /// Nodes that are gone and have no `moved:` entry: conversations that stand there lose their place.
    package let lost: [String]

    package init(old: Compiler.Result, new: Compiler.Result) {
        sentences = Self.rows(Self.sentences(old), Self.sentences(new))
        let before = old.library.map(Self.paths) ?? [:]
        let after = new.library.map(Self.paths) ?? [:]
        paths = Self.rows(before, after)
        lost = Self.lost(old.library, new.library)
    }

    private static func rows(_ old: [String: String], _ new: [String: String]) -> [Row] {
        Set(old.keys).union(new.keys).sorted().compactMap { key in
            old[key] == new[key] ? nil : Row(name: key, old: old[key], new: new[key])
        }
    }

    private static func sentences(_ result: Compiler.Result) -> [String: String] {
        let pairs = result.map.texts.map { text in
            (text.id, text.formal.map { "\(text.text)  [u] \($0)" } ?? text.text)
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    private static func paths(_ library: Library) -> [String: String] {
        var map: [String: String] = [:]
        for (id, dialog) in library.dialogs {
            map["\(id) opens at"] = dialog.entry.rawValue
            map["\(id) topics"] = dialog.topics.map(\.rawValue).joined(separator: ", ")
            map["\(id) categories"] = dialog.categories.map(\.rawValue).joined(separator: ", ")
            for node in dialog.nodes { describe(node, "\(id)/\(node.id)", &map) }
        }
        for (position, row) in library.safety.interrupts.enumerated() {
            let who = row.audiences.map(\.rawValue).joined(separator: ", ")
            map["safety row \(position + 1)"] =
                "\(row.level.rawValue) \(row.category?.rawValue ?? "any") \(who) → \(row.dialog)"
        }
        return map
    }

    private static func describe(_ node: Node, _ place: String, _ map: inout [String: String]) {
        if case .services(let ids) = node.refer { map["\(place) refers"] = ids.map(\.rawValue).joined(separator: ", ") }
        if case .automatic = node.refer { map["\(place) refers"] = "auto" }
        switch node.action {
        case .ask(let question):
            for option in question.options {
                let raise = option.raises.map { " (raises \($0.category.rawValue), \($0.level.rawValue))" } ?? ""
                map["\(place) → \(option.id)"] = "\(option.next)\(raise)\(option.eases ? " (eases)" : "")"
            }
            if let free = question.free { map["\(place) → anything else"] = free.rawValue }
            for (rung, step) in question.fallback.enumerated() {
                switch step {
                case .say: map["\(place) → not understood \(rung + 1)"] = "says a sentence"
                case .goto(let node): map["\(place) → not understood \(rung + 1)"] = node.rawValue
                case .call(let dialog): map["\(place) → not understood \(rung + 1)"] = dialog.rawValue
                }
            }
        case .goto(let next): map["\(place) →"] = next.rawValue
        case .call(let dialog, let next): map["\(place) →"] = "\(dialog), then \(next)"
        case .branch(let branches): map["\(place) →"] = branches.map { "\($0.next)" }.joined(separator: " | ")
        case .human(let next): map["\(place) →"] = "a person, then \(next)"
        case .end(let ending): map["\(place) →"] = "end: \(ending.rawValue)"
        }
    }

    private static func lost(_ old: Library?, _ new: Library?) -> [String] {
        guard let old, let new else { return [] }
        return old.dialogs.values.flatMap { dialog in
            dialog.nodes.filter { new.dialogs[dialog.id]?.node($0.id) == nil }.map { "\(dialog.id)/\($0.id)" }
        }.sorted()
    }

    package var isEmpty: Bool { sentences.isEmpty && paths.isEmpty }

    package var text: String {
        var lines: [String] = []
        for (title, rows) in [("Sentences", sentences), ("Ways", paths)] where !rows.isEmpty {
            lines.append("\(title): \(rows.count)")
            for row in rows {
                lines.append("  \(row.name)")
                if let old = row.old { lines.append("    - \(old)") }
                if let new = row.new { lines.append("    + \(new)") }
            }
        }
        if !lost.isEmpty {
            lines.append(
                "Gone without \"moved:\" (conversations there lose their place): \(lost.joined(separator: ", "))")
        }
        return lines.isEmpty ? "Nothing changed.\n" : lines.joined(separator: "\n") + "\n"
    }

    package var markdown: String {
        var lines: [String] = []
        for (title, rows) in [("Sentences", sentences), ("Ways", paths)] where !rows.isEmpty {
            lines += ["## \(title) (\(rows.count))", "", "| what | old | new |", "|---|---|---|"]
            lines += rows.map { "| `\($0.name)` | \(Self.cell($0.old)) | \(Self.cell($0.new)) |" }
            lines.append("")
        }
        if !lost.isEmpty {
            lines += ["## Gone without `moved:`", "", lost.map { "- `\($0)`" }.joined(separator: "\n"), ""]
        }
        return lines.isEmpty ? "Nothing changed.\n" : lines.joined(separator: "\n")
    }

    private static func cell(_ text: String?) -> String {
        var escaped = ""
        for character in text ?? "*(not there)*" {
            escaped += character == "|" ? "\\|" : character == "\n" ? " " : String(character)
        }
        return escaped
    }
}
