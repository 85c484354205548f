/// Text without persons. Only a `Redactor` can make one, so whoever accepts this type cannot store anything else.
package struct Redacted: Sendable, Hashable, Encodable, CustomStringConvertible {
    package let text: String
    /// The kinds that were taken out, in the order of the text; empty when the text is as it was written.
    package let kinds: [RedactionKind]

    init(text: String, kinds: [RedactionKind]) {
        self.text = text
        self.kinds = kinds
    }

    /// Its beginning: what was taken out stays out.
    package func prefix(_ length: Int) -> Redacted {
        text.count <= length ? self : Redacted(text: String(text.prefix(length)), kinds: kinds)
    }

    package var description: String { text }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
