import ArgumentParser
import Assistant
import Content
import Foundation
import Storage

/// Which database and which keys: flags, else `BAKEN_DATABASE` and `BAKEN_KEY_FILE`, else the files beside each other
/// that `baken serve` makes.
struct StoreOptions: ParsableArguments {
    static let defaultDatabase = "./baken.sqlite"
    static let defaultKeyFile = "./baken.keys"

    @ArgumentParser.Option(help: "The database file (BAKEN_DATABASE).") var database: String?
    @ArgumentParser.Option(help: "The key file (BAKEN_KEY_FILE).") var keyFile: String?

    var databasePath: String { database ?? environment("BAKEN_DATABASE") ?? Self.defaultDatabase }
    var keyPath: String { keyFile ?? environment("BAKEN_KEY_FILE") ?? Self.defaultKeyFile }

    /// An existing database; a mistyped path must not make an empty one.
    func open() throws -> SQLiteStore {
        guard FileManager.default.fileExists(atPath: databasePath) else {
            throw ValidationError(
                "There is no database at \(databasePath). Say where with --database or BAKEN_DATABASE.")
        }
        return try SQLiteStore(path: databasePath, keys: KeyFile(path: keyPath).load())
    }

    private func environment(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}

/// The wall clock at the edge.
enum LocalClock {
    static var now: LocalMoment { LocalMoment(unixSeconds: Int64(Date().timeIntervalSince1970)) }
    static var week: Int { week(daysAgo: 0) }

    static func week(daysAgo days: Int) -> Int {
        CoarseTime(unixSeconds: Int64(Date().timeIntervalSince1970) - Int64(days) * 86400).week
    }
}
