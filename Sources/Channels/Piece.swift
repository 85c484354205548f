import Assistant
import Dialog

/// One message to a platform, cut to its limits, before it is put into the platform's form.
struct Piece: Hashable, Sendable {
    enum Choices: Hashable, Sendable {
        case none
        case buttons([Utterance.Choice])
        /// - Parameter label: what opens the list.
        case list([Utterance.Choice], label: String)
    }

    let text: String
    let choices: Choices

    /// All that a turn says, within the limits. What cannot be pressed is numbered in the text, so that it can be
    /// typed. Only the last piece has choices.
    static func pieces(of message: OutboundMessage, _ limits: ChannelLimits) -> [Piece] {
        let choices = message.replies.flatMap(\.choices)
        var bubbles = message.replies.map(\.text).filter { !$0.allSatisfy(\.isWhitespace) }
        if limits.joinsBubbles, !bubbles.isEmpty { bubbles = [bubbles.joined(separator: "\n\n")] }
        let presented = present(choices, label: message.choose, limits)
        if !choices.isEmpty, presented == .none || limits.numbersButtons || bubbles.isEmpty {
            let numbered = choices.enumerated().map { "\($0 + 1). \($1.title)" }.joined(separator: "\n")
            bubbles.append(bubbles.popLast().map { $0 + "\n\n" + numbered } ?? numbered)
        }
        var texts = bubbles.flatMap { TextFit.split($0, limits.text) }
        if let room = room(for: presented, limits), let last = texts.popLast() { texts += TextFit.split(last, room) }
        return texts.enumerated().map { index, text in
            Piece(text: text, choices: index == texts.count - 1 ? presented : .none)
        }
    }

    private static func present(
        _ choices: [Utterance.Choice], label: String, _ limits: ChannelLimits
    ) -> Choices {
        guard !choices.isEmpty, Set(choices.map(\.title)).count == choices.count else { return .none }
        if let buttons = limits.buttons, holds(choices, buttons) { return .buttons(choices) }
        if let list = limits.list, let room = limits.listLabel, holds(choices, list), !label.isEmpty, room.fits(label) {
            return .list(choices, label: label)
        }
        return .none
    }

    private static func holds(_ choices: [Utterance.Choice], _ limit: ChannelLimits.Choices) -> Bool {
        choices.count <= limit.most
            && choices.allSatisfy { choice in
                !choice.title.isEmpty && limit.title.fits(choice.title)
                    && limit.payload.fits(choice.reference.description)
            }
    }

    private static func room(for choices: Choices, _ limits: ChannelLimits) -> ChannelLimits.Length? {
        switch choices {
        case .none: nil
        case .buttons: limits.buttons?.text
        case .list: limits.list?.text
        }
    }
}
