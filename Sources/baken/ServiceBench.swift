import Assistant
import Channels
import ContentCompiler
import Foundation
import Logging
import ServiceLifecycle
import Storage
import Synchronization
import Web

/// The service as `baken serve` puts it together, on a file of its own, for measuring.
struct ServiceBench: Sendable {
    private let helpline: Helpline
    private let channels: ChannelSet
    private let store: SQLiteStore
    private let secret: String
    private let texts: [[String]]
    private let logger = Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() }
    private let numbers = Numbers()

    init(folder: URL, content: ContentOptions, secret: String) throws {
        let root = try content.folder()
        let (_, tests) = try ContentOptions.library(in: root)
        texts = tests.map { test in
            test.turns.compactMap { turn in
                if case .user(let text) = turn.input { text } else { nil }
            }
        }.filter { !$0.isEmpty }
        self.secret = secret
        channels = try ChannelSet(
            ChannelSettings(
                [
                    "BAKEN_TELEGRAM_TOKEN": "1:bench", "BAKEN_TELEGRAM_SECRET": secret,
                    "BAKEN_TELEGRAM_API": "http://127.0.0.1:1",
                ], publicURL: nil))
        store = try SQLiteStore(
            path: folder.appending(path: "bench.sqlite").path, keys: .made(week: LocalClock.week))
        var limits = Gate.Limits()
        limits.channel = (perSecond: 1e9, burst: 1e9)
        limits.conversation = (perSecond: 1e9, burst: 1e9)
        helpline = Helpline(
            store: store, content: CurrentContent(try ContentLoader(folder: root).load()), setting: .samples,
            time: SystemTime(), measures: Measures(), bells: Doorbells(channels: channels.names),
            gate: Gate(limits: limits))
    }

    func bare(clients: Int, requests: Int) async throws -> LoadClient.Report {
        try await listening {
            BareServer(logger: logger).application(isListening: $0)
        } load: { port in
            await load(port, clients, requests, begins: false)
        }
    }

    /// - Parameter begins: each request begins a conversation.
    func turns(
        clients: Int, requests: Int, isDelivering: Bool, begins: Bool = false
    ) async throws -> LoadClient.Report {
        let transport = TakingTransport()
        var settings = WebServer.Settings()
        settings.port = 0
        let server = WebServer(
            settings: settings, helpline: helpline, channels: channels, errands: Errands(transport: transport),
            store: store,
            logger: logger)
        let worker = OutboxWorker(
            channel: "telegram", bell: helpline.bells["telegram"] ?? Doorbell(), store: store, transport: transport,
            time: SystemTime(), measures: helpline.measures, logger: logger
        ) { FastPlatform(base: channels[$0]) }
        return try await listening(isDelivering ? [worker] : []) {
            try server.application(isListening: $0)
        } load: { port in
            await load(port, clients, requests, begins: begins)
        }
    }

    private func load(_ port: Int, _ clients: Int, _ requests: Int, begins: Bool) async -> LoadClient.Report {
        let people = 2000
        let first = numbers.take(requests)
        return await LoadClient.run(port: port, clients: clients, requests: requests, secret: secret) { number in
            let id = first + number
            let chat = begins ? id : number % people
            let conversation = texts[chat % texts.count]
            let text = conversation[(number / people) % conversation.count]
            let safe = text.replacing("\\", with: " ").replacing("\"", with: " ").replacing("\n", with: " ")
            return """
                {"update_id":\(id),"message":{"message_id":\(id),"date":1790000000,"chat":{"id":\(1_000_000 + chat),\
                "type":"private","first_name":"X"},"from":{"id":\(1_000_000 + chat),"is_bot":false,"first_name":"X",\
                "language_code":"nl"},"text":"\(safe)"}}
                """
        }
    }

    private func listening(
        _ others: [any Service] = [],
        application: (@escaping @Sendable (Int) async -> Void) throws -> some Service,
        load: @escaping @Sendable (Int) async -> LoadClient.Report
    ) async throws -> LoadClient.Report {
        let (ports, entrance) = AsyncStream<Int>.makeStream()
        let application = try application { entrance.yield($0) }
        return try await withThrowingTaskGroup(of: LoadClient.Report?.self) { group in
            for service in others + [application] {
                group.addTask {
                    try await service.run()
                    return nil
                }
            }
            group.addTask {
                for await port in ports { return await load(port) }
                return nil
            }
            while let result = try await group.next() {
                guard let result else { continue }
                group.cancelAll()
                return result
            }
            throw CancellationError()
        }
    }

    /// What the process holds in memory, as Linux tells it.
    static var residentMegabytes: Int {
        let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
        return (text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 4096 / 1_000_000
    }
}

/// Numbers that no other measurement of this run has used.
private final class Numbers: Sendable {
    private let next = Mutex(1)

    func take(_ count: Int) -> Int {
        next.withLock { next in
            defer { next += count }
            return next
        }
    }
}

/// A platform that takes everything at once.
private struct TakingTransport: Transport {
    func send(_ call: HTTPCall) async throws(TransportError) -> HTTPAnswer {
        HTTPAnswer(status: 200, body: Array(#"{"ok":true,"result":{"message_id":1}}"#.utf8))
    }
}

/// The same platform without a pace, so that what is measured is ours.
private struct FastPlatform: Platform {
    private let base: any Platform

    init?(base: (any Platform)?) {
        guard let base else { return nil }
        self.base = base
    }

    var pace: Pace { Pace(callsPerSecond: 1_000_000) }
    func delivers(to address: Address) -> Bool { base.delivers(to: address) }
    func render(_ message: OutboundMessage, _ context: SendContext) -> [HTTPCall] { base.render(message, context) }
    func judge(_ answer: HTTPAnswer, to call: HTTPCall) -> Verdict { base.judge(answer, to: call) }
}
