import Assistant
import CCurl

/// The owner of the multi handle: runs on one thread from beginning to end and shares nothing but the switchboard.
struct TransferLoop: ~Copyable {
    private let multi: UnsafeMutableRawPointer
    private let switchboard: Switchboard
    private let settings: CurlSettings
    private var active: [UInt: (transfer: Transfer, easy: UnsafeMutableRawPointer)] = [:]
    private var tags: [ObjectIdentifier: UInt] = [:]
    private var nextTag: UInt = 1
    /// Handles of finished calls, for the next ones.
    private var spare: [UnsafeMutableRawPointer] = []

    private static let spareLimit = 64
    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    static func run(_ switchboard: Switchboard, _ settings: CurlSettings) {
        guard isReady, let multi = curl_multi_init() else { return switchboard.end() }
        var loop = TransferLoop(multi: multi, switchboard: switchboard, settings: settings)
        loop.serve()
        switchboard.end()
        loop.close()
    }

    private init(multi: UnsafeMutableRawPointer, switchboard: Switchboard, settings: CurlSettings) {
        self.multi = multi
        self.switchboard = switchboard
        self.settings = settings
        _ = baken_curl_multi_set_number(multi, CURLMOPT_MAX_HOST_CONNECTIONS, settings.connectionsPerHost)
        _ = baken_curl_multi_set_number(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, settings.connections)
        _ = baken_curl_multi_set_number(multi, CURLMOPT_MAXCONNECTS, settings.connections)
    }

    private mutating func serve() {
        switchboard.open(multi)
        while true {
            let (orders, closing) = switchboard.take()
            for order in orders { follow(order) }
            var running: Int32 = 0
            curl_multi_perform(multi, &running)
            collect()
            var patience: Duration = .seconds(60)
            if let closing {
                if ContinuousClock.now >= closing { breakOff() }
                if active.isEmpty { return }
                patience = closing - .now
            }
            // Returns early for sockets, for libcurl's own timers and when somebody left an order.
            curl_multi_poll(multi, nil, 0, Int32(patience.milliseconds), nil)
        }
    }

    private mutating func follow(_ order: Switchboard.Order) {
        switch order {
        case .start(let call, let ticket):
            if !ticket.isSettled { start(call, ticket) }
        case .drop(let ticket):
            if let tag = tags[ObjectIdentifier(ticket)] { release(tag) }
        }
    }

    private mutating func start(_ call: HTTPCall, _ ticket: Ticket) {
        guard let isLoopback = Destination.isLoopback(call.url) else {
            ticket.settle(.failure(.refusedAddress))
            return
        }
        guard let easy = spare.popLast() ?? curl_easy_init() else {
            ticket.settle(.failure(.failed(code: Int(CURLE_OUT_OF_MEMORY.rawValue))))
            return
        }
        let tag = nextTag
        let transfer = Transfer(ticket: ticket, answerLimit: settings.answerLimit)
        guard transfer.prepare(easy, for: call, isLoopback: isLoopback, settings: settings),
            baken_curl_set_tag(easy, tag) == CURLE_OK, curl_multi_add_handle(multi, easy) == CURLM_OK
        else {
            curl_easy_cleanup(easy)
            ticket.settle(.failure(.failed(code: Int(CURLE_FAILED_INIT.rawValue))))
            return
        }
        nextTag += 1
        active[tag] = (transfer, easy)
        tags[ObjectIdentifier(ticket)] = tag
    }

    /// Hands out what is finished.
    private mutating func collect() {
        var code = CURLE_OK
        while let easy = baken_curl_next_finished(multi, &code) {
            let tag = baken_curl_tag(easy)
            let status = baken_curl_status(easy)
            guard let transfer = release(tag) else { continue }
            transfer.ticket.settle(outcome(of: transfer, code: code, status: status))
        }
    }

    private func outcome(of transfer: Transfer, code: CURLcode, status: Int) -> Ticket.Outcome {
        if transfer.isTooLarge { return .failure(.answerTooLarge) }
        guard code == CURLE_OK else { return .failure(TransportError(code)) }
        return .success(HTTPAnswer(status: status, headers: transfer.headers, body: transfer.body))
    }

    /// Takes a transfer out of libcurl's hands.
    @discardableResult
    private mutating func release(_ tag: UInt) -> Transfer? {
        guard let (transfer, easy) = active.removeValue(forKey: tag) else { return nil }
        tags[ObjectIdentifier(transfer.ticket)] = nil
        curl_multi_remove_handle(multi, easy)
        if spare.count < Self.spareLimit {
            curl_easy_reset(easy)
            spare.append(easy)
        } else {
            curl_easy_cleanup(easy)
        }
        return transfer
    }

    private mutating func breakOff() {
        for tag in active.keys {
            release(tag)?.ticket.settle(.failure(.shutDown))
        }
    }

    private consuming func close() {
        for easy in spare { curl_easy_cleanup(easy) }
        curl_multi_cleanup(multi)
    }
}
