import Content
package import Dialog

/// The use case: an authenticated event comes in, the bot steps, everything is stored in one transaction, and what is to be
/// sent waits in the outbox. When `receive` returns, it is committed.
package struct Helpline: Sendable {
    package let content: CurrentContent
    package let measures: Measures
    package let gate: Gate
    package let bells: Doorbells
    private let store: any ConversationStore
    private let setting: LogSetting
    private let time: any Timekeeper
    private let isStaffed: @Sendable () -> Bool
    private let random: @Sendable () -> UInt64
    private let memories = RedactionMemories()

    /// - Parameter isStaffed: whether somebody is there to whom a conversation may be handed over.
    package init(
        store: any ConversationStore, content: CurrentContent, setting: LogSetting, time: any Timekeeper,
        measures: Measures, bells: Doorbells, gate: Gate = Gate(),
        isStaffed: @escaping @Sendable () -> Bool = { false },
        random: @escaping @Sendable () -> UInt64 = { .random(in: 0 ... .max) }
    ) {
        self.store = store
        self.content = content
        self.setting = setting
        self.time = time
        self.measures = measures
        self.bells = bells
        self.gate = gate
        self.isStaffed = isStaffed
        self.random = random
    }

    package var now: Timestamp { time.now }

    /// Takes the events of one request: those of one conversation in order, different conversations side by side. Events
    /// that were taken stay taken when another is refused; they are known when the request comes again.
    ///
    /// - Parameter isInline: the caller hands the replies over itself, nothing is put in the outbox.
    package func receive(
        _ events: [InboundEvent], isInline: Bool = false,
        traits: @escaping @Sendable (Address) -> World.ChannelTraits
    ) async throws(Refusal) -> [Reception] {
        if let event = events.first, events.count == 1 {
            return [try await receive(event, isInline: isInline, traits: traits(event.address))]
        }
        let order = Dictionary(grouping: events.indices) { events[$0].address }
        let results = await withTaskGroup(of: [(Int, Result<Reception, Refusal>)].self) { group in
            for indices in order.values {
                group.addTask {
                    var results: [(Int, Result<Reception, Refusal>)] = []
                    for index in indices {
                        do throws(Refusal) {
                            let event = events[index]
                            let reception = try await receive(event, isInline: isInline, traits: traits(event.address))
                            results.append((index, .success(reception)))
                        } catch {
                            // What comes after it in the conversation waits for the next time.
                            results.append((index, .failure(error)))
                            break
                        }
                    }
                    return results
                }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
        return try results.sorted { $0.0 < $1.0 }.map { result throws(Refusal) in try result.1.get() }
    }

    package func receive(
        _ event: InboundEvent, isInline: Bool = false, traits: World.ChannelTraits
    ) async throws(Refusal) -> Reception {
        let begun = ContinuousClock.now
        let address = event.address
        if let wait = await gate.enter(address, at: time.now) {
            measures.count(.refused, channel: address.channel)
            throw .busy(retryAfter: wait)
        }
        defer { gate.leave(address) }
        do {
            let reception = try await take(event, isInline: isInline, traits: traits, begun: begun)
            measures.note(reception, channel: address.channel, took: begun.duration(to: .now))
            return reception
        } catch {
            measures.count(.unavailable, channel: address.channel)
            throw .unavailable(error)
        }
    }

    private func take(
        _ event: InboundEvent, isInline: Bool, traits: World.ChannelTraits, begun: ContinuousClock.Instant
    ) async throws(StoreError) -> Reception {
        switch event.meaning {
        case .blocked:
            try await store.forget(event.address)
            return .silent
        case .unsent: return .silent
        case .start, .message, .choice, .media, .edited, .command: break
        }
        let now = time.now
        let world = World(
            now: LocalMoment(unixSeconds: now.seconds), staffPresent: setting > .none && isStaffed(), channel: traits)
        let maker = TurnMaker(
            content: content.value, setting: setting, event: event, world: world, isInline: isInline,
            memories: memories,
            random: random, begun: begun)
        let arrival = Arrival(address: event.address, delivery: event.delivery, now: now)
        guard case .stored(let draft) = try await store.turn(arrival, step: maker.draft) else { return .duplicate }
        if !draft.outbox.isEmpty { bells.ring(event.address.channel) }
        return .answered(draft)
    }
}
