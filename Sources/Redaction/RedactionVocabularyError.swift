/// Why the bytes of a vocabulary could not be used.
package enum RedactionVocabularyError: Error, Equatable, CustomStringConvertible {
    case tooShort(bytes: Int, needed: Int)
    case notAVocabulary
    case damaged(what: String)

    package var description: String {
        let remedy = "run Knowledge/redaction/build.py again or take the file from the repository"
        return switch self {
        case .tooShort(let bytes, let needed):
            "The redaction vocabulary has \(bytes) bytes where \(needed) were expected: \(remedy)."
        case .notAVocabulary:
            "The redaction vocabulary does not begin as vocabulary.bin does: \(remedy)."
        case .damaged(let what):
            "The redaction vocabulary is damaged (\(what)): \(remedy)."
        }
    }
}
