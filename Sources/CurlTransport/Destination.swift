import CCurl

/// Where a call may go, judged with libcurl's own parser: a second one might read another host in the same text.
enum Destination {
    /// - Returns: nil where no call may go: not an address, another scheme than http and https, or http off the machine.
    static func isLoopback(_ url: String) -> Bool? {
        guard let parsed = curl_url() else { return nil }
        defer { curl_url_cleanup(parsed) }
        guard curl_url_set(parsed, CURLUPART_URL, url, 0) == CURLUE_OK,
            let scheme = part(CURLUPART_SCHEME, of: parsed), let host = part(CURLUPART_HOST, of: parsed)
        else { return nil }
        let isLoopback = isLoopbackHost(host)
        switch scheme {
        case "https": return isLoopback
        case "http": return isLoopback ? true : nil
        default: return nil
        }
    }

    private static func part(_ part: CURLUPart, of url: OpaquePointer) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        guard curl_url_get(url, part, &text, 0) == CURLUE_OK, let text else { return nil }
        defer { curl_free(text) }
        return String(cString: text)
    }

    /// libcurl never asks a name server for `localhost`, and normalises every spelling of an IPv4 address.
    private static func isLoopbackHost(_ host: String) -> Bool {
        if host == "[::1]" || host.lowercased() == "localhost" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.first == "127" && parts.allSatisfy { UInt8($0) != nil }
    }
}
