import Content
import Dialog

/// Everything that one step of the engine is tried with: an abstract state made concrete.
struct Situation: Sendable {
    var stack: [Frame]
    var slots: [SlotID: OptionID] = [:]
    var topics: [Topic] = []
    var categories: [RiskCategory] = []
    var pending: [Topic] = []
    var undo: [Checkpoint] = []
    var isHeard = false
    var misses = 0
    var asides = 0
    var isStaffed = false
    var channel = World.ChannelTraits.terminal
    var language: Language
    var decided: Set<Atom> = []

    /// The frame that stands for whatever lies below: a question of a dialog that only the proof has.
    static let unknown = Frame(dialog: "§", node: "§", phase: .waiting)

    /// The marker in the list of checkpoints that shows whether a turn kept the list.
    static let marker = Checkpoint(stack: [unknown], audience: .unknown)

    static func dialog() -> Content.Dialog {
        let text = LocalizedText(id: "§", variants: [.init(wordings: [.dutch: .init(informal: [.words("§")])])])
        let question = Question(
            slot: nil, text: text, again: nil, why: nil, options: [], free: "§", fallback: [], whenKnown: .ask,
            acceptsPosition: false)
        return Content.Dialog(
            id: "§", title: "§", audience: nil, topics: [], categories: [], entry: "§",
            nodes: [Node(id: "§", say: [], answer: nil, refer: nil, set: [:], action: .ask(question), line: 1)],
            moved: [:],
            review: .concept, sources: [], file: "§")
    }

    func conversation(_ state: AbstractState, version: ContentVersion) -> Conversation {
        var conversation = Conversation(content: version, language: language, seed: 1)
        conversation.audience = state.globals.audience
        conversation.stack = stack
        conversation.slots = slots
        conversation.misses = misses
        conversation.turn = state.globals.isIntroduced ? 9 : 0
        conversation.level = state.globals.level
        let kind = state.globals.kind.categories
        conversation.categories =
            categories.filter { DangerKind([$0]) == .other } + kind
            + categories.filter { DangerKind([$0]) == .suicide && !kind.contains($0) }
        conversation.topics = topics
        conversation.pending = pending
        conversation.clarifying = state.clarifying
        conversation.asides = asides
        if state.globals.isIntroduced { conversation.flags.insert(.introduced) }
        if state.globals.isFinished { conversation.flags.insert(.finished) }
        if isHeard { conversation.flags.insert(.heard) }
        conversation.undo = undo
        return conversation
    }

    func world(_ now: LocalMoment) -> World { World(now: now, staffPresent: isStaffed, channel: channel) }

    /// The same with the other sides of an atom.
    func variants(of atom: Atom, _ table: AtomTable, languages: [Language]) -> [Situation] {
        switch atom {
        case .slot(let slot):
            return table.values(of: slot).filter { $0 != slots[slot] }.map { value in
                with { $0.slots[slot] = value }
            }
        case .topic(let topic): return topics.contains(topic) ? [] : [with { $0.topics.append(topic) }]
        case .category(let category):
            return categories.contains(category) ? [] : [with { $0.categories.append(category) }]
        case .staff: return [with { $0.isStaffed = true }]
        case .channel:
            return ["web", "whatsapp", "sms"].map { name in with { $0.channel = .named(name) } }
        case .language: return languages.filter { $0 != language }.map { language in with { $0.language = language } }
        case .night: return []
        }
    }

    func with(_ change: (inout Situation) -> Void) -> Situation {
        var copy = self
        change(&copy)
        return copy
    }
}
