extension Condition {
    /// As an editor writes it in `when:`.
    package var written: String {
        switch self {
        case .slotIs(let slot, let value): "\(slot) is \(value)"
        case .slotIn(let slot, let values): "\(slot) in [\(values.map(\.rawValue).joined(separator: ", "))]"
        case .slotKnown(let slot): "\(slot) is known"
        case .audienceIs(let audience): "audience is \(audience.rawValue)"
        case .level(let comparison, let level): "level \(comparison.rawValue) \(level.rawValue)"
        case .categorySeen(let category): "category is \(category.rawValue)"
        case .topicSeen(let topic): "topic is \(topic.rawValue)"
        case .languageIs(let language): "lang is \(language)"
        case .staffPresent: "staff is open"
        case .night: "night"
        case .serviceOpen(let service): "service \(service) is open"
        case .channelHasButtons: "channel has buttons"
        case .channelIs(let channel): "channel is \(channel)"
        case .not(.slotKnown(let slot)): "\(slot) is unknown"
        case .not(let inner): "not \(inner.grouped)"
        case .all(let parts): parts.map { part in part.isAny ? part.grouped : part.written }.joined(separator: " and ")
        case .any(let parts): parts.map(\.written).joined(separator: " or ")
        }
    }

    private var isAny: Bool { if case .any = self { true } else { false } }

    private var grouped: String {
        switch self {
        case .all, .any: "(\(written))"
        default: written
        }
    }
}
