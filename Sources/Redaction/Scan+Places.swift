/// Towns and villages. Provinces, countries and the large towns in the name of an authority stay: they point at nobody.
extension Scan {
    mutating func markPlaces() {
        for index in tokens.indices where isOpen(index) {
            let token = tokens[index]
            if token.has(.phraseStart), let last = placePhrase(from: index) {
                if !isAuthority(before: index, last: last) { mark(index...last, .place) } else { keep(index...last) }
                continue
            }
            guard token.has(.place) else { continue }
            if isAuthority(before: index, last: index) {
                keep(index...index)
            } else if !token.has(.ordinary) || (isCapital(index) && isAfterPlaceWord(index) && !token.has(.frequent)) {
                mark(index...index, token.has(.given) && !isAfterPlaceWord(index) ? .name : .place)
            }
        }
    }

    private func placePhrase(from first: Int) -> Int? {
        var hash = WordHash(letters(first))
        var found: Int?
        var last = first + 1
        while last < tokens.count, last - first < 5, isOpen(last), tokens[last].gap <= 2 {
            hash.add(0x20)
            for byte in letters(last) { hash.add(byte) }
            if vocabulary.flags(hash).has(.placePhrase) { found = last }
            last += 1
        }
        guard let found else { return nil }
        // `de wijk` is a village, and nearly always a neighbourhood
        let allPlain = (first...found).allSatisfy {
            !isCapital($0)
                && (tokens[$0].has(.frequent) || tokens[$0].has(.dutch) && letters(first) != Array("den".utf8))
        }
        return allPlain ? nil : found
    }

    private func isAuthority(before index: Int, last: Int) -> Bool {
        guard index > 0, tokens[index - 1].has(.organisation), tokens[index].sign == 0 else { return false }
        if last == index { return tokens[index].has(.bigPlace) }
        return vocabulary.flags(Array((index...last).map { letters($0) }.joined(separator: [0x20]))).has(.bigPlace)
    }

    private func isAfterPlaceWord(_ index: Int) -> Bool {
        index > 0 && Self.placeWords.contains(letters(index - 1))
    }

    private static let placeWords = words("in uit naar te van bij from to near")
}
