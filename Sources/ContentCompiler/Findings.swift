import Content
import Yams

typealias YAMLNode = Yams.Node

/// Collects every finding of one run; nothing stops at the first.
final class Findings {
    private(set) var diagnostics: [Diagnostic] = []
    /// Where everything stands, noted while it is read.
    var map = SourceMap()

    func add(_ rule: String, _ severity: Diagnostic.Severity, _ message: String, _ location: Diagnostic.Location) {
        diagnostics.append(Diagnostic(rule: rule, severity: severity, message: message, location: location))
    }

    func error(_ rule: String, _ message: String, _ location: Diagnostic.Location) {
        add(rule, .error, message, location)
    }
}

/// A YAML value with the file it stands in.
struct Value {
    let node: YAMLNode
    let file: String
    let findings: Findings

    var location: Diagnostic.Location {
        Diagnostic.Location(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    }

    /// The lines that the value takes.
    var lines: ClosedRange<Int> {
        let first = location.line
        return first...max(first, Self.lastLine(node))
    }

    private static func lastLine(_ node: YAMLNode) -> Int {
        let own = node.mark?.line ?? 1
        switch node {
        case .mapping(let mapping):
            return mapping.reduce(own) { max($0, lastLine($1.key), lastLine($1.value)) }
        case .sequence(let sequence): return sequence.reduce(own) { max($0, lastLine($1)) }
        case .scalar, .alias: return own
        }
    }

    func with(_ node: YAMLNode) -> Value { Value(node: node, file: file, findings: findings) }

    func fault(_ rule: String, _ message: String) { findings.error(rule, message, location) }

    /// A map of words and their formal form, as if they had been written together.
    func paired(withFormal formal: Value) -> Value {
        with(YAMLNode([(YAMLNode("text"), node), (YAMLNode("u"), formal.node)]))
    }

    /// A scalar's text.
    var string: String? { node.scalar?.string }

    func requireString(_ what: String) -> String? {
        if let string { return string }
        fault("F004", "\(what) must be a single text, not a list or a map.")
        return nil
    }

    /// The items of a list; a single value counts as a list of one.
    var items: [Value] {
        if let sequence = node.sequence { return sequence.map { with($0) } }
        return [self]
    }

    var isMap: Bool { node.mapping != nil }
    var isList: Bool { node.sequence != nil }

    func strings(_ what: String) -> [String] { items.compactMap { $0.requireString(what) } }

    /// The pairs of a map, in the order of the file.
    func pairs(_ what: String) -> [(key: String, keyValue: Value, value: Value)] {
        guard let mapping = node.mapping else {
            if !(string?.isEmpty ?? false) { fault("F004", "\(what) must be a map of keys and values.") }
            return []
        }
        return mapping.compactMap { key, value in
            guard let name = key.scalar?.string else {
                with(key).fault("F004", "A key of \(what) must be a single word.")
                return nil
            }
            return (name, with(key), with(value))
        }
    }

    /// The map's values by key; keys that are not known are reported with the nearest known one.
    func fields(_ what: String, _ known: Set<String>) -> [String: Value] {
        var found: [String: Value] = [:]
        for (key, keyValue, value) in pairs(what) {
            if !known.contains(key) {
                let hint = Suggestion.nearest(to: key, in: known).map { " Did you mean \"\($0)\"?" } ?? ""
                keyValue.fault("D011", "\(what) has no key \"\(key)\".\(hint)")
            }
            found[key] = value
        }
        return found
    }

    /// A word of a fixed vocabulary.
    func word<Word: RawRepresentable & CaseIterable>(_ what: String, _ type: Word.Type) -> Word?
    where Word.RawValue == String {
        guard let text = requireString(what) else { return nil }
        if let word = Word(rawValue: text) { return word }
        let known = Set(Word.allCases.map(\.rawValue))
        let hint = Suggestion.nearest(to: text, in: known).map { "Did you mean \"\($0)\"?" }
        fault("F005", "\"\(text)\" is no \(what). \(hint ?? "Known: \(known.sorted().joined(separator: ", ")).")")
        return nil
    }

    func flag(_ what: String) -> Bool {
        switch string {
        case "yes", "true": return true
        case "no", "false": return false
        default:
            fault("F004", "\(what) must be \"yes\" or \"no\".")
            return false
        }
    }

    func number(_ what: String) -> Int? {
        if let text = string, let number = Int(text) { return number }
        fault("F004", "\(what) must be a whole number.")
        return nil
    }
}

/// "Did you mean …?"
enum Suggestion {
    static func nearest(to word: String, in known: some Collection<String>) -> String? {
        let best = known.sorted().map { ($0, distance(word, $0)) }.min { $0.1 < $1.1 }
        guard let best, best.1 <= max(1, word.count / 3) else { return nil }
        return best.0
    }

    /// Levenshtein distance; letters in another order count as one slip.
    private static func distance(_ left: String, _ right: String) -> Int {
        if left != right, left.unicodeScalars.sorted() == right.unicodeScalars.sorted() { return 1 }
        let a = Array(left.unicodeScalars)
        let b = Array(right.unicodeScalars)
        var row = Array(0...b.count)
        for (i, x) in a.enumerated() {
            var previous = row[0]
            row[0] = i + 1
            for (j, y) in b.enumerated() {
                let above = row[j + 1]
                row[j + 1] = x == y ? previous : min(previous, row[j], above) + 1
                previous = above
            }
        }
        return row[b.count]
    }
}
