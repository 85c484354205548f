import Assistant
import Dialog
import Foundation
import Storage
import Testing

/// Delivery: in order, again when it fails, and not for ever.
struct OutboxTests {
    private var steady: RetryPolicy {
        var policy = RetryPolicy()
        policy.random = { 0.5 }
        return policy
    }

    @Test func `what was said arrives in order and vanishes from the store`() async throws {
        let service = try TestService()
        try await service.receive(.start)
        try await service.say("ja")
        try await service.delivering { await service.transport.wait(for: 4) }
        #expect(
            service.transport.said == [
                "Hoi. Ik ben een chatbot.", "Wil je nog iets?", "Vertel maar.", "Wil je nog iets?",
            ])
        #expect(try await service.store.outboxSizes() == [:])
    }

    @Test func `a turn that is stored while the worker waits is delivered`() async throws {
        let service = try TestService()
        try await service.delivering {
            try await service.receive(.start)
            await service.transport.wait(for: 2)
            try await service.say("ja")
            await service.transport.wait(for: 4)
        }
        #expect(service.transport.said.count == 4)
    }

    @Test(arguments: [
        ScriptedTransport.refused(429, "Too Many Requests: retry after 14", retryAfter: 14),
        ScriptedTransport.refused(502, "Bad Gateway"), .fail(.timedOut), .fail(.interrupted), .fail(.unreachable),
    ])
    func `a failure that passes is tried again, and only what was not taken`(_ act: ScriptedTransport.Act) async throws
    {
        let transport = ScriptedTransport { call, number in number == 1 ? act : ScriptedTransport.taken(call, number) }
        let service = try TestService(transport: transport)
        try await service.receive(.start)
        try await service.delivering([service.worker(retries: steady)]) { await transport.wait(for: 3) }
        #expect(transport.said == ["Hoi. Ik ben een chatbot.", "Wil je nog iets?", "Wil je nog iets?"])
        #expect(try await service.store.outboxSizes() == [:])
        #expect(try await service.store.deadLetters().isEmpty)
    }

    @Test func `Retry-After is kept`() async throws {
        let transport = ScriptedTransport { call, number in
            number == 0
                ? ScriptedTransport.refused(429, "Too Many Requests: retry after 14", retryAfter: 14)
                : ScriptedTransport.taken(call, number)
        }
        let service = try TestService(transport: transport)
        try await service.receive(.start)
        try await service.delivering([service.worker(retries: steady)]) { await transport.wait(for: 2) }
        #expect(service.time.now - JumpingTime.noon >= .seconds(14))
        #expect(service.time.now - JumpingTime.noon < .seconds(20))
    }

    @Test func `a delivery that ended after the look into the store is not begun from what was seen`() {
        let flights = Flights()
        flights.look()
        let began = flights.begin(1, limit: 4)
        // The store is read here; the delivery still stands in it.
        flights.look()
        flights.end(1)
        let again = flights.begin(1, limit: 4)
        flights.look()
        let later = flights.begin(1, limit: 4)
        #expect(began && !again && later)
    }

    @Test func `a later message waits for an earlier one of the same conversation, others do not`() async throws {
        let transport = ScriptedTransport { call, number in
            number < 3 && String(decoding: call.body, as: UTF8.self).contains("6120001")
                ? ScriptedTransport.refused(500, "Internal Server Error") : ScriptedTransport.taken(call, number)
        }
        let service = try TestService(transport: transport)
        try await service.receive(.message("wis"), person: 1)
        try await service.receive(.media, person: 1)
        try await service.receive(.message("weg"), person: 2)
        try await service.delivering([service.worker(retries: steady)]) {
            while try await !service.store.outboxSizes().isEmpty { await Task.yield() }
        }
        let first = transport.said.firstIndex(of: "Alleen tekst.")
        #expect(transport.said.lastIndex(of: "Gewist.").map { $0 < first ?? 0 } == true)
        #expect(transport.said.contains("Tot ziens."))
    }

    @Test func `somebody who blocked us is forgotten`() async throws {
        let transport = ScriptedTransport { _, _ in
            ScriptedTransport.refused(403, "Forbidden: bot was blocked by the user")
        }
        let service = try TestService(transport: transport)
        try await service.receive(.start)
        try await service.say("ja")
        try await service.delivering {
            while try await service.store.liveSessions() > 0 { await Task.yield() }
        }
        #expect(try await service.store.outboxSizes() == [:])
        #expect(try await service.store.deadLetters().map(\.reason) == ["stopped"])
        #expect(transport.calls.count == 1)
    }

    @Test func `a refused bubble does not hold back the number after it`() async throws {
        let transport = ScriptedTransport { call, number in
            number == 0
                ? ScriptedTransport.refused(400, "Bad Request: message is too long")
                : ScriptedTransport.taken(call, number)
        }
        let service = try TestService(transport: transport)
        try await service.receive(.start)
        try await service.delivering { await transport.wait(for: 2) }
        #expect(transport.said.last == "Wil je nog iets?")
        #expect(try await service.store.deadLetters().map(\.reason) == ["refused"])
    }

    @Test func `what cannot be delivered within an hour is given up`() async throws {
        let transport = ScriptedTransport { _, _ in .fail(.unreachable) }
        let service = try TestService(transport: transport)
        try await service.receive(.start)
        try await service.delivering([service.worker(retries: steady)]) {
            while try await !service.store.outboxSizes().isEmpty { await Task.yield() }
        }
        #expect(try await service.store.deadLetters().map(\.reason) == ["exhausted"])
        #expect(service.time.now - JumpingTime.noon <= .hours(1))
        #expect(transport.calls.count > 50)
    }

    @Test func `what waits for a channel that was switched off is given up`() async throws {
        let service = try TestService()
        let gone = OutboxWorker(
            channel: "telegram", bell: Doorbell(), store: service.store, transport: service.transport,
            time: service.time,
            measures: service.measures, logger: service.logger
        ) { _ in nil }
        try await service.receive(.start)
        try await service.delivering([gone]) {
            while try await !service.store.outboxSizes().isEmpty { await Task.yield() }
        }
        #expect(try await service.store.deadLetters().map(\.reason) == ["channel-off"])
        #expect(service.transport.calls.isEmpty)
    }

    @Test func `a platform that hangs delays no other`() async throws {
        let transport = ScriptedTransport { call, number in
            call.url.contains("graph") ? .hang : ScriptedTransport.taken(call, number)
        }
        let service = try TestService(transport: transport)
        for person in 1...100 {
            let event = InboundEvent(
                address: TestService.address(person, channel: "whatsapp"), delivery: nil, kind: .text, meaning: .start)
            _ = try await service.helpline.receive(event, traits: .named("whatsapp"))
        }
        for person in 1...5 { try await service.receive(.start, person: person) }
        try await service.delivering([service.worker("whatsapp"), service.worker("telegram")]) {
            while try await service.store.outboxSizes()["telegram"] != nil { await Task.yield() }
        }
        #expect(transport.said.count { $0 == "Hoi. Ik ben een chatbot." } >= 5)
        #expect(try await service.store.outboxSizes() == ["whatsapp": 100])
    }

    @Test func `what was sent can be deleted later`() async throws {
        let service = try TestService()
        try await service.receive(.start, trace: "1")
        try await service.delivering {
            await service.transport.wait(for: 2)
            while try await !service.store.outboxSizes().isEmpty { await Task.yield() }
        }
        try await service.say("wis")
        #expect(try await service.waiting().first?.deletions == ["1", "9000", "9001"])
    }

    @Test func `retries come later and later, scattered, and never before the platform allows`() {
        var policy = RetryPolicy()
        policy.random = { 0 }
        #expect((0...7).map { policy.delayForTest($0) } == [0.5, 1, 2, 4, 8, 16, 30, 30])
        policy.random = { 0.999 }
        #expect(policy.delayForTest(2) > 3.9)
        #expect(policy.delayForTest(0, least: .seconds(9)) >= 9)
    }
}

extension RetryPolicy {
    fileprivate func delayForTest(_ attempts: Int, least: Duration? = nil) -> Double {
        Double(delay(attempts: attempts, least: least).inMilliseconds) / 1000
    }
}
