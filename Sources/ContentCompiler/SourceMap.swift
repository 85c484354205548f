package import Content

/// Where everything stands in the files: what a finding points at, and what a translator has to translate.
package struct SourceMap: Sendable {
    /// In the order of the files.
    package private(set) var texts: [SourceText] = []
    package private(set) var suppressions: [Suppression] = []
    private var unsigned: [String: (id: TextID, language: Language)] = [:]
    private var places: [String: Diagnostic.Location] = [:]

    package init() {}

    /// What a place is the place of.
    package enum Subject: Hashable, Sendable {
        case dialog(DialogID)
        case node(DialogID, NodeID)
        /// What a key of a node holds, such as `goto`.
        case field(DialogID, NodeID, String)
        case option(DialogID, NodeID, OptionID)
        case text(TextID)
        case translation(TextID, Language)
        case slot(SlotID)
        case service(ServiceID)
        case answer(AnswerID)
        case rule(RuleID)
        case interrupt(Int)
        case referral(Int)
        case command(Command)

        fileprivate var key: String {
            switch self {
            case .dialog(let id): "dialog \(id)"
            case .node(let dialog, let id): "node \(dialog) \(id)"
            case .field(let dialog, let node, let key): "field \(dialog) \(node) \(key)"
            case .option(let dialog, let node, let id): "option \(dialog) \(node) \(id)"
            case .text(let id): "text \(id)"
            case .translation(let id, let language): "translation \(language) \(id)"
            case .slot(let id): "slot \(id)"
            case .service(let id): "service \(id)"
            case .answer(let id): "answer \(id)"
            case .rule(let id): "rule \(id)"
            case .interrupt(let index): "interrupt \(index)"
            case .referral(let index): "referral \(index)"
            case .command(let command): "command \(command.rawValue)"
            }
        }
    }

    package func place(_ subject: Subject) -> Diagnostic.Location? { places[subject.key] }

    mutating func note(_ subject: Subject, at place: Diagnostic.Location) {
        if places[subject.key] == nil { places[subject.key] = place }
    }

    mutating func note(_ text: SourceText) {
        texts.append(text)
        note(.text(TextID(text.id)), at: text.location)
    }

    /// The first text of each translation file that nobody signed.
    mutating func note(unsigned id: TextID, _ language: Language, in file: String) {
        if unsigned[file] == nil { unsigned[file] = (id, language) }
    }

    var unsignedTranslations: [(file: String, id: TextID, language: Language)] {
        unsigned.sorted { $0.key < $1.key }.map { ($0.key, $0.value.id, $0.value.language) }
    }

    mutating func note(_ suppression: Suppression) { suppressions.append(suppression) }
}

/// One text in the source language as a translator meets it.
package struct SourceText: Hashable, Sendable {
    /// The whole id, such as `jong/sextortion:adres/text`.
    package let id: String
    package let text: String
    package let formal: String?
    package let location: Diagnostic.Location
    /// Other ways of saying it that the source gives; empty for what is not an option.
    package let also: [String]
}

/// An editor's reason to let a finding stand for a while.
package struct Suppression: Hashable, Sendable {
    package let rule: String
    package let reason: String
    /// ISO date until which it holds.
    package let until: String
    package let location: Diagnostic.Location
    /// The lines it speaks for.
    package let lines: ClosedRange<Int>
}
