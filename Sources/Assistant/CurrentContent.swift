package import Dialog
package import Redaction
import Synchronization

/// What a turn is made with: the bot of one content version, and the redactor that knows its contacts.
package struct LoadedContent: Sendable {
    package let bot: Bot
    package let redactor: Redactor

    package init(bot: Bot, redactor: Redactor) {
        self.bot = bot
        self.redactor = redactor
    }
}

/// The content that new turns use. A turn that has begun ends with what it began with; a conversation goes on with the
/// new one at its next message.
package final class CurrentContent: Sendable {
    /// Guards which content is current.
    private let loaded: Mutex<LoadedContent>

    package init(_ content: LoadedContent) { loaded = Mutex(content) }

    package var value: LoadedContent { loaded.withLock { $0 } }

    package func replace(with content: LoadedContent) { loaded.withLock { $0 = content } }
}
