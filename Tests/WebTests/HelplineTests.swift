import Assistant
import Content
import Dialog
import Storage
import Testing

/// What comes in, what is stored, and what waits to be sent.
struct HelplineTests {
    @Test func `a first message is answered, stored and waits to be sent`() async throws {
        let service = try TestService()
        let draft = try #require(try await service.receive(.start).draft)
        #expect(draft.replies.map(\.text) == ["Hoi. Ik ben een chatbot.", "Wil je nog iets?"])
        let waiting = try await service.waiting()
        #expect(waiting.map(\.address) == [TestService.address()])
        #expect(waiting.first?.replies == draft.replies)
        #expect(waiting.first?.choose == "Kies")
        #expect(try await service.store.liveSessions() == 1)
    }

    @Test func `a redelivered message is answered once`() async throws {
        let service = try TestService()
        let first = try await service.receive(.message("hoi"), delivery: "u1")
        let second = try await service.receive(.message("hoi"), delivery: "u1")
        #expect(first.draft != nil)
        #expect(second.isDuplicate)
        #expect(try await service.waiting().count == 1)
    }

    @Test func `the same delivery twice in one request is answered once`() async throws {
        let service = try TestService()
        let event = TestService.event(.message("hoi"), delivery: "u1")
        let receptions = try await service.helpline.receive([event, event]) { _ in .named("telegram") }
        #expect(receptions.map(\.isDuplicate) == [false, true])
    }

    @Test func `the messages of one request are answered in order, and each person has their own conversation`()
        async throws
    {
        let service = try TestService()
        let events = (1...20).flatMap { number in
            (1...5).map { TestService.event(.message("bericht \(number)"), person: $0, delivery: "\(number)/\($0)") }
        }
        let receptions = try await service.helpline.receive(events) { _ in .named("telegram") }
        #expect(receptions.count == 100)
        for person in 0..<5 {
            let turns = receptions.indices.filter { $0 % 5 == person }.map { receptions[$0].draft?.session.turns }
            #expect(turns == (1...20).map(Optional.some))
        }
    }

    @Test func `somebody who opens the chat again begins anew and is told nothing of before`() async throws {
        let service = try TestService()
        try await service.receive(.start)
        try await service.say("hij heeft me opgesloten")
        let again = try #require(try await service.receive(.start).draft)
        #expect(again.turn.state.level == .none)
        #expect(again.replies.first?.text == "Hoi. Ik ben een chatbot.")
        #expect(again.session.turns == 3)
    }

    @Test func `danger is answered with the number in the same turn`() async throws {
        let service = try TestService()
        let said = try await service.say("hij heeft me opgesloten")
        #expect(said.first == "Bel nu 112.")
    }

    @Test func `an album of pictures is answered once`() async throws {
        let service = try TestService()
        try await service.receive(.start)
        let replies = [
            try await service.receive(.media).replies, try await service.receive(.media).replies,
            try await service.receive(.media).replies,
        ]
        #expect(replies[0].first == "Alleen tekst.")
        #expect(replies[1].isEmpty && replies[2].isEmpty)
        #expect(try await service.waiting().count == 1)
    }

    @Test func `an edited message is checked for danger and otherwise gets no answer`() async throws {
        let service = try TestService()
        try await service.receive(.start)
        let harmless = try await service.receive(.edited("ik bedoel iets anders"))
        #expect(harmless.replies.isEmpty)
        let danger = try await service.receive(.edited("hij heeft me opgesloten"))
        #expect(danger.replies.contains("Bel nu 112."))
    }

    @Test func `an edited message of somebody unknown begins no conversation`() async throws {
        let service = try TestService()
        try await service.receive(.edited("iets van vroeger"))
        #expect(try await service.store.liveSessions() == 0)
        #expect(try await service.logged().isEmpty)
    }

    @Test func `a button of an earlier question still works`() async throws {
        let service = try TestService()
        let opened = try #require(try await service.receive(.start).draft)
        let choice = try #require(opened.replies.last?.choices.first)
        #expect(try await service.receive(.choice(choice.reference)).replies.first == "Vertel maar.")
        let late = try await service.receive(.choice(choice.reference))
        #expect(!late.replies.isEmpty)
    }

    @Test func `somebody who blocks us is forgotten and answered nothing`() async throws {
        let service = try TestService()
        try await service.receive(.start)
        #expect(try await service.receive(.blocked).draft == nil)
        #expect(try await service.store.liveSessions() == 0)
        #expect(try await service.waiting().isEmpty)
    }

    @Test func `a message taken back gets no turn`() async throws {
        let service = try TestService()
        #expect(try await service.receive(.unsent).draft == nil)
        #expect(try await service.store.liveSessions() == 0)
    }

    @Test func `erasing leaves nothing but the confirmation, and asks the platform to delete what it let us see`()
        async throws
    {
        let service = try TestService()
        try await service.receive(.start, trace: "11")
        try await service.receive(.message("hij heeft me opgesloten"), trace: "12")
        #expect(try await service.store.cases().count == 1)
        try await service.receive(.message("wis"), trace: "13")
        let waiting = try await service.waiting()
        #expect(waiting.map { $0.replies.map(\.text) } == [["Gewist."]])
        #expect(waiting.first?.deletions == ["11", "12", "13"])
        #expect(try await service.store.liveSessions() == 0)
        #expect(try await service.store.cases().isEmpty)
        #expect(try await service.logged().isEmpty)
    }

    @Test func `leaving says one neutral line, drops what waits and keeps the anonymous log`() async throws {
        let service = try TestService()
        try await service.receive(.message("hij heeft me opgesloten"), trace: "12")
        try await service.receive(.message("weg"), trace: "13")
        let waiting = try await service.waiting()
        #expect(waiting.map { $0.replies.map(\.text) } == [["Tot ziens."]])
        #expect(waiting.first?.deletions == ["12", "13"])
        let log = try await service.logged()
        #expect(log.map(\.facts.ending) == [nil, .left])
        #expect(log.last?.facts.level == .acute)
        #expect(try await service.store.cases().map(\.isLive) == [false])
    }

    @Test func `erasing after starting anew takes the log of the whole conversation`() async throws {
        let service = try TestService()
        try await service.receive(.start)
        try await service.say("opnieuw")
        try await service.receive(.start)
        #expect(try await service.logged().count == 3)
        try await service.say("wis")
        #expect(try await service.logged().isEmpty)
    }

    @Test func `a person is only promised when somebody is there`() async throws {
        let empty = try TestService()
        #expect(try await !empty.say("mens").contains("Iemand leest mee."))
        let isThere = Collected<Bool>()
        isThere.add(true)
        let staffed = try TestService(isStaffed: { !isThere.values.isEmpty })
        try await staffed.say("mens")
        #expect(try await staffed.store.cases().map(\.reasons) == [[.askedForPerson]])
    }
}
