package import Assistant

/// A request to a webhook as it came in, nothing decoded. It says who writes and what, so it prints as nothing.
package struct WebhookRequest: Sendable {
    package enum Method: Hashable, Sendable {
        case get, post
    }

    package let method: Method
    /// As in the request line, still percent-encoded: `/webhooks/sms`.
    package let path: String
    /// What stood after the question mark, still percent-encoded; empty without one.
    package let query: String
    /// Names in lower case.
    package let headers: [HTTPCall.Field]
    package let body: [UInt8]

    package init(
        _ method: Method, path: String, query: String = "", headers: [HTTPCall.Field] = [], body: [UInt8] = []
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
    }

    /// The only value of a header; nil when it is missing or given twice, so that nobody can add a second one.
    func header(_ name: String) -> String? {
        var found: String?
        for field in headers where field.name == name {
            guard found == nil else { return nil }
            found = field.value
        }
        return found
    }
}

extension WebhookRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "a webhook request" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}

/// Whether a request may come in.
package enum Admission: Hashable, Sendable {
    case accepted
    /// The platform only asks whether we are there: answer this and read nothing.
    case challenge(WebhookReply)
    /// The HTTP status to refuse with: 401, 403 or 405.
    case rejected(Int)
}

/// What a webhook answers.
package struct WebhookReply: Hashable, Sendable {
    package let status: Int
    /// Nil with an empty body.
    package let contentType: String?
    package let body: [UInt8]

    package init(status: Int = 200, contentType: String? = nil, body: [UInt8] = []) {
        self.status = status
        self.contentType = contentType
        self.body = body
    }

    package static let empty = WebhookReply()
}

/// The body is not of the platform's format: answer 400.
package struct UnreadableBody: Error, Hashable, Sendable {
    package init() {}
}
