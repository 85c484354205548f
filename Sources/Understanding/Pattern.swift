/// A sequence of words as the rules write it; see docs/content-format.md for the language.
package struct Pattern: Hashable, Sendable {
    enum Piece: Hashable, Sendable {
        /// One of these, one word or several.
        case alternatives([Alternative], isOptional: Bool)
        /// Up to so many other words.
        case gap(Int)
    }

    enum Alternative: Hashable, Sendable {
        case word(String)
        case prefix(String)
        case phrase([String])
    }

    /// All must be found somewhere in the message.
    let parts: [[Piece]]

    package struct Failure: Error, Hashable { package let message: String }

    /// - Parameter classes: the words and phrases behind each `<class>`.
    package init(_ text: String, classes: [String: [String]]) throws(Failure) {
        var parts: [[Piece]] = []
        for part in text.split(separator: "&") {
            var pieces: [Piece] = []
            for element in part.split(separator: " ") {
                switch element {
                case "..": pieces.append(.gap(3))
                case "...": pieces.append(.gap(8))
                default: pieces.append(try Self.alternatives(element, classes: classes))
                }
            }
            while case .gap = pieces.first { pieces.removeFirst() }
            while case .gap = pieces.last { pieces.removeLast() }
            guard !pieces.isEmpty else { throw Failure(message: "the pattern \"\(text)\" has an empty part") }
            guard pieces.contains(where: { if case .alternatives(_, false) = $0 { true } else { false } }) else {
                throw Failure(message: "everything in the pattern \"\(text)\" is optional")
            }
            parts.append(pieces)
        }
        guard !parts.isEmpty else { throw Failure(message: "the pattern is empty") }
        self.parts = parts
    }

    /// Patterns are written in normal spelling; capitals and accents fold away as they do in messages.
    package static func spelled(_ pattern: String) -> String {
        pattern.unicodeScalars.reduce(into: "") { text, scalar in
            switch CharacterFolding.fold(scalar) {
            case .letters(let letters): text += letters
            case .drop: break
            case .keep: text += scalar.properties.lowercaseMapping
            }
        }
    }

    private static func alternatives(_ element: Substring, classes: [String: [String]]) throws(Failure) -> Piece {
        let isOptional = element.hasPrefix("?") && element.count > 1
        var list: [Alternative] = []
        for name in (isOptional ? element.dropFirst() : element).split(separator: "|") {
            if name.hasPrefix("<"), name.hasSuffix(">") {
                let key = String(name.dropFirst().dropLast())
                guard let members = classes[key] else {
                    throw Failure(message: "the word class <\(key)> is not in Knowledge/lexicon/classes.yaml")
                }
                list += members.compactMap(member)
            } else if name.hasSuffix("*"), name.count > 2 {
                list.append(.prefix(String(name.dropLast())))
            } else {
                list.append(.word(name.filter { $0 != "'" }))
            }
        }
        guard !list.isEmpty else { throw Failure(message: "\"\(element)\" names no word") }
        return .alternatives(list, isOptional: isOptional)
    }

    private static func member(_ text: String) -> Alternative? {
        let words = text.lowercased().filter { $0 != "'" }.split(separator: " ").map(String.init)
        guard let first = words.first else { return nil }
        if words.count > 1 { return .phrase(words) }
        return first.hasSuffix("*") ? .prefix(String(first.dropLast())) : .word(first)
    }

    /// Every whole word that stands in it.
    package var words: [String] {
        parts.joined().flatMap { piece -> [String] in
            guard case .alternatives(let list, _) = piece else { return [] }
            return list.flatMap { alternative -> [String] in
                switch alternative {
                case .word(let word): [word]
                case .phrase(let words): words
                case .prefix: []
                }
            }
        }
    }

    /// Where it stands: the words of its first part.
    package func firstMatch(in tokens: [String]) -> Range<Int>? { ranges(in: tokens)?.first }

    /// Where each of its parts stands; the first of them not before `start`.
    package func ranges(in tokens: [String], from start: Int = 0) -> [Range<Int>]? {
        var found: [Range<Int>] = []
        for part in parts {
            guard let range = Self.find(part, in: tokens, from: found.isEmpty ? start : 0) else { return nil }
            found.append(range)
        }
        return found
    }

    private static func find(_ pieces: [Piece], in tokens: [String], from begin: Int) -> Range<Int>? {
        for start in tokens.indices.dropFirst(begin) {
            if let end = match(pieces[...], tokens, start), end > start { return start..<end }
        }
        return nil
    }

    private static func match(_ pieces: ArraySlice<Piece>, _ tokens: [String], _ position: Int) -> Int? {
        guard let piece = pieces.first else { return position }
        let rest = pieces.dropFirst()
        switch piece {
        case .gap(let limit):
            for skip in 0...limit where position + skip <= tokens.count {
                if let end = match(rest, tokens, position + skip) { return end }
            }
            return nil
        case .alternatives(let list, let isOptional):
            for alternative in list {
                if let next = consume(alternative, tokens, position), let end = match(rest, tokens, next) { return end }
            }
            return isOptional ? match(rest, tokens, position) : nil
        }
    }

    private static func consume(_ alternative: Alternative, _ tokens: [String], _ position: Int) -> Int? {
        guard position < tokens.count else { return nil }
        switch alternative {
        case .word(let word):
            return tokens[position] == word ? position + 1 : nil
        case .prefix(let prefix):
            return tokens[position].hasPrefix(prefix) ? position + 1 : nil
        case .phrase(let words):
            guard position + words.count <= tokens.count else { return nil }
            for (offset, word) in words.enumerated() where tokens[position + offset] != word { return nil }
            return position + words.count
        }
    }

    /// The words and prefixes of which one must stand in a message that matches, of the rarest part.
    var anchors: [Alternative] {
        parts.compactMap { part in
            part.compactMap { piece -> [Alternative]? in
                if case .alternatives(let list, false) = piece { return list }
                return nil
            }.min { $0.count < $1.count }
        }.min { $0.count < $1.count } ?? []
    }
}

/// Many patterns behind one index: only those are tried of which an anchor word stands in the message.
package struct PatternSet<Payload: Sendable>: Sendable {
    private let entries: [(pattern: Pattern, payload: Payload)]
    private let byWord: [String: [Int]]
    private let byPrefix: [String: [(prefix: String, entry: Int)]]
    private static var prefixLength: Int { 3 }

    package init(_ entries: [(Pattern, Payload)]) {
        self.entries = entries.map { (pattern: $0.0, payload: $0.1) }
        var byWord: [String: [Int]] = [:]
        var byPrefix: [String: [(prefix: String, entry: Int)]] = [:]
        for (index, entry) in entries.enumerated() {
            for anchor in entry.0.anchors {
                switch anchor {
                case .word(let word): byWord[word, default: []].append(index)
                case .phrase(let words): if let first = words.first { byWord[first, default: []].append(index) }
                case .prefix(let prefix):
                    byPrefix[String(prefix.prefix(Self.prefixLength)), default: []].append((prefix, index))
                }
            }
        }
        self.byWord = byWord
        self.byPrefix = byPrefix
    }

    package func matches(in tokens: [String]) -> [(payload: Payload, range: Range<Int>)] {
        candidates(in: tokens).compactMap { payload, pattern in
            pattern.firstMatch(in: tokens).map { (payload, $0) }
        }
    }

    /// Those that may match: an anchor word of each stands in the message.
    package func candidates(in tokens: [String]) -> [(payload: Payload, pattern: Pattern)] {
        var candidates: Set<Int> = []
        for token in tokens {
            for index in byWord[token] ?? [] { candidates.insert(index) }
            for (prefix, index) in byPrefix[String(token.prefix(Self.prefixLength))] ?? [] where token.hasPrefix(prefix)
            {
                candidates.insert(index)
            }
        }
        return candidates.sorted().map { (entries[$0].payload, entries[$0].pattern) }
    }
}
