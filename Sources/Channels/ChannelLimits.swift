/// What one message of a platform may hold. Units are those in which the platform counts, or a stricter one where it
/// does not say: UTF-16 is never less than scalars or visible characters.
package struct ChannelLimits: Hashable, Sendable {
    package struct Length: Hashable, Sendable {
        package enum Unit: Hashable, Sendable {
            case utf16, utf8
        }

        package let most: Int
        package let unit: Unit

        package func measure(_ text: some StringProtocol) -> Int {
            switch unit {
            case .utf16: text.utf16.count
            case .utf8: text.utf8.count
            }
        }

        package func fits(_ text: some StringProtocol) -> Bool { measure(text) <= most }

        package static func utf16(_ most: Int) -> Length { Length(most: most, unit: .utf16) }
        package static func bytes(_ most: Int) -> Length { Length(most: most, unit: .utf8) }
    }

    /// Choices that are pressed: buttons under a message, quick replies, or the rows of a list.
    package struct Choices: Hashable, Sendable {
        package let most: Int
        package let title: Length
        /// What a choice carries back.
        package let payload: Length
        /// Of the message they stand under.
        package let text: Length
    }

    package let text: Length
    /// Nil where there are none.
    package let buttons: Choices?
    package let list: Choices?
    /// What opens a list.
    package let listLabel: Length?
    /// The bubbles of a turn go as one message: the platform counts messages, or charges for them.
    package let joinsBubbles: Bool
    /// Numbers stand in the text as well: the buttons are not shown everywhere.
    package let numbersButtons: Bool

    private init(
        text: Length, buttons: Choices? = nil, list: Choices? = nil, listLabel: Length? = nil,
        joinsBubbles: Bool = false, numbersButtons: Bool = false
    ) {
        self.text = text
        self.buttons = buttons
        self.list = list
        self.listLabel = listLabel
        self.joinsBubbles = joinsBubbles
        self.numbersButtons = numbersButtons
    }

    /// A payload of ours fits everywhere when it fits Telegram.
    private static let payload = Length.bytes(64)

    /// Titles have no documented limit; on a phone about forty characters are shown, so longer ones are numbered text.
    package static let telegram = ChannelLimits(
        text: .utf16(4096), buttons: Choices(most: 100, title: .utf16(40), payload: payload, text: .utf16(4096)))

    /// One message per turn: about one in six seconds is taken for one person. The body of a list is said to be 4096
    /// by some and 1024 by others.
    package static let whatsApp = ChannelLimits(
        text: .utf16(4096), buttons: Choices(most: 3, title: .utf16(20), payload: payload, text: .utf16(1024)),
        list: Choices(most: 10, title: .utf16(24), payload: payload, text: .utf16(1024)), listLabel: .utf16(20),
        joinsBubbles: true)

    package static let messenger = ChannelLimits(
        text: .utf16(2000), buttons: Choices(most: 13, title: .utf16(20), payload: payload, text: .utf16(2000)))

    /// Quick replies are not shown on a computer.
    package static let instagram = ChannelLimits(
        text: .bytes(1000), buttons: Choices(most: 13, title: .utf16(20), payload: payload, text: .bytes(1000)),
        numbersButtons: true)

    package static let sms = ChannelLimits(text: .utf16(1600), joinsBubbles: true)

    package static let signal = ChannelLimits(text: .bytes(2000), joinsBubbles: true)

    /// Our own format; whoever receives it knows the limits of their screen.
    package static let generic = ChannelLimits(
        text: .utf16(65536),
        buttons: Choices(most: 100, title: .utf16(1000), payload: payload, text: .utf16(65536)))
}
