import Foundation

/// Standard output for results, standard error for everything else.
enum Output {
    static func line(_ text: String) { write(text + "\n", to: .standardOutput) }
    static func error(_ text: String) { write(text + "\n", to: .standardError) }

    /// A reader that has gone away ends the writing silently.
    static func write(_ text: String, to handle: FileHandle) { try? handle.write(contentsOf: Data(text.utf8)) }
}
