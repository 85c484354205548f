import Content
import Dialog

/// What of a conversation decides how it goes on, as far as the exploration tells states apart. See docs/verify.md for what
/// is left out and why that is sound.
struct AbstractState: Hashable, Sendable {
    /// The innermost frame; nil when no dialog is open.
    let frame: Frame?
    /// The topics between which the bot has just asked.
    let clarifying: [Topic]
    let globals: Globals

    struct Globals: Hashable, Sendable {
        var audience: Audience
        var level: RiskLevel
        var kind: DangerKind
        var isIntroduced: Bool
        var isFinished: Bool
    }

    init(frame: Frame?, clarifying: [Topic], globals: Globals) {
        self.frame = frame
        self.clarifying = clarifying
        self.globals = globals
    }

    init(_ conversation: Conversation) {
        self.init(
            frame: conversation.stack.last, clarifying: conversation.clarifying, globals: Globals(conversation))
    }

    func at(_ frame: Frame, audience: Audience? = nil) -> AbstractState {
        var globals = globals
        globals.audience = audience ?? globals.audience
        globals.isFinished = false
        return AbstractState(frame: frame, clarifying: [], globals: globals)
    }
}

extension AbstractState.Globals {
    init(_ conversation: Conversation) {
        self.init(
            audience: conversation.audience, level: conversation.level,
            kind: conversation.level >= .high ? DangerKind(conversation.categories) : .other,
            isIntroduced: conversation.flags.contains(.introduced), isFinished: conversation.flags.contains(.finished))
    }
}

/// Which number is due when it is acute: what of the categories decides the standing line.
enum DangerKind: Hashable, Sendable, CaseIterable {
    case suicide, other

    init(_ categories: [RiskCategory]) {
        let first = categories.first { [.suicide, .immediateDanger, .missingChild].contains($0) }
        self = first == .suicide ? .suicide : .other
    }

    var categories: [RiskCategory] { self == .suicide ? [.suicide] : [] }

    /// The number that stands in every reply.
    var number: ServiceID { self == .suicide ? "113" : "112" }
}

/// Where a dialog runs: what may lie below it, and where one may go back to, depends on both.
struct Setting: Hashable, Sendable {
    let dialog: DialogID
    let audience: Audience
}

/// A frame with the audience that the conversation had there.
struct Spot: Hashable, Sendable {
    let frame: Frame
    let audience: Audience
}
