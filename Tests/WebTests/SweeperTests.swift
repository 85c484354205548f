import Assistant
import Storage
import Testing

/// What goes by itself when its time has come.
struct SweeperTests {
    @Test func `a silent conversation is forgotten without a word, and its log stays`() async throws {
        let service = try TestService()
        try await service.say("hij heeft me opgesloten")
        service.time.advance(by: .hours(25))
        let sweeper = Sweeper(
            store: service.store, retention: Retention(), time: service.time, measures: service.measures,
            logger: service.logger)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await sweeper.run() }
            while try await service.store.liveSessions() > 0 { await Task.yield() }
            group.cancelAll()
        }
        #expect(try await service.waiting().isEmpty)
        #expect(try await service.logged().count == 1)
        #expect(try await service.store.cases().map(\.isLive) == [false])
        let next = try #require(try await service.receive(.message("hoi")).draft)
        #expect(next.session.turns == 1)
    }
}
