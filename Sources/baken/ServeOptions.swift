import ArgumentParser
import Foundation
import Web

/// The flags of `baken serve`. Each has a setting of the same meaning; secrets have no flag, because `ps` shows flags.
struct ServeOptions: ParsableArguments {
    @ArgumentParser.Option(help: ArgumentHelp("Settings as NAME=value lines.", valueName: "file")) var config: String?
    @ArgumentParser.Option(help: ArgumentHelp("BAKEN_DATABASE: the SQLite file.", valueName: "file"))
    var database: String?
    @ArgumentParser.Option(help: ArgumentHelp("BAKEN_KEY_FILE: made on the first start.", valueName: "file"))
    var keyFile: String?
    @ArgumentParser.Option(help: ArgumentHelp("BAKEN_LISTEN.", valueName: "address:port")) var listen: String?
    @ArgumentParser.Option(help: ArgumentHelp("BAKEN_PUBLIC_URL: where the world reaches us.", valueName: "url"))
    var publicURL: String?
    @ArgumentParser.Option(help: ArgumentHelp("BAKEN_TLS_CERT: certificate chain, PEM.", valueName: "file"))
    var tlsCert: String?
    @ArgumentParser.Option(help: ArgumentHelp("BAKEN_TLS_KEY: private key, PEM.", valueName: "file")) var tlsKey:
        String?
    @ArgumentParser.Option(help: "BAKEN_LOG: none, facts, samples or transcripts.") var log: String?
    @ArgumentParser.Option(help: "BAKEN_LOG_FORMAT: text or json.") var logFormat: String?
    @ArgumentParser.Option(help: "BAKEN_FACT_DAYS: how long the path of conversations stays.") var factDays: String?
    @ArgumentParser.Option(help: "BAKEN_TEXT_DAYS: how long redacted text stays.") var textDays: String?
    @ArgumentParser.Option(help: "BAKEN_CASE_DAYS: how long a closed case stays.") var caseDays: String?
    @ArgumentParser.Option(help: "BAKEN_IDLE_HOURS: when a silent conversation is forgotten.") var idleHours: String?

    private var flags: [String: String] {
        [
            "BAKEN_DATABASE": database, "BAKEN_KEY_FILE": keyFile, "BAKEN_LISTEN": listen,
            "BAKEN_PUBLIC_URL": publicURL,
            "BAKEN_TLS_CERT": tlsCert, "BAKEN_TLS_KEY": tlsKey, "BAKEN_LOG": log, "BAKEN_LOG_FORMAT": logFormat,
            "BAKEN_FACT_DAYS": factDays, "BAKEN_TEXT_DAYS": textDays, "BAKEN_CASE_DAYS": caseDays,
            "BAKEN_IDLE_HOURS": idleHours,
        ].compactMapValues { $0 }
    }

    func settings() throws -> ServiceSettings {
        do {
            var file: String?
            if let config {
                guard let text = Self.text(config) else { throw SettingsError.unreadableFile }
                file = text
            }
            let reader = SettingsReader { Self.text($0) }
            return try ServiceSettings(
                reader.values(flags: flags, environment: ProcessInfo.processInfo.environment, file: file))
        } catch let error as SettingsError {
            throw ValidationError("\(error).")
        }
    }

    private static func text(_ path: String) -> String? {
        FileManager.default.contents(atPath: path).flatMap { String(bytes: $0, encoding: .utf8) }
    }
}
