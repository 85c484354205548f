/// Text as it may stand in HTML and SVG.
package enum Markup {
    /// For text and for attributes in double quotes.
    package static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
