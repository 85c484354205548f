import Assistant
import Content
import Dialog
import HTTPTypes
import Hummingbird
import NIOCore

/// `/healthz`, `/readyz` and `/metrics`: for the operator's machines.
struct HealthController: Sendable {
    let helpline: Helpline
    let store: any ConversationStore

    func add(to router: Router<BasicRequestContext>) {
        router.get("healthz") { _, _ in Response(text: "ok\n") }
        router.get("readyz") { _, _ in
            guard await store.ping() else { throw Problem(.serviceUnavailable, "The store cannot be read.") }
            return Response(text: "ready\n")
        }
        router.get("metrics") { _, _ in
            let gauges: [Gauge]
            do {
                gauges = try await self.gauges()
            } catch {
                throw Problem(.serviceUnavailable, "The store cannot be read.")
            }
            return Response(text: helpline.measures.text(gauges: gauges), type: "text/plain; version=0.0.4")
        }
    }

    private typealias Gauge = (name: String, labels: String, value: Int)

    private func gauges() async throws -> [Gauge] {
        let waiting = try await store.outboxSizes().sorted { $0.key < $1.key }
        let dead = Dictionary(grouping: try await store.deadLetters()) {
            #"channel="\#($0.channel)",reason="\#($0.reason)""#
        }
        let version = helpline.content.value.bot.engine.library.version.hash
        return [
            ("baken_content_info", #"version="\#(version)""#, 1),
            ("baken_live_conversations", "", try await store.liveSessions()),
            ("baken_turns_under_way", "", helpline.gate.turns),
        ] + waiting.map { ("baken_outbox_messages", #"channel="\#($0.key)""#, $0.value) }
            + dead.sorted { $0.key < $1.key }.map { labels, counts in
                ("baken_dead_letters", labels, counts.reduce(0) { $0 + $1.count })
            } + ProcessGauges.now
    }
}

extension Response {
    init(text: String, type: String = "text/plain; charset=utf-8") {
        self.init(
            status: .ok, headers: [.contentType: type], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
