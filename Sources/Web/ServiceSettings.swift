package import Assistant
package import Channels

/// What `baken serve` is started with, checked as a whole before anything is opened.
package struct ServiceSettings: Sendable {
    package enum LogFormat: String, Sendable, CaseIterable { case text, json }

    package let database: String
    package let keyFile: String
    package let content: String?
    package let web: WebServer.Settings
    package let log: LogSetting
    package let logFormat: LogFormat
    package let retention: Retention
    package let gate: Gate.Limits
    /// PEM file of the authorities that outbound calls trust instead of the system's.
    package let authorities: String?
    package let channels: ChannelSettings

    package static let defaultDatabase = "./baken.sqlite"
    package static let defaultKeyFile = "./baken.keys"

    /// - Parameter values: as `SettingsReader` gathers them.
    package init(_ values: [String: String]) throws(SettingsError) {
        database = values["BAKEN_DATABASE"] ?? Self.defaultDatabase
        guard !database.hasPrefix("postgres") else {
            throw .unusable("BAKEN_DATABASE", expected: "the path of an SQLite file; PostgreSQL is not built in")
        }
        keyFile = values["BAKEN_KEY_FILE"] ?? Self.defaultKeyFile
        content = values["BAKEN_CONTENT"]
        authorities = values["BAKEN_AUTHORITIES"]
        log = try Self.choice("BAKEN_LOG", in: values, else: .samples)
        logFormat = try Self.choice("BAKEN_LOG_FORMAT", in: values, else: .text)
        retention = try Self.retention(values)
        gate = try Self.gate(values)
        web = try Self.web(values)
        channels = ChannelSettings(values, publicURL: web.publicURL)
    }

    private static func retention(_ values: [String: String]) throws(SettingsError) -> Retention {
        var retention = Retention()
        let days = 0...3650
        retention.factDays = try number("BAKEN_FACT_DAYS", in: values, range: days) ?? retention.factDays
        retention.textDays = try number("BAKEN_TEXT_DAYS", in: values, range: days) ?? retention.textDays
        retention.closedCaseDays = try number("BAKEN_CASE_DAYS", in: values, range: days) ?? retention.closedCaseDays
        if let hours = try number("BAKEN_IDLE_HOURS", in: values, range: 1...720) { retention.idle = .hours(hours) }
        return retention
    }

    private static func gate(_ values: [String: String]) throws(SettingsError) -> Gate.Limits {
        var limits = Gate.Limits()
        if let rate = try number("BAKEN_CHANNEL_RATE", in: values, range: 1...1_000_000) {
            limits.channel = (perSecond: Double(rate), burst: Double(rate) * 2)
        }
        return limits
    }

    private static func web(_ values: [String: String]) throws(SettingsError) -> WebServer.Settings {
        var web = WebServer.Settings()
        if let listen = values["BAKEN_LISTEN"] {
            guard let colon = listen.lastIndex(of: ":"), let port = UInt16(listen[listen.index(after: colon)...]),
                colon != listen.startIndex
            else { throw .unusable("BAKEN_LISTEN", expected: "address:port, such as 127.0.0.1:8080 or [::1]:8080") }
            web.port = Int(port)
            let host = listen[..<colon]
            web.host = host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : String(host)
        }
        if let url = values["BAKEN_PUBLIC_URL"] {
            guard Origins.origin(of: url) != nil, url.hasPrefix("https://") || url.hasPrefix("http://") else {
                throw .unusable(
                    "BAKEN_PUBLIC_URL", expected: "where the world reaches us, such as https://chat.example.nl")
            }
            web.publicURL = url
        }
        switch (values["BAKEN_TLS_CERT"], values["BAKEN_TLS_KEY"]) {
        case (let certificate?, let key?): web.tls = (certificate, key)
        case (nil, nil): break
        case (nil, _?): throw .missing("BAKEN_TLS_CERT", needs: "BAKEN_TLS_KEY")
        case (_?, nil): throw .missing("BAKEN_TLS_KEY", needs: "BAKEN_TLS_CERT")
        }
        return web
    }

    private static func choice<Value: RawRepresentable & CaseIterable>(
        _ name: String, in values: [String: String], else usual: Value
    ) throws(SettingsError) -> Value where Value.RawValue == String {
        guard let text = values[name] else { return usual }
        guard let value = Value(rawValue: text) else {
            throw .unusable(name, expected: Value.allCases.map(\.rawValue).joined(separator: ", "))
        }
        return value
    }

    private static func number(
        _ name: String, in values: [String: String], range: ClosedRange<Int>
    ) throws(SettingsError) -> Int? {
        guard let text = values[name] else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw .unusable(name, expected: "a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }
}
