package import Assistant

/// What one request held.
package struct Inbox: Sendable {
    /// In the order in which they are to be handled. The same delivery twice in one request is one event.
    package var events: [InboundEvent] = []
    /// Why the rest was left alone.
    package var ignored: [IgnoredReason] = []
    /// Calls worth making at once, without waiting for the turn: a pressed button is released, a group is left, typing
    /// is shown. Each is tried once and nobody minds when it fails.
    package var errands: [HTTPCall] = []

    package init() {}
}
