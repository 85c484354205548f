/// A language of the content, `nl` or `en` or any other that an editor adds.
package struct Language: Hashable, Sendable, Codable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
    package let code: String

    package init(_ code: String) { self.code = code }
    package init(stringLiteral value: String) { self.code = value }

    package init(from decoder: any Decoder) throws {
        code = try decoder.singleValueContainer().decode(String.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }

    package static let dutch: Language = "nl"
    package static let english: Language = "en"
    package static func < (left: Self, right: Self) -> Bool { left.code < right.code }
    package var description: String { code }
}

/// Who is writing: the young person, somebody around them, or somebody whose work it is.
package enum Audience: String, Codable, Sendable, CaseIterable, Hashable {
    case young, parent, friend, professional, unknown

    /// The form of address: *je* for the young and for friends, *u* for parents and professionals.
    package var register: Register {
        switch self {
        case .parent, .professional: .formal
        case .young, .friend, .unknown: .informal
        }
    }
}

/// The form of address of a text: *je* (informal) or *u* (formal).
package enum Register: String, Codable, Sendable, CaseIterable, Hashable {
    case informal, formal

    /// The Dutch pronouns of the other form of address: none of them fits a text of this one.
    package var foreignPronouns: Set<String> {
        switch self {
        case .informal: Self.formalPronouns
        case .formal: Self.informalPronouns
        }
    }

    private static let informalPronouns: Set<String> = ["je", "jij", "jouw", "jou", "jezelf"]
    private static let formalPronouns: Set<String> = ["u", "uw", "uzelf"]
}

/// How bad it is, now or recently, for this user or for the person they write about.
package enum RiskLevel: String, Codable, Sendable, CaseIterable, Hashable, Comparable {
    case none, concern, high, acute

    package var rank: Int {
        switch self {
        case .none: 0
        case .concern: 1
        case .high: 2
        case .acute: 3
        }
    }

    package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}

/// What kind of harm a message speaks of.
package enum RiskCategory: String, Codable, Sendable, CaseIterable, Hashable {
    case immediateDanger = "immediate-danger"
    case suicide
    case selfHarm = "self-harm"
    case sexualViolence = "sexual-violence"
    case sexualExploitation = "sexual-exploitation"
    case criminalExploitation = "criminal-exploitation"
    case sextortion
    case grooming
    case domesticViolence = "domestic-violence"
    case threat
    case missingChild = "missing-child"
    case perpetratorPresent = "perpetrator-present"
}

/// What a message is about. A message may have several.
package enum Topic: String, Codable, Sendable, CaseIterable, Hashable {
    case amIAVictim = "am-i-a-victim"
    case childVictim = "child-victim"
    case friendVictim = "friend-victim"
    case whatIsLoverboy = "what-is-loverboy"
    case signals, recruiting
    case onlineSafety = "online-safety"
    case sextortion, grooming
    case forcedSex = "forced-sex"
    case criminalExploitation = "criminal-exploitation"
    case debtsAndGifts = "debts-and-gifts"
    case leaveSafely = "leave-safely"
    case shelter, evidence
    case policeReport = "police-report"
    case reportComensha = "report-comensha"
    case professionalAdvice = "professional-advice"
    case recommendations
    case talkToChild = "talk-to-child"
    case talkToFriend = "talk-to-friend"
    case shameAndGuilt = "shame-and-guilt"
    case fearOfParents = "fear-of-parents"
    case anonymity, cost
    case regionalHelpdesk = "regional-helpdesk"
    case residencePermit = "residence-permit"
    case health, suicide
    case selfHarm = "self-harm"
    case domesticViolence = "domestic-violence"
    case aboutBot = "about-bot"
    case talkToHuman = "talk-to-human"
    case thanks, greeting, goodbye, insult
    case outOfScope = "out-of-scope"
}
