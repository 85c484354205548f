/// The sites that may use the chat's interface: our own. Never judged by a Host header, which a stranger can choose.
struct Origins: Sendable {
    /// `https://chat.example`; nil where no public address is configured: then this machine only.
    private let own: String?

    init(publicURL: String?) { own = publicURL.flatMap(Self.origin) }

    /// - Parameter origin: the header; nil outside browsers, which always send one with a request of this kind.
    func allow(_ origin: String?) -> Bool {
        guard let origin else { return true }
        guard let own else { return Self.isLoopback(origin) }
        return origin.lowercased() == own
    }

    /// Scheme, host and port of an address, without the scheme's own port.
    static func origin(of url: String) -> String? {
        let url = url.lowercased()
        guard let colon = url.firstIndex(of: ":"), url[colon...].hasPrefix("://") else { return nil }
        let scheme = url[..<colon]
        var host = url[colon...].dropFirst(3).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let usual = scheme == "https" ? ":443" : ":80"
        if host.hasSuffix(usual) { host = host.dropLast(usual.count) }
        return host.isEmpty ? nil : "\(scheme)://\(host)"
    }

    private static func isLoopback(_ origin: String) -> Bool {
        guard origin.hasPrefix("http://") else { return false }
        let host = origin.dropFirst(7)
        return ["localhost", "127.0.0.1", "[::1]"].contains { name in
            guard host.hasPrefix(name) else { return false }
            let rest = host.dropFirst(name.count)
            return rest.isEmpty || (rest.first == ":" && rest.dropFirst().allSatisfy(\.isNumber))
        }
    }
}
