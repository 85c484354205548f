import Assistant
import Channels
import Testing
import Web

/// What the service is started with.
struct SettingsTests {
    private let reader = SettingsReader { path in ["/geheim": "uit een bestand\n", "/token": "7000:x\n"][path] }

    private func values(
        flags: [String: String] = [:], environment: [String: String] = [:], file: String? = nil
    ) throws -> [String: String] {
        try reader.values(flags: flags, environment: environment, file: file)
    }

    @Test func `flags win over the environment, the environment over the file`() throws {
        let file = """
            # Baken
            BAKEN_LISTEN = 127.0.0.1:1
            BAKEN_LOG="facts"
            BAKEN_IDLE_HOURS='5'

            """
        let values = try values(
            flags: ["BAKEN_LISTEN": "127.0.0.1:3"],
            environment: ["BAKEN_LISTEN": "127.0.0.1:2", "BAKEN_LOG": "none", "PATH": "/"],
            file: file)
        #expect(values == ["BAKEN_LISTEN": "127.0.0.1:3", "BAKEN_LOG": "none", "BAKEN_IDLE_HOURS": "5"])
    }

    @Test func `a secret may stand in a file of its own`() throws {
        #expect(
            try values(environment: ["BAKEN_TELEGRAM_SECRET_FILE": "/geheim"]) == [
                "BAKEN_TELEGRAM_SECRET": "uit een bestand"
            ])
        #expect(throws: SettingsError.twice("BAKEN_TELEGRAM_SECRET")) {
            try values(environment: ["BAKEN_TELEGRAM_SECRET_FILE": "/geheim", "BAKEN_TELEGRAM_SECRET": "x"])
        }
        #expect(throws: SettingsError.unreadableSecret("BAKEN_TELEGRAM_SECRET")) {
            try values(environment: ["BAKEN_TELEGRAM_SECRET_FILE": "/weg"])
        }
    }

    @Test func `an unknown name stops the start, and says which and what is near`() {
        #expect(throws: SettingsError.unknown("BAKEN_TELEGRAM_TOKN", nearest: "BAKEN_TELEGRAM_TOKEN")) {
            try values(environment: ["BAKEN_TELEGRAM_TOKN": "x"])
        }
        #expect(throws: SettingsError.unknown("PATH", nearest: nil)) { try values(file: "PATH=/") }
        #expect(throws: SettingsError.malformedLine(2)) { try values(file: "BAKEN_LOG=none\nzomaar iets") }
        #expect(throws: SettingsError.unknown("BAKEN_DATABASE_FILE", nearest: nil)) {
            try values(environment: ["BAKEN_DATABASE_FILE": "/geheim"])
        }
    }

    @Test(arguments: [
        ("BAKEN_LISTEN", "8080"), ("BAKEN_LISTEN", "127.0.0.1:99999"), ("BAKEN_LOG", "alles"),
        ("BAKEN_LOG_FORMAT", "xml"),
        ("BAKEN_IDLE_HOURS", "0"), ("BAKEN_TEXT_DAYS", "veel"), ("BAKEN_PUBLIC_URL", "hulp.example"),
        ("BAKEN_DATABASE", "postgres://x"),
    ])
    func `an unreadable value stops the start, and is not repeated`(_ name: String, _ value: String) throws {
        let error = #expect(throws: SettingsError.self) { try ServiceSettings([name: value]) }
        let sentence = try #require(error).description
        #expect(sentence.hasPrefix(name))
        #expect(sentence.contains("expected"))
        #expect(!sentence.contains("veel") && !sentence.contains("99999"))
    }

    @Test func `everything has a usual value, and what is given counts`() throws {
        let usual = try ServiceSettings([:])
        #expect(usual.database == "./baken.sqlite")
        #expect(usual.web.host == "127.0.0.1" && usual.web.port == 8080)
        #expect(usual.log == .samples)
        #expect(usual.retention == Retention())
        let given = try ServiceSettings([
            "BAKEN_LISTEN": "[::1]:90", "BAKEN_TEXT_DAYS": "7", "BAKEN_IDLE_HOURS": "2", "BAKEN_LOG": "transcripts",
        ])
        #expect(given.web.host == "::1" && given.web.port == 90)
        #expect(given.retention.textDays == 7 && given.retention.idle == .hours(2))
        #expect(given.log == .transcripts)
        #expect(throws: SettingsError.missing("BAKEN_TLS_KEY", needs: "BAKEN_TLS_CERT")) {
            try ServiceSettings(["BAKEN_TLS_CERT": "/x"])
        }
    }
}
