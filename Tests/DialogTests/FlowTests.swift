import Content
import Dialog
import Foundation
import Testing
import Understanding

/// Questions, corrections, digressions, returning, the ladder.
@Suite struct FlowTests {
    @Test func `the introduction is said once`() throws {
        var talk = try Talk(audience: .young)
        talk.say([.sextortion], level: .high, [.sextortion])
        #expect(talk.turn.replies.first?.text == "Ik ben een chatbot.")
        talk.say(answer: "schuld", isQuestion: true)
        #expect(!talk.said.contains("chatbot"))
    }

    @Test func `a platform that sees who chats says so`() throws {
        var talk = try Talk(audience: .young)
        talk.world = World(now: talk.world.now, channel: .named("whatsapp"))
        talk.say([.sextortion], level: .high, [.sextortion])
        #expect(talk.turn.replies.first?.text == "Ik ben een chatbot. De app ziet je.")
    }

    @Test func `a first message that tells the matter is answered on it`() throws {
        var talk = try Talk(audience: .young)
        #expect(talk.say([.sextortion], level: .none).contains("Betaal niet."))
        #expect(talk.place == "jong/foto/adres")
    }

    @Test func `a question in between is answered and the open one asked again`() throws {
        var talk = try Talk(audience: .young)
        talk.say([.sextortion], level: .high, [.sextortion])
        let said = talk.say(answer: "schuld", isQuestion: true)
        #expect(said.contains("Het is niet jouw schuld."))
        #expect(said.hasSuffix("Nog even: weet hij waar je woont?"))
        #expect(talk.state.misses == 0)
    }

    @Test func `an answer with a question in it is an answer`() throws {
        var talk = try Talk(audience: .young)
        talk.say([.sextortion], level: .high, [.sextortion])
        let said = talk.say(option: "nee", means: .general, answer: "schuld", isQuestion: true)
        #expect(said.contains("Het is niet jouw schuld."))
        #expect(said.contains("Blokkeer nu."))
        #expect(talk.place == "jong/foto/betaald")
    }

    @Test func `who keeps asking is not held to the same question`() throws {
        var talk = try Talk(audience: .young)
        talk.say([.evidence])
        #expect(talk.place == "jong/bewijs/vraag")
        for _ in 0..<3 { talk.say(answer: "schuld", isQuestion: true) }
        #expect(talk.place == "jong/start/meer")
    }

    @Test func `a called dialog returns to what comes after the call, without asking again`() throws {
        var talk = try Talk()
        talk.send(.start)
        talk.choose("young")
        talk.say([.evidence])
        talk.choose("ja")
        #expect(talk.place == "jong/start/meer")
        #expect(talk.said.contains("Maak foto's van het scherm."))
    }

    @Test func `an old button is a correction that replays forward and says what changed`() throws {
        var talk = try Talk(audience: .young)
        talk.say([.sextortion], level: .high, [.sextortion])
        let old = try Talk.button("Ja", in: talk.turn)
        talk.choose("nee")
        talk.choose("nee")
        #expect(talk.place == "jong/foto/veilig")
        let said = talk.send(.choice(old))
        #expect(said.contains("Aangepast naar Ja."))
        #expect(said.contains("Blokkeer nog niet."))
        #expect(!said.contains("Goed zo."))
        #expect(said.hasSuffix("Ben je nu veilig?"))
        #expect(talk.state.slots["adres"] == "ja")
        #expect(talk.state.slots["betaald"] == "nee")
    }

    @Test func `a button pressed twice changes nothing`() throws {
        var talk = try Talk(audience: .young)
        talk.say([.sextortion], level: .high, [.sextortion])
        let button = try Talk.button("Nee", in: talk.turn)
        talk.send(.choice(button))
        let said = talk.send(.choice(button))
        #expect(talk.place == "jong/foto/betaald")
        #expect(!said.contains("Aangepast"))
    }

    @Test func `a button of a question that no longer exists is owned up to`() throws {
        var talk = try Talk(audience: .young)
        talk.say([.sextortion], level: .high, [.sextortion])
        let said = talk.send(.choice(ChoiceReference(dialog: "weg", node: "weg", option: "ja")))
        #expect(said.contains("Die vraag is veranderd."))
        #expect(talk.place == "jong/foto/adres")
    }

    @Test func `I mean my daughter changes who writes and opens the matter for them`() throws {
        var talk = try Talk(audience: .young)
        talk.say([.evidence])
        let said = talk.say(correction: .init(audience: .parent, answer: nil))
        #expect(said.contains("Dan begreep ik het verkeerd."))
        #expect(talk.state.audience == .parent)
        #expect(talk.place == "ouder/start/meer")
    }

    @Test func `an earlier answer is corrected in words`() throws {
        var talk = try Talk(audience: .young)
        talk.say([.sextortion], level: .high, [.sextortion])
        talk.choose("nee")
        let said = talk.say(correction: .init(audience: nil, answer: .init(slot: "adres", option: "ja")))
        #expect(said.contains("Aangepast naar Ja."))
        #expect(talk.state.slots["adres"] == "ja")
        #expect(talk.place == "jong/foto/betaald")
    }

    @Test func `danger that was answered by mistake is taken back and the number shown once more`() throws {
        var talk = try Talk(audience: .young)
        talk.say([.sextortion], level: .high, [.sextortion])
        talk.choose("nee")
        talk.choose("nee")
        talk.choose("nee")
        #expect(talk.state.level == .acute)
        talk.say(correction: .init(audience: nil, answer: .init(slot: "veilig", option: "ja")))
        #expect(talk.state.level == .high)
        #expect(talk.turn.services.contains("112"))
        talk.say(words: 1)
        #expect(!talk.turn.services.contains("112"))
    }

    @Test func `two misses bring people, never a third misunderstanding`() throws {
        var talk = try Talk(audience: .young)
        talk.say([.evidence])
        #expect(talk.say(words: 2).contains("Zeg het anders."))
        #expect(talk.say(words: 2).contains("Hier praat je met een mens."))
        #expect(talk.turn.services.contains("veilig-thuis"))
        #expect(talk.state.escalation.contains(.notUnderstood))
        #expect(talk.place == "jong/bewijs/vraag")
    }

    @Test func `a service that was just shown is named shortly`() throws {
        var talk = try Talk(audience: .young)
        talk.send(.command(.human))
        #expect(talk.said.contains("veilig-thuis: bel 0800-2000, altijd."))
        talk.send(.command(.human))
        #expect(talk.said.contains("veilig-thuis 0800-2000"))
        #expect(!talk.said.contains("altijd"))
    }

    @Test func `from high on every reply has a line that is open`() throws {
        var talk = try Talk(audience: .young)
        talk.say([.sextortion], level: .high, [.sextortion])
        talk.choose("nee")
        for option in ["nee", "ja"] as [OptionID] {
            talk.choose(option)
            #expect(talk.turn.services.contains { talk.engine.referrals.isOpen($0, talk.world.now) })
        }
    }

    @Test(arguments: [Reading.Form.empty, .noWords, .unreadable])
    func `what cannot be read gets a reply and the question stays`(form: Reading.Form) throws {
        var talk = try Talk(audience: .young)
        talk.say([.evidence])
        #expect(!talk.say(words: 0, form: form).isEmpty)
        #expect(talk.place == "jong/bewijs/vraag")
    }

    @Test func `after the end the next message goes on`() throws {
        var talk = try Talk(audience: .young)
        talk.say([.evidence])
        talk.choose("ja")
        talk.choose("nee")
        #expect(talk.turn.effects.contains(.end))
        talk.say([.sextortion])
        #expect(talk.place == "jong/foto/adres")
    }

    @Test func `wording varies with the seed and a replay says the same`() throws {
        let changed = try #require(SmallContent.files["Dialogs/mens.yaml"])
            .replacingOccurrences(
                of: "say: [\"Hier praat je met een mens.\"]", with: "say: [{ variants: [\"Een.\", \"Twee.\"] }]")
        let seen = try (1...12).map { seed in
            var talk = try Talk(["Dialogs/mens.yaml": changed], audience: .young)
            talk.state.seed = UInt64(seed)
            return talk.send(.command(.human)).split(separator: "\n").first { $0 == "Een." || $0 == "Twee." }
        }
        #expect(Set(seen).count == 2)
        #expect(!seen.contains(nil))
    }
}
