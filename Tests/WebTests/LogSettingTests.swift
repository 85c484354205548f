import Assistant
import Content
import Dialog
import Storage
import Testing

/// How much is kept, by setting and by what the person asked for.
struct LogSettingTests {
    /// A conversation with a name in it, something nobody understands, and danger.
    private func talk(_ setting: LogSetting) async throws -> TestService {
        let service = try TestService(log: setting)
        try await service.receive(.start)
        try await service.say("qwrt zpl Fatima")
        try await service.say("mijn vriend Karim heeft me opgesloten")
        return service
    }

    @Test func `none keeps the live conversation and nothing else`() async throws {
        let service = try await talk(.none)
        #expect(try await service.logged().isEmpty)
        #expect(try await service.store.samples(language: nil).isEmpty)
        #expect(try await service.store.cases().isEmpty)
        #expect(try await service.store.liveSessions() == 1)
    }

    @Test func `facts keep the path and no word of text`() async throws {
        let service = try await talk(.facts)
        let log = try await service.logged()
        #expect(log.map(\.facts.turn) == [1, 2, 3])
        #expect(log.map(\.facts.kind) == [.start, .message, .message])
        #expect(log.allSatisfy { $0.text == nil && $0.facts.channel == "telegram" })
        #expect(log.last?.facts.level == .acute)
        #expect(log.last?.facts.services == ["112"])
        #expect(log.last?.facts.reasons.first == "rule opgesloten immediate-danger acute")
        #expect(log.last?.facts.said.isEmpty == false)
        #expect(Set(log.map(\.conversation)).count == 1)
        #expect(try await service.store.samples(language: nil).isEmpty)
        #expect(try await service.store.cases().map(\.excerpt) == [nil])
    }

    @Test func `samples also keep what nobody understood and the excerpt of a case, without names`() async throws {
        let service = try await talk(.samples)
        #expect(try await service.logged().allSatisfy { $0.text == nil })
        let samples = try await service.store.samples(language: nil).map(\.text)
        #expect(samples.count == 1)
        #expect(samples.allSatisfy { !$0.contains("Fatima") && !$0.contains("qwrt") })
        let excerpt = try #require(try await service.store.cases().first?.excerpt)
        #expect(excerpt.contains("opgesloten"))
        #expect(!excerpt.contains("Karim"))
    }

    @Test func `transcripts keep every message without names, and say so in the first turn`() async throws {
        let service = try TestService(log: .transcripts)
        let opened = try await service.receive(.start).replies
        #expect(opened == ["Hoi. Ik ben een chatbot.", "Wij bewaren dit.", "Wil je nog iets?"])
        let next = try await service.say("mijn vriend heet Karim")
        #expect(!next.contains("Wij bewaren dit."))
        let texts = try await service.logged().map(\.text)
        #expect(texts.count == 2)
        #expect(texts[0] == nil)
        #expect(texts[1]?.contains("vriend") == true)
        #expect(texts[1]?.contains("Karim") == false)
    }

    @Test func `a name given away once is known in the messages after it`() async throws {
        let service = try TestService(log: .transcripts)
        try await service.receive(.start)
        try await service.say("mijn vriend heet roos")
        try await service.say("ik ben bang voor roos")
        #expect(try await service.logged().last?.text?.contains("roos") == false)
    }

    @Test func `not keeping stops the log, and danger brings no case any more`() async throws {
        let service = try TestService()
        try await service.receive(.start)
        #expect(try await service.say("niet bewaren").first == "Niets bewaard.")
        try await service.say("qwrt zpl")
        try await service.say("hij heeft me opgesloten")
        #expect(try await service.logged().count == 1)
        #expect(try await service.store.samples(language: nil).isEmpty)
        #expect(try await service.store.cases().isEmpty)
    }

    @Test func `whoever asks for a person is put before staff, also without a log, and without an excerpt`()
        async throws
    {
        let service = try TestService()
        try await service.say("niet bewaren")
        try await service.say("mens")
        let cases = try await service.store.cases()
        #expect(cases.map(\.reasons) == [[.askedForPerson]])
        #expect(cases.map(\.excerpt) == [nil])
    }

    @Test func `two conversations of one person have nothing in common in the log`() async throws {
        let service = try TestService()
        try await service.receive(.start)
        try await service.say("weg")
        try await service.receive(.start)
        #expect(Set(try await service.logged().map(\.conversation)).count == 2)
    }

    @Test func `nothing of a text that was to vanish is kept`() async throws {
        let service = try TestService(log: .transcripts)
        try await service.receive(.start)
        let event = InboundEvent(
            address: TestService.address(), delivery: nil, kind: .text, meaning: .message("ik ben opgesloten"),
            isFleeting: true)
        _ = try await service.helpline.receive(event, traits: .named("telegram"))
        #expect(try await service.logged().map(\.text) == [nil, nil])
        #expect(try await service.store.cases().map(\.excerpt) == [nil])
    }
}
