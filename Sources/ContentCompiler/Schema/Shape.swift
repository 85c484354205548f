import Content

/// What may stand in one place of a content file. The readers take their keys from here and the JSON Schemas are made of it:
/// a key that is not here is refused, and one that is here is offered while an editor types.
indirect enum Shape: Sendable {
    /// Any scalar: numbers and words alike are text.
    case text
    /// Text of which the schema checks the form, as a regular expression.
    case formed(String)
    case word([String])
    /// `yes` or `no`.
    case flag
    case number
    /// A list; a single value counts as a list of one.
    case list(Shape)
    /// A map of which the writer chooses the keys.
    case map(Shape)
    /// A map with keys from a vocabulary.
    case keyed([String], Shape)
    case object(ObjectShape)
    case either([Shape])

    static func words<Word: RawRepresentable & CaseIterable>(_ type: Word.Type) -> Shape
    where Word.RawValue == String {
        .word(type.allCases.map(\.rawValue))
    }

    static let texts = Shape.list(.text)
    /// A list is Dutch; a map has languages.
    static let phrases = Shape.either([.texts, .map(.texts)])
    static let date = Shape.formed("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    static let minutes = Shape.formed("^[0-9]+m$")
    /// `dialog/node`
    static let place = Shape.formed("^.+/[^/]+$")
}

/// A map with known keys.
struct ObjectShape: Sendable {
    struct Field: Sendable {
        let key: String
        let shape: Shape
        /// What an editor reads beside the key, as docs/content-format.md has it.
        let about: String
        let isRequired: Bool

        init(_ key: String, _ shape: Shape, _ about: String, required: Bool = false) {
            self.key = key
            self.shape = shape
            self.about = about
            isRequired = required
        }
    }

    /// Its name among the definitions of a schema.
    let name: String
    let fields: [Field]
    let keys: Set<String>

    init(name: String, fields: [Field]) {
        self.name = name
        self.fields = fields
        keys = Set(fields.map(\.key))
    }
}
