/// One HTML page that needs nothing beside it: no network, no fonts, no files. It follows light and dark, and prints.
package struct SelfContainedPage: Sendable {
    private let title: String
    private let language: String
    private let style: String
    private let body: String
    private let script: String

    /// - Parameters:
    ///   - language: the language of its own words, as a BCP 47 tag.
    ///   - body: the inside of `body`, escaped already.
    package init(title: String, language: String, style: String, body: String, script: String = "") {
        self.title = title
        self.language = language
        self.style = style
        self.body = body
        self.script = script
    }

    package var html: String {
        """
        <!doctype html>
        <html lang="\(Markup.escaped(language))">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <title>\(Markup.escaped(title))</title>
        <style>
        \(Self.palette)
        \(style)
        </style>
        </head>
        <body>
        \(body)
        \(script.isEmpty ? "" : "<script>\n\(script)\n</script>")
        </body>
        </html>

        """
    }

    private static let palette = """
        :root{color-scheme:light dark;--ink:#1d2a33;--quiet:#5b6b76;--paper:#fbfaf7;--card:#fff;--line:#e3e0d8;--bar:#2f7f86}
        @media(prefers-color-scheme:dark){:root{--ink:#e8eced;--quiet:#9fb0b8;--paper:#12181c;--card:#1a2227;--line:#2b363d;--bar:#5db7bd}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
        """
}
