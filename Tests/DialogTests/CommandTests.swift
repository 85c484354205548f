import Content
import Dialog
import Testing

/// What can be said in every state.
@Suite struct CommandTests {
    @Test func `leaving wipes at once, says one neutral line and remembers nothing`() throws {
        var talk = try Talk(audience: .young)
        talk.say([.sextortion], level: .high, [.sextortion])
        talk.choose("nee")
        #expect(talk.send(.command(.leave)) == "Tot ziens.")
        #expect(talk.turn.effects.contains(.erase))
        #expect(talk.turn.effects.contains(.clearScreen))
        #expect(talk.state.stack.isEmpty && talk.state.slots.isEmpty && talk.state.undo.isEmpty)
        #expect(talk.state.categories.isEmpty && talk.state.topics.isEmpty && talk.state.shown.isEmpty)
        #expect(talk.state.level == .none)
        #expect(talk.state.audience == .unknown)
        #expect(talk.send(.start).hasPrefix("Hoi. Ik ben een chatbot."))
    }

    @Test func `erasing says so and asks nothing`() throws {
        var talk = try Talk(audience: .young)
        talk.say([.sextortion], level: .high, [.sextortion])
        #expect(talk.send(.command(.erase)) == "Gewist.")
        #expect(talk.turn.effects == [.erase])
        #expect(talk.state.level == .none)
    }

    @Test func `going back asks the earlier question again and says so`() throws {
        var talk = try Talk(audience: .young)
        talk.say([.sextortion], level: .high, [.sextortion])
        talk.choose("nee")
        #expect(talk.place == "jong/foto/betaald")
        let said = talk.send(.command(.back))
        #expect(said.contains("Een stap terug."))
        #expect(said.hasSuffix("Nog even: weet hij waar je woont?"))
        #expect(talk.state.slots["adres"] == nil)
        #expect(talk.state.level == .high)
    }

    @Test func `going back at the beginning says that it is the beginning`() throws {
        var talk = try Talk()
        talk.send(.start)
        #expect(talk.send(.command(.back)) == "Dit is het begin.\nVoor wie zoek je hulp?")
    }

    @Test func `going back over who writes takes the form of address back too`() throws {
        var talk = try Talk()
        talk.send(.start)
        talk.choose("parent")
        #expect(talk.state.audience == .parent)
        talk.send(.command(.back))
        #expect(talk.state.audience == .unknown)
        #expect(talk.place == "welkom/wie")
    }

    @Test func `starting again keeps the language and nothing else`() throws {
        var talk = try Talk(audience: .young)
        talk.say([.sextortion], level: .acute, [.immediateDanger])
        talk.send(.command(.restart))
        #expect(talk.state.level == .none)
        #expect(talk.place == "welkom/wie")
    }

    @Test func `a person is asked for from everywhere, and the question stays`() throws {
        var talk = try Talk(audience: .young)
        talk.say([.sextortion], level: .high, [.sextortion])
        let said = talk.send(.command(.human))
        #expect(said.contains("Hier praat je met een mens."))
        #expect(said.contains("veilig-thuis 0800-2000") || said.contains("bel 0800-2000"))
        #expect(talk.place == "jong/foto/adres")
        #expect(talk.state.escalation.contains(.askedForPerson))
    }

    @Test func `why is answered by the question itself`() throws {
        var talk = try Talk(audience: .young)
        talk.say([.sextortion], level: .concern, [.sextortion])
        #expect(talk.send(.command(.why)).contains("Dan weet ik of blokkeren kan."))
        #expect(talk.place == "jong/foto/adres")
    }

    @Test func `another language asks the open question again`() throws {
        var talk = try Talk(audience: .young)
        talk.say([.sextortion], level: .concern, [.sextortion])
        let said = talk.send(.command(.language))
        #expect(talk.state.language == .english)
        #expect(said.hasSuffix("weet hij waar je woont?"))
    }

    @Test func `the numbers are shown and the question stays`() throws {
        var talk = try Talk(audience: .young)
        talk.say([.sextortion], level: .concern, [.sextortion])
        talk.send(.command(.help))
        for service in ["112", "113", "veilig-thuis"] as [ServiceID] { #expect(talk.turn.services.contains(service)) }
        #expect(talk.place == "jong/foto/adres")
    }

    @Test func `the log stays off after starting again`() throws {
        var talk = try Talk()
        talk.send(.command(.logOff))
        #expect(talk.turn.effects.contains(.stopLog))
        talk.send(.command(.restart))
        #expect(talk.state.flags.contains(.unlogged))
    }
}
