/// One reviewed utterance in all its languages and both forms of address.
package struct LocalizedText: Hashable, Sendable, Codable {
    package let id: TextID
    /// Equal wordings; the conversation's seed chooses one. At least one.
    package let variants: [Variant]
    /// The utterance is left out when this does not hold.
    package let condition: Condition?

    package init(id: TextID, variants: [Variant], condition: Condition? = nil) {
        self.id = id
        self.variants = variants
        self.condition = condition
    }

    package struct Variant: Hashable, Sendable, Codable {
        /// By language; the source language is always present.
        package let wordings: [Language: Wording]

        package init(wordings: [Language: Wording]) { self.wordings = wordings }
    }

    package struct Wording: Hashable, Sendable, Codable {
        package let informal: [TextPiece]
        /// Nil where both forms of address read the same.
        package let formal: [TextPiece]?

        package init(informal: [TextPiece], formal: [TextPiece]? = nil) {
            self.informal = informal
            self.formal = formal
        }

        package func pieces(_ register: Register) -> [TextPiece] {
            register == .formal ? (formal ?? informal) : informal
        }
    }

    /// The wording that is said: the language asked for, else the source language.
    package func pieces(variant: Int, language: Language, source: Language, register: Register) -> [TextPiece] {
        guard !variants.isEmpty else { return [] }
        let chosen = variants[variant % variants.count]
        let wording = chosen.wordings[language] ?? chosen.wordings[source]
        return wording?.pieces(register) ?? []
    }
}

/// A stretch of a text: plain words, or a reference that the engine fills in.
package enum TextPiece: Hashable, Sendable, Codable {
    case words(String)
    /// `{veilig-thuis.phone}`
    case service(ServiceID, ServiceField)
    /// `{phone}` inside a service's own line; `{choice}` and `{channel}` in the engine's fixed sentences.
    case argument(String)
}

/// What of a service a text may show.
package enum ServiceField: String, Hashable, Sendable, Codable, CaseIterable {
    case name, phone, chat, url, email, hours
}
