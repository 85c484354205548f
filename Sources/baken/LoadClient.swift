import Foundation
import Glibc
import Synchronization

/// Clients that post as fast as they are answered, each on a connection and a thread of its own.
enum LoadClient {
    struct Report: Sendable {
        let requests: Int
        let failures: Int
        let perSecond: Double
        let p50Milliseconds: Double
        let p99Milliseconds: Double
    }

    /// - Parameter body: from the number of a request to what is posted.
    static func run(
        port: Int, clients: Int, requests: Int, secret: String, body: @escaping @Sendable (Int) -> String
    ) async -> Report {
        let next = Counter()
        let begun = ContinuousClock.now
        let results = await withTaskGroup(of: (times: [Double], failures: Int).self) { group in
            for _ in 0..<clients {
                group.addTask {
                    await withCheckedContinuation { continuation in
                        Thread {
                            continuation.resume(
                                returning: post(port: port, secret: secret, body: body) {
                                    let number = next.take()
                                    return number < requests ? number : nil
                                })
                        }.start()
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        let seconds = milliseconds(begun.duration(to: .now)) / 1000
        let times = results.flatMap(\.times).sorted()
        func percentile(_ share: Double) -> Double { times.isEmpty ? 0 : times[Int(Double(times.count - 1) * share)] }
        return Report(
            requests: times.count, failures: results.reduce(0) { $0 + $1.failures },
            perSecond: Double(times.count) / seconds, p50Milliseconds: percentile(0.5),
            p99Milliseconds: percentile(0.99))
    }

    private final class Counter: Sendable {
        private let value = Atomic(0)
        func take() -> Int { value.add(1, ordering: .relaxed).oldValue }
    }

    private static func post(
        port: Int, secret: String, body: (Int) -> String, next: () -> Int?
    ) -> (times: [Double], failures: Int) {
        var times: [Double] = []
        guard let connection = connect(port) else { return (times, 1) }
        defer { close(connection) }
        while let number = next() {
            let body = body(number)
            let request =
                "POST /webhooks/telegram HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "X-Telegram-Bot-Api-Secret-Token: \(secret)\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
            let begun = ContinuousClock.now
            guard exchange(request, over: connection) else { return (times, 1) }
            times.append(milliseconds(begun.duration(to: .now)))
        }
        return (times, 0)
    }

    /// - Returns: whether it was answered 200.
    private static func exchange(_ request: String, over connection: Int32) -> Bool {
        var rest = Array(request.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        // Answers are short and have no body: the empty line ends them.
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 2048)
        while !answer.suffix(4).elementsEqual([13, 10, 13, 10]) {
            let count = recv(connection, &buffer, buffer.count, 0)
            guard count > 0, answer.count < 8192 else { return false }
            answer += buffer[..<count]
        }
        return answer.starts(with: "HTTP/1.1 200".utf8)
    }

    private static func connect(_ port: Int) -> Int32? {
        let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard connection >= 0 else { return nil }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var isOn: Int32 = 1
        setsockopt(connection, Int32(IPPROTO_TCP), TCP_NODELAY, &isOn, socklen_t(MemoryLayout<Int32>.size))
        let length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { Glibc.connect(connection, $0, length) }
        }
        guard status == 0 else {
            close(connection)
            return nil
        }
        return connection
    }

    private static func milliseconds(_ duration: Duration) -> Double {
        let parts = duration.components
        return Double(parts.seconds) * 1000 + Double(parts.attoseconds) * 1e-15
    }
}
