import Assistant
import CurlTransport
import Testing

struct CurlTransportTests {
    private static func settings(_ change: (inout CurlSettings) -> Void = { _ in }) -> CurlSettings {
        var settings = CurlSettings()
        change(&settings)
        return settings
    }

    private func failure(_ transport: CurlTransport, _ call: HTTPCall) async -> TransportError? {
        do {
            _ = try await transport.send(call)
            return nil
        } catch { return error }
    }

    @Test func `a call arrives as it was meant`() async throws {
        let server = try StubServer()
        defer { server.stop() }
        let transport = CurlTransport()
        let answer = try await transport.send(
            HTTPCall(
                .post, server.base + "/echo?a=1", headers: [.init("X-Mark", "één")], body: Array("{\"t\":\"é\"}".utf8)))
        let text = String(decoding: answer.body, as: UTF8.self)
        #expect(answer.status == 200)
        #expect(text.hasPrefix("POST /echo?a=1 HTTP/1.1\r\n"))
        #expect(text.contains("X-Mark: één\r\n"))
        #expect(text.hasSuffix("\r\n\r\n{\"t\":\"é\"}"))
        #expect(!text.contains("Expect:"))
        await transport.shutDown()
    }

    @Test(arguments: [HTTPCall.Method.get, .post, .put, .delete])
    func `every method goes out, also without a body`(_ method: HTTPCall.Method) async throws {
        let server = try StubServer()
        defer { server.stop() }
        let transport = CurlTransport()
        let answer = try await transport.send(HTTPCall(method, server.base + "/echo"))
        #expect(String(decoding: answer.body, as: UTF8.self).hasPrefix("\(method.rawValue) /echo HTTP/1.1\r\n"))
    }

    @Test func `connections are used again`() async throws {
        let server = try StubServer()
        defer { server.stop() }
        let transport = CurlTransport()
        for _ in 0..<50 { _ = try await transport.send(HTTPCall(.post, server.base + "/ok", body: [1])) }
        #expect(server.seen.connections == 1)
        #expect(server.seen.requests == 50)
    }

    @Test func `a redirect is an answer and is not followed`() async throws {
        let server = try StubServer()
        defer { server.stop() }
        let answer = try await CurlTransport().send(HTTPCall(.post, server.base + "/redirect", body: [1]))
        #expect(answer.status == 307)
        #expect(server.seen.paths == ["/redirect": 1])
    }

    @Test func `headers of the answer are read with names in lower case`() async throws {
        let server = try StubServer()
        defer { server.stop() }
        let answer = try await CurlTransport().send(HTTPCall(.post, server.base + "/wait"))
        #expect(answer.status == 429)
        #expect(answer.header("retry-after") == "14")
    }

    @Test(arguments: [
        ("/hang", TransportError.timedOut), ("/reset", .interrupted), ("/half", .interrupted),
        ("/large", .answerTooLarge), ("/headers", .answerTooLarge),
    ])
    func `a platform that misbehaves is an error by its kind`(_ path: String, _ expected: TransportError) async throws {
        let server = try StubServer()
        defer { server.stop() }
        let transport = CurlTransport()
        let call = HTTPCall(.post, server.base + path, timeout: path == "/hang" ? .milliseconds(80) : nil)
        #expect(await failure(transport, call) == expected)
        let next = try await transport.send(HTTPCall(.post, server.base + "/ok"))
        #expect(next.status == 200)
    }

    @Test func `a closed port is unreachable`() async throws {
        let port = try StubServer.closedPort()
        #expect(await failure(CurlTransport(), HTTPCall(.post, "http://127.0.0.1:\(port)/")) == .unreachable)
    }

    @Test(arguments: [
        "http://example.org/", "ftp://127.0.0.1/", "file:///etc/hostname", "http://127.0.0.1.example.org/",
        "http://localhost.example.org/", "http://user:word@127.0.0.1:1/", "no address", "",
        "http://10.0.0.1/", "http://[::2]/", "gopher://localhost/",
    ])
    func `nothing leaves the machine but over https`(_ url: String) async throws {
        #expect(await failure(CurlTransport(), HTTPCall(.post, url)) == .refusedAddress)
    }

    @Test func `a line break in a header sends nothing`() async throws {
        let server = try StubServer()
        defer { server.stop() }
        let call = HTTPCall(.post, server.base + "/ok", headers: [.init("X-A", "1\r\nX-B: 2")])
        #expect(await failure(CurlTransport(), call) != nil)
        #expect(server.seen.requests == 0)
    }

    @Test func `a cancelled task comes back while the platform hangs`() async throws {
        let server = try StubServer()
        defer { server.stop() }
        let transport = CurlTransport()
        let task = Task { await failure(transport, HTTPCall(.post, server.base + "/hang", timeout: .seconds(600))) }
        while server.seen.requests == 0 { await Task.yield() }
        task.cancel()
        #expect(await task.value == .cancelled)
        await transport.shutDown()
    }

    @Test func `a task cancelled before it calls sends nothing`() async throws {
        let server = try StubServer()
        defer { server.stop() }
        let transport = CurlTransport()
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            return await failure(transport, HTTPCall(.post, server.base + "/ok"))
        }
        task.cancel()
        #expect(await task.value == .cancelled)
        await transport.shutDown()
        #expect(server.seen.requests == 0)
    }

    @Test(arguments: [true, false])
    func `storms of cancellation leave a transport that works`(_ isLive: Bool) async throws {
        let server = try StubServer()
        defer { server.stop() }
        let transport = CurlTransport()
        let url = isLive ? server.base + "/ok" : "http://127.0.0.1:\(try StubServer.closedPort())/"
        for round in 0..<30 {
            await withTaskGroup(of: Void.self) { group in
                for number in 0..<100 {
                    group.addTask {
                        let task = Task { await failure(transport, HTTPCall(.post, url, body: [1, 2, 3])) }
                        for _ in 0..<((number * 7 + round) % 40) { await Task.yield() }
                        task.cancel()
                        _ = await task.value
                    }
                }
            }
        }
        let answer = try await transport.send(HTTPCall(.post, server.base + "/ok"))
        #expect(answer.status == 200)
        await transport.shutDown()
    }

    @Test func `two hundred at once all get their answer`() async throws {
        let server = try StubServer()
        defer { server.stop() }
        let transport = CurlTransport(settings: Self.settings { $0.connectionsPerHost = 16 })
        let good = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<200 {
                group.addTask { await failure(transport, HTTPCall(.post, server.base + "/ok", body: [1])) == nil }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(good == 200)
        #expect(server.seen.connections <= 16)
    }

    @Test func `a hanging host does not hold another`() async throws {
        let (slow, quick) = (try StubServer(), try StubServer())
        defer {
            slow.stop()
            quick.stop()
        }
        let transport = CurlTransport(settings: Self.settings { $0.connectionsPerHost = 4 })
        let stuck = (0..<20).map { _ in
            Task { await failure(transport, HTTPCall(.post, slow.base + "/hang", timeout: .seconds(600))) }
        }
        while slow.seen.requests < 4 { await Task.yield() }
        for _ in 0..<50 { _ = try await transport.send(HTTPCall(.post, quick.base + "/ok")) }
        #expect(quick.seen.requests == 50)
        for task in stuck { task.cancel() }
        for task in stuck { #expect(await task.value == .cancelled) }
    }

    @Test func `shutting down lets calls finish, breaks off the rest and refuses new ones`() async throws {
        let server = try StubServer()
        defer { server.stop() }
        let transport = CurlTransport()
        let stuck = Task { await failure(transport, HTTPCall(.post, server.base + "/hang", timeout: .seconds(600))) }
        while server.seen.requests == 0 { await Task.yield() }
        await transport.shutDown(grace: .milliseconds(50))
        #expect(await stuck.value == .shutDown)
        #expect(await failure(transport, HTTPCall(.post, server.base + "/ok")) == .shutDown)
        await transport.shutDown()
    }

    @Test func `neither errors nor printed calls show what was sent`() async throws {
        let call = HTTPCall(
            .post, "http://example.org/bot12345:SECRET/sendMessage", headers: [.init("Authorization", "Bearer SECRET")],
            body: Array("SECRET".utf8))
        let error = await failure(CurlTransport(), call)
        var dumped = ""
        dump(call, to: &dumped)
        for text in [
            "\(call)", String(reflecting: call), dumped, error.map { "\($0) \(String(reflecting: $0))" } ?? "",
        ] {
            #expect(!text.contains("SECRET"))
            #expect(!text.contains("example.org"))
        }
        #expect(error != nil)
    }
}
