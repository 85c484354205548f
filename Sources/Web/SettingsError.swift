/// Why the service does not start. Names settings and says what was expected; never repeats a value, which may be a secret.
package enum SettingsError: Error, Hashable, Sendable, CustomStringConvertible {
    case unknown(String, nearest: String?)
    case unusable(String, expected: String)
    /// The setting and its `_FILE` are both there.
    case twice(String)
    case unreadableSecret(String)
    case unreadableFile
    case malformedLine(Int)
    case missing(String, needs: String)

    package var description: String {
        switch self {
        case .unknown(let name, let nearest):
            "\(name) is not a setting" + (nearest.map { "; did you mean \($0)?" } ?? "; docs/operations.md lists them")
        case .unusable(let name, let expected): "\(name) cannot be used: expected \(expected)"
        case .twice(let name): "\(name) and \(name)_FILE are both set: expected one of them"
        case .unreadableSecret(let name): "\(name)_FILE cannot be read: expected the path of a readable text file"
        case .unreadableFile: "the file given with --config cannot be read: expected a text file of NAME=value lines"
        case .malformedLine(let number): "line \(number) of the file given with --config: expected NAME=value"
        case .missing(let name, let needs): "\(needs) is set without \(name): expected both"
        }
    }
}
