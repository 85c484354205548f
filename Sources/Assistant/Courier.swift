import Logging
import Synchronization

/// One delivery: renders it, makes its calls in order, and settles what became of it.
struct Courier: Sendable {
    private let channel: String
    private let store: any ConversationStore
    private let transport: any Transport
    private let time: any Timekeeper
    private let measures: Measures
    private let logger: Logger
    private let retries: RetryPolicy
    private let platform: @Sendable (Address) -> (any Platform)?
    private let metronome = Metronome()

    init(
        channel: String, store: any ConversationStore, transport: any Transport, time: any Timekeeper,
        measures: Measures, logger: Logger, retries: RetryPolicy,
        platform: @escaping @Sendable (Address) -> (any Platform)?
    ) {
        self.channel = channel
        self.store = store
        self.transport = transport
        self.time = time
        self.measures = measures
        self.logger = logger
        self.retries = retries
        self.platform = platform
    }

    private enum End {
        case settled(DeliveryOutcome, traces: [String])
        /// We are stopping; it stays as it is.
        case leftAlone
    }

    func deliver(_ delivery: Delivery) async {
        let address = delivery.message.address
        guard let platform = platform(address) else { return await settle(delivery, .dead(.channelOff)) }
        guard case .settled(let outcome, let traces) = await send(delivery, by: platform) else { return }
        await settle(delivery, outcome)
        if case .dead(.stopped) = outcome {
            await persist { () async throws(StoreError) in try await store.forget(address) }
        }
        // After the farewell nothing is kept of the conversation, and the farewell itself stays.
        if !traces.isEmpty {
            await persist { () async throws(StoreError) in try await store.remember(traces: traces, of: address) }
        }
    }

    private func send(_ delivery: Delivery, by platform: any Platform) async -> End {
        let key = "\(delivery.id)-\(delivery.created.milliseconds)"
        let calls = platform.render(delivery.message, SendContext(now: time.now, key: key))
        var traces: [String] = []
        var isRefused = false
        for (index, call) in calls.enumerated().dropFirst(delivery.progress) {
            guard await metronome.pass(platform.pace, time: time) else { return .leftAlone }
            switch await make(call, to: platform) {
            case .delivered(let ids): traces += ids
            // The rest of what was said may still arrive, and may be the number that is needed.
            case .refused: isRefused = true
            case .retry(let least): return later(delivery, progress: index, least: least, traces: traces)
            case .misconfigured:
                measures.count(.misconfigured, channel: channel)
                logger.error(
                    "the platform refuses everything: check token and account", metadata: ["channel": "\(channel)"])
                return later(delivery, progress: index, least: retries.longest, traces: traces)
            case .stopped: return .settled(.dead(.stopped), traces: [])
            case .windowClosed: return .settled(.dead(.windowClosed), traces: traces)
            case nil: return .leftAlone
            }
            if index + 1 < calls.count { await settle(delivery, .advanced(progress: index + 1)) }
        }
        return .settled(isRefused ? .dead(.refused) : .delivered, traces: traces)
    }

    /// - Returns: nil when we are stopping.
    private func make(_ call: HTTPCall, to platform: any Platform) async -> Verdict? {
        let begun = ContinuousClock.now
        do throws(TransportError) {
            let answer = try await transport.send(call)
            measures.noteCall(channel: channel, took: begun.duration(to: .now))
            return platform.judge(answer, to: call)
        } catch {
            switch error {
            case .cancelled, .shutDown: return nil
            case _ where error.isPassing: return .retry(after: nil)
            default:
                logger.error("a call failed", metadata: ["channel": "\(channel)", "reason": "\(error)"])
                return .misconfigured
            }
        }
    }

    private func later(_ delivery: Delivery, progress: Int, least: Duration?, traces: [String]) -> End {
        let moment = time.now + retries.delay(attempts: delivery.attempts, least: least)
        guard moment - delivery.created <= retries.oldest else { return .settled(.dead(.exhausted), traces: traces) }
        return .settled(.retry(at: moment, progress: progress), traces: traces)
    }

    private func settle(_ delivery: Delivery, _ outcome: DeliveryOutcome) async {
        await persist { () async throws(StoreError) in try await store.settle(delivery, outcome, at: time.now) }
        switch outcome {
        case .delivered: measures.count(.delivered, channel: channel)
        case .retry: measures.count(.retried, channel: channel)
        case .dead(let reason):
            measures.count(.dead, channel: channel)
            logger.notice(
                "a message was given up", metadata: ["channel": "\(channel)", "reason": "\(reason.rawValue)"])
        case .advanced: break
        }
    }

    /// Until it is stored: what is not stored would be sent once more.
    private func persist(_ work: () async throws(StoreError) -> Void) async {
        while !Task.isCancelled {
            do throws(StoreError) {
                return try await work()
            } catch {
                measures.countFailure(of: "outbox")
                try? await time.sleep(until: time.now + .seconds(1))
            }
        }
    }
}

/// Keeps the pace of a platform over all its conversations.
private final class Metronome: Sendable {
    /// Guards the tokens; nil before the first call.
    private let bucket = Mutex<TokenBucket?>(nil)

    /// - Returns: false when the task was cancelled.
    func pass(_ pace: Pace, time: any Timekeeper) async -> Bool {
        let rate = Double(max(1, pace.callsPerSecond))
        while !Task.isCancelled {
            let wait = bucket.withLock { bucket -> Duration? in
                var tokens = bucket ?? TokenBucket(perSecond: rate, burst: rate, at: time.now)
                defer { bucket = tokens }
                return tokens.take(at: time.now)
            }
            guard let wait else { return true }
            try? await time.sleep(until: time.now + wait)
        }
        return false
    }
}
