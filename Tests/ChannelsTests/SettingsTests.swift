import Assistant
import Channels
import Testing

struct SettingsTests {
    @Test func `a channel without its settings is off`() throws {
        let set = try ChannelSet(ChannelSettings([:], publicURL: nil))
        #expect(set.channels.isEmpty)
        #expect(set[route: "telegram"] == nil)
        #expect(try ChannelSet(ChannelSettings(["BAKEN_META_APP_SECRET": "x"], publicURL: nil)).channels.isEmpty)
    }

    @Test(arguments: [
        "BAKEN_TELEGRAM_TOKEN", "BAKEN_TELEGRAM_SECRET", "BAKEN_WHATSAPP_TOKEN", "BAKEN_WHATSAPP_PHONE_ID",
        "BAKEN_META_APP_SECRET", "BAKEN_META_VERIFY_TOKEN", "BAKEN_TWILIO_ACCOUNT", "BAKEN_TWILIO_TOKEN",
        "BAKEN_TWILIO_FROM", "BAKEN_SIGNAL_URL", "BAKEN_SIGNAL_NUMBER", "BAKEN_SIGNAL_SECRET", "BAKEN_GENERIC_SECRET",
    ])
    func `half a configuration starts nothing and says what is missing`(name: String) throws {
        for value in [nil, ""] {
            let error = try #require(throws: ChannelSettingsError.self) { try Fixtures.set([name: value]) }
            #expect(error.description.contains(name))
            #expect(!Fixtures.settings.values.contains { $0.count > 3 && error.description.contains($0) })
        }
    }

    @Test func `Twilio does not start without the public address`() {
        #expect(throws: ChannelSettingsError.missing("BAKEN_PUBLIC_URL", channel: "sms")) {
            try Fixtures.set(publicURL: nil)
        }
    }

    @Test(arguments: [
        ("BAKEN_TELEGRAM_SECRET", "met spatie"), ("BAKEN_TELEGRAM_TOKEN", "a/b"), ("BAKEN_WHATSAPP_PHONE_ID", "+31612"),
        ("BAKEN_TELEGRAM_API", "http://elders.example"), ("BAKEN_WHATSAPP_API", "ftp://x"),
        ("BAKEN_SIGNAL_URL", "https://signal.example"), ("BAKEN_SIGNAL_URL", "http://127.0.0.1.example"),
        ("BAKEN_GENERIC_CALLBACK", "http://chat.example"), ("BAKEN_GENERIC_SECRET", "whsec_a2xlaW4="),
        ("BAKEN_GENERIC_SECRET", "geen base64!"), ("BAKEN_MESSENGER_API", "https://user:pass@x.example"),
    ])
    func `an unusable value is named and not repeated`(name: String, value: String) throws {
        let error = try #require(throws: ChannelSettingsError.self) { try Fixtures.set([name: value]) }
        #expect(error.description.contains(name))
        #expect(!error.description.contains(value))
    }

    @Test(arguments: [
        ("telegram", "BAKEN_TELEGRAM_API"), ("whatsapp", "BAKEN_WHATSAPP_API"), ("messenger", "BAKEN_MESSENGER_API"),
        ("instagram", "BAKEN_INSTAGRAM_API"), ("sms", "BAKEN_TWILIO_API"), ("sms", "BAKEN_SMS_API"),
    ])
    func `a channel can be pointed elsewhere`(route: String, name: String) throws {
        let channel = try Fixtures.channel(route, [name: "http://127.0.0.1:8099/"])
        let calls = channel.render(Fixtures.message(route, "42", [Fixtures.utterance("Hoi")]), Fixtures.context)
        #expect(
            calls.allSatisfy {
                $0.url.hasPrefix("http://127.0.0.1:8099/") && !$0.url.hasPrefix("http://127.0.0.1:8099//")
            })
        #expect(!calls.isEmpty)
    }

    @Test func `nothing with a secret prints one`() throws {
        var printed = ""
        for channel in try Fixtures.set().channels {
            dump(channel, to: &printed)
            printed += "\(channel) \(String(reflecting: channel)) "
        }
        dump(ChannelSettings(Fixtures.settings, publicURL: nil), to: &printed)
        dump(Fixtures.telegram("hoi"), to: &printed)
        for (name, value) in Fixtures.settings where value.count > 5 {
            #expect(!printed.contains(value), Comment(rawValue: name))
        }
    }

    @Test func `every setting that a channel reads is declared`() {
        #expect(Set(Fixtures.settings.keys).isSubset(of: ChannelSet.variables))
        #expect(ChannelSet.variables.allSatisfy { $0.hasPrefix("BAKEN_") })
    }

    @Test func `Twilio serves WhatsApp only where the Cloud API is not configured`() throws {
        #expect(try Fixtures.channel("whatsapp").name == "whatsapp")
        let without = ["BAKEN_WHATSAPP_TOKEN": nil, "BAKEN_WHATSAPP_PHONE_ID": nil] as [String: String?]
        #expect(try Fixtures.channel("whatsapp", without).name == "sms")
    }
}
