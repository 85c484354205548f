import Content

/// Turns the texts of a file into `LocalizedText`, with their translations.
struct TextReader {
    /// The part of the text ids that names the file, such as `jong/sextortion:`.
    let prefix: String
    let translations: Translations
    /// References that stay open until the text is said, such as `{phone}` in a service's own line.
    let arguments: Set<String>
    let sourceLanguage: Language

    init(prefix: String, translations: Translations, arguments: Set<String> = []) {
        self.prefix = prefix
        self.translations = translations
        self.arguments = arguments
        self.sourceLanguage = .dutch
    }

    /// - Parameters:
    ///   - key: the text's id within the file, such as `begin/text`.
    ///   - also: other ways of saying it, for the label of an option.
    func read(_ value: Value, _ key: String, also: [String] = []) -> LocalizedText? {
        let id = TextID(prefix + key)
        value.findings.map.note(.text(id), at: value.location)
        if value.string != nil { return plain(value, key, id, also) }
        guard value.isMap else {
            value.fault("F004", "A text must be words, or a map with \"text\" or \"variants\".")
            return nil
        }
        let fields = value.fields("A text", Shapes.text.keys)
        let condition = fields["when"].flatMap(condition)
        if let variants = fields["variants"] {
            let built = variants.items.enumerated().compactMap { index, item in
                variant(item, formal: nil, key: "\(key)/v\(index)", also: also)
            }
            guard !built.isEmpty else {
                variants.fault("F004", "\"variants\" needs at least two wordings.")
                return nil
            }
            return LocalizedText(id: id, variants: built, condition: condition)
        }
        guard let text = fields["text"] else {
            value.fault("F006", "This text has no \"text\".")
            return nil
        }
        guard let variant = variant(text, formal: fields["u"], key: key, also: also) else { return nil }
        return LocalizedText(id: id, variants: [variant], condition: condition)
    }

    func list(_ value: Value?, _ key: String) -> [LocalizedText] {
        guard let value else { return [] }
        return value.items.enumerated().compactMap { index, item in read(item, "\(key)/\(index)") }
    }

    private func plain(_ value: Value, _ key: String, _ id: TextID, _ also: [String]) -> LocalizedText? {
        variant(value, formal: nil, key: key, also: also).map { LocalizedText(id: id, variants: [$0]) }
    }

    private func variant(_ value: Value, formal: Value?, key: String, also: [String]) -> LocalizedText.Variant? {
        guard let text = value.requireString("A text") else { return nil }
        let formalText = formal?.requireString("\"u\"")
        value.findings.map.note(
            SourceText(id: prefix + key, text: text, formal: formalText, location: value.location, also: also))
        var wordings: [Language: LocalizedText.Wording] = [
            sourceLanguage: .init(
                informal: pieces(text, value), formal: formalText.map { pieces($0, formal ?? value) })
        ]
        for (language, translation) in translations.of(prefix + key) {
            wordings[language] = .init(
                informal: pieces(translation.text, translation.value),
                formal: translation.formal.map { pieces($0, translation.value) })
            translations.check(translation, language, source: text, key: prefix + key)
        }
        return LocalizedText.Variant(wordings: wordings)
    }

    func condition(_ value: Value) -> Condition? {
        guard let text = value.requireString("\"when\"") else { return nil }
        do {
            return try ConditionParser.parse(text)
        } catch {
            value.fault("S006", "This condition cannot be read: \(error.message).")
            return nil
        }
    }

    /// Splits words from `{service.field}` references.
    private func pieces(_ text: String, _ value: Value) -> [TextPiece] {
        var pieces: [TextPiece] = []
        var words = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            words += rest[..<open]
            let inner = rest[rest.index(after: open)...]
            guard let close = inner.firstIndex(of: "}") else {
                value.fault("R005", "A \"{\" in this text is not closed.")
                break
            }
            let name = String(inner[..<close])
            if !words.isEmpty { pieces.append(.words(words)) }
            words = ""
            if let piece = reference(name, value) { pieces.append(piece) }
            rest = inner[inner.index(after: close)...]
        }
        words += rest
        if !words.isEmpty { pieces.append(.words(words)) }
        return pieces
    }

    private func reference(_ name: String, _ value: Value) -> TextPiece? {
        if arguments.contains(name) { return .argument(name) }
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        if parts.count == 2, let field = ServiceField(rawValue: parts[1]) {
            return .service(ServiceID(parts[0]), field)
        }
        value.fault(
            "R005",
            "\"{\(name)}\" names nothing. Write {service.phone}, {service.chat}, {service.url} or {service.name}.")
        return nil
    }
}
