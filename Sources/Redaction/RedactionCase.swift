/// One labelled message of a file for `baken evaluate redaction`: the text, and what in it points at a person.
package struct RedactionCase: Sendable, Codable, Hashable {
    package struct Span: Sendable, Codable, Hashable {
        /// Positions in the text, counted in Unicode scalars.
        package let start: Int
        package let end: Int
        /// `person`, `phone`, `address` …
        package let type: String
        /// It may go or stay: a town.
        package let optional: Bool?

        package init(start: Int, end: Int, type: String, optional: Bool? = nil) {
            self.start = start
            self.end = end
            self.type = type
            self.optional = optional
        }
    }

    package let id: String
    package let text: String
    package let spans: [Span]
    package let lang: String?
    /// `pii`, `negative` or `obfuscated`.
    package let cat: String?

    package init(id: String, text: String, spans: [Span], lang: String? = nil, cat: String? = nil) {
        self.id = id
        self.text = text
        self.spans = spans
        self.lang = lang
        self.cat = cat
    }
}
