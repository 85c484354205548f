import CLineEditor
import Glibc

/// Standard input by lines. `readLine` stops at invalid UTF-8; somebody's broken bytes must not end a conversation.
package enum StandardInput {
    /// The next line without its newline, invalid bytes replaced; nil at the end.
    package static func line() -> String? {
        var pointer: UnsafeMutablePointer<CChar>?
        let length = baken_input_line(&pointer)
        defer { free(pointer) }
        guard length >= 0, let pointer else { return nil }
        var bytes = UnsafeRawBufferPointer(start: pointer, count: length)[...]
        while let last = bytes.last, last == 0x0A || last == 0x0D { bytes = bytes.dropLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
