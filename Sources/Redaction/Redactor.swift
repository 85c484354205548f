/// Takes out of a message what points at a person, before anything is written.
///
/// Recognisers for what has a form, rules for what a sentence gives away, and an allow-list for the rest: a word that is
/// in no vocabulary of ordinary Dutch, English or chat language does not get through. It fails closed. See
/// `docs/privacy.md` for what it is measured at.
package struct Redactor: Sendable {
    /// Longer messages, in bytes of UTF-8, are not read at all.
    package static let longest = 200_000
    /// What stands for a message that is too long.
    package static let notStored = Redacted(text: "[niet opgeslagen]", kinds: [.word])

    private let vocabulary: RedactionVocabulary
    private let protection: Protection

    /// - Parameter protected: telephone numbers, sites and names of services that must stay readable, as they stand in
    ///   Knowledge/.
    package init(vocabulary: RedactionVocabulary, protected: [String]) {
        self.vocabulary = vocabulary
        protection = Protection(protected)
    }

    package func redact(_ text: String) -> Redacted {
        var memory = RedactionMemory()
        return redact(text, remembering: &memory)
    }

    /// Redacts a message of a conversation in which names may have been found before: a name that was given away once is
    /// known in the messages after it. The memory is never stored.
    package func redact(_ text: String, remembering memory: inout RedactionMemory) -> Redacted {
        guard text.utf8.count <= Self.longest else { return Self.notStored }
        return scanned(text, remembering: &memory).rendered()
    }

    func scanned(_ text: String) -> Scan {
        var memory = RedactionMemory()
        return scanned(text, remembering: &memory)
    }

    private func scanned(_ text: String, remembering memory: inout RedactionMemory) -> Scan {
        var scan = Scan(text, vocabulary: vocabulary, protection: protection)
        guard !scan.tokens.isEmpty else { return scan }
        scan.protectContacts()
        scan.markWholeNumbers()
        scan.markAddressesOnline()
        scan.markNumbers()
        scan.markSpacedLetters()
        scan.markAccounts()
        scan.markCutWords()
        scan.markAddresses()
        scan.markOrganisations()
        scan.markNames(&memory)
        scan.markPlaces()
        scan.markUnknownWords()
        scan.extendUnknown()
        scan.markBlobs()
        return scan
    }
}
