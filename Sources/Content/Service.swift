/// A help service with what is known about it, where that stands, and how long it stays good.
package final class Service: Sendable {
    package let id: ServiceID
    package let name: String
    package let phone: String?
    package let chat: String?
    package let url: String?
    package let email: String?
    package let cost: Cost
    package let hours: OpeningHours
    package let audiences: [Audience]
    package let languages: [Language]
    package let isAnonymous: Bool?
    /// An operator switches a service off everywhere with `show: "no"`.
    package let isShown: Bool
    /// Said in a referral while it is open or its hours are unknown.
    package let line: LocalizedText
    /// The standing line.
    package let short: LocalizedText
    /// Said in a referral while it is closed.
    package let closed: LocalizedText?
    package let source: String
    package let sourceDate: String
    package let status: Status
    package let verifiedBy: String
    package let verifiedOn: String
    package let maxAgeDays: Int

    package init(
        id: ServiceID, name: String, phone: String?, chat: String?, url: String?, email: String?, cost: Cost,
        hours: OpeningHours, audiences: [Audience], languages: [Language], isAnonymous: Bool?, isShown: Bool,
        line: LocalizedText, short: LocalizedText, closed: LocalizedText?, source: String, sourceDate: String,
        status: Status, verifiedBy: String, verifiedOn: String, maxAgeDays: Int
    ) {
        self.id = id
        self.name = name
        self.phone = phone
        self.chat = chat
        self.url = url
        self.email = email
        self.cost = cost
        self.hours = hours
        self.audiences = audiences
        self.languages = languages
        self.isAnonymous = isAnonymous
        self.isShown = isShown
        self.line = line
        self.short = short
        self.closed = closed
        self.source = source
        self.sourceDate = sourceDate
        self.status = status
        self.verifiedBy = verifiedBy
        self.verifiedOn = verifiedOn
        self.maxAgeDays = maxAgeDays
    }

    package enum Cost: String, Hashable, Sendable, Codable { case free, local, paid }
    package enum Status: String, Hashable, Sendable, Codable { case recent, old, conflict }

    package func value(_ field: ServiceField) -> String? {
        switch field {
        case .name: name
        case .phone: phone
        case .chat: chat
        case .url: url
        case .email: email
        case .hours: nil
        }
    }
}
