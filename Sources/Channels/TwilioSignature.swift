/// How Twilio signs: over the public address of the webhook and all form fields, with the account's token.
struct TwilioSignature {
    private let token: [UInt8]
    private let publicURL: String

    init(token: String, publicURL: String) {
        self.token = Array(token.utf8)
        self.publicURL = publicURL
    }

    func accepts(_ request: WebhookRequest) -> Bool {
        guard let given = request.header("x-twilio-signature"), let fields = signedFields(of: request) else {
            return false
        }
        let usesSHA256 = request.header("x-twilio-webhooks-signature-settings").map(Self.namesSHA256) ?? false
        let path = request.path + (request.query.isEmpty ? "" : "?" + request.query)
        // Twilio names the port at one time and leaves it out at another.
        return Self.withAndWithoutPort(publicURL).reduce(false) { isAccepted, origin in
            let message = Array((origin + path).utf8) + fields
            let expected = Signing.base64(
                usesSHA256 ? Signing.sha256(message, key: token) : Signing.sha1(message, key: token))
            return Signing.same(given.utf8, expected.utf8) || isAccepted
        }
    }

    private static func namesSHA256(_ settings: String) -> Bool {
        settings.split(separator: ",").contains { $0.split(separator: " ").joined() == "algorithm=HMAC_SHA256" }
    }

    /// Name and values, names in the order of their bytes, the values of one name without repetition. A body that is
    /// no form is named by its digest in the address instead.
    ///
    /// - Returns: nil when the body is not the one of that digest.
    private func signedFields(of request: WebhookRequest) -> [UInt8]? {
        if let digest = FormFields(request.query.utf8).only("bodySHA256"), !isForm(request) {
            let actual = Signing.hexadecimal(Signing.digest(request.body))
            return Signing.same(digest, actual.utf8) ? [] : nil
        }
        let values = FormFields(request.body).fields.reduce(into: [[UInt8]: Set<[UInt8]>]()) { values, field in
            values[field.name, default: []].insert(field.value)
        }
        return values.sorted { $0.key.lexicographicallyPrecedes($1.key) }.flatMap { name, values in
            values.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { name + $0 }
        }
    }

    private func isForm(_ request: WebhookRequest) -> Bool {
        request.header("content-type")?.lowercased().hasPrefix("application/x-www-form-urlencoded") == true
    }

    /// The origin as configured, and the other way of writing it.
    static func withAndWithoutPort(_ url: String) -> [String] {
        guard let slash = url.firstIndex(of: "/") else { return [url] }
        let prefix = url[..<slash] + "//"
        let rest = url.dropFirst(prefix.count)
        let host = rest.prefix { $0 != "/" }
        let path = rest.dropFirst(host.count)
        if !host.hasSuffix("]"), let colon = host.lastIndex(of: ":") {
            return [url, String(prefix + host[..<colon] + path)]
        }
        return [url, String(prefix + host) + (prefix == "https://" ? ":443" : ":80") + path]
    }
}
