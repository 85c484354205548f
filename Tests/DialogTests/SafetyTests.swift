import Content
import Dialog
import Safety
import Testing
import Understanding

/// Danger comes before everything.
@Suite struct SafetyTests {
    @Test func `danger in the first message gets the number first and no introduction`() throws {
        var talk = try Talk()
        talk.say(level: .acute, [.immediateDanger])
        #expect(talk.turn.replies.first?.text == "Bel nu 112.")
        #expect(!talk.said.contains("chatbot"))
        #expect(talk.place == "gevaar/nu")
        #expect(talk.turn.effects == [.escalate(.acute, .acute)])
    }

    @Test func `danger typed inside an open question interrupts it, and the question comes back`() throws {
        var talk = try Talk(audience: .young)
        talk.say([.sextortion], level: .concern, [.sextortion])
        #expect(talk.say(level: .acute, [.immediateDanger]).contains("Bel nu 112."))
        #expect(talk.choose("ja").contains("Praat met iemand."))
        #expect(talk.place == "jong/foto/adres")
        #expect(talk.said.hasSuffix("Nog even: weet hij waar je woont?"))
    }

    @Test func `the number stays in every reply until it is safe, and once more after`() throws {
        var talk = try Talk(audience: .young)
        talk.say(level: .acute, [.immediateDanger])
        for _ in 0..<3 {
            talk.say(answer: "schuld", isQuestion: true)
            #expect(talk.turn.services.contains("112"), "\(talk.said)")
        }
        talk.send(.media)
        #expect(talk.turn.services.contains("112"))
        talk.choose("ja")
        #expect(talk.state.level == .high)
        #expect(talk.turn.services.contains("112"))
    }

    @Test func `a danger that is over by itself goes on where its own question would have gone on`() throws {
        var talk = try Talk(audience: .young)
        talk.say(level: .acute, [.immediateDanger])
        let said = talk.say(eases: .high)
        #expect(said.contains("Praat met iemand."))
        #expect(talk.state.level == .high)
        #expect(talk.place == "jong/start/meer")
    }

    @Test func `a level never falls by itself`() throws {
        var talk = try Talk(audience: .young)
        talk.say([.sextortion], level: .high, [.sextortion])
        for _ in 0..<4 { talk.say(words: 2) }
        #expect(talk.state.level == .high)
    }

    @Test func `a button that means danger opens the danger dialog`() throws {
        var talk = try Talk(audience: .young)
        talk.say([.sextortion], level: .high, [.sextortion])
        talk.choose("nee")
        talk.choose("nee")
        #expect(talk.choose("nee").contains("Bel nu 112."))
        #expect(talk.state.level == .acute)
    }

    @Test func `a question about safety is answered before another high matter, which is offered after it`() throws {
        var talk = try Talk(audience: .young)
        talk.say(level: .high, [.suicide])
        #expect(talk.place == "somber/denkt")
        talk.say(level: .high, [.sextortion], option: "ja", means: .general)
        #expect(talk.place == "somber/plan")
        #expect(talk.state.pending == [.sextortion])
        talk.choose("nee")
        #expect(talk.said.hasSuffix("Je noemde nog iets."))
        #expect(talk.place == "jong/start/meer")
        #expect(talk.state.pending.isEmpty)
        talk.choose("sextortion")
        #expect(talk.place == "jong/foto/adres")
    }

    @Test func `danger leaves the milder question about it behind`() throws {
        var talk = try Talk(audience: .young)
        talk.say(level: .high, [.suicide])
        talk.say(level: .acute, [.suicide])
        talk.choose("ja")
        #expect(!talk.state.stack.contains { $0.dialog == "somber" })
    }

    @Test func `two misses on a question about safety take the fail-safe way`() throws {
        var talk = try Talk(audience: .young)
        talk.say([.sextortion], level: .high, [.sextortion])
        #expect(talk.say(words: 2).contains("Je mag ja of nee zeggen."))
        #expect(talk.say(words: 2).contains("Blokkeer nog niet."))
        #expect(talk.place == "jong/foto/betaald")
    }

    @Test func `what is told at a question about safety is heard once and counts as a miss`() throws {
        var talk = try Talk(audience: .young)
        talk.say([.sextortion], level: .high, [.sextortion])
        #expect(talk.say(words: 9).contains("Ik geloof je."))
        #expect(talk.say(words: 9).contains("Blokkeer nog niet."))
    }

    @Test func `an edited message gets the safety check only`() throws {
        var talk = try Talk(audience: .young)
        talk.say([.sextortion], level: .concern, [.sextortion])
        let calm = Assessment(level: .none, categories: [], reasons: [])
        #expect(talk.send(.edited(calm)).isEmpty)
        let acute = Assessment(level: .acute, categories: [.immediateDanger], reasons: [])
        #expect(talk.send(.edited(acute)).contains("Bel nu 112."))
    }

    @Test func `a command word inside danger leaves the number in view`() throws {
        var talk = try Talk(audience: .young)
        talk.say(level: .acute, [.immediateDanger])
        for command in [Command.back, .why, .repeatQuestion, .language, .human, .help] {
            talk.send(.command(command))
            #expect(talk.turn.services.contains("112"), "\(command)")
        }
    }

    @Test func `danger that comes back is told to staff again`() throws {
        var talk = try Talk(audience: .young)
        talk.say(level: .acute, [.immediateDanger])
        talk.choose("ja")
        talk.say(level: .acute, [.immediateDanger])
        #expect(talk.turn.effects.contains(.escalate(.acute, .acute)))
    }

    @Test func `silence says nothing about danger and is broken once only`() throws {
        var talk = try Talk(audience: .young)
        talk.say(level: .acute, [.immediateDanger])
        #expect(talk.send(.silence(minutes: 11)) == "Ik ben er nog.")
        #expect(talk.send(.silence(minutes: 21)).isEmpty)
        #expect(talk.send(.silence(minutes: 61)).isEmpty)
        #expect(talk.turn.effects == [.erase, .endQuietly])
        #expect(talk.state.level == .none)
    }
}
