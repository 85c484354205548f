import Assistant
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Synchronization

/// A messaging platform of its own on a loopback port: takes every call, or does what it was told for the next ones.
final class StubPlatform: Sendable {
    enum Fault: Sendable {
        case status(Int, body: String)
        case redirect(to: String)
        /// Headers, and then the connection breaks.
        case broken
        /// No answer for a minute.
        case hang
    }

    struct Call: Sendable {
        let method: String
        let chat: Int
        let text: String
    }

    private struct State {
        var calls: [Call] = []
        var faults: [Fault] = []
        var ids = 1000
    }

    private let state = Mutex(State())

    var calls: [Call] { state.withLock { $0.calls } }
    var sent: [Call] { calls.filter { $0.method == "sendMessage" } }

    func next(_ faults: Fault...) { state.withLock { $0.faults += faults } }

    /// Listens while the body runs.
    func run(_ body: @escaping @Sendable (String) async throws -> Void) async throws {
        let router = Router()
        router.post("**") { [self] request, _ in try await answer(request) }
        let (ports, entrance) = AsyncStream<Int>.makeStream()
        let application = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { entrance.yield($0.localAddress?.port ?? 0) },
            logger: Logger(label: "stub") { _ in SwiftLogNoOpLogHandler() })
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await application.run() }
            for await port in ports {
                try await body("http://127.0.0.1:\(port)")
                break
            }
            group.cancelAll()
        }
    }

    private func answer(_ request: Request) async throws -> Response {
        let body = try await request.body.collect(upTo: 1 << 20)
        let json = try? JSONSerialization.jsonObject(with: Data(body.readableBytesView)) as? [String: Any]
        let method = String(request.uri.path.split(separator: "/").last ?? "")
        let call = Call(method: method, chat: json?["chat_id"] as? Int ?? 0, text: json?["text"] as? String ?? "")
        let (fault, id) = state.withLock { state in
            state.calls.append(call)
            state.ids += 1
            // What is only nice to have must not use up what a test wants to see.
            guard method == "sendMessage", !state.faults.isEmpty else { return (nil as Fault?, state.ids) }
            return (state.faults.removeFirst(), state.ids)
        }
        switch fault {
        case nil: return Response(status: .ok, body: .init(byteBuffer: ByteBuffer(string: Self.taken(id))))
        case .status(let status, let body):
            return Response(
                status: HTTPResponse.Status(integerLiteral: status), body: .init(byteBuffer: ByteBuffer(string: body)))
        case .redirect(let target): return Response(status: .temporaryRedirect, headers: [.location: target])
        case .broken:
            return Response(status: .ok, body: ResponseBody(contentLength: 100) { _ in throw CancellationError() })
        case .hang:
            try? await Task.sleep(for: .seconds(60))
            return Response(status: .ok, body: .init(byteBuffer: ByteBuffer(string: Self.taken(id))))
        }
    }

    private static func taken(_ id: Int) -> String { #"{"ok":true,"result":{"message_id":\#(id)}}"# }
}
