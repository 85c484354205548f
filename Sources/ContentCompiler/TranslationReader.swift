import Content

/// Reads `i18n/<language>/…` files.
enum TranslationReader {
    static func read(_ path: String, _ root: Value, into translations: Translations) {
        let parts = path.split(separator: "/").map(String.init)
        guard parts.count >= 4, parts[1] == "i18n" else { return }
        let language = Language(parts[2])
        let fields = root.fields("A translation file", Shapes.translationFile.keys)
        let source = parts[0] + "/" + parts[3...].joined(separator: "/")
        let prefix = TranslationFile.prefix(of: source)
        for (key, keyValue, value) in fields["texts"]?.pairs("\"texts\"") ?? [] {
            let entry = value.fields("A translation", Shapes.translation.keys)
            guard let text = entry["text"]?.requireString("\"text\"") else {
                value.fault("F006", "This translation has no \"text\".")
                continue
            }
            if (entry["by"]?.string ?? "").isEmpty, !text.isEmpty {
                translations.noteUnsigned(prefix + key, language, in: path)
            }
            translations.add(
                prefix + key, language,
                .init(
                    text: text, formal: entry["u"]?.string, source: entry["of"]?.string ?? "",
                    also: entry["also"]?.strings("A phrase") ?? [], value: entry["text"] ?? keyValue))
        }
    }
}
