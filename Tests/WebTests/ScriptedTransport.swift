import Assistant
import Foundation
import Synchronization

/// Records the calls, answers as told, and lets tests wait for the next calls.
final class ScriptedTransport: Transport {
    enum Act: Sendable {
        case answer(HTTPAnswer)
        case fail(TransportError)
        /// No answer until the task is cancelled.
        case hang
    }

    private struct State {
        var calls: [HTTPCall] = []
        var waiting: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []
    }

    private let state = Mutex(State())
    private let script: @Sendable (HTTPCall, Int) -> Act

    /// - Parameter script: from the call and the number of calls before it.
    init(
        _ script: @escaping @Sendable (HTTPCall, Int) -> Act = { call, number in ScriptedTransport.taken(call, number) }
    ) {
        self.script = script
    }

    static func taken(_ call: HTTPCall, _ number: Int) -> Act {
        .answer(HTTPAnswer(status: 200, body: Array(#"{"ok":true,"result":{"message_id":\#(9000 + number)}}"#.utf8)))
    }

    static func refused(_ status: Int, _ description: String, retryAfter: Int? = nil) -> Act {
        let wait = retryAfter.map { #","parameters":{"retry_after":\#($0)}"# } ?? ""
        return .answer(
            HTTPAnswer(
                status: status,
                body: Array(#"{"ok":false,"error_code":\#(status),"description":"\#(description)"\#(wait)}"#.utf8)))
    }

    var calls: [HTTPCall] { state.withLock { $0.calls } }

    /// The texts of all messages sent so far, in order.
    var said: [String] {
        calls.compactMap { call in
            (try? JSONSerialization.jsonObject(with: Data(call.body)) as? [String: Any])?["text"] as? String
        }
    }

    /// Returns when so many calls were made in all.
    func wait(for count: Int) async {
        await withCheckedContinuation { continuation in
            let isThere = state.withLock { state in
                if state.calls.count >= count { return true }
                state.waiting.append((count, continuation))
                return false
            }
            if isThere { continuation.resume() }
        }
    }

    func send(_ call: HTTPCall) async throws(TransportError) -> HTTPAnswer {
        let (number, ready) = state.withLock { state in
            state.calls.append(call)
            let ready = state.waiting.filter { $0.count <= state.calls.count }
            state.waiting.removeAll { $0.count <= state.calls.count }
            return (state.calls.count - 1, ready)
        }
        for waiter in ready { waiter.continuation.resume() }
        switch script(call, number) {
        case .answer(let answer): return answer
        case .fail(let error): throw error
        case .hang:
            try? await Task.sleep(for: .seconds(3600))
            throw .cancelled
        }
    }
}
