import Assistant
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Storage
import Testing

/// What stands in the log lines: nothing of who writes or what, whatever goes wrong.
struct DiscretionTests {
    @Test func `no log line holds text, ids, tokens or addresses, at any level`() async throws {
        let lines = Collected<String>()
        let logger = Logger(label: "test") { _ in Recorder(lines: lines) }
        let transport = ScriptedTransport { call, number in
            switch number % 4 {
            case 0: .fail(.insecure)
            case 1: ScriptedTransport.refused(401, "Unauthorized")
            case 2: ScriptedTransport.refused(400, "Bad Request: chat 31612345678 not found")
            default: .fail(.failed(code: 7))
            }
        }
        let service = try TestService(transport: transport, logger: logger)
        let secret = try #require(HTTPField.Name("X-Telegram-Bot-Api-Secret-Token"))
        try await service.application().test(.router) { client in
            for number in 1...8 {
                let body = """
                    {"update_id":\(number),"message":{"message_id":1,"date":1,"chat":{"id":31612345678,"type":"private"},\
                    "from":{"id":31612345678,"is_bot":false,"first_name":"Karim"},"text":"hij heet Karim, opgesloten"}}
                    """
                _ = try await client.execute(
                    uri: "/webhooks/telegram?token=Geheim_1-a", method: .post,
                    headers: [secret: number % 2 == 0 ? "Geheim_1-a" : "verkeerd"], body: ByteBuffer(string: body))
                _ = try await client.execute(
                    uri: "/webhooks/whatsapp?Karim", method: .post, body: ByteBuffer(string: "hij heet Karim {"))
            }
        }
        try await service.delivering {
            while try await !service.store.outboxSizes().isEmpty { await Task.yield() }
        }
        #expect(!lines.values.isEmpty)
        let all = lines.values.joined(separator: "\n")
        for secret in ["Karim", "opgesloten", "31612345678", "Geheim", "7000:een", "wa-token", "http://", "webhooks/"] {
            #expect(!all.contains(secret), "\(secret) in a log line")
        }
    }
}

/// Everything that a line could show, metadata included.
private struct Recorder: LogHandler {
    let lines: Collected<String>
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .trace

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) { lines.add("\(event.message) \(metadata) \(event.metadata ?? [:])") }
}
