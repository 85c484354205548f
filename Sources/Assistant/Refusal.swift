/// Why an event was not taken. It will come again: nothing of it was stored.
package enum Refusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// Too much at once.
    case busy(retryAfter: Duration)
    case unavailable(StoreError)

    package var description: String {
        switch self {
        case .busy: "too much at once"
        case .unavailable(let error): error.description
        }
    }
}

/// What became of an event.
package enum Reception: Sendable {
    case answered(TurnDraft)
    /// Answered before.
    case duplicate
    /// Nothing is said to it: it was taken back, or the person is gone.
    case silent
}
