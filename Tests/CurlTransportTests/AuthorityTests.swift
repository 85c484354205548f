import Assistant
import CurlTransport
import Foundation
import Glibc
import Testing

/// Against `openssl s_server`, which answers GET with a page about the connection.
struct AuthorityTests {
    private static let openssl = "/usr/bin/openssl"
    private static var isHere: Bool { FileManager.default.isExecutableFile(atPath: openssl) }

    @Test(.enabled("openssl is not installed", { isHere }))
    func `a private authority is trusted when it is given and only then`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "baken-tls-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (key, certificate) = (folder.appending(path: "key.pem").path, folder.appending(path: "cert.pem").path)
        try run([
            "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout", key, "-out", certificate,
            "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
        ])
        let port = try StubServer.closedPort()
        let server = Process()
        server.executableURL = URL(filePath: Self.openssl)
        server.arguments = [
            "s_server", "-accept", "127.0.0.1:\(port)", "-key", key, "-cert", certificate, "-www", "-quiet",
        ]
        server.standardInput = FileHandle.nullDevice
        server.standardOutput = FileHandle.nullDevice
        server.standardError = FileHandle.nullDevice
        try server.run()
        // openssl answers no milder signal while a connection is open.
        defer { kill(server.processIdentifier, SIGKILL) }

        var settings = CurlSettings()
        settings.authorityFile = certificate
        let call = HTTPCall(.get, "https://localhost:\(port)/")
        let trusting = CurlTransport(settings: settings)
        var outcome = await outcome(of: call, over: trusting)
        let deadline = ContinuousClock.now + .seconds(20)
        while outcome == .failure(.unreachable), ContinuousClock.now < deadline {
            await Task.yield()
            outcome = await self.outcome(of: call, over: trusting)
        }
        #expect(outcome == .success(200))
        #expect(await self.outcome(of: call, over: CurlTransport()) == .failure(.insecure))
    }

    private func outcome(of call: HTTPCall, over transport: CurlTransport) async -> Result<Int, TransportError> {
        do { return .success(try await transport.send(call).status) } catch { return .failure(error) }
    }

    private func run(_ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(filePath: Self.openssl)
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }
}
