/// A condition of a branch or a bubble, typed and checked when the content is compiled.
package indirect enum Condition: Hashable, Sendable, Codable {
    case slotIs(SlotID, OptionID)
    case slotIn(SlotID, [OptionID])
    case slotKnown(SlotID)
    case audienceIs(Audience)
    case level(Comparison, RiskLevel)
    /// The category was seen in this conversation.
    case categorySeen(RiskCategory)
    /// The topic was seen in this conversation.
    case topicSeen(Topic)
    case languageIs(Language)
    case staffPresent
    /// Between 22:00 and 06:00 in Amsterdam.
    case night
    case serviceOpen(ServiceID)
    case channelHasButtons
    case channelIs(String)
    case not(Condition)
    case all([Condition])
    case any([Condition])

    package enum Comparison: String, Hashable, Sendable, Codable {
        case equal = "is"
        case atLeast = ">="
        case less = "<"

        package func holds(_ left: RiskLevel, _ right: RiskLevel) -> Bool {
            switch self {
            case .equal: left == right
            case .atLeast: left >= right
            case .less: left < right
            }
        }
    }
}
