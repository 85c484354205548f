import Assistant
import Content
import Testing

@testable import Insight

@Suite struct ClusterTests {
    static let debts = [
        "ik moet de lening van mijn vriend betalen", "moet ik de lening van hem betalen",
        "de lening staat op mijn naam",
        "mijn vriend heeft een lening op mijn naam", "lening op mijn naam gezet",
        "hij heeft een lening op mijn naam gezet",
    ]
    static let games = [
        "mijn broertje speelt de hele dag roblox", "roblox is stuk", "hoe speel je roblox", "speel jij ook roblox",
        "iemand op roblox wil spelen", "roblox spelen met iemand",
    ]

    private func samples(_ texts: [String], language: Language = .dutch) -> [LoggedSample] {
        texts.map { LoggedSample(week: 202647, language: language, text: $0) }
    }

    @Test func `messages about the same come together`() {
        let found = SampleClusters(samples(Self.debts + Self.games + ["hallo daar"]), minimum: 4)
        #expect(found.clusters.count == 2)
        for cluster in found.clusters {
            let about = cluster.texts.allSatisfy(Self.debts.contains) || cluster.texts.allSatisfy(Self.games.contains)
            #expect(about, "\(cluster.texts)")
            #expect(cluster.texts.contains(cluster.example))
        }
        #expect(found.alone >= 1)
    }

    @Test func `a group smaller than the minimum is not shown`() {
        let found = SampleClusters(samples(Self.debts), minimum: 7)
        #expect(found.clusters.isEmpty)
        #expect(found.alone == Self.debts.count)
    }

    @Test func `the order of arrival plays no part`() {
        let forward = SampleClusters(samples(Self.debts + Self.games), minimum: 2)
        let backward = SampleClusters(samples((Self.debts + Self.games).reversed()), minimum: 2)
        #expect(forward.clusters == backward.clusters)
    }

    @Test func `languages are kept apart`() {
        let texts = Self.games + Self.debts
        let found = SampleClusters(samples(texts) + samples(texts, language: .english), minimum: 4)
        #expect(Set(found.clusters.map(\.language)) == [.dutch, .english])
    }

    @Test(arguments: [[], [""], ["[naam]"], ["a"], ["😀 😀"]])
    func `nothing to compare is nothing to fail on`(_ texts: [String]) {
        #expect(SampleClusters(samples(texts), minimum: 5).clusters.isEmpty)
    }

    @Test func `a proposal leaves out sentences with a hole and repetitions`() throws {
        let texts = [
            "Lening op mijn naam", "lening op mijn naam", "[naam] heeft een lening", "lening", "zeg \"ja\" \\ nee",
        ]
        let cluster = SampleClusters.Cluster(number: 3, language: .dutch, example: texts[0], texts: texts)
        let proposal = PhraseProposal(
            topics: [.debtsAndGifts], audience: .young, risk: .concern, categories: [.criminalExploitation],
            cluster: cluster)
        #expect(proposal.phrases == ["Lening op mijn naam", "zeg \"ja\" \\ nee"])
        let patch = proposal.patch(file: "Knowledge/phrases/voorstel-3.yaml", comment: "# schema")
        #expect(patch.contains("@@ -0,0 +1,10 @@"))
        #expect(patch.contains("\n+# schema\n+# Proposed"))
        #expect(patch.contains("+      - \"zeg \\\"ja\\\" \\\\ nee\""))
        #expect(patch.contains("+  - topics: [debts-and-gifts]"))
    }
}
