package import Content

/// A group of messages as a patch for `Knowledge/phrases/`, for a reviewer to read and `baken check` and `baken evaluate`
/// to judge. Nothing is learned before somebody has read it.
package struct PhraseProposal: Hashable, Sendable {
    package let topics: [Topic]
    package let audience: Audience
    package let risk: RiskLevel
    package let categories: [RiskCategory]
    package let cluster: SampleClusters.Cluster

    package init(
        topics: [Topic], audience: Audience, risk: RiskLevel, categories: [RiskCategory],
        cluster: SampleClusters.Cluster
    ) {
        self.topics = topics
        self.audience = audience
        self.risk = risk
        self.categories = categories
        self.cluster = cluster
    }

    /// Messages without a placeholder and with at least two words; a sentence with a hole in it teaches nothing.
    package var phrases: [String] {
        var seen: Set<String> = []
        return cluster.texts.filter { text in
            !text.contains("[") && text.split(separator: " ").count >= 2 && text.count <= 160
                && !text.contains(where: \.isNewline) && seen.insert(text.lowercased()).inserted
        }
    }

    /// A new file as a unified diff, to be read and then given to `git apply`.
    ///
    /// - Parameter comment: its first line, by which an editor finds the schema.
    package func patch(file: String, comment: String) -> String {
        let lines = "\(comment)\n\(content)".split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let body = lines.map { "+" + $0 }.joined(separator: "\n")
        return """
            diff --git a/\(file) b/\(file)
            new file mode 100644
            --- /dev/null
            +++ b/\(file)
            @@ -0,0 +1,\(lines.count) @@
            \(body)

            """
    }

    private var content: String {
        let head = [
            "# Proposed from what people wrote and nobody understood. Read every line: could somebody be recognised by it?",
            "phrases:",
            "  - topics: [\(topics.map(\.rawValue).joined(separator: ", "))]",
            "    audience: \(audience.rawValue)",
            "    risk: \(risk.rawValue)",
            "    categories: [\(categories.map(\.rawValue).joined(separator: ", "))]",
            "    \(cluster.language.code):",
        ]
        return (head + phrases.map { "      - \(Self.quoted($0))" }).joined(separator: "\n")
    }

    /// A double-quoted YAML scalar (YAML 1.2, 7.3.1).
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case _ where scalar.value < 0x20 || scalar.value == 0x7f:
                let hex = String(scalar.value, radix: 16)
                result += "\\x" + (hex.count < 2 ? "0" : "") + hex
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
