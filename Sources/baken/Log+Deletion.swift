import ArgumentParser
import Assistant
import Content
import Foundation
import Insight
import Storage

extension Baken.Log {
    /// `baken log export`: records without text or ids, no group smaller than k; needs a reason and is audited.
    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Exports one record a conversation, k-anonymous and without text; needs a reason.")

        enum Format: String, ExpressibleByArgument, CaseIterable { case jsonl, csv }

        @OptionGroup var store: StoreOptions
        @OptionGroup var weeks: WeekOptions
        @ArgumentParser.Option(help: "Why; it goes into the audit trail.") var reason: String
        @ArgumentParser.Option(name: .customLong("k"), help: "The smallest group of conversations that look alike.")
        var k = 10
        @ArgumentParser.Option(help: "jsonl or csv.") var format: Format = .jsonl

        func validate() throws {
            guard reason.count(where: { !$0.isWhitespace }) >= 5 else {
                throw ValidationError("--reason needs a reason in words.")
            }
            guard k >= 2 else { throw ValidationError("--k is at least 2: with less every conversation stands alone.") }
        }

        func run() async throws {
            let log = try store.open()
            var gathered = try await LogReader.fold(
                log, from: weeks.from, through: weeks.through, into: LogExport.Gatherer()
            ) { $0.add($1) }
            gathered.close()
            let export = LogExport(gathered.records, k: k)
            try await log.audit(
                AuditEntry(action: .export, day: AuditDay.today, reason: reason, count: export.records.count))
            for line in format == .csv ? export.csv() : try export.jsonLines() { Output.line(line) }
            Output.error(
                "\(export.records.count) conversations, smallest group \(export.smallestGroup), "
                    + "\(export.suppressed) left out because their group was smaller than \(k)")
        }
    }

    /// `baken log purge`: deletes what is older than an ISO week, or everything.
    struct Purge: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Deletes the log before a week, or all of it.")

        @OptionGroup var store: StoreOptions
        @ArgumentParser.Option(help: ArgumentHelp("Delete what was logged before this ISO week.", valueName: "week"))
        var before: Int?
        @Flag(help: "Delete everything that was logged.") var all = false
        @ArgumentParser.Option(help: "Why; it goes into the audit trail.") var reason = "retention"

        func validate() throws {
            guard all != (before != nil) else { throw ValidationError("Say --before WEEK, or --all.") }
        }

        func run() async throws {
            let log = try store.open()
            let rows = try await log.purgeLog(before: before ?? .max)
            try await log.audit(AuditEntry(action: .purge, day: AuditDay.today, reason: reason, count: rows))
            Output.line("\(rows) rows deleted")
        }
    }

    /// `baken log erase ID`: deletes one conversation from the log.
    struct Erase: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Deletes one conversation from the log.")

        @OptionGroup var store: StoreOptions
        @Argument(help: "The conversation's id in the log: 32 hexadecimal digits.") var id: String
        @ArgumentParser.Option(help: "Why; it goes into the audit trail, the id does not.") var reason = "erasure"

        func run() async throws {
            guard let conversation = LogID(id) else { throw ValidationError("An id is 32 hexadecimal digits.") }
            let log = try store.open()
            let turns = try await log.eraseLog(conversation)
            try await log.audit(AuditEntry(action: .erase, day: AuditDay.today, reason: reason, count: turns))
            Output.line("\(turns) turns deleted")
            if turns == 0 { throw ExitCode.failure }
        }
    }

    /// `baken log audit`: who did what with the log, and whether the trail is whole.
    struct Audit: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints the audit trail and checks that nothing is missing.")

        @OptionGroup var store: StoreOptions

        func run() async throws {
            for entry in try await store.open().auditTrail() {
                Output.line("\(entry.day)  \(entry.action.rawValue)  \(entry.count)  \(entry.reason)")
            }
        }
    }
}

/// The day of an audit line, in Dutch local time.
enum AuditDay {
    static var today: String {
        let now = LocalClock.now
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(now.year)-\(two(now.month))-\(two(now.day))"
    }
}
