import Content
import Dialog

/// Reads conditions as the engine did in one turn, and lists what they depended on.
struct ConditionReader {
    private let after: Conversation
    private let before: Conversation
    private let situation: Situation
    /// The level and the audience that every node of the turn saw; nil where they changed on the way.
    private let level: RiskLevel?
    private let audience: Audience?
    private(set) var atoms: [Atom] = []

    init(turn: Turn, before: Conversation, situation: Situation) {
        self.before = before
        self.situation = situation
        after = turn.state
        // Below acute nothing but a message, which comes first, and answers change the level. A dialog about danger now makes
        // it acute wherever it is opened.
        let answers = turn.trace.count { if case .chose = $0 { true } else { false } }
        let isSteady = answers == 0 || (answers == 1 && before.level == turn.state.level)
        level = isSteady && turn.state.level < .acute ? turn.state.level : nil
        audience = before.audience == turn.state.audience ? turn.state.audience : nil
    }

    mutating func add(_ atom: Atom) { if !atoms.contains(atom) { atoms.append(atom) } }

    /// - Returns: nil where it cannot be told from before and after.
    mutating func read(_ condition: Condition) -> Bool? {
        switch condition {
        case .slotIs(let slot, let value): return known(slot).map { $0 == value }
        case .slotIn(let slot, let several): return known(slot).map { $0.map(several.contains) ?? false }
        case .slotKnown(let slot): return known(slot).map { $0 != nil }
        case .audienceIs(let other): return audience.map { $0 == other }
        case .level(let comparison, let other): return level.map { comparison.holds($0, other) }
        case .categorySeen(let category):
            add(.category(category))
            return same(before.categories.contains(category), after.categories.contains(category))
        case .topicSeen(let topic):
            add(.topic(topic))
            return same(before.topics.contains(topic), after.topics.contains(topic))
        case .languageIs(let language):
            add(.language)
            return same(before.language == language, after.language == language)
        case .staffPresent:
            add(.staff)
            return situation.isStaffed
        case .night, .serviceOpen:
            add(.night)
            return nil
        case .channelHasButtons:
            add(.channel)
            return situation.channel.hasButtons
        case .channelIs(let channel):
            add(.channel)
            return situation.channel.id == channel
        case .not(let inner): return read(inner).map { !$0 }
        case .all(let parts): return read(parts, until: false)
        case .any(let parts): return read(parts, until: true)
        }
    }

    /// In order, until one decides.
    private mutating func read(_ parts: [Condition], until decisive: Bool) -> Bool? {
        var isCertain = true
        for part in parts {
            guard let value = read(part) else {
                isCertain = false
                continue
            }
            if value == decisive { return decisive }
        }
        return isCertain ? !decisive : nil
    }

    private func same(_ before: Bool, _ after: Bool) -> Bool? { before == after ? after : nil }

    /// The outer nil: it changed during the turn.
    private mutating func known(_ slot: SlotID) -> OptionID?? {
        add(.slot(slot))
        return before.slots[slot] == after.slots[slot] ? .some(after.slots[slot]) : nil
    }
}
