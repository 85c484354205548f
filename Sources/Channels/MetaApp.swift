import Assistant
import FoundationEssentials

/// What WhatsApp, Messenger and Instagram have in common: one app at Meta signs the webhooks of all three, and one
/// interface takes the messages.
struct MetaApp: Sendable {
    static let variables = ["BAKEN_META_APP_SECRET", "BAKEN_META_VERIFY_TOKEN"]

    private let appSecret: [UInt8]
    private let verifyToken: String
    private let token: String
    private let base: BaseURL

    /// - Parameters:
    ///   - token: the name of the setting that holds the access token.
    ///   - api: the name of the setting with another base address.
    init(
        _ settings: ChannelSettings, channel: String, token: String, api: String
    ) throws(ChannelSettingsError) {
        self.token = try settings.required(token, by: channel)
        guard self.token.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            throw .unusable(token, expected: "an access token without blanks")
        }
        appSecret = Array(try settings.required("BAKEN_META_APP_SECRET", by: channel).utf8)
        verifyToken = try settings.required("BAKEN_META_VERIFY_TOKEN", by: channel)
        base = try BaseURL(settings, [api], official: "https://graph.facebook.com")
    }

    func admit(_ request: WebhookRequest) -> Admission {
        switch request.method {
        case .get: handshake(FormFields(request.query.utf8))
        case .post: isSigned(request) ? .accepted : .rejected(401)
        }
    }

    /// Exactly `sha256=` and 64 lower-case digits over the raw body.
    private func isSigned(_ request: WebhookRequest) -> Bool {
        guard let given = request.header("x-hub-signature-256") else { return false }
        let expected = "sha256=" + Signing.hexadecimal(Signing.sha256(request.body, key: appSecret))
        return Signing.same(given.utf8, expected.utf8)
    }

    /// Meta asks once, when the webhook is registered. A parameter given twice is nobody's.
    private func handshake(_ query: FormFields) -> Admission {
        guard query.only("hub.mode").map({ $0.elementsEqual("subscribe".utf8) }) == true,
            let given = query.only("hub.verify_token"), Signing.same(given, verifyToken.utf8),
            let challenge = query.only("hub.challenge"), !challenge.isEmpty
        else { return .rejected(403) }
        return .challenge(WebhookReply(contentType: "text/plain; charset=utf-8", body: challenge))
    }

    /// The token stands in a header: in the address it would end up in the logs of every proxy.
    func call(_ path: String, _ body: JSON) -> HTTPCall {
        HTTPCall(
            .post, "\(base.text)/v25.0/\(path)",
            headers: [
                HTTPCall.Field("authorization", "Bearer \(token)"), HTTPCall.Field("content-type", "application/json"),
            ],
            body: body.encoded)
    }
}

/// What Meta's error codes mean for us; the numbers are those of its documents.
enum MetaFault {
    static func verdict(_ answer: HTTPAnswer) -> Verdict {
        let error = (JSON(reading: answer.body) ?? .null)["error"]
        let code = error["code"].number.flatMap { Int(exactly: $0) }
        let detail = error["error_subcode"].number.flatMap { Int(exactly: $0) }
        switch (code, detail) {
        case (131047, _), (10, 2_018_278), (_, 2_018_065): return .windowClosed
        case (10, _) where error["message"].text?.contains("outside") == true: return .windowClosed
        case (551, _), (200, 1_545_041): return .stopped
        case (131056, _): return .retry(after: answer.retryAfter ?? .seconds(6))
        // Too much at once.
        case (4, _), (17, _), (32, _), (613, _), (80006, _), (80007, _), (130429, _):
            return .retry(after: answer.retryAfter ?? .seconds(10))
        // Down for a moment.
        case (1, _), (2, _), (1200, _), (131000, _), (131016, _), (131057, _):
            return .retry(after: answer.retryAfter)
        // The token, the account, the number, or the trust of the platform in it.
        case (0, _), (3, _), (10, _), (190, _), (368, _), (130497, _), (131005, _), (131031, _),
            (131042, _), (131045, _), (131048, _), (133010, _):
            return .misconfigured
        // Permissions.
        case (let code?, _) where (200..<300).contains(code): return .misconfigured
        default: return verdict(status: answer)
        }
    }

    private static func verdict(status answer: HTTPAnswer) -> Verdict {
        switch answer.status {
        case 429, 408, 500...: .retry(after: answer.retryAfter)
        case 300..<400, 401, 403, 404: .misconfigured
        default: .refused
        }
    }
}
