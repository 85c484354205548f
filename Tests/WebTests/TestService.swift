import Assistant
import Channels
import Content
import Dialog
import Foundation
import Hummingbird
import Logging
import Storage
import Web

/// The whole service but for the network and the clock: real content, a real store in memory, every channel.
struct TestService {
    let store: SQLiteStore
    /// What the service works with: the store above, or one that fails.
    let used: any ConversationStore
    let helpline: Helpline
    let transport: ScriptedTransport
    let time: JumpingTime
    let channels: ChannelSet
    let errands: Errands
    let measures = Measures()
    let logger: Logger

    static let settings: [String: String] = [
        "BAKEN_TELEGRAM_TOKEN": "7000:een-verzonnen-token", "BAKEN_TELEGRAM_SECRET": "Geheim_1-a",
        "BAKEN_TELEGRAM_API": "http://127.0.0.1:1",
        "BAKEN_WHATSAPP_TOKEN": "wa-token", "BAKEN_WHATSAPP_PHONE_ID": "70071", "BAKEN_META_APP_SECRET": "app-geheim",
        "BAKEN_META_VERIFY_TOKEN": "vraag maar",
        "BAKEN_GENERIC_SECRET": "whsec_" + Data((0..<32).map { UInt8($0) }).base64EncodedString(),
    ]

    static let publicURL = "https://hulp.example"

    init(
        log: LogSetting = .samples, limits: Gate.Limits = Gate.Limits(),
        transport: ScriptedTransport = ScriptedTransport(),
        logger: Logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
        isStaffed: @escaping @Sendable () -> Bool = { false }, store failing: FailingStore? = nil
    ) throws {
        store = try SQLiteStore.inMemory()
        used = failing ?? store
        time = JumpingTime()
        self.transport = transport
        self.logger = logger
        channels = try ChannelSet(ChannelSettings(Self.settings, publicURL: Self.publicURL))
        errands = Errands(transport: transport)
        helpline = Helpline(
            store: used, content: CurrentContent(try SmallContent.content()), setting: log, time: time,
            measures: measures,
            bells: Doorbells(channels: channels.names), gate: Gate(limits: limits), isStaffed: isStaffed)
    }

    func application() throws -> Application<RouterResponder<BasicRequestContext>> {
        var settings = WebServer.Settings()
        settings.publicURL = Self.publicURL
        return try WebServer(
            settings: settings, helpline: helpline, channels: channels, errands: errands, store: used, logger: logger
        ).application()
    }

    func worker(_ channel: String = "telegram", retries: RetryPolicy = RetryPolicy()) -> OutboxWorker {
        OutboxWorker(
            channel: channel, bell: helpline.bells[channel] ?? Doorbell(), store: store, transport: transport,
            time: time,
            measures: measures, logger: logger, retries: retries
        ) { channels[$0] }
    }

    /// Runs the workers while the body runs.
    func delivering(_ workers: [OutboxWorker]? = nil, _ body: () async throws -> Void) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in workers ?? [self.worker()] { group.addTask { try await worker.run() } }
            try await body()
            group.cancelAll()
        }
    }

    // MARK: - What people do

    static func address(_ person: Int = 1, channel: String = "telegram") -> Address {
        Address(channel: channel, recipient: "\(6_120_000 + person)")
    }

    static func event(
        _ meaning: InboundEvent.Meaning, person: Int = 1, delivery: String? = nil, trace: String? = nil
    ) -> InboundEvent {
        InboundEvent(address: address(person), delivery: delivery, kind: .text, meaning: meaning, trace: trace)
    }

    @discardableResult
    func receive(
        _ meaning: InboundEvent.Meaning, person: Int = 1, delivery: String? = nil, trace: String? = nil
    ) async throws -> Reception {
        try await helpline.receive(
            Self.event(meaning, person: person, delivery: delivery, trace: trace), traits: .named("telegram"))
    }

    /// - Returns: what was said, line by line.
    @discardableResult
    func say(_ text: String, person: Int = 1) async throws -> [String] {
        try await receive(.message(text), person: person).replies
    }

    /// What waits in the outbox of a channel.
    func waiting(_ channel: String = "telegram") async throws -> [OutboundMessage] {
        try await store.due(on: channel, at: time.now, limit: 100).deliveries.map(\.message)
    }

    func logged() async throws -> [LoggedTurn] {
        let list = Collected<LoggedTurn>()
        try await store.forEachTurn(from: 0, through: .max) { list.add($0) }
        return list.values
    }
}

extension Reception {
    var draft: TurnDraft? {
        if case .answered(let draft) = self { return draft }
        return nil
    }

    var replies: [String] { draft?.replies.map(\.text) ?? [] }

    var isDuplicate: Bool {
        if case .duplicate = self { return true }
        return false
    }
}
