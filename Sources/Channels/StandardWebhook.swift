import Assistant

/// The signatures of standardwebhooks.com: over id, time and body, with a key that both sides know.
struct StandardWebhook: Sendable {
    private let key: [UInt8]

    /// - Parameter secret: `whsec_` and the key in Base64.
    /// - Returns: nil when it is not one, or shorter than 16 bytes.
    init?(secret: String) {
        let prefix = "whsec_"
        let text = secret.hasPrefix(prefix) ? String(secret.dropFirst(prefix.count)) : secret
        guard let key = Signing.bytes(base64: text), key.count >= 16 else { return nil }
        self.key = key
    }

    func accepts(_ request: WebhookRequest, at now: Timestamp) -> Bool {
        guard let id = request.header("webhook-id"), !id.isEmpty, let time = request.header("webhook-timestamp"),
            let seconds = Int64(time), let given = request.header("webhook-signature"),
            Self.isRecent(seconds, at: now)
        else { return false }
        let expected = "v1," + signature(id: id, time: time, body: request.body)
        // Several signatures while a key is being replaced. All are compared, whichever fits.
        return given.split(separator: " ").reduce(false) { isAccepted, candidate in
            Signing.same(candidate.utf8, expected.utf8) || isAccepted
        }
    }

    /// Within five minutes, so that a recorded request cannot be sent again later.
    private static func isRecent(_ seconds: Int64, at now: Timestamp) -> Bool {
        let (difference, overflows) = now.seconds.subtractingReportingOverflow(seconds)
        return !overflows && difference.magnitude <= 300
    }

    private func signature(id: String, time: String, body: [UInt8]) -> String {
        Signing.base64(Signing.sha256(Array("\(id).\(time).".utf8) + body, key: key))
    }

    func headers(id: String, body: [UInt8], at now: Timestamp) -> [HTTPCall.Field] {
        let time = String(now.seconds)
        return [
            HTTPCall.Field("webhook-id", id), HTTPCall.Field("webhook-timestamp", time),
            HTTPCall.Field("webhook-signature", "v1," + signature(id: id, time: time, body: body)),
        ]
    }
}
