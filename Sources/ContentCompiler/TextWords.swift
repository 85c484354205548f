import Content

/// One wording of a text as somebody reads it, references left out.
struct TextWords: Hashable {
    let text: String
    let pieces: [TextPiece]
    let language: Language
    let register: Register
    /// Where it stands: the Dutch text, or its translation.
    let place: SourceMap.Subject
    let variant: Int

    /// Every wording: variants, languages, both forms of address where they differ.
    static func all(_ text: LocalizedText) -> [TextWords] {
        text.variants.enumerated().flatMap { index, variant in
            variant.wordings.sorted { $0.key < $1.key }.flatMap { language, wording -> [TextWords] in
                let id = text.variants.count > 1 ? TextID("\(text.id)/v\(index)") : text.id
                let place: SourceMap.Subject = language == .dutch ? .text(id) : .translation(id, language)
                func words(_ pieces: [TextPiece], _ register: Register) -> TextWords {
                    TextWords(
                        text: pieces.map { if case .words(let words) = $0 { words } else { "" } }.joined(),
                        pieces: pieces, language: language, register: register, place: place, variant: index)
                }
                return [words(wording.informal, .informal)] + (wording.formal.map { [words($0, .formal)] } ?? [])
            }
        }
    }

    /// What it refers to, sorted.
    var references: [String] {
        Set(
            pieces.compactMap { piece in
                switch piece {
                case .words: nil
                case .service(let id, let field): "\(id).\(field.rawValue)"
                case .argument(let name): name
                }
            }
        ).sorted()
    }

    /// The bytes it takes once its references are filled in.
    func bytes(_ services: [ServiceID: Service]) -> Int {
        pieces.reduce(0) { sum, piece in
            switch piece {
            case .words(let words): sum + words.utf8.count
            case .service(let id, let field): sum + (services[id]?.value(field)?.utf8.count ?? 0)
            case .argument: sum + Self.argument
            }
        }
    }

    /// Room for what is filled in while it is said.
    private static let argument = 60
}
