package import Content
package import Safety
package import Understanding

/// What happened, as the engine takes it.
package enum Input: Hashable, Sendable, Codable {
    /// The chat was opened; nobody has said anything.
    case start
    case message(Reading, Assessment)
    /// A button, perhaps of a question that was answered long ago.
    case choice(ChoiceReference)
    /// Nothing came for this many minutes.
    case silence(minutes: Int)
    /// A picture, a voice message or the like, which is never fetched.
    case media
    /// An earlier message was changed: only the safety check runs.
    case edited(Assessment)
    case command(Command)
}

/// A button's meaning, stable over content versions and short enough for every platform (64 bytes).
package struct ChoiceReference: Hashable, Sendable, Codable, CustomStringConvertible {
    /// FNV-1a of `dialog/node`, or of `clarify`.
    package let question: UInt32
    package let option: OptionID

    package init(question: UInt32, option: OptionID) {
        self.question = question
        self.option = option
    }

    package init(dialog: DialogID, node: NodeID, option: OptionID) {
        self.init(question: Self.hash("\(dialog)/\(node)"), option: option)
    }

    /// - Returns: nil when the text was not made by `description`.
    package init?(_ text: String) {
        let parts = text.split(separator: ".", maxSplits: 1)
        guard parts.count == 2, let question = UInt32(parts[0], radix: 36), parts[1].utf8.count <= 48 else {
            return nil
        }
        self.init(question: question, option: OptionID(String(parts[1])))
    }

    package var description: String { String(question, radix: 36) + "." + option.rawValue }

    static func hash(_ text: String) -> UInt32 {
        text.utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
    }

    package static let clarification = hash("clarify")
}

/// What the engine may know of the world outside the conversation.
package struct World: Hashable, Sendable, Codable {
    package let now: LocalMoment
    /// Staff are signed in and the operator's setting says that conversations may be handed over.
    package let staffPresent: Bool
    package let channel: ChannelTraits

    package init(now: LocalMoment, staffPresent: Bool = false, channel: ChannelTraits = .terminal) {
        self.now = now
        self.staffPresent = staffPresent
        self.channel = channel
    }

    package struct ChannelTraits: Hashable, Sendable, Codable {
        /// A channel of interfaces: `terminal`, `web`, `telegram`, …
        package let id: String
        package let hasButtons: Bool
        /// The company behind the channel sees who chats with us.
        package let isPlatform: Bool

        package init(id: String, hasButtons: Bool, isPlatform: Bool) {
            self.id = id
            self.hasButtons = hasButtons
            self.isPlatform = isPlatform
        }

        package static let terminal = ChannelTraits(id: "terminal", hasButtons: false, isPlatform: false)

        /// The traits of a channel by its id; an unknown one is taken for a platform without buttons.
        package static func named(_ id: String) -> ChannelTraits {
            switch id {
            case "terminal": .terminal
            case "web": ChannelTraits(id: id, hasButtons: true, isPlatform: false)
            case "telegram", "whatsapp", "messenger", "instagram":
                ChannelTraits(id: id, hasButtons: true, isPlatform: true)
            default: ChannelTraits(id: id, hasButtons: false, isPlatform: true)
            }
        }
    }
}
