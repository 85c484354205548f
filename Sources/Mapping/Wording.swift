import Content
import Pages

/// What a text says in one language, for people who read it on the map.
struct Wording {
    let graph: FlowGraph

    /// The words of every variant; nil where they are not translated.
    func plain(_ text: LocalizedText, _ language: Language) -> String? {
        guard let variant = text.variants.first, let wording = variant.wordings[language] else { return nil }
        return wording.informal.map(shown).joined()
    }

    func markup(_ text: LocalizedText, _ language: Language) -> String? {
        let variants = text.variants.compactMap { $0.wordings[language] }
        guard !variants.isEmpty else { return nil }
        return variants.map { wording in
            let formal = wording.formal.map { pieces in
                " <span class=\"formal\"><b>\(MapWords.of(.formal))</b> \(pieces.map(marked).joined())</span>"
            }
            return wording.informal.map(marked).joined() + (formal ?? "")
        }.joined(separator: " <i class=\"or\">\(MapWords.of(.variant))</i> ")
    }

    private func shown(_ piece: TextPiece) -> String {
        switch piece {
        case .words(let words): words
        case .service(let id, let field): graph.services[id]?.value(field) ?? "{\(id).\(field.rawValue)}"
        case .argument(let name): "{\(name)}"
        }
    }

    private func marked(_ piece: TextPiece) -> String {
        let words = Markup.escaped(shown(piece))
        guard case .service(let id, let field) = piece else { return words }
        return "<span class=\"ref\" title=\"{\(Markup.escaped(id.rawValue)).\(field.rawValue)}\">\(words)</span>"
    }
}
