import Assistant
import Testing

/// Who is let in.
struct GateTests {
    @Test func `a rate comes back with time`() {
        let noon = JumpingTime.noon
        var bucket = TokenBucket(perSecond: 2, burst: 3, at: noon)
        #expect((0..<3).allSatisfy { _ in bucket.take(at: noon) == nil })
        #expect(bucket.take(at: noon) == .milliseconds(501))
        #expect(bucket.take(at: noon + .milliseconds(500)) == nil)
        #expect(bucket.take(at: noon + .milliseconds(500)) != nil)
        #expect((0..<3).allSatisfy { _ in bucket.take(at: noon + .hours(1)) == nil })
        #expect(bucket.take(at: noon + .hours(1)) != nil)
    }

    @Test func `a flood of one conversation does not shut out another`() async throws {
        var limits = Gate.Limits()
        limits.conversation = (perSecond: 1, burst: 5)
        let service = try TestService(limits: limits)
        var refused = 0
        for _ in 0..<20 {
            do { try await service.say("hoi", person: 1) } catch is Refusal { refused += 1 }
        }
        #expect(refused == 15)
        #expect(try await !service.say("hoi", person: 2).isEmpty)
    }

    @Test func `a flood of strangers is refused by the channel's rate`() async throws {
        var limits = Gate.Limits()
        limits.channel = (perSecond: 10, burst: 10)
        let service = try TestService(limits: limits)
        var refused = 0
        for person in 0..<50 {
            do { try await service.say("hoi", person: person) } catch is Refusal { refused += 1 }
        }
        #expect(refused == 40)
    }

    @Test func `only so many turns wait behind one of the same conversation`() async throws {
        var limits = Gate.Limits()
        limits.waiting = 3
        let service = try TestService(limits: limits)
        let taken = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<30 { group.addTask { (try? await service.say("hoi")) != nil } }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        let last = try #require(try await service.receive(.message("hoi")).draft)
        #expect(last.session.turns == taken + 1)
        #expect(service.helpline.gate.turns == 0)
    }
}
