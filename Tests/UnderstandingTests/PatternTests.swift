import Testing
import Understanding

struct PatternTests {
    private func matches(_ pattern: String, _ text: String) throws -> Bool {
        let classes = ["hij": ["hij", "mijn ex"]]
        return try Pattern(pattern, classes: classes).firstMatch(in: text.split(separator: " ").map(String.init)) != nil
    }

    @Test(arguments: [
        ("hij slaat", "want hij slaat mij", true), ("hij slaat", "hij die slaat", false),
        ("hij .. slaat", "hij die toen weer slaat", true), ("hij .. slaat", "hij die toen weer eens slaat", false),
        ("hij ... slaat", "hij die toen weer eens heel hard slaat", true), ("slaat|schopt mij", "ze schopt mij", true),
        ("hij ?heel boos", "hij boos", true), ("hij ?heel boos", "hij heel boos", true),
        ("dreig*", "hij dreigde", true),
        ("dreig*", "bedreigd", false), ("<hij> slaat", "mijn ex slaat", true),
        ("<hij> slaat", "mijn buurman slaat", false),
        ("mes & bang", "bang want hij heeft een mes", true), ("mes & bang", "hij heeft een mes", false),
    ])
    func `a pattern finds what it says`(_ pattern: String, _ text: String, _ expected: Bool) throws {
        #expect(try matches(pattern, text) == expected)
    }

    @Test(arguments: ["", "..", "?misschien", "<onbekend> slaat"])
    func `a pattern that says nothing is refused`(_ pattern: String) {
        #expect(throws: Pattern.Failure.self) { try Pattern(pattern, classes: [:]) }
    }

    @Test func `accents and capitals of a pattern fold as those of a message do`() {
        #expect(Pattern.spelled("Cliënt één") == "client een")
    }

    @Test func `a set finds what its patterns find one by one`() throws {
        let texts = ["hij .. slaat", "dreig*", "?heel bang", "mes & bang"]
        let patterns = try texts.map { try Pattern($0, classes: [:]) }
        let set = PatternSet(patterns.enumerated().map { ($1, $0) })
        for message in ["hij dreigt en slaat", "heel bang voor een mes", "dreigement", "niets"] {
            let tokens = message.split(separator: " ").map(String.init)
            let single = patterns.indices.filter { patterns[$0].firstMatch(in: tokens) != nil }
            #expect(set.matches(in: tokens).map(\.payload) == single)
        }
    }
}
