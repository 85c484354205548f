package import Content
package import Dialog

/// One step of the engine as the log keeps it: readable by staff, and read again by the statistics.
package enum LogStep: Hashable, Sendable {
    case entered(DialogID, NodeID)
    case chose(DialogID, NodeID, OptionID)
    case freeText(DialogID, NodeID)
    case branched(DialogID, NodeID, Int)
    case fellBack(DialogID, NodeID, Int)
    case answered(AnswerID)
    case routed(Topic, DialogID)
    case interrupted(RiskLevel, RiskCategory?, DialogID)
    case commanded(Command)
    case corrected(SlotID)
    case changedAudience(Audience)
    case clarified([Topic])
    case heard, repaired, reachedLimit

    /// - Returns: nil for what the log keeps elsewhere: the texts that were said, and what the safety check found.
    package init?(_ step: Step) {
        switch step {
        case .entered(let dialog, let node): self = .entered(dialog, node)
        case .chose(let dialog, let node, let option): self = .chose(dialog, node, option)
        case .freeText(let dialog, let node): self = .freeText(dialog, node)
        case .branched(let dialog, let node, let branch): self = .branched(dialog, node, branch)
        case .fellBack(let dialog, let node, let rung): self = .fellBack(dialog, node, rung)
        case .answered(let answer): self = .answered(answer)
        case .routed(let topic, let dialog): self = .routed(topic, dialog)
        case .interrupted(let level, let category, let dialog): self = .interrupted(level, category, dialog)
        case .commanded(let command): self = .commanded(command)
        case .corrected(let slot): self = .corrected(slot)
        case .changedAudience(let audience): self = .changedAudience(audience)
        case .clarified(let topics): self = .clarified(topics)
        case .heard: self = .heard
        case .repaired: self = .repaired
        case .reachedLimit: self = .reachedLimit
        case .assessed, .said: return nil
        }
    }

    /// `chose jong/schuld/wat geld`: a verb, then identifiers of the content, blanks between them.
    package var text: String {
        switch self {
        case .entered(let dialog, let node): "entered \(dialog)/\(node)"
        case .chose(let dialog, let node, let option): "chose \(dialog)/\(node) \(option)"
        case .freeText(let dialog, let node): "free-text \(dialog)/\(node)"
        case .branched(let dialog, let node, let branch): "branched \(dialog)/\(node) \(branch)"
        case .fellBack(let dialog, let node, let rung): "fell-back \(dialog)/\(node) \(rung)"
        case .answered(let answer): "answered \(answer)"
        case .routed(let topic, let dialog): "routed \(topic.rawValue) \(dialog)"
        case .interrupted(let level, let category, let dialog):
            "interrupted \(level.rawValue) \(category?.rawValue ?? "-") \(dialog)"
        case .commanded(let command): "commanded \(command.rawValue)"
        case .corrected(let slot): "corrected \(slot)"
        case .changedAudience(let audience): "audience \(audience.rawValue)"
        case .clarified(let topics): "clarified \(topics.map(\.rawValue).joined(separator: " "))"
        case .heard: "heard"
        case .repaired: "repaired"
        case .reachedLimit: "reached-limit"
        }
    }

    /// - Parameter text: as `text` writes it; nil for anything else, such as a step of another version.
    package init?(_ text: String) {
        let parts = text.split(separator: " ").map(String.init)
        guard let verb = parts.first else { return nil }
        let words = parts.dropFirst()
        func place(_ position: Int = 0) -> (DialogID, NodeID)? {
            guard let text = words.dropFirst(position).first, let slash = text.lastIndex(of: "/") else { return nil }
            return (DialogID(String(text[..<slash])), NodeID(String(text[text.index(after: slash)...])))
        }
        func word(_ position: Int) -> String? { words.dropFirst(position).first }
        switch verb {
        case "entered":
            guard let (dialog, node) = place() else { return nil }
            self = .entered(dialog, node)
        case "chose":
            guard let (dialog, node) = place(), let option = word(1) else { return nil }
            self = .chose(dialog, node, OptionID(option))
        case "free-text":
            guard let (dialog, node) = place() else { return nil }
            self = .freeText(dialog, node)
        case "branched":
            guard let (dialog, node) = place(), let branch = word(1).flatMap({ Int($0) }) else { return nil }
            self = .branched(dialog, node, branch)
        case "fell-back":
            guard let (dialog, node) = place(), let rung = word(1).flatMap({ Int($0) }) else { return nil }
            self = .fellBack(dialog, node, rung)
        case "answered":
            guard let answer = word(0) else { return nil }
            self = .answered(AnswerID(answer))
        case "routed":
            guard let topic = word(0).flatMap({ Topic(rawValue: $0) }), let dialog = word(1) else { return nil }
            self = .routed(topic, DialogID(dialog))
        case "interrupted":
            guard let level = word(0).flatMap({ RiskLevel(rawValue: $0) }), let category = word(1), let dialog = word(2)
            else { return nil }
            self = .interrupted(level, RiskCategory(rawValue: category), DialogID(dialog))
        case "commanded":
            guard let command = word(0).flatMap({ Command(rawValue: $0) }) else { return nil }
            self = .commanded(command)
        case "corrected":
            guard let slot = word(0) else { return nil }
            self = .corrected(SlotID(slot))
        case "audience":
            guard let audience = word(0).flatMap({ Audience(rawValue: $0) }) else { return nil }
            self = .changedAudience(audience)
        case "clarified": self = .clarified(words.compactMap { Topic(rawValue: $0) })
        case "heard": self = .heard
        case "repaired": self = .repaired
        case "reached-limit": self = .reachedLimit
        default: return nil
        }
    }
}
