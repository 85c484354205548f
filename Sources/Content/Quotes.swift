extension StringProtocol {
    /// Without what stands in quotation marks: what somebody may say to another keeps its own form of address and its own
    /// question marks.
    package var withoutQuotes: String {
        var isQuoted = false
        return String(
            filter { character in
                if character == "\"" { isQuoted.toggle() }
                return !isQuoted
            })
    }
}
