import Assistant
import CurlTransport
import Foundation
import Storage
import Synchronization
import Testing

#if canImport(Glibc)
    import Glibc
#endif

/// The real process on a real file, killed again and again in the middle of its work.
///
/// `KILL_TEST_KILLS=200 KILL_TEST_SEED=7 swift test --filter CrashTests` kills more often, at other moments.
@Suite(.serialized) struct CrashTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let kills = environment["KILL_TEST_KILLS"].flatMap { Int($0) } ?? 6
    private static let seed = environment["KILL_TEST_SEED"].flatMap { UInt64($0) } ?? 1

    private static let perPerson = 25

    @Test func `no acknowledged message is lost and none is answered twice, wherever the process is killed`()
        async throws
    {
        let installation = try Installation()
        let platform = StubPlatform()
        try await platform.run { api in
            let transport = CurlTransport()
            var random = SplitMix(seed: Self.seed)
            // Enough messages for all kills and some after the last one.
            let people = max(8, Self.kills)
            let updates = Updates(people: people, each: Self.perPerson)
            var killed = 0
            while true {
                let service = try await BakenProcess(in: installation.folder, settings: installation.settings(api: api))
                let target: Int? =
                    killed < Self.kills ? updates.acknowledged + Int.random(in: 1...30, using: &random) : nil
                let delay = UInt32.random(in: 0...30_000, using: &random)
                await post(updates, to: service, by: transport) {
                    guard let target, updates.acknowledged >= target else { return false }
                    usleep(delay)
                    service.signal(SIGKILL)
                    return true
                }
                guard target == nil || updates.isDone else {
                    await service.waitUntilEnded()
                    killed += 1
                    continue
                }
                await transport.waitUntilDelivered(by: service)
                service.signal(SIGTERM)
                #expect(await service.waitUntilEnded() == 0)
                break
            }
            #expect(killed == Self.kills)
            try await judge(installation, updates, platform, killed: killed)
            await transport.shutDown()
        }
    }

    /// Eight people's updates at a time, each person's in order, until all are acknowledged or `kill` says it is done.
    private func post(
        _ updates: Updates, to service: BakenProcess, by transport: CurlTransport, kill: @escaping @Sendable () -> Bool
    ) async {
        updates.begin()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    while let next = updates.take() {
                        let update = Installation.update(next.id, chat: next.chat, "bericht \(next.number)")
                        updates.putBack(next, acknowledged: await transport.post(update, to: service))
                        if kill() { updates.pause() }
                    }
                }
            }
        }
    }

    private func judge(
        _ installation: Installation, _ updates: Updates, _ platform: StubPlatform, killed: Int
    ) async throws {
        let keys = try KeyFile(path: installation.keys).load()
        let store = try SQLiteStore(path: installation.database, keys: keys)
        let list = Collected<LoggedTurn>()
        try await store.forEachTurn(from: 0, through: .max) { list.add($0) }
        let conversations = Dictionary(grouping: list.values, by: \.conversation)
        // The first message is told before it is kept; see LogSettingTests.
        let expected = (1...Self.perPerson).map { "bericht \($0)" }
        var (lost, doubled) = (0, 0)
        for turns in conversations.values {
            let texts = turns.compactMap(\.text)
            lost += Set(expected).subtracting(texts).count
            doubled += texts.count - Set(texts).count
            #expect(texts == expected)
            #expect(turns.map(\.facts.turn) == Array(1...Self.perPerson))
        }
        #expect(conversations.count == updates.people)
        #expect(lost == 0 && doubled == 0)
        #expect(try await store.outboxSizes() == [:])
        // Sent at least once: never fewer bubbles than were said.
        let said = list.values.reduce(0) { $0 + $1.facts.said.count }
        let sent = platform.sent.count
        #expect(sent >= said)
        print(
            "kills \(killed), messages \(updates.people * Self.perPerson), lost \(lost), answered twice in state \(doubled), "
                + "bubbles said \(said), sent \(sent), sent once more after a kill \(sent - said)")
        try store.close()
    }
}

/// What people write, each in order: the next update of a person is posted when the one before was acknowledged.
private final class Updates: Sendable {
    struct Next: Sendable {
        let chat: Int
        let number: Int
        let id: Int
    }

    private struct State {
        var ready: [Next]
        var acknowledged = 0
        var isPaused = false
    }

    let people: Int
    private let each: Int
    private let state: Mutex<State>

    init(people: Int, each: Int) {
        self.people = people
        self.each = each
        state = Mutex(State(ready: (1...people).map { Next(chat: 6_000_000 + $0, number: 1, id: $0 * 1000 + 1) }))
    }

    var acknowledged: Int { state.withLock { $0.acknowledged } }
    var isDone: Bool { acknowledged == people * each }

    func begin() { state.withLock { $0.isPaused = false } }

    func pause() { state.withLock { $0.isPaused = true } }

    /// - Returns: nil when there is nothing to post now.
    func take() -> Next? { state.withLock { $0.ready.isEmpty || $0.isPaused ? nil : $0.ready.removeFirst() } }

    func putBack(_ next: Next, acknowledged: Bool) {
        state.withLock { state in
            guard acknowledged else { return state.ready.append(next) }
            state.acknowledged += 1
            if next.number < each {
                state.ready.append(Next(chat: next.chat, number: next.number + 1, id: next.id + 1))
            }
        }
    }
}

/// Sebastiano Vigna's SplitMix64: the same moments again for the same seed, as far as the scheduler lets it.
private struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
