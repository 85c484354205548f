import Content
import Dialog
import Foundation
import Testing
import Understanding

/// A conversation that is going on while its content changes.
@Suite struct ContentChangeTests {
    /// The same conversation with an engine over changed content.
    private func continued(_ talk: Talk, _ changes: [String: String]) throws -> Talk {
        var next = try Talk(changes)
        next.state = talk.state
        return next
    }

    private func waiting() throws -> Talk {
        var talk = try Talk(audience: .young)
        talk.say([.evidence])
        return talk
    }

    @Test func `a node with a new name is followed`() throws {
        let file = try #require(SmallContent.files["Dialogs/jong/bewijs.yaml"])
        let renamed =
            file.replacingOccurrences(of: "vraag", with: "bewaard") + "\nmoved: { vraag: bewaard }\n"
        var talk = try continued(try waiting(), ["Dialogs/jong/bewijs.yaml": renamed])
        #expect(talk.choose("ja").contains("Maak foto's van het scherm."))
        #expect(!talk.said.contains("veranderd"))
        #expect(talk.turn.trace.contains(.repaired))
    }

    @Test func `a place that is gone is owned up to and the conversation goes on`() throws {
        let file = try #require(SmallContent.files["Dialogs/jong/bewijs.yaml"])
        let gone = file.replacingOccurrences(of: "vraag", with: "anders")
        var talk = try continued(try waiting(), ["Dialogs/jong/bewijs.yaml": gone])
        #expect(talk.say(words: 2).contains("Die vraag is veranderd."))
        #expect(talk.place == "jong/start/meer")
    }

    @Test func `an answer that no longer exists is forgotten`() throws {
        var talk = try waiting()
        talk.choose("weet-niet")
        let slots = try #require(SmallContent.files["Dialogs/_slots.yaml"])
            .replacingOccurrences(
                of: "bewijs: { values: [ja, nee, weet-niet]", with: "bewijs: { values: [ja, nee, anders]")
        let dialog = try #require(SmallContent.files["Dialogs/jong/bewijs.yaml"])
            .replacingOccurrences(of: "id: weet-niet", with: "id: anders")
        var next = try continued(talk, ["Dialogs/_slots.yaml": slots, "Dialogs/jong/bewijs.yaml": dialog])
        next.say(words: 2)
        #expect(next.state.slots["bewijs"] == nil)
    }
}
