/// Where messages are delivered: what the outbox needs to know of a messaging platform.
///
/// Pure. It makes calls as values and sends nothing; it knows no clock; it keeps no state.
package protocol Platform: Sendable {
    /// How much the platform takes.
    var pace: Pace { get }

    /// Whether it delivers to the address.
    func delivers(to address: Address) -> Bool

    /// The calls that deliver a message, in order. The same message gives the same calls.
    func render(_ message: OutboundMessage, _ context: SendContext) -> [HTTPCall]

    /// What the platform's answer to one of these calls means.
    func judge(_ answer: HTTPAnswer, to call: HTTPCall) -> Verdict
}
