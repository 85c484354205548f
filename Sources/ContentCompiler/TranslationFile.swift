package import Content

/// Writes the side file of a language for one source file: what is translated stays, what is not stands empty with the
/// Dutch words above it.
package enum TranslationFile {
    /// `Dialogs/jong/start.yaml` → `Dialogs/i18n/en/jong/start.yaml`.
    package static func path(of source: String, _ language: Language) -> String {
        let parts = source.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return source }
        return "\(parts[0])/i18n/\(language)/\(parts[1])"
    }

    /// What the keys of a side file leave out of the text ids. Files that hold several things write the whole id.
    static func prefix(of source: String) -> String {
        guard source.hasPrefix("Dialogs/") else { return "" }
        switch source {
        case "Dialogs/_global.yaml": return "global:"
        case "Dialogs/_slots.yaml": return ""
        default: return source.dropFirst("Dialogs/".count).dropLast(".yaml".count) + ":"
        }
    }

    /// What was written for one text; nothing of it is lost.
    private struct Entry {
        let of: String
        let text: String
        let formal: String?
        let also: [String]
        let by: String?
        let on: String?
    }

    package struct Written: Sendable {
        package let path: String
        package let text: String
        package let missing: Int
        package let stale: Int
    }

    /// - Parameters:
    ///   - texts: the texts of one source file, in its order.
    ///   - existing: the side file as it is, if it is there and well-formed.
    package static func write(
        source: String, texts: [SourceText], language: Language, existing: SourceFile?
    ) -> Written {
        let prefix = prefix(of: source)
        let header = existing.map { comments($0.text) } ?? []
        let (entries, order) = existing.map { read($0, prefix: prefix) } ?? ([:], [])
        let path = Self.path(of: source, language)
        let head = header.isEmpty ? ["# \(language): translation of \(source)."] : header
        let commented = ContentSchema.commented(SourceFile(path: path, text: head.joined(separator: "\n")))
        var lines = commented.split(separator: "\n").map(String.init)
        lines.append("texts:")
        var missing = 0
        var stale = 0
        var written: Set<String> = []
        for text in texts where written.insert(text.id).inserted {
            let entry = entries[text.id]
            let hash = Translations.hash(text.text)
            let isEmpty = entry?.text.isEmpty ?? true
            let isStale = !isEmpty && entry?.of != hash
            missing += isEmpty ? 1 : 0
            stale += isStale ? 1 : 0
            lines += comment("", text.text)
            if let formal = text.formal { lines += comment("u: ", formal) }
            if !text.also.isEmpty { lines += comment("also: ", text.also.joined(separator: " | ")) }
            if isStale {
                lines.append("  # STALE: the Dutch above changed. Look at this text, then write of: \"\(hash)\"")
            }
            let key = String(text.id.dropFirst(prefix.count))
            lines.append(
                "  \(quoted(key)): \(rendered(entry, hash: isStale ? entry?.of ?? "" : hash, wantsAlso: !text.also.isEmpty))"
            )
        }
        let orphans = order.filter { !written.contains($0) && !(entries[$0]?.text.isEmpty ?? true) }
        if !orphans.isEmpty {
            lines.append("  # The Dutch of these is gone. Move them to their new id, or remove them.")
        }
        for id in orphans {
            let entry = entries[id]
            lines.append(
                "  \(quoted(String(id.dropFirst(prefix.count)))): \(rendered(entry, hash: entry?.of ?? "", wantsAlso: false))"
            )
        }
        return Written(
            path: path, text: lines.joined(separator: "\n") + "\n", missing: missing, stale: stale
        )
    }

    private static func rendered(_ entry: Entry?, hash: String, wantsAlso: Bool) -> String {
        var fields = ["of: \(quoted(hash))", "text: \(quoted(entry?.text ?? ""))"]
        if let formal = entry?.formal { fields.append("u: \(quoted(formal))") }
        let also = entry?.also ?? []
        if wantsAlso || !also.isEmpty { fields.append("also: [\(also.map(quoted).joined(separator: ", "))]") }
        if let by = entry?.by { fields.append("by: \(quoted(by))") }
        if let on = entry?.on { fields.append("on: \(quoted(on))") }
        return "{ \(fields.joined(separator: ", ")) }"
    }

    /// The comment lines at the head of a file.
    private static func comments(_ text: String) -> [String] {
        text.split(separator: "\n").prefix { $0.hasPrefix("#") }.map(String.init)
    }

    private static func read(_ file: SourceFile, prefix: String) -> (entries: [String: Entry], order: [String]) {
        let findings = Findings()
        guard let root = YAMLFile.parse(file, findings) else { return ([:], []) }
        var entries: [String: Entry] = [:]
        var order: [String] = []
        for (key, _, value) in root.fields("A translation file", Shapes.translationFile.keys)["texts"]?.pairs("texts")
            ?? []
        {
            let fields = value.fields("A translation", Shapes.translation.keys)
            order.append(prefix + key)
            entries[prefix + key] = Entry(
                of: fields["of"]?.string ?? "", text: fields["text"]?.string ?? "", formal: fields["u"]?.string,
                also: fields["also"]?.strings("A phrase") ?? [], by: fields["by"]?.string, on: fields["on"]?.string)
        }
        return (entries, order)
    }

    private static func comment(_ label: String, _ text: String) -> [String] {
        text.split(separator: "\n").enumerated().map { index, line in "  # \(index == 0 ? label : "")\(line)" }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for character in text {
            switch character {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            default: result.append(character)
            }
        }
        return result + "\""
    }
}
