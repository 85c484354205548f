import Foundation
import TestSupport
import Testing

/// One page of docs/checks/: what a rule means, and an example for each side.
struct RulePage: Sendable, CustomTestStringConvertible {
    let id: String
    let title: String
    let severity: String
    let isReleaseOnly: Bool
    let bad: Example
    let good: Example

    var testDescription: String { id }

    /// Files laid over the base content.
    struct Example: Sendable {
        /// By path, in full.
        var files: [String: String] = [:]
        /// The line that says `# here`.
        var marked: (file: String, line: Int)?
    }

    static let folder = RealContent.folder.appendingPathComponent("docs/checks")

    /// Every page, in the order of the ids.
    static let all: [RulePage] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".md") && $0 != "README.md" }.sorted().compactMap { name in
            (try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)).map {
                RulePage(id: String(name.dropLast(3)), text: $0)
            }
        }
    }()

    private init(id: String, text: String) {
        self.id = id
        let lines = text.components(separatedBy: "\n")
        title = lines.first.map { $0.replacingOccurrences(of: "# \(id): ", with: "") } ?? ""
        let severity = lines.first { $0.hasPrefix("Severity: ") } ?? ""
        isReleaseOnly = severity.contains("Found with `--release` only.")
        self.severity =
            severity.dropFirst("Severity: ".count).components(separatedBy: ". ").first?
            .trimmingCharacters(in: CharacterSet(charactersIn: ".")) ?? ""
        bad = Self.example("## Bad", lines)
        good = Self.example("## Good", lines)
    }

    private static func example(_ heading: String, _ lines: [String]) -> Example {
        var example = Example()
        var block: [String]?
        for line in lines.drop(while: { $0 != heading }).dropFirst().prefix(while: { !$0.hasPrefix("## ") }) {
            switch line {
            case "```yaml": block = []
            case "```":
                if let block { add(block, to: &example) }
                block = nil
            default: block?.append(line)
            }
        }
        return example
    }

    /// The first line of a block names its file; "added at the end" keeps what the base has there.
    private static func add(_ block: [String], to example: inout Example) {
        guard let first = block.first, first.hasPrefix("# ") else { return }
        let parts = first.dropFirst(2).components(separatedBy: ", ")
        let path = parts[0]
        let before =
            parts.count > 1 ? (BaseContent.files[path] ?? "") : "# \(path)\n"
        let body = block.dropFirst().joined(separator: "\n") + "\n"
        let text = before + body
        example.files[path] = text
        for (index, line) in text.components(separatedBy: "\n").enumerated() where line.hasSuffix("# here") {
            example.marked = (path, index + 1)
        }
    }
}
