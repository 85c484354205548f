import Assistant
import CCurl

/// One call under way, on the owner's thread only. libcurl's callbacks reach it through an unretained pointer, so the
/// loop keeps it until its handle was taken out of the multi handle.
final class Transfer {
    let ticket: Ticket
    private let answerLimit: Int
    private(set) var body: [UInt8] = []
    private(set) var headers: [HTTPCall.Field] = []
    private(set) var isTooLarge = false
    private var headerBytes = 0
    private var list: UnsafeMutablePointer<curl_slist>?

    private static let headerLimit = 32 * 1024

    init(ticket: Ticket, answerLimit: Int) {
        self.ticket = ticket
        self.answerLimit = answerLimit
    }

    deinit { curl_slist_free_all(list) }

    /// - Returns: whether the handle was fit out completely; a half one must not be used.
    func prepare(_ easy: UnsafeMutableRawPointer, for call: HTTPCall, isLoopback: Bool, settings: CurlSettings) -> Bool
    {
        for field in call.headers {
            // A line break in a value would add headers of its own.
            guard !(field.name + field.value).utf8.contains(where: { $0 == 10 || $0 == 13 || $0 == 0 }) else {
                return false
            }
            append("\(field.name): \(field.value)")
        }
        append("Expect:")
        let timeout = min(call.timeout ?? settings.totalTimeout, .seconds(600))
        var setup = Setup(easy: easy)
        setup.text(CURLOPT_URL, call.url)
        setup.text(CURLOPT_PROTOCOLS_STR, isLoopback ? "http,https" : "https")
        setup.number(CURLOPT_FOLLOWLOCATION, 0)
        setup.number(CURLOPT_DISALLOW_USERNAME_IN_URL, 1)
        setup.number(CURLOPT_PATH_AS_IS, 1)
        setup.text(CURLOPT_PROXY, "")
        setup.number(CURLOPT_NOSIGNAL, 1)
        // A name that resolves slowly must not hold the thread, and with it every other platform, when its call ends.
        setup.number(CURLOPT_QUICK_EXIT, 1)
        setup.number(CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1)
        setup.number(CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2)
        setup.number(CURLOPT_CONNECTTIMEOUT_MS, min(settings.connectTimeout, timeout).milliseconds)
        setup.number(CURLOPT_TIMEOUT_MS, timeout.milliseconds)
        setup.text(CURLOPT_USERAGENT, settings.userAgent)
        setup.authorities(settings.authorityFile)
        setup.method(call.method, body: call.body)
        setup.check(baken_curl_set_headers(easy, list))
        let context = Unmanaged.passUnretained(self).toOpaque()
        setup.check(baken_curl_set_body_sink(easy, Self.bodySink, context))
        setup.check(baken_curl_set_header_sink(easy, Self.headerSink, context))
        return setup.isComplete
    }

    private func append(_ line: String) {
        if let longer = curl_slist_append(list, line) { list = longer }
    }

    /// - Returns: how much was taken; anything less than all breaks the transfer off.
    private func take(_ bytes: UnsafeRawBufferPointer) -> Int {
        guard body.count + bytes.count <= answerLimit else {
            isTooLarge = true
            return 0
        }
        body.append(contentsOf: bytes)
        return bytes.count
    }

    private func takeHeader(_ bytes: UnsafeRawBufferPointer) -> Int {
        headerBytes += bytes.count
        guard headerBytes <= Self.headerLimit else {
            isTooLarge = true
            return 0
        }
        let line = String(decoding: bytes, as: UTF8.self)
        if line.hasPrefix("HTTP/") {
            headers = []  // of an interim answer
        } else if let colon = line.firstIndex(of: ":") {
            let value = line[line.index(after: colon)...].drop(while: \.isWhitespace)
            let end = value.lastIndex { !$0.isWhitespace }.map { value.index(after: $0) } ?? value.startIndex
            headers.append(HTTPCall.Field(line[..<colon].lowercased(), String(value[..<end])))
        }
        return bytes.count
    }

    private static let bodySink: baken_curl_sink = { bytes, size, count, context in
        guard let context else { return 0 }
        return Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
            .take(UnsafeRawBufferPointer(start: bytes, count: size * count))
    }

    private static let headerSink: baken_curl_sink = { bytes, size, count, context in
        guard let context else { return 0 }
        return Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
            .takeHeader(UnsafeRawBufferPointer(start: bytes, count: size * count))
    }
}

/// Sets options and remembers whether one of them was refused.
private struct Setup {
    let easy: UnsafeMutableRawPointer
    private(set) var isComplete = true

    init(easy: UnsafeMutableRawPointer) { self.easy = easy }

    mutating func check(_ code: CURLcode) { isComplete = isComplete && code == CURLE_OK }
    mutating func number(_ option: CURLoption, _ value: Int) { check(baken_curl_set_number(easy, option, value)) }
    mutating func text(_ option: CURLoption, _ value: String?) { check(baken_curl_set_text(easy, option, value)) }

    /// Authorities come from one file only: libcurl keeps the parsed file for the whole multi handle, but not while a
    /// directory is set beside it (`cache_criteria_met` in lib/vtls/openssl.c), as Debian's build does by default.
    mutating func authorities(_ file: String?) {
        if let file { text(CURLOPT_CAINFO, file) }
        if file != nil || baken_curl_has_authorities(easy) != 0 { text(CURLOPT_CAPATH, nil) }
    }

    mutating func method(_ method: HTTPCall.Method, body: [UInt8]) {
        if method == .get && body.isEmpty { return number(CURLOPT_HTTPGET, 1) }
        check(baken_curl_set_size(easy, CURLOPT_POSTFIELDSIZE_LARGE, Int64(body.count)))
        body.withUnsafeBytes { bytes in
            // An empty body still needs an address that is not nil, or libcurl would ask a read callback for it.
            var nothing: UInt8 = 0
            if let start = bytes.baseAddress {
                check(baken_curl_copy_body(easy, start))
            } else {
                check(baken_curl_copy_body(easy, &nothing))
            }
        }
        if method != .post { text(CURLOPT_CUSTOMREQUEST, method.rawValue) }
    }
}

extension Duration {
    /// Rounded up: a timeout of nothing would be none at all.
    var milliseconds: Int {
        let (seconds, attoseconds) = components
        return max(1, Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000))
    }
}
