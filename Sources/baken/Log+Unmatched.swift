import ArgumentParser
import Assistant
import Content
import ContentCompiler
import Foundation
import Insight
import Rehearsal

extension Baken.Log {
    /// `baken log unmatched`: what nobody understood, in groups.
    struct Unmatched: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Groups the redacted messages that were not understood.")

        @OptionGroup var store: StoreOptions
        @OptionGroup var choice: ClusterOptions
        @ArgumentParser.Option(help: "Messages shown of each group.") var show = 5
        @ArgumentParser.Option(help: "text or json.") var format: Baken.Evaluate.Format = .text

        func run() async throws {
            let found = try await choice.clusters(store.open())
            if format == .json {
                for cluster in found.clusters { Output.line(try BatchLines.encode(cluster)) }
                return
            }
            for cluster in found.clusters {
                Output.line("\(cluster.number). \(cluster.texts.count) × \(cluster.language): \(cluster.example)")
                for text in cluster.texts.prefix(show) where text != cluster.example { Output.line("     \(text)") }
            }
            Output.line(
                "\(found.clusters.count) groups; \(found.alone) messages stand in smaller ones and are not shown")
        }
    }

    /// `baken log propose`: one group as a patch that a reviewer reads.
    struct Propose: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Turns a group of messages into a patch for Knowledge/phrases.")

        @OptionGroup var store: StoreOptions
        @OptionGroup var choice: ClusterOptions
        @ArgumentParser.Option(help: "The number that `baken log unmatched` gave the group.") var cluster: Int
        @ArgumentParser.Option(parsing: .upToNextOption, help: "What it is about; the first is the main topic.")
        var topics: [String]
        @ArgumentParser.Option(help: "Who writes so.") var audience: String
        @ArgumentParser.Option(help: "How bad it is.") var risk: String
        @ArgumentParser.Option(parsing: .upToNextOption, help: "Which kinds of danger.") var categories: [String] = []

        func run() async throws {
            let found = try await choice.clusters(store.open())
            guard let chosen = found.clusters.first(where: { $0.number == cluster }) else {
                throw ValidationError("There is no group \(cluster); `baken log unmatched` lists them.")
            }
            let proposal = PhraseProposal(
                topics: try topics.map { try known(Topic(rawValue: $0), $0) },
                audience: try known(Audience(rawValue: audience), audience),
                risk: try known(RiskLevel(rawValue: risk), risk),
                categories: try categories.map { try known(RiskCategory(rawValue: $0), $0) }, cluster: chosen)
            guard !proposal.phrases.isEmpty else {
                throw ValidationError("Every message of this group has something taken out: none can teach anything.")
            }
            let file = "Knowledge/phrases/voorstel-\(chosen.number).yaml"
            Output.write(
                proposal.patch(file: file, comment: ContentSchema.comment(for: file) ?? "#"), to: .standardOutput)
        }

        private func known<Value>(_ value: Value?, _ text: String) throws -> Value {
            guard let value else {
                throw ValidationError("\"\(text)\" is no word of the vocabulary in docs/content-format.md.")
            }
            return value
        }
    }
}

/// Which messages are grouped, and from what size a group is shown.
struct ClusterOptions: ParsableArguments {
    @ArgumentParser.Option(help: "Only this language.") var language: String?
    @ArgumentParser.Option(name: .customLong("k"), help: "The smallest group that is shown.") var minimum = 5

    func clusters(_ log: some LogStore) async throws -> SampleClusters {
        SampleClusters(try await log.samples(language: language.map { Language($0) }), minimum: max(1, minimum))
    }
}
