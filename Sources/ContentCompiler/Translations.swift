import Content
import Crypto
import Foundation

/// The texts of the other languages, by text id.
final class Translations {
    struct Translation {
        /// Empty: still to be translated.
        let text: String
        let formal: String?
        /// First eight hex digits of the SHA-256 of the Dutch text it was made from.
        let source: String
        /// Other ways of saying it, for an option.
        let also: [String]
        let value: Value
    }

    private var byID: [String: [Language: Translation]] = [:]
    private var used: Set<String> = []
    private let findings: Findings

    init(findings: Findings) { self.findings = findings }

    func add(_ id: String, _ language: Language, _ translation: Translation) {
        if byID[id]?[language] != nil {
            translation.value.fault("F003", "The text \"\(id)\" is translated twice into \(language).")
        }
        byID[id, default: [:]][language] = translation
        findings.map.note(.translation(TextID(id), language), at: translation.value.location)
    }

    func noteUnsigned(_ id: String, _ language: Language, in file: String) {
        findings.map.note(unsigned: TextID(id), language, in: file)
    }

    /// What is translated; a text that is still empty is not.
    func of(_ id: String) -> [(Language, Translation)] {
        used.insert(id)
        return (byID[id] ?? [:]).filter { !$0.value.text.isEmpty }.sorted { $0.key < $1.key }
    }

    func check(_ translation: Translation, _ language: Language, source: String, key: String) {
        let hash = Self.hash(source)
        if translation.source != hash {
            findings.add(
                "I002", .warning,
                "The \(language) translation of \"\(key)\" was made from another Dutch text. Look at it, then write \"of: \(hash)\".",
                translation.value.location)
        }
    }

    /// Texts that have no translation, one finding for a file that has none at all.
    func reportMissing(_ languages: [Language], source: Language) {
        let byFile = Dictionary(grouping: findings.map.texts, by: \.location.file)
        for language in languages.sorted() where language != source {
            for (file, texts) in byFile.sorted(by: { $0.key < $1.key }) {
                let missing = texts.filter { byID[$0.id]?[language]?.text.isEmpty ?? true }
                if missing.count == texts.count {
                    findings.add(
                        "I001", .warning,
                        "None of the \(texts.count) texts of this file is translated into \(language). Write \(TranslationFile.path(of: file, language)).",
                        .init(file: file, line: 1, column: 1))
                    continue
                }
                for text in missing {
                    findings.add(
                        "I001", .warning, "This text has no \(language) translation: \"\(text.text)\"", text.location)
                }
            }
        }
    }

    /// Translations whose Dutch text is gone.
    func reportOrphans() {
        for (id, languages) in byID.sorted(by: { $0.key < $1.key }) where !used.contains(id) {
            for (language, translation) in languages.sorted(by: { $0.key < $1.key }) {
                findings.add(
                    "I003", .warning,
                    "This \(language) text belongs to \"\(id)\", which is no longer there. Remove it.",
                    translation.value.location)
            }
        }
    }

    static func hash(_ text: String) -> String {
        SHA256.hash(data: Data(text.utf8)).prefix(4).map { byte in
            let hex = String(byte, radix: 16)
            return hex.count == 1 ? "0" + hex : hex
        }.joined()
    }
}
