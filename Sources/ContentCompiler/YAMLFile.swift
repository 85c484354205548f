import Content
import Yams

/// Parses one file into nodes with their places. All scalars are text; anchors, aliases and tags are refused.
enum YAMLFile {
    static func parse(_ file: SourceFile, _ findings: Findings) -> Value? {
        do {
            // The anchors of the nodes live only as long as their parser.
            let parser = try Parser(yaml: file.text, resolver: .basic)
            defer { withExtendedLifetime(parser) {} }
            guard let root = try parser.singleRoot() else {
                findings.add("F002", .warning, "This file is empty.", place(file, 1, 1))
                return nil
            }
            let value = Value(node: root, file: file.path, findings: findings)
            var seen: Set<Diagnostic.Location> = []
            refuseMarks(value, &seen)
            return value
        } catch YamlError.duplicatedKeysInMapping(let duplicates, let context) {
            for key in duplicates {
                let line = secondLine(of: key, in: file.text, from: context.mark.line)
                findings.error(
                    "F003", "The key \"\(key)\" stands twice in one map. Keep one of them.", place(file, line, 1))
            }
        } catch YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _)
        {
            findings.error(
                "F002", "This is not well-formed YAML: \(problem). Look at quotes, colons and indentation here.",
                place(file, mark.line, mark.column))
        } catch {
            findings.error("F002", "This file cannot be read as YAML.", place(file, 1, 1))
        }
        return nil
    }

    private static func place(_ file: SourceFile, _ line: Int, _ column: Int) -> Diagnostic.Location {
        Diagnostic.Location(file: file.path, line: line, column: column)
    }

    /// An alias is the node of its anchor once more: it is told of once.
    private static func refuseMarks(_ value: Value, _ seen: inout Set<Diagnostic.Location>) {
        if value.node.anchor != nil, seen.insert(value.location).inserted {
            value.fault(
                "D013", "Anchors (&name) and aliases (*name) are not used here. Write the value out where it is needed."
            )
        }
        if !plainTags.contains("\(value.node.tag)"), seen.insert(value.location).inserted {
            value.fault("D013", "Tags (!name) are not used here: every value is text.")
        }
        switch value.node {
        case .mapping(let mapping):
            for (key, inner) in mapping {
                refuseMarks(value.with(key), &seen)
                refuseMarks(value.with(inner), &seen)
            }
        case .sequence(let sequence):
            for inner in sequence { refuseMarks(value.with(inner), &seen) }
        case .scalar, .alias:
            break
        }
    }

    private static let plainTags: Set<String> = Set(
        ["str", "seq", "map"].map { "tag:yaml.org,2002:\($0)" } + ["", "!"])

    /// Yams names the map, not the key: the second line that begins with it is the one to mend.
    private static func secondLine(of key: String, in text: String, from start: Int) -> Int {
        var seen = 0
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard index + 1 >= start else { continue }
            let trimmed = line.drop { $0 == " " || $0 == "-" || $0 == "\"" || $0 == "{" }
            if trimmed.hasPrefix("\(key):") || trimmed.hasPrefix("\(key)\":") {
                seen += 1
                if seen == 2 { return index + 1 }
            }
        }
        return start
    }
}
