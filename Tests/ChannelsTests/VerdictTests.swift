import Assistant
import Channels
import Testing

struct VerdictTests {
    static func judge(
        _ route: String, _ status: Int, _ body: String, headers: [HTTPCall.Field] = [], method: HTTPCall.Method = .post,
        url: String = "https://x.example/sendMessage"
    ) throws -> Verdict {
        try Fixtures.channel(route).judge(
            HTTPAnswer(status: status, headers: headers, body: Array(body.utf8)), to: HTTPCall(method, url))
    }

    @Test(arguments: [
        ("telegram", 200, #"{"ok":true,"result":{"message_id":77}}"#, Verdict.delivered(traces: ["77"])),
        ("telegram", 429, #"{"ok":false,"parameters":{"retry_after":14}}"#, .retry(after: .seconds(14))),
        ("telegram", 403, #"{"ok":false,"description":"Forbidden: bot was blocked by the user"}"#, .stopped),
        ("telegram", 400, #"{"ok":false,"description":"Bad Request: message is too long"}"#, .refused),
        ("telegram", 401, "{}", .misconfigured), ("telegram", 502, "<html>", .retry(after: nil)),
        ("whatsapp", 200, #"{"messages":[{"id":"wamid.1"}]}"#, .delivered(traces: [])),
        ("whatsapp", 400, #"{"error":{"code":131047}}"#, .windowClosed),
        ("whatsapp", 400, #"{"error":{"code":131056}}"#, .retry(after: .seconds(6))),
        ("whatsapp", 400, #"{"error":{"code":130429}}"#, .retry(after: .seconds(10))),
        ("whatsapp", 401, #"{"error":{"code":190}}"#, .misconfigured),
        ("whatsapp", 400, #"{"error":{"code":131048}}"#, .misconfigured),
        ("whatsapp", 400, #"{"error":{"code":131026}}"#, .refused),
        ("whatsapp", 400, #"{"error":{"code":368}}"#, .misconfigured), ("whatsapp", 500, "", .retry(after: nil)),
        ("messenger", 400, #"{"error":{"code":10,"error_subcode":2018278}}"#, .windowClosed),
        ("messenger", 400, #"{"error":{"code":10,"message":"(#10) sent outside allowed window"}}"#, .windowClosed),
        ("messenger", 403, #"{"error":{"code":10,"message":"(#10) no permission"}}"#, .misconfigured),
        ("messenger", 400, #"{"error":{"code":613}}"#, .retry(after: .seconds(10))),
        ("instagram", 400, #"{"error":{"code":551}}"#, .stopped), ("instagram", 400, "", .refused),
        ("sms", 201, #"{"sid":"SM9"}"#, .delivered(traces: ["SM9"])), ("sms", 400, #"{"code":21610}"#, .stopped),
        ("sms", 429, #"{"code":20429}"#, .retry(after: .seconds(10))), ("sms", 400, #"{"code":63016}"#, .windowClosed),
        ("sms", 400, #"{"code":21617}"#, .refused), ("sms", 401, #"{"code":20003}"#, .misconfigured),
        ("signal", 200, #"{"result":{"timestamp":5,"results":[{"type":"SUCCESS"}]}}"#, .delivered(traces: ["5"])),
        ("signal", 200, #"{"error":{"code":-5,"message":"rate"}}"#, .retry(after: .minutes(10))),
        (
            "signal", 200, #"{"result":{"results":[{"type":"RATE_LIMIT_FAILURE","retryAfterSeconds":86400}]}}"#,
            .retry(after: .seconds(86400))
        ),
        ("signal", 200, #"{"result":{"results":[{"type":"UNREGISTERED_FAILURE"}]}}"#, .stopped),
        ("generic", 204, "", .delivered(traces: [])), ("generic", 410, "", .stopped),
        ("generic", 307, "", .misconfigured),
    ])
    func `a platform's answer is understood`(route: String, status: Int, body: String, verdict: Verdict) throws {
        #expect(try Self.judge(route, status, body) == verdict)
    }

    @Test func `a platform that says when to come back is listened to, within reason`() throws {
        let header = [HTTPCall.Field("retry-after", "3")]
        #expect(try Self.judge("messenger", 503, "", headers: header) == .retry(after: .seconds(3)))
        #expect(try Self.judge("sms", 503, "", headers: [HTTPCall.Field("retry-after", "-1")]) == .retry(after: nil))
        let never = #"{"parameters":{"retry_after":1e300}}"#
        #expect(try Self.judge("telegram", 429, never) == .retry(after: .seconds(86400)))
    }

    @Test func `what is gone already counts as deleted`() throws {
        let deletion = "https://x.example/deleteMessages"
        #expect(try Self.judge("telegram", 400, "{}", url: deletion) == .delivered(traces: []))
        #expect(try Self.judge("sms", 404, "{}", method: .delete) == .delivered(traces: []))
        #expect(try Self.judge("sms", 409, #"{"code":20009}"#, method: .delete) == .retry(after: .seconds(30)))
    }
}
