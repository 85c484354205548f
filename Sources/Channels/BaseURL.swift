/// Where a platform's interface is: https, or plain http to this machine.
struct BaseURL: Hashable, Sendable {
    let text: String

    private init(_ text: String) { self.text = text }

    /// A platform's own address, as its documents give it.
    static func official(_ text: String) -> BaseURL { BaseURL(text) }

    init(_ setting: String, named name: String, loopbackOnly: Bool = false) throws(ChannelSettingsError) {
        var text = setting
        while text.hasSuffix("/") { text.removeLast() }
        let isLocal = ["http://127.0.0.1", "http://localhost", "http://[::1]"].contains { host in
            text == host || text.hasPrefix(host + ":") || text.hasPrefix(host + "/")
        }
        guard isLocal || (!loopbackOnly && text.hasPrefix("https://") && text.count > 8), !text.contains(" "),
            !text.contains("@"), !text.contains("?"), !text.contains("#")
        else {
            throw .unusable(
                name, expected: loopbackOnly ? "an http address of this machine" : "an https address without a query")
        }
        self.text = text
    }

    /// The address from the first of the settings that is there, else the platform's own.
    init(_ settings: ChannelSettings, _ names: [String], official: String) throws(ChannelSettingsError) {
        for name in names {
            if let setting = settings[name] {
                self = try BaseURL(setting, named: name)
                return
            }
        }
        self = .official(official)
    }
}
