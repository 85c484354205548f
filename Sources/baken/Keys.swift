import ArgumentParser
import Assistant
import Storage

extension Baken {
    /// `baken keys …`: the key file that seals sessions, cases and texts.
    struct Keys: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Rotates the keys that seal what is stored.", subcommands: [Rotate.self])
    }
}

extension Baken.Keys {
    /// `baken keys rotate`: a new key, and everything sealed anew with it.
    struct Rotate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes a new key and seals everything anew with it. Stop the service first.",
            discussion: """
                May be interrupted and repeated: nothing is lost. Afterwards a stolen copy of the old key file opens
                nothing in this database. Former keys stay in the file for two weeks, only to recognise a message that
                a platform delivers again; a rotation after that drops them. Backups made before still need the old
                key file: keep neither longer than the other.
                """)

        /// Longer than a platform repeats a delivery (WhatsApp: seven days).
        private static let daysFormerKeysStay = 14

        @OptionGroup var store: StoreOptions

        func run() async throws {
            let file = KeyFile(path: store.keyPath)
            let rotated = try file.load().rotated(week: LocalClock.week)
            try file.replace(with: rotated)
            let database = try store.open()
            let count = try await database.resealAll()
            try await database.audit(
                AuditEntry(action: .rotate, day: AuditDay.today, reason: "key rotation", count: count))
            try database.close()
            let kept = rotated.dropping(before: LocalClock.week(daysAgo: Self.daysFormerKeysStay))
            try file.replace(with: kept)
            Output.line("\(count) rows sealed with the new key; the key file holds \(kept.count - 1) former keys")
        }
    }
}
