import Synchronization

/// Lets turns in: one at a time for each conversation, in the order in which they came, and only as many as the machine
/// can take. Whoever is not let in is told when to come back; nothing is queued without a limit.
package final class Gate: Sendable {
    package struct Limits: Sendable {
        /// Turns under way or waiting, over all conversations.
        package var turns = 1024
        /// Turns that wait behind another of the same conversation.
        package var waiting = 16
        /// Messages of one conversation, and how many may come at once.
        package var conversation = (perSecond: 1.0, burst: 40.0)
        /// Messages of one channel, and how many may come at once.
        package var channel = (perSecond: 2000.0, burst: 4000.0)

        package init() {}
    }

    private enum Decision {
        case enter, wait
        case refuse(Duration)
    }

    private struct State {
        /// Who waits, by conversation; an entry means that somebody is inside.
        var lanes: [Address: [CheckedContinuation<Duration?, Never>]] = [:]
        var turns = 0
        var channels: [String: TokenBucket] = [:]
        var conversations: ConversationRates
    }

    /// Guards who is inside, who waits, and the rates.
    private let state: Mutex<State>
    private let limits: Limits

    package init(limits: Limits = Limits()) {
        self.limits = limits
        let (rate, burst) = limits.conversation
        state = Mutex(State(conversations: ConversationRates(perSecond: rate, burst: burst)))
    }

    /// How many turns are under way or waiting.
    package var turns: Int { state.withLock { $0.turns } }

    /// Waits for the turns of the same conversation before this one. Whoever was let in must `leave`.
    ///
    /// - Returns: nil when let in, otherwise when to come back.
    func enter(_ address: Address, at now: Timestamp) async -> Duration? {
        await withCheckedContinuation { continuation in
            switch state.withLock({ decide(address, now, continuation, &$0) }) {
            case .enter: continuation.resume(returning: nil)
            case .refuse(let wait): continuation.resume(returning: wait)
            case .wait: break  // `leave` lets it in
            }
        }
    }

    func leave(_ address: Address) {
        let next: CheckedContinuation<Duration?, Never>? = state.withLock { state in
            state.turns -= 1
            guard var lane = state.lanes[address], !lane.isEmpty else {
                state.lanes[address] = nil
                return nil
            }
            let next = lane.removeFirst()
            state.lanes[address] = lane
            return next
        }
        next?.resume(returning: nil)
    }

    private func decide(
        _ address: Address, _ now: Timestamp, _ continuation: CheckedContinuation<Duration?, Never>,
        _ state: inout State
    ) -> Decision {
        guard state.turns < limits.turns else { return .refuse(.seconds(1)) }
        let lane = state.lanes[address]
        guard lane?.count ?? 0 < limits.waiting else { return .refuse(.seconds(2)) }
        if let wait = state.conversations.take(address, at: now) { return .refuse(wait) }
        let (rate, burst) = limits.channel
        var bucket = state.channels[address.channel] ?? TokenBucket(perSecond: rate, burst: burst, at: now)
        let wait = bucket.take(at: now)
        state.channels[address.channel] = bucket
        if let wait { return .refuse(wait) }
        state.turns += 1
        guard lane != nil else {
            state.lanes[address] = []
            return .enter
        }
        state.lanes[address]?.append(continuation)
        return .wait
    }
}
