/// What a delivery needs besides its words.
package struct SendContext: Sendable {
    package let now: Timestamp
    /// The same for every attempt at a delivery, different for every delivery.
    package let key: String

    package init(now: Timestamp, key: String) {
        self.now = now
        self.key = key
    }
}
