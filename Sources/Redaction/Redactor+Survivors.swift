extension Redactor {
    /// For every Unicode scalar of a text whether it survives redaction: what `RedactionEvaluation` counts.
    func survivors(of text: String) -> [Bool] {
        guard text.utf8.count <= Self.longest else { return Array(repeating: false, count: text.unicodeScalars.count) }
        let scan = scanned(text)
        var gone = Array(repeating: false, count: text.utf8.count)
        for range in scan.goneRanges() {
            for offset in range { gone[offset] = true }
        }
        var survivors: [Bool] = []
        var offset = 0
        for scalar in text.unicodeScalars {
            survivors.append(!gone[offset])
            offset += UTF8.width(scalar)
        }
        return survivors
    }
}
