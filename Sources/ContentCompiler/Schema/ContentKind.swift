/// What kind of file stands at a path of the content folders: which reader reads it and which schema describes it.
package enum ContentKind: String, CaseIterable, Sendable {
    case dialog, global, safety, slots, answers, phrases, lexicon, services, referrals, rules, translation
    case safetyProtocol = "protocol"
    case tests

    /// Nil: nothing reads this file.
    package init?(path: String) {
        switch path {
        case "Dialogs/_global.yaml": self = .global
        case "Dialogs/_safety.yaml": self = .safety
        case "Dialogs/_protocol.yaml": self = .safetyProtocol
        case "Dialogs/_slots.yaml": self = .slots
        case "Knowledge/services.yaml": self = .services
        case "Knowledge/referrals.yaml": self = .referrals
        case "Knowledge/safety/_context.yaml": self = .lexicon
        default:
            guard let folder = Self.folders.first(where: { path.hasPrefix($0.path) }) else { return nil }
            self = folder.kind
        }
    }

    /// The first that fits counts.
    private static let folders: [(path: String, kind: ContentKind)] = [
        ("Dialogs/i18n/", .translation), ("Knowledge/i18n/", .translation), ("Dialogs/tests/", .tests),
        ("Knowledge/lexicon/", .lexicon), ("Knowledge/phrases/", .phrases), ("Knowledge/safety/", .rules),
        ("Knowledge/answers/", .answers), ("Dialogs/", .dialog),
    ]

    var shape: ObjectShape {
        switch self {
        case .dialog: Shapes.dialog
        case .global: Shapes.globalFile
        case .safety: Shapes.safetyFile
        case .slots: Shapes.slotsFile
        case .answers: Shapes.answersFile
        case .phrases: Shapes.phrasesFile
        case .lexicon: Shapes.lexiconFile
        case .services: Shapes.servicesFile
        case .referrals: Shapes.referralsFile
        case .rules: Shapes.rulesFile
        case .translation: Shapes.translationFile
        case .safetyProtocol: Shapes.protocolFile
        case .tests: Shapes.testsFile
        }
    }
}
