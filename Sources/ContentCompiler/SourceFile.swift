/// One content file as it was read. The path is relative to the project and begins with `Dialogs/` or `Knowledge/`.
package struct SourceFile: Hashable, Sendable {
    package let path: String
    package let text: String

    package init(path: String, text: String) {
        self.path = path
        self.text = text
    }
}
