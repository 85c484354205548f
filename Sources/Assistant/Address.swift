/// Where somebody can be answered: a channel of interfaces (`telegram`, `sms`, …) and the platform's own id for them.
///
/// The one value in the program that says who somebody is. It is held sealed, never logged, and prints as nothing.
package struct Address: Hashable, Sendable, Codable {
    package let channel: String
    package let recipient: String

    package init(channel: String, recipient: String) {
        self.channel = channel
        self.recipient = recipient
    }
}

extension Address: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "an address" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
