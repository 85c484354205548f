package import Logging
import ServiceLifecycle

/// Ends idle sessions, deletes what is older than it may be, and removes what deleted rows left in the files.
package struct Sweeper: Service {
    private let store: any ConversationStore
    private let retention: Retention
    private let time: any Timekeeper
    private let measures: Measures
    private let logger: Logger

    /// Rounds between two sweeps; each round scrubs.
    private static let rounds = 20
    private static let pause: Duration = .seconds(30)

    package init(
        store: any ConversationStore, retention: Retention, time: any Timekeeper, measures: Measures, logger: Logger
    ) {
        self.store = store
        self.retention = retention
        self.time = time
        self.measures = measures
        self.logger = logger
    }

    package func run() async throws {
        try? await cancelWhenGracefulShutdown {
            var round = 0
            while true {
                await work(sweeps: round == 0)
                round = (round + 1) % Self.rounds
                try await time.sleep(until: time.now + Self.pause)
            }
        }
        // The last turns before the end leave no trace either.
        await work(sweeps: false)
    }

    private func work(sweeps: Bool) async {
        do {
            if sweeps {
                let report = try await store.sweep(retention, at: time.now)
                if !report.isEmpty { logger.info("swept", metadata: report.metadata) }
            }
            try await store.scrub()
        } catch {
            // The next round tries again.
            measures.countFailure(of: "sweep")
            logger.warning("the sweep failed", metadata: ["reason": "\(error)"])
        }
    }
}

extension SweepReport {
    fileprivate var metadata: Logger.Metadata {
        [
            "sessions": "\(sessions)", "facts": "\(facts)", "texts": "\(texts)", "cases": "\(cases)",
            "deliveries": "\(deliveries)", "deadLetters": "\(deadLetters)",
        ]
    }
}
