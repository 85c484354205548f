/// Sends calls to the platforms. One implementation speaks HTTP, another records in tests.
package protocol Transport: Sendable {
    /// - Throws: when there was no answer. A refusal by the platform is an answer, not an error.
    func send(_ call: HTTPCall) async throws(TransportError) -> HTTPAnswer
}

/// Why there was no answer. Holds nothing of the call: no address, no header, no body.
package enum TransportError: Error, Hashable, Sendable {
    /// The task that waited was cancelled.
    case cancelled
    /// The transport was shut down.
    case shutDown
    /// Neither https nor a loopback address.
    case refusedAddress
    /// The host has no address.
    case unresolved
    /// Nobody accepted the connection.
    case unreachable
    case timedOut
    /// The certificate or the encryption could not be trusted.
    case insecure
    /// The connection broke in the middle.
    case interrupted
    case answerTooLarge
    /// Anything else, by libcurl's own number.
    case failed(code: Int)

    /// Another attempt may succeed without anybody changing anything.
    package var isPassing: Bool {
        switch self {
        case .cancelled, .shutDown, .unresolved, .unreachable, .timedOut, .interrupted, .failed: true
        case .refusedAddress, .insecure, .answerTooLarge: false
        }
    }
}

extension TransportError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .cancelled: "the call was cancelled"
        case .shutDown: "the transport is shut down"
        case .refusedAddress: "the address is neither https nor loopback: check the channel's base URL"
        case .unresolved: "the host name has no address: check the name and the DNS"
        case .unreachable: "nobody accepts connections at the address"
        case .timedOut: "no answer in time"
        case .insecure: "the certificate or encryption of the other side cannot be trusted"
        case .interrupted: "the connection broke before the answer was complete"
        case .answerTooLarge: "the answer is larger than allowed"
        case .failed(let code): "libcurl gave up with code \(code)"
        }
    }
}
