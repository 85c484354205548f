import Synchronization

/// What the service counts, for `/metrics`: how often and how long, by channel. Nothing of who or what.
package final class Measures: Sendable {
    /// What became of an event.
    package enum Outcome: String, Sendable, CaseIterable {
        case answered, duplicate, silent, refused, unavailable
    }

    /// What became of an attempt to deliver.
    package enum Attempt: String, Sendable, CaseIterable {
        case delivered, retried, dead
        /// The platform refuses everything until the operator acts.
        case misconfigured
    }

    private enum Name: String {
        case events = "baken_events_total"
        case attempts = "baken_delivery_attempts_total"
        case webhooks = "baken_webhook_requests_total"
        case ignored = "baken_ignored_total"
        case reloads = "baken_content_reloads_total"
        case failures = "baken_failures_total"
    }

    private struct Key: Hashable, Comparable {
        let name: String
        let labels: String

        static func < (left: Self, right: Self) -> Bool { (left.name, left.labels) < (right.name, right.labels) }
    }

    private struct State {
        var counts: [Key: Int] = [:]
        var turns: [String: Histogram] = [:]
        var calls: [String: Histogram] = [:]
    }

    /// Guards the counts.
    private let state = Mutex(State())

    package init() {}

    package func count(_ outcome: Outcome, channel: String) {
        add(.events, #"channel="\#(channel)",outcome="\#(outcome.rawValue)""#)
    }

    package func count(_ attempt: Attempt, channel: String) {
        add(.attempts, #"channel="\#(channel)",outcome="\#(attempt.rawValue)""#)
    }

    /// - Parameter route: one of ours, never what the request said.
    package func countRequest(route: String, status: Int) {
        add(.webhooks, #"route="\#(route)",status="\#(status)""#)
    }

    /// - Parameter reason: of a closed list.
    package func countIgnored(channel: String, reason: String) {
        add(.ignored, #"channel="\#(channel)",reason="\#(reason)""#)
    }

    package func countReload(succeeded: Bool) { add(.reloads, #"outcome="\#(succeeded ? "loaded" : "refused")""#) }

    /// Work in the background that failed and is tried again.
    package func countFailure(of work: String) { add(.failures, #"work="\#(work)""#) }

    func note(_ reception: Reception, channel: String, took duration: Duration) {
        switch reception {
        case .answered:
            count(.answered, channel: channel)
            state.withLock { $0.turns[channel, default: Histogram()].add(duration) }
        case .duplicate: count(.duplicate, channel: channel)
        case .silent: count(.silent, channel: channel)
        }
    }

    func noteCall(channel: String, took duration: Duration) {
        state.withLock { $0.calls[channel, default: Histogram()].add(duration) }
    }

    private func add(_ name: Name, _ labels: String) {
        let key = Key(name: name.rawValue, labels: labels)
        state.withLock { $0.counts[key, default: 0] += 1 }
    }

    /// In the text format of Prometheus, version 0.0.4.
    ///
    /// - Parameter gauges: what is asked of others at this moment: name, labels, value.
    package func text(gauges: [(name: String, labels: String, value: Int)]) -> String {
        let (counts, turns, calls) = state.withLock { ($0.counts, $0.turns, $0.calls) }
        var text = ""
        var last = ""
        for (key, value) in counts.sorted(by: { $0.key < $1.key }) {
            if key.name != last { text += "# TYPE \(key.name) counter\n" }
            last = key.name
            text += "\(key.name){\(key.labels)} \(value)\n"
        }
        for (name, histograms) in [("baken_turn_seconds", turns), ("baken_delivery_call_seconds", calls)] {
            if !histograms.isEmpty { text += "# TYPE \(name) histogram\n" }
            for (channel, histogram) in histograms.sorted(by: { $0.key < $1.key }) {
                text += histogram.text(name: name, labels: #"channel="\#(channel)""#)
            }
        }
        for gauge in gauges {
            if gauge.name != last { text += "# TYPE \(gauge.name) gauge\n" }
            last = gauge.name
            text +=
                gauge.labels.isEmpty
                ? "\(gauge.name) \(gauge.value)\n" : "\(gauge.name){\(gauge.labels)} \(gauge.value)\n"
        }
        return text
    }
}
