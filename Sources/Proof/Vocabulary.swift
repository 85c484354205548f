import Content
import Dialog
import Foundation

/// The words that a stored conversation may consist of: ids of the content and the names of the vocabulary.
struct Vocabulary {
    private let words: Set<String>

    init(_ library: Library) {
        var words: Set<String> = ["", library.version.hash]
        for (id, dialog) in library.dialogs {
            words.insert(id.rawValue)
            for node in dialog.nodes { words.insert(node.id.rawValue) }
        }
        for (id, slot) in library.slots { words.formUnion([id.rawValue] + slot.values.map(\.rawValue)) }
        words.formUnion(library.services.keys.map(\.rawValue))
        words.formUnion(library.global.languages.map(\.code))
        words.formUnion(Audience.allCases.map(\.rawValue))
        words.formUnion(RiskLevel.allCases.map(\.rawValue))
        words.formUnion(RiskCategory.allCases.map(\.rawValue))
        words.formUnion(Topic.allCases.map(\.rawValue))
        words.formUnion(EscalationReason.allCases.map(\.rawValue))
        words.formUnion(["entering", "waiting", "calling"])
        self.words = words
    }

    /// A text in the stored value that is no id.
    func fault(in conversation: Conversation) -> String? {
        guard let data = try? JSONEncoder().encode(conversation),
            let value = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
        else { return "the state is no JSON object" }
        // The names of the state's own fields are the program's.
        for (_, field) in value {
            if let word = unknown(field) { return "\"\(word)\" is stored and is no id" }
        }
        return nil
    }

    private static let fields: Set<String> = ["dialog", "node", "phase", "stack", "audience", "before"]

    private func unknown(_ value: Any) -> String? {
        if let text = value as? String { return words.contains(text) ? nil : text }
        if let list = value as? [Any] { return list.lazy.compactMap(unknown).first }
        if let map = value as? [String: Any] {
            for (key, inner) in map {
                if !words.contains(key), !Self.fields.contains(key) { return key }
                if let found = unknown(inner) { return found }
            }
        }
        return nil
    }

    static func survives(_ conversation: Conversation) -> Bool {
        guard let data = try? JSONEncoder().encode(conversation),
            let again = try? JSONDecoder().decode(Conversation.self, from: data)
        else { return false }
        return again == conversation
    }
}
