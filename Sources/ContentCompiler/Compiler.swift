package import Content
import Crypto
import Foundation

/// The content compiler: the files of `Dialogs/` and `Knowledge/` to one immutable library, or every fault in them.
package enum Compiler {
    /// What the engine needs to be there, whatever else the content holds.
    package struct Requirements: Sendable {
        package let sentences: [String]
        package let dialogs: [DialogID]
        package let hubNode: NodeID

        package init(sentences: [String], dialogs: [DialogID], hubNode: NodeID) {
            self.sentences = sentences
            self.dialogs = dialogs
            self.hubNode = hubNode
        }
    }

    package struct Result: Sendable {
        /// Nil when there are errors.
        package let library: Library?
        /// What could be read, sound or not: for checks only, so that all faults come out in one run.
        package let draft: Library?
        package let tests: [ConversationTest]
        /// By file, line and column.
        package let diagnostics: [Diagnostic]
        package let map: SourceMap
        /// What `baken verify` holds the dialogs to.
        package let safetyProtocol: SafetyProtocol?

        package init(
            library: Library?, draft: Library?, tests: [ConversationTest], diagnostics: [Diagnostic], map: SourceMap,
            safetyProtocol: SafetyProtocol?
        ) {
            self.draft = draft
            self.safetyProtocol = safetyProtocol
            self.library = library
            self.tests = tests
            self.diagnostics = diagnostics
            self.map = map
        }
    }

    package static func compile(_ files: [SourceFile], requirements: Requirements) -> Result {
        let findings = Findings()
        var parts = Parts()
        let translations = Translations(findings: findings)
        let parsed = files.sorted { $0.path < $1.path }.compactMap { file in
            YAMLFile.parse(file, findings).map { (file.path, $0) }
        }
        for (path, root) in parsed { TranslationReader.read(path, root, into: translations) }
        for (path, root) in parsed { parts.read(path, root, translations, findings) }
        translations.reportOrphans()
        if let global = parts.global { translations.reportMissing(global.languages, source: global.sourceLanguage) }
        guard let global = parts.global else {
            findings.error(
                "F006", "Dialogs/_global.yaml is missing or broken.",
                .init(file: "Dialogs/_global.yaml", line: 1, column: 1))
            return Result(
                library: nil, draft: nil, tests: parts.tests,
                diagnostics: findings.diagnostics.sorted { $0.location < $1.location },
                map: findings.map,
                safetyProtocol: parts.safetyProtocol)
        }
        let resolver = Resolver(
            global: global, safety: parts.safety, slots: parts.slots, dialogs: parts.dialogs, services: parts.services,
            answers: parts.answers, requiredSentences: requirements.sentences, requiredDialogs: requirements.dialogs,
            hubNode: requirements.hubNode, findings: findings)
        resolver.resolve()
        parts.checkReferrals(findings)
        let diagnostics = findings.diagnostics.sorted { $0.location < $1.location }
        let isSound = !diagnostics.contains { $0.severity == .error }
        let draft = parts.library(global, version: version(of: files))
        return Result(
            library: isSound ? draft : nil, draft: draft, tests: parts.tests, diagnostics: diagnostics,
            map: findings.map,
            safetyProtocol: parts.safetyProtocol)
    }

    /// The first sixteen hex digits of the SHA-256 over paths and texts. Tests do not change what is said.
    private static func version(of files: [SourceFile]) -> ContentVersion {
        var hash = SHA256()
        for file in files.sorted(by: { $0.path < $1.path }) where !file.path.hasPrefix("Dialogs/tests/") {
            hash.update(data: Data(file.path.utf8))
            hash.update(data: Data([0]))
            hash.update(data: Data(file.text.utf8))
            hash.update(data: Data([0]))
        }
        let hex = hash.finalize().prefix(8).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }
        return ContentVersion(hex.joined())
    }
}

/// What has been read so far.
private struct Parts {
    var global: GlobalContent?
    var safetyProtocol: SafetyProtocol?
    var safety = SafetyContent(interrupts: [])
    var slots: [SlotID: Slot] = [:]
    var dialogs: [DialogID: Dialog] = [:]
    var services: [ServiceID: Service] = [:]
    var referrals: [(ReferralRow, Value)] = []
    var answers: [AnswerID: Answer] = [:]
    var phrases: [PhraseGroup] = []
    var rules: [SafetyRule] = []
    var lexicon = LexiconReader()
    var tests: [ConversationTest] = []

    mutating func read(_ path: String, _ root: Value, _ translations: Translations, _ findings: Findings) {
        let globals = GlobalReader(translations: translations)
        let knowledge = KnowledgeReader(translations: translations)
        guard let kind = ContentKind(path: path) else {
            return findings.add(
                "F007", .warning, "Nothing reads this file. Look at docs/content-format.md for where it belongs.",
                .init(file: path, line: 1, column: 1))
        }
        switch kind {
        case .global: global = globals.global(root)
        case .safety: safety = globals.safety(root)
        case .safetyProtocol: safetyProtocol = ProtocolReader.read(root)
        case .slots: slots = globals.slots(root)
        case .services:
            for (service, value) in knowledge.services(root)
            where services.updateValue(service, forKey: service.id) != nil {
                value.fault("D012", "The service \"\(service.id)\" is listed twice.")
            }
        case .referrals: referrals = knowledge.referrals(root)
        case .answers:
            for (answer, value) in knowledge.answers(root) where answers.updateValue(answer, forKey: answer.id) != nil {
                value.fault("D012", "The answer \"\(answer.id)\" stands twice. Give one of them another id.")
            }
        case .phrases: phrases += knowledge.phrases(root)
        case .rules: rules += knowledge.rules(root)
        case .lexicon: lexicon.add(root)
        case .tests: tests += ConversationTestReader(file: path).read(root)
        case .translation: break
        case .dialog:
            let name = String(path.dropFirst("Dialogs/".count).dropLast(".yaml".count))
            let texts = TextReader(prefix: "\(name):", translations: translations)
            if let dialog = DialogReader(texts: texts, file: path).read(root) { dialogs[DialogID(name)] = dialog }
        }
    }

    func checkReferrals(_ findings: Findings) {
        for (row, value) in referrals {
            for service in row.services where services[service] == nil {
                value.fault("K002", "There is no service \"\(service)\" in Knowledge/services.yaml.")
            }
        }
        let names = rules.map(\.id)
        let twice = Dictionary(grouping: rules, by: \.id).filter { $0.value.count > 1 }
        for (id, same) in twice.sorted(by: { $0.key < $1.key }) {
            guard let last = same.last, names.contains(id) else { continue }
            findings.error(
                "D012", "The safety rule \"\(id)\" stands \(same.count) times. Ids are unique.",
                .init(file: last.file, line: last.line, column: 1))
        }
    }

    func library(_ global: GlobalContent, version: ContentVersion) -> Library {
        Library(
            version: version, global: global, safety: safety, slots: slots, dialogs: dialogs, services: services,
            referrals: referrals.map(\.0), answers: answers, phrases: phrases, rules: rules, lexicon: lexicon.lexicon)
    }
}
