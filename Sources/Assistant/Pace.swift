/// How much a platform takes before it refuses.
package struct Pace: Hashable, Sendable {
    /// Over all conversations together.
    package let callsPerSecond: Int
    /// An answer later than this after the person's last message is refused; nil where there is no such limit.
    package let window: Duration?

    package init(callsPerSecond: Int, window: Duration? = nil) {
        self.callsPerSecond = callsPerSecond
        self.window = window
    }
}
