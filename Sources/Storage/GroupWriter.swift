import Assistant
import GRDB
import Synchronization

/// The one writer: whatever waits while a transaction is being committed goes into the next one together, so that many
/// turns share one sync of the disk. Each has a savepoint of its own; a failed one takes nobody else with it.
///
/// Work once handed over is carried out even when the task that waits is cancelled: a turn is stored whole or not at all,
/// and others share its transaction.
final class GroupWriter: Sendable {
    /// Tells one caller, after the commit or the failure of the whole group.
    typealias Completion = @Sendable ((any Error)?) -> Void

    private struct Job: Sendable {
        let run: @Sendable (Database) throws -> Completion
        let fail: @Sendable (any Error) -> Void
    }

    private struct Queue {
        var jobs: [Job] = []
        /// Somebody empties the queue, or is about to.
        var isDraining = false
    }

    /// Guards the jobs that wait for the writer.
    private let queue = Mutex(Queue())
    private let database: any DatabaseWriter

    private static let groupLimit = 128

    init(_ database: any DatabaseWriter) { self.database = database }

    /// Runs the work in a transaction and returns after its commit.
    func write<Value: Sendable>(
        _ work: @escaping @Sendable (Database) throws -> Value
    ) async throws(StoreError) -> Value {
        do {
            return try await withCheckedThrowingContinuation { continuation in
                submit(
                    Job { db in
                        let value = try work(db)
                        return { error in
                            if let error {
                                continuation.resume(throwing: error)
                            } else {
                                continuation.resume(returning: value)
                            }
                        }
                    } fail: { error in
                        continuation.resume(throwing: error)
                    })
            }
        } catch {
            throw StoreError(error)
        }
    }

    private func submit(_ job: Job) {
        let mustStart = queue.withLock { queue in
            queue.jobs.append(job)
            defer { queue.isDraining = true }
            return !queue.isDraining
        }
        if mustStart { database.asyncWriteWithoutTransaction { self.drain($0) } }
    }

    private func drain(_ db: Database) {
        while true {
            let group = queue.withLock { queue in
                let group = queue.jobs.prefix(Self.groupLimit)
                queue.jobs.removeFirst(group.count)
                queue.isDraining = !group.isEmpty
                return group
            }
            if group.isEmpty { return }
            commit(group, in: db)
        }
    }

    private func commit(_ group: ArraySlice<Job>, in db: Database) {
        var completions: [Completion] = []
        var failures: [(Job, any Error)] = []
        do {
            try db.inTransaction(.immediate) {
                for job in group {
                    let done = completions.count
                    do {
                        try db.inSavepoint {
                            completions.append(try job.run(db))
                            return .commit
                        }
                    } catch {
                        completions.removeSubrange(done...)
                        failures.append((job, error))
                        // SQLite gives up whole transactions on its own when the disk is full or fails.
                        if !db.isInsideTransaction { throw error }
                    }
                }
                return .commit
            }
            for completion in completions { completion(nil) }
            for (job, error) in failures { job.fail(error) }
        } catch {
            for completion in completions { completion(error) }
            for job in group.dropFirst(completions.count + failures.count) { job.fail(error) }
            for (job, own) in failures { job.fail(own) }
        }
    }
}

extension StoreError {
    init(_ error: any Error) {
        switch error {
        case let error as StoreError: self = error
        case let error as DatabaseError: self = .unavailable(code: Int(error.extendedResultCode.rawValue))
        case is CancellationError: self = .cancelled
        case is DecodingError: self = .unreadable("value")
        default: self = .unavailable(code: 1)
        }
    }
}
