import Channels

/// Gathers settings by their full names: flags win over the environment, the environment over the file. Reads nothing by
/// itself; what is in files is handed to it.
package struct SettingsReader: Sendable {
    /// Every setting there is, but those of channels.
    package static let own: Set<String> = [
        "BAKEN_AUTHORITIES", "BAKEN_CASE_DAYS", "BAKEN_CHANNEL_RATE", "BAKEN_CONTENT", "BAKEN_DATABASE",
        "BAKEN_FACT_DAYS",
        "BAKEN_IDLE_HOURS", "BAKEN_KEY_FILE", "BAKEN_LISTEN", "BAKEN_LOG", "BAKEN_LOG_FORMAT", "BAKEN_PUBLIC_URL",
        "BAKEN_TEXT_DAYS", "BAKEN_TLS_CERT", "BAKEN_TLS_KEY",
    ]

    private let channels: Set<String>
    private let readFile: @Sendable (String) -> String?

    /// - Parameters:
    ///   - channels: the settings that channels read; each may be given as the path of a file, with `_FILE` after its name.
    ///   - readFile: from a path to the text, nil when it cannot be read.
    package init(
        channels: Set<String> = ChannelSet.variables, readFile: @escaping @Sendable (String) -> String?
    ) {
        self.channels = channels
        self.readFile = readFile
    }

    /// - Parameters:
    ///   - flags: by the names of settings.
    ///   - file: the text of the file given with `--config`.
    /// - Returns: values by full name, secrets read from their files. An empty value counts as none.
    package func values(
        flags: [String: String], environment: [String: String], file: String?
    ) throws(SettingsError) -> [String: String] {
        var values = try file.map { text throws(SettingsError) in try layer(lines(of: text), isFile: true) } ?? [:]
        values.merge(try layer(environment.filter { $0.key.hasPrefix("BAKEN_") }, isFile: false)) { $1 }
        values.merge(flags) { $1 }
        return values
    }

    private func layer(_ raw: [String: String], isFile: Bool) throws(SettingsError) -> [String: String] {
        var values: [String: String] = [:]
        for (name, value) in raw.sorted(by: { $0.key < $1.key }) {
            if Self.own.contains(name) || channels.contains(name) {
                if !value.isEmpty { values[name] = value }
            } else if name.hasSuffix("_FILE"), channels.contains(String(name.dropLast(5))) {
                let secret = String(name.dropLast(5))
                guard !value.isEmpty else { continue }
                guard raw[secret, default: ""].isEmpty else { throw .twice(secret) }
                guard let text = readFile(value) else { throw .unreadableSecret(secret) }
                values[secret] = text.trimmedLineEnd
            } else {
                throw .unknown(name, nearest: nearest(to: name))
            }
        }
        return values
    }

    private func lines(of text: String) throws(SettingsError) -> [String: String] {
        var values: [String: String] = [:]
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let line = line.trimmed
            if line.isEmpty || line.first == "#" { continue }
            guard let equals = line.firstIndex(of: "="), equals != line.startIndex else {
                throw .malformedLine(index + 1)
            }
            let name = String(line[..<equals].trimmed)
            guard values[name] == nil else { throw .malformedLine(index + 1) }
            values[name] = line[line.index(after: equals)...].trimmed.unquoted
        }
        return values
    }

    private func nearest(to name: String) -> String? {
        Self.own.union(channels).map { (known: $0, distance: Self.distance($0, name)) }
            .filter { $0.distance <= 4 }.min { ($0.distance, $0.known) < ($1.distance, $1.known) }?.known
    }

    /// How many letters must change (Levenshtein).
    private static func distance(_ left: String, _ right: String) -> Int {
        let right = Array(right.utf8)
        var row = Array(0...right.count)
        for (index, letter) in left.utf8.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in right.indices {
                let above = row[column + 1]
                row[column + 1] = min(above + 1, row[column] + 1, diagonal + (letter == right[column] ? 0 : 1))
                diagonal = above
            }
        }
        return row[right.count]
    }
}

extension StringProtocol {
    fileprivate var trimmed: SubSequence {
        let start = firstIndex { !$0.isWhitespace } ?? endIndex
        let end = lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? start
        return self[start..<end]
    }

    fileprivate var unquoted: String {
        guard count >= 2, let mark = first, mark == last, mark == "\"" || mark == "'" else { return String(self) }
        return String(dropFirst().dropLast())
    }

    /// Editors put a line break at the end of a file; it is not part of a secret.
    fileprivate var trimmedLineEnd: String {
        var text = String(self)
        while let end = text.last, end.isNewline { text.removeLast() }
        return text
    }
}
