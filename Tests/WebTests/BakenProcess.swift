import Assistant
import CurlTransport
import Foundation
import Synchronization
import Testing

#if canImport(Glibc)
    import Glibc
#endif

/// The real program as a process of its own: the built binary, real files, real signals.
final class BakenProcess: Sendable {
    let port: Int
    private let process: Process
    private let output: ProcessOutput

    /// Beside the test bundle.
    static let binary = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .appending(path: "baken")

    /// Starts `baken serve` and returns once it listens.
    init(in folder: URL, settings: [String: String], arguments: [String] = []) async throws {
        output = ProcessOutput()
        process = Self.process(
            ["serve", "--content", folder.path, "--listen", "127.0.0.1:0"] + arguments, in: folder, settings: settings)
        process.standardError = output.pipe
        try process.run()
        output.read()
        port = try #require(await output.port(), "it ended before it listened: \(output.text)")
    }

    var base: String { "http://127.0.0.1:\(port)" }
    var log: String { output.text }
    var isRunning: Bool { process.isRunning }

    func signal(_ number: Int32) { kill(process.processIdentifier, number) }

    /// - Returns: the exit status, or the signal that ended it.
    @discardableResult
    func waitUntilEnded() async -> Int32 {
        await output.ended()
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// Runs a command to its end.
    static func run(
        _ arguments: [String], in folder: URL, settings: [String: String] = [:]
    ) throws -> (status: Int32, output: String, errors: String) {
        let process = process(arguments, in: folder, settings: settings)
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let faults = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text, faults)
    }

    private static func process(_ arguments: [String], in folder: URL, settings: [String: String]) -> Process {
        let process = Process()
        process.executableURL = binary
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = settings.merging([
            "PATH": "/usr/bin:/bin", "HOME": folder.path, "XDG_CACHE_HOME": folder.appending(path: "cache").path,
        ]) { own, _ in own }
        process.standardInput = FileHandle.nullDevice
        return process
    }
}

/// What a process writes to standard error, line by line.
private final class ProcessOutput: Sendable {
    let pipe = Pipe()

    private struct State {
        var text = ""
        var port: Int?
        var hasEnded = false
        var portWaiter: CheckedContinuation<Int?, Never>?
        var endWaiter: CheckedContinuation<Void, Never>?
    }

    private let state = Mutex(State())

    var text: String { state.withLock { $0.text } }

    func read() {
        try? pipe.fileHandleForWriting.close()
        let handle = pipe.fileHandleForReading
        Thread {
            while true {
                let data = handle.availableData
                if data.isEmpty { break }
                self.add(String(decoding: data, as: UTF8.self))
            }
            self.end()
        }.start()
    }

    func port() async -> Int? {
        await withCheckedContinuation { continuation in
            let known: Int?? = state.withLock { state in
                if let port = state.port { return .some(port) }
                if state.hasEnded { return .some(nil) }
                state.portWaiter = continuation
                return nil
            }
            if let known { continuation.resume(returning: known) }
        }
    }

    func ended() async {
        await withCheckedContinuation { continuation in
            let hasEnded = state.withLock { state in
                if !state.hasEnded { state.endWaiter = continuation }
                return state.hasEnded
            }
            if hasEnded { continuation.resume() }
        }
    }

    private func add(_ text: String) {
        let waiter: (CheckedContinuation<Int?, Never>, Int)? = state.withLock { state in
            state.text += text
            guard state.port == nil,
                let line = state.text.split(separator: "\n").first(where: { $0.contains(" port=") }),
                let port = line.split(separator: " port=").last.flatMap({ Int($0.prefix(while: \.isNumber)) })
            else { return nil }
            state.port = port
            defer { state.portWaiter = nil }
            return state.portWaiter.map { ($0, port) }
        }
        waiter?.0.resume(returning: waiter?.1)
    }

    private func end() {
        let (port, end) = state.withLock { state in
            state.hasEnded = true
            defer {
                state.portWaiter = nil
                state.endWaiter = nil
            }
            return (state.portWaiter, state.endWaiter)
        }
        port?.resume(returning: nil)
        end?.resume()
    }
}

/// A folder for one installation, removed at the end.
final class Installation: Sendable {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "baken-service-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try SmallContent.write(to: folder)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var database: String { folder.appending(path: "baken.sqlite").path }
    var keys: String { folder.appending(path: "baken.keys").path }

    static let secret = "Geheim_1-a"

    func settings(api: String, log: String = "transcripts") -> [String: String] {
        [
            "BAKEN_TELEGRAM_TOKEN": "7000:een-verzonnen-token", "BAKEN_TELEGRAM_SECRET": Self.secret,
            "BAKEN_TELEGRAM_API": api, "BAKEN_LOG": log,
        ]
    }

    static func update(_ number: Int, chat: Int, _ text: String) -> HTTPCall {
        let body = """
            {"update_id":\(number),"message":{"message_id":\(number),"date":1,"chat":{"id":\(chat),"type":"private"},\
            "from":{"id":\(chat),"is_bot":false,"first_name":"X"},"text":"\(text)"}}
            """
        return HTTPCall(.post, "", body: Array(body.utf8))
    }
}

extension CurlTransport {
    /// - Returns: whether the update was acknowledged.
    func post(_ update: HTTPCall, to service: BakenProcess) async -> Bool {
        let call = HTTPCall(
            .post, service.base + "/webhooks/telegram",
            headers: [
                .init("x-telegram-bot-api-secret-token", Installation.secret),
                .init("content-type", "application/json"),
            ], body: update.body, timeout: .seconds(60))
        return (try? await send(call))?.status == 200
    }

    func text(_ path: String, of service: BakenProcess) async -> String {
        let answer = try? await send(HTTPCall(.get, service.base + path))
        return String(decoding: answer?.body ?? [], as: UTF8.self)
    }

    /// Returns when nothing waits to be sent any more, or the program has ended.
    func waitUntilDelivered(by service: BakenProcess) async {
        while service.isRunning {
            let metrics = await text("/metrics", of: service)
            // A machine that is slow for a moment says nothing; that is no empty outbox.
            if !metrics.isEmpty, !metrics.contains("baken_outbox_messages{") { return }
            await Task.yield()
        }
    }
}
