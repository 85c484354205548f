import Foundation
import Synchronization

#if canImport(Glibc)
    import Glibc
#endif

/// A platform for tests: HTTP/1.1 on a loopback port, one thread with `poll`, its behaviour chosen by the path.
///
/// `/ok` answers at once; `/echo` answers with the request as received; `/hang` never answers; `/large` answers with 1 MB;
/// `/redirect` with 307 to `/ok`; `/reset` closes without an answer; `/half` closes in the middle; `/wait` with 429 and
/// `Retry-After`; `/headers` sends headers without end.
final class StubServer: Sendable {
    struct Counts: Sendable {
        var connections = 0
        var requests = 0
        var paths: [String: Int] = [:]
    }

    let port: UInt16
    private let counts = Mutex(Counts())
    private let isStopped = Atomic(false)

    var seen: Counts { counts.withLock { $0 } }
    var base: String { "http://127.0.0.1:\(port)" }

    init() throws {
        let (listener, port) = try Self.listen()
        self.port = port
        let thread = Thread { [self] in serve(listener) }
        thread.start()
    }

    func stop() { isStopped.store(true, ordering: .sequentiallyConsistent) }

    /// A port on which nobody listens.
    static func closedPort() throws -> UInt16 {
        let (listener, port) = try listen()
        close(listener)
        return port
    }

    private static func listen() throws -> (Int32, UInt16) {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let port: UInt16? = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { plain in
                guard bind(listener, plain, length) == 0, Glibc.listen(listener, 1024) == 0,
                    getsockname(listener, plain, &length) == 0
                else { return nil }
                return UnsafeRawPointer(plain).load(as: sockaddr_in.self).sin_port.bigEndian
            }
        }
        guard let port else { throw POSIXError(.EADDRINUSE) }
        return (listener, port)
    }

    private func serve(_ listener: Int32) {
        var buffers: [Int32: [UInt8]] = [:]
        var deaf: Set<Int32> = []
        while !isStopped.load(ordering: .sequentiallyConsistent) {
            var watched = [pollfd(fd: listener, events: Int16(POLLIN), revents: 0)]
            watched += buffers.keys.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            guard poll(&watched, UInt(watched.count), 50) > 0 else { continue }
            for entry in watched where entry.revents != 0 {
                if entry.fd == listener {
                    let client = accept(listener, nil, nil)
                    guard client >= 0 else { continue }
                    buffers[client] = []
                    counts.withLock { $0.connections += 1 }
                    continue
                }
                var bytes = [UInt8](repeating: 0, count: 65536)
                let count = recv(entry.fd, &bytes, bytes.count, 0)
                if count > 0 {
                    buffers[entry.fd, default: []] += bytes[..<count]
                    if !deaf.contains(entry.fd), !answer(entry.fd, &buffers[entry.fd, default: []], &deaf) {
                        buffers[entry.fd] = nil
                        close(entry.fd)
                    }
                } else {
                    buffers[entry.fd] = nil
                    deaf.remove(entry.fd)
                    close(entry.fd)
                }
            }
        }
        for client in buffers.keys { close(client) }
        close(listener)
    }

    /// - Returns: false when the connection is to be closed.
    private func answer(_ client: Int32, _ buffer: inout [UInt8], _ deaf: inout Set<Int32>) -> Bool {
        while let request = Self.nextRequest(&buffer) {
            let path = request.path
            counts.withLock { counts in
                counts.requests += 1
                counts.paths[path, default: 0] += 1
            }
            switch path {
            case "/hang": deaf.insert(client)
            case "/reset": return false
            case "/half":
                write(client, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")
                return false
            case "/large": respond(client, "200 OK", [UInt8](repeating: 120, count: 1_000_000))
            case "/redirect": respond(client, "307 Temporary Redirect", [], "Location: \(base)/ok\r\n")
            case "/wait": respond(client, "429 Too Many Requests", Array("{}".utf8), "Retry-After:  14 \r\n")
            case "/headers":
                write(client, "HTTP/1.1 200 OK\r\n")
                for number in 0..<2000 { write(client, "X-\(number): \(String(repeating: "y", count: 60))\r\n") }
                return false
            case "/echo": respond(client, "200 OK", request.bytes)
            default: respond(client, "200 OK", Array("{\"ok\":true}".utf8))
            }
        }
        return true
    }

    private func respond(_ client: Int32, _ status: String, _ body: [UInt8], _ headers: String = "") {
        let head = "HTTP/1.1 \(status)\r\nContent-Length: \(body.count)\r\n\(headers)\r\n"
        write(client, Array(head.utf8) + body)
    }

    private func write(_ client: Int32, _ text: String) { write(client, Array(text.utf8)) }

    private func write(_ client: Int32, _ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { send(client, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    private static func nextRequest(_ buffer: inout [UInt8]) -> (path: String, bytes: [UInt8])? {
        guard let end = buffer.firstRange(of: [13, 10, 13, 10]) else { return nil }
        let head = String(decoding: buffer[..<end.lowerBound], as: UTF8.self)
        let length =
            head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-length:") }
            .flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) } ?? 0
        guard buffer.count >= end.upperBound + length else { return nil }
        let request = Array(buffer[..<(end.upperBound + length)])
        buffer.removeFirst(request.count)
        let path = head.split(separator: " ").dropFirst().first.map { String($0.prefix { $0 != "?" }) } ?? "/"
        return (path, request)
    }
}
