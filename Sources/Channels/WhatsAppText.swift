/// Text for WhatsApp, which makes words between two `*`, `_`, `~` or backticks bold, slanted, struck out or fixed.
enum WhatsAppText {
    private static let lookalikes: [Character: Character] = ["*": "∗", "_": "＿", "~": "∼", "`": "´"]

    /// The text with characters that look the same where two of them would make formatting. Addresses stay as they are:
    /// they must be pressed and are not formatted.
    static func plain(_ text: String) -> String {
        guard text.contains(where: { lookalikes[$0] != nil }) else { return text }
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        let counts = words.filter { !isAddress($0) }.joined().reduce(into: [:]) { $0[$1, default: 0] += 1 }
        return words.map { word in
            guard !isAddress(word) else { return String(word) }
            return String(
                word.map { character in
                    counts[character, default: 0] > 1 ? lookalikes[character] ?? character : character
                })
        }.joined(separator: " ")
    }

    private static func isAddress(_ word: Substring) -> Bool {
        word.contains("://") || word.contains("www.") || word.contains("@")
    }
}
