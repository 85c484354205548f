import Content
import Dialog

/// What of a conversation decides how it goes on, as far as the exploration tells states apart. See docs/verify.md for what
/// is left out and why that is sound.
struct AbstractState: Hashable, Sendable {
    /// The innermost frame; nil when no dialog is open.
    let frame: Frame?
    /// The topics between which the bot has just asked.
    let clarifying: [Topic]
    /// 0 … 2.
    let misses: Int
    let globals: Globals

    struct Globals: Hashable, Sendable {
        var audience: Audience
        var level: RiskLevel
        var kind: DangerKind
        var isIntroduced: Bool
        var isFinished: Bool
    }

    init(frame: Frame?, clarifying: [Topic], misses: Int, globals: Globals) {
        self.frame = frame
        self.clarifying = clarifying
        self.misses = min(misses, 2)
        self.globals = globals
    }

    init(_ conversation: Conversation) {
        self.init(
            frame: conversation.stack.last, clarifying: conversation.clarifying, misses: conversation.misses,
            globals: Globals(conversation))
    }

    func at(_ frame: Frame, audience: Audience? = nil, misses: Int? = nil) -> AbstractState {
        var globals = globals
        globals.audience = audience ?? globals.audience
        globals.isFinished = false
        return AbstractState(frame: frame, clarifying: [], misses: misses ?? self.misses, globals: globals)
    }
}

extension AbstractState.Globals {
    init(_ conversation: Conversation) {
        self.init(
            audience: conversation.audience, level: conversation.level, kind: DangerKind(conversation.categories),
            isIntroduced: conversation.flags.contains(.introduced), isFinished: conversation.flags.contains(.finished))
    }
}

/// Which number is due when it is acute: what of the categories decides the standing line.
enum DangerKind: Hashable, Sendable, CaseIterable {
    case suicide, danger, other

    init(_ categories: [RiskCategory]) {
        switch categories.first(where: { [.suicide, .immediateDanger, .missingChild].contains($0) }) {
        case .suicide: self = .suicide
        case .some: self = .danger
        case nil: self = .other
        }
    }

    var categories: [RiskCategory] {
        switch self {
        case .suicide: [.suicide]
        case .danger: [.immediateDanger]
        case .other: []
        }
    }

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
