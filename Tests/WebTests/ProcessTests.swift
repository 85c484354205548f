import Assistant
import CurlTransport
import Foundation
import Storage
import Testing

#if canImport(Glibc)
    import Glibc
#endif

/// The real process against a stub of the platform: faults, signals, files.
@Suite(.serialized) struct ProcessTests {
    private func serving(
        arguments: [String] = [], log: String = "samples",
        _ body: @escaping @Sendable (BakenProcess, StubPlatform, CurlTransport, Installation) async throws -> Void
    ) async throws {
        let installation = try Installation()
        let platform = StubPlatform()
        try await platform.run { api in
            let transport = CurlTransport()
            let service = try await BakenProcess(
                in: installation.folder, settings: installation.settings(api: api, log: log), arguments: arguments)
            defer { service.signal(SIGKILL) }
            try await body(service, platform, transport, installation)
            await transport.shutDown()
        }
    }

    @Test func `what a platform refuses for a while arrives in the end, in order, and nothing follows a redirect`()
        async throws
    {
        let faults: [StubPlatform.Fault] = [
            .status(
                429,
                body: #"{"ok":false,"error_code":429,"description":"Too Many Requests","parameters":{"retry_after":1}}"#
            ),
            .status(502, body: "<html>Bad Gateway</html>"), .broken,
        ]
        try await serving { service, platform, transport, _ in
            for (index, fault) in faults.enumerated() {
                platform.next(fault)
                #expect(await transport.post(Installation.update(index, chat: 70 + index, "/start"), to: service))
            }
            await transport.waitUntilDelivered(by: service)
            for chat in 70..<73 {
                let texts = platform.sent.filter { $0.chat == chat }.map(\.text)
                #expect(texts.last == "Wil je nog iets?")
                #expect(texts.first == "Hoi. Ik ben een chatbot.")
            }
            platform.next(.redirect(to: "http://127.0.0.1:\(service.port)/webhooks/gestolen"))
            #expect(await transport.post(Installation.update(9, chat: 79, "/start"), to: service))
            while service.isRunning, platform.sent.filter({ $0.chat == 79 }).isEmpty { await Task.yield() }
            #expect(await !transport.text("/metrics", of: service).contains("gestolen"))
            #expect(platform.sent.count { $0.chat == 79 } >= 1)
        }
    }

    @Test func `it ends although a platform hangs, and delivers after the next start`() async throws {
        let installation = try Installation()
        let platform = StubPlatform()
        try await platform.run { api in
            let transport = CurlTransport()
            let settings = installation.settings(api: api, log: "samples")
            let service = try await BakenProcess(in: installation.folder, settings: settings)
            platform.next(.hang)
            #expect(await transport.post(Installation.update(1, chat: 71, "/start"), to: service))
            while service.isRunning, platform.sent.isEmpty { await Task.yield() }
            service.signal(SIGTERM)
            #expect(await service.waitUntilEnded() == 0)
            // The first call is still without an answer: nothing but the end of the program ended the wait.
            #expect(platform.sent.count == 1)
            let next = try await BakenProcess(in: installation.folder, settings: settings)
            defer { next.signal(SIGKILL) }
            await transport.waitUntilDelivered(by: next)
            #expect(platform.sent.map(\.text).suffix(2) == ["Hoi. Ik ben een chatbot.", "Wil je nog iets?"])
            await transport.shutDown()
        }
    }

    @Test func `content is loaded again without dropping a conversation, and a broken set is refused`() async throws {
        try await serving { service, platform, transport, installation in
            #expect(await transport.post(Installation.update(1, chat: 71, "/start"), to: service))
            let start = try #require(SmallContent.files["Dialogs/jong/start.yaml"])
            let changed = start.replacing("Vertel maar.", with: "Zeg het maar.")
            try SmallContent.write(to: installation.folder, changes: ["Dialogs/jong/start.yaml": changed])
            service.signal(SIGHUP)
            while service.isRunning, await !transport.text("/metrics", of: service).contains(#"outcome="loaded"} 1"#) {
                await Task.yield()
            }
            #expect(await transport.post(Installation.update(2, chat: 71, "ja"), to: service))
            await transport.waitUntilDelivered(by: service)
            #expect(platform.sent.suffix(2).map(\.text) == ["Zeg het maar.", "Wil je nog iets?"])

            try SmallContent.write(to: installation.folder, changes: ["Dialogs/jong/start.yaml": "dialog: [kapot"])
            service.signal(SIGHUP)
            while await !transport.text("/metrics", of: service).contains(#"outcome="refused"} 1"#) {
                await Task.yield()
            }
            #expect(await transport.post(Installation.update(3, chat: 71, "ja"), to: service))
            await transport.waitUntilDelivered(by: service)
            #expect(platform.sent.suffix(2).map(\.text) == ["Zeg het maar.", "Wil je nog iets?"])
        }
    }

    @Test func `its files are its owner's alone, and its log lines tell nothing of who or what`() async throws {
        try await serving(arguments: ["--log-format", "text"]) { service, _, transport, installation in
            #expect(
                await transport.post(Installation.update(1, chat: 31_612_345, "ik heet Karim, opgesloten"), to: service)
            )
            await transport.waitUntilDelivered(by: service)
            for path in [installation.database, installation.keys] {
                let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
                #expect(rights == 0o600)
            }
            service.signal(SIGTERM)
            await service.waitUntilEnded()
            for secret in ["Karim", "opgesloten", "31612345", Installation.secret, "een-verzonnen"] {
                #expect(!service.log.contains(secret))
            }
        }
    }

    @Test func `a backup made while it runs opens and leaves live conversations out`() async throws {
        try await serving { service, _, transport, installation in
            #expect(await transport.post(Installation.update(1, chat: 71, "opgesloten"), to: service))
            let copy = installation.folder.appending(path: "kopie.sqlite").path
            let made = try BakenProcess.run(["backup", copy], in: installation.folder)
            #expect(made.status == 0, "\(made.errors)")
            let store = try SQLiteStore(path: copy, keys: KeyFile(path: installation.keys).load())
            #expect(try await store.liveSessions() == 0)
            #expect(try await store.cases().count == 1)
            try store.close()
            #expect(try BakenProcess.run(["backup", copy], in: installation.folder).status != 0)
        }
    }

    @Test func `the outbox says what waits and what the platform would not take, and why`() async throws {
        try await serving { service, platform, transport, installation in
            platform.next(.status(400, body: #"{"ok":false,"error_code":400,"description":"Bad Request"}"#))
            #expect(await transport.post(Installation.update(1, chat: 71, "/start"), to: service))
            await transport.waitUntilDelivered(by: service)
            let shown = try BakenProcess.run(["outbox"], in: installation.folder)
            #expect(shown.status == 0, "\(shown.errors)")
            let lines = shown.output.split(separator: "\n").map { $0.split(separator: " ") }
            #expect(lines.prefix(3) == [["waiting"], ["nothing"], ["given", "up"]])
            #expect(lines.count == 4 && lines.last?.dropFirst() == ["telegram", "refused", "1"])
        }
    }

    private static let openssl = "/usr/bin/openssl"
    private static var hasOpenSSL: Bool { FileManager.default.isExecutableFile(atPath: openssl) }

    @Test(.enabled("openssl is not installed", { hasOpenSSL }))
    func `it answers TLS itself with the certificate it is given`() async throws {
        let installation = try Installation()
        let (key, certificate) = ("\(installation.folder.path)/key.pem", "\(installation.folder.path)/cert.pem")
        let making = Process()
        making.executableURL = URL(filePath: Self.openssl)
        making.arguments = [
            "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout", key, "-out", certificate, "-subj",
            "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
        ]
        making.standardError = FileHandle.nullDevice
        try making.run()
        making.waitUntilExit()
        let service = try await BakenProcess(
            in: installation.folder, settings: [:], arguments: ["--tls-cert", certificate, "--tls-key", key])
        defer { service.signal(SIGKILL) }
        var settings = CurlSettings()
        settings.authorityFile = certificate
        let transport = CurlTransport(settings: settings)
        let answer = try await transport.send(HTTPCall(.get, "https://localhost:\(service.port)/healthz"))
        #expect(answer.status == 200)
        #expect(answer.header("strict-transport-security") != nil)
        #expect(
            try await transport.send(HTTPCall(.get, "https://localhost:\(service.port)/webhooks/telegram")).status
                == 404)
        await transport.shutDown()
    }

    @Test(arguments: [
        (["BAKEN_TELEGRAM_TOKN": "x"], "BAKEN_TELEGRAM_TOKN is not a setting; did you mean BAKEN_TELEGRAM_TOKEN?"),
        (["BAKEN_IDLE_HOURS": "veel"], "BAKEN_IDLE_HOURS cannot be used: expected a whole number from 1 to 720"),
        (["BAKEN_TELEGRAM_TOKEN": "7000:x"], "BAKEN_TELEGRAM_SECRET is missing"),
    ])
    func `what cannot be used stops the start with one sentence`(_ settings: [String: String], _ sentence: String)
        throws
    {
        let installation = try Installation()
        let ended = try BakenProcess.run(
            ["serve", "--content", installation.folder.path], in: installation.folder, settings: settings)
        #expect(ended.status != 0)
        #expect(ended.errors.contains(sentence))
        #expect(!ended.errors.contains("veel") && !ended.errors.contains("7000"))
        #expect(!FileManager.default.fileExists(atPath: installation.database))
    }
}
