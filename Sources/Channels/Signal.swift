package import Assistant
import FoundationEssentials

/// Signal through signal-cli, a program of our own on this machine.
///
/// What Signal sees: that a message passes, neither from whom nor what. signal-cli has no protection of its own, so only
/// an address of this machine is accepted.
package struct Signal: Channel {
    package static let name = "signal"
    package static let variables = [
        "BAKEN_SIGNAL_URL", "BAKEN_SIGNAL_NUMBER", "BAKEN_SIGNAL_SECRET", "BAKEN_SIGNAL_API",
    ]

    private let url: String
    let number: String
    private let secret: String

    package var limits: ChannelLimits { .signal }
    /// Signal publishes no limit; strangers who are written to in great number bring a CAPTCHA.
    package var pace: Pace { Pace(callsPerSecond: 5) }

    package init?(_ settings: ChannelSettings) throws(ChannelSettingsError) {
        guard Self.variables.contains(where: { settings[$0] != nil }) else { return nil }
        let setting = settings["BAKEN_SIGNAL_API"] == nil ? "BAKEN_SIGNAL_URL" : "BAKEN_SIGNAL_API"
        let base = try BaseURL(
            settings.required(setting, by: Self.name), named: setting, loopbackOnly: true)
        url = base.text.hasSuffix("/api/v1/rpc") ? base.text : base.text + "/api/v1/rpc"
        number = try settings.required("BAKEN_SIGNAL_NUMBER", by: Self.name)
        secret = try settings.required("BAKEN_SIGNAL_SECRET", by: Self.name)
    }

    /// The secret as a bearer token, or as the password of an address `http://baken:SECRET@127.0.0.1:8080/…`.
    package func admit(_ request: WebhookRequest, at now: Timestamp) -> Admission {
        guard request.method == .post else { return .rejected(405) }
        guard let given = request.header("authorization") else { return .rejected(401) }
        let words = given.split(separator: " ", maxSplits: 1).map(String.init)
        guard words.count == 2 else { return .rejected(401) }
        let isKnown =
            switch words[0].lowercased() {
            case "bearer": Signing.same(words[1].utf8, secret.utf8)
            case "basic": Signing.same(Self.password(words[1]), secret.utf8)
            default: false
            }
        return isKnown ? .accepted : .rejected(401)
    }

    private static func password(_ credentials: String) -> ArraySlice<UInt8> {
        let bytes = Signing.bytes(base64: credentials) ?? []
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return [] }
        return bytes[(colon + 1)...]
    }

    package func render(_ message: OutboundMessage, _ context: SendContext) -> [HTTPCall] {
        let recipient: JSON = .array([.string(message.address.recipient)])
        let sent = Piece.pieces(of: message, limits).map { piece in
            ("send", ["account": .string(number), "recipient": recipient, "message": .string(piece.text)] as JSON)
        }
        // Only what we said: on somebody else's phone we delete nothing else.
        let deleted = message.deletions.filter { Int64($0) != nil }.map { trace in
            (
                "remoteDelete",
                ["account": .string(number), "recipient": recipient, "targetTimestamp": .number(trace)] as JSON
            )
        }
        return (sent + deleted).enumerated().map { index, call in
            HTTPCall(
                .post, url, headers: [HTTPCall.Field("content-type", "application/json")],
                body: ([
                    "jsonrpc": "2.0", "method": .string(call.0), "params": call.1,
                    "id": .string("\(context.key)-\(index)"),
                ] as JSON).encoded)
        }
    }

    package func judge(_ answer: HTTPAnswer, to call: HTTPCall) -> Verdict {
        guard (200..<300).contains(answer.status) else {
            switch answer.status {
            case 408, 429, 500...: return .retry(after: answer.retryAfter)
            default: return .misconfigured
            }
        }
        let body = JSON(reading: answer.body) ?? .null
        let results = body["result"]["results"].items + body["error"]["data"]["response"]["results"].items
        let types = Set(results.compactMap { $0["type"].text })
        if types.contains("RATE_LIMIT_FAILURE") {
            return .retry(after: .patience(results.compactMap { $0["retryAfterSeconds"].number }.max()) ?? .minutes(10))
        }
        if types.contains("UNREGISTERED_FAILURE") { return .stopped }
        if types.contains("IDENTITY_FAILURE") || types.contains("PROOF_REQUIRED_FAILURE") { return .misconfigured }
        if types.contains("NETWORK_FAILURE") { return .retry(after: nil) }
        guard body["error"].exists else {
            return .delivered(traces: body["result"]["timestamp"].id.map { [$0] } ?? [])
        }
        return switch body["error"]["code"].number {
        case -1: .refused
        // Another key after a new installation, or a CAPTCHA: somebody must look.
        case -4, -6: .misconfigured
        case -5: .retry(after: .minutes(10))
        default: .retry(after: nil)
        }
    }
}

extension Signal: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { Self.name }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
