import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore

/// What went wrong, as RFC 9457 says it. Its sentences are ours and fixed: nothing of the request is repeated.
struct Problem: Error {
    let status: HTTPResponse.Status
    let detail: String?
    var headers: HTTPFields = [:]

    init(_ status: HTTPResponse.Status, _ detail: String? = nil) {
        self.status = status
        self.detail = detail
    }

    /// - Parameter wait: when to come again.
    init(_ status: HTTPResponse.Status, _ detail: String, retryAfter wait: Duration) {
        self.init(status, detail)
        let (seconds, attoseconds) = wait.components
        headers[.retryAfter] = "\(max(1, seconds + (attoseconds > 0 ? 1 : 0)))"
    }

    private struct Document: Encodable {
        let type = "about:blank"
        let title: String
        let status: Int
        let detail: String?
    }

    var response: Response {
        let document = Document(title: status.reasonPhrase, status: status.code, detail: detail)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let body = (try? encoder.encode(document)) ?? Data()
        var headers = headers
        headers[.contentType] = "application/problem+json"
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
    }
}
