/// Streets with and without a number.
extension Scan {
    mutating func markAddresses() {
        for index in tokens.indices where isOpen(index) {
            let token = tokens[index]
            guard token.shape.contains(.letters), !token.isMixed else { continue }
            let suffix = hasStreetSuffix(index)
            if token.has(.street) || suffix || token.has(.knownStreet) {
                if markStreet(at: index, suffix: suffix) { continue }
            }
            markUnknownBeforeNumber(at: index)
            if index > 0 { markEnglishStreet(from: index - 1) }
        }
    }

    /// `14 Church Lane`
    private mutating func markEnglishStreet(from number: Int) {
        guard
            tokens[number].isNumber
                || tokens[number].isMixed && tokens[number].length <= 4 && bytes(number)[tokens[number].start] <= 0x39
        else { return }
        for last in (number + 2)...(number + 3) where last < tokens.count && tokens[last].has(.street) {
            guard isOpen(number...last), Self.english.contains(letters(last)),
                ((number + 1)...last).allSatisfy({ tokens[$0].sign == 0 }),
                ((number + 1)..<last).allSatisfy({ !tokens[$0].has(.function) && !tokens[$0].has(.numberUnit) })
            else { continue }
            mark(number...last, .address)
            return
        }
    }

    private static let english = words("street road lane avenue ave drive close court square terrace rd way")

    private mutating func markStreet(at index: Int, suffix: Bool) -> Bool {
        let token = tokens[index]
        var number = houseNumber(index + 1)
        var end = index
        if number == nil, token.has(.street), isOpen(index + 1), tokens[index + 1].has(.tussen) {
            // laan van meerdervoort 230
            for candidate in (index + 2)...(index + 4) where candidate < tokens.count && isOpen(index...candidate) {
                if let found = houseNumber(candidate + 1), !tokens[candidate].has(.frequent) {
                    number = found
                    end = candidate
                    break
                }
            }
        }
        if number == nil, token.has(.street) || suffix, isOpen(index + 1), Self.winds.contains(letters(index + 1)) {
            // ringbaan oost 14
            number = houseNumber(index + 2)
            end = index + 1
        }
        let standalone = token.has(.street) && end == index
        if suffix, !token.has(.street), token.has(.frequent) || token.has(.chat), !isCapital(index) { return false }
        if let number {
            let first = streetStart(index)
            if token.has(.street), isCapital(index), tokens[number].isNumber || tokens[number].isMixed,
                !token.has(.frequent)
            {
                mark(first...extended(number), .address)
                return true
            }
            if standalone, first == index, !isCapital(index), !(index > 0 && tokens[index - 1].has(.live)) {
                return false
            }
            if token.has(.frequent), standalone, first == index { return false }
            if standalone, first < index, tokens[index].has(.frequent), letters(index) == Array("weg".utf8),
                !isCapital(first), tokens[index - 1].has(.frequent) || tokens[index - 1].length < 4
            {
                return false
            }
            if let after = number + 1 < tokens.count ? tokens[number + 1] : nil, after.has(.numberUnit),
                token.has(.ordinary)
            {
                return false
            }
            mark(first...extended(number), .address)
            return true
        }
        if token.has(.knownStreet) || (suffix && (!token.has(.ordinary) || isCapital(index))) {
            mark(streetStart(index)...index, .address)
            markNumberBefore(streetStart(index))
            return true
        }
        // `toen levi weg was`: away, not a road
        let away = letters(index) == Array("weg".utf8) && !isCapital(index)
        if token.has(.street), !away, index > 0, isOpen(index - 1), follows(index), !token.has(.given),
            !tokens[index - 1].has(.ordinary) || isCapital(index - 1) && !tokens[index - 1].has(.function)
        {
            mark(streetStart(index)...index, .address)
            return true
        }
        return false
    }

    private static let winds = words("oost west noord zuid")

    /// Where the name of a street begins: `nieuwe`, `burgemeester Jansen`, `Prins Hendrik`, `juliana`.
    func streetStart(_ index: Int) -> Int {
        var first = index
        while first > 0, index - first < 4, isOpen(first - 1), tokens[first].sign == 0 || tokens[first].sign == 0x2e,
            tokens[first].gap <= 2
        {
            let before = tokens[first - 1]
            let adjective =
                before.has(.streetAdjective)
                && !["de", "het", "den", "ter", "van"].map({ Array($0.utf8) })
                    .contains(letters(first - 1))
            let article = before.has(.streetAdjective) && isCapital(first - 1)
            // `Jan van Galenstraat`
            if first == index, before.has(.tussen), first > 1, isOpen(first - 2), tokens[first - 1].sign == 0,
                tokens[first - 2].has(.given) && (!tokens[first - 2].has(.frequent) || isCapital(first - 2))
                    || tokens[first - 2].has(.streetAdjective) && !tokens[first - 2].has(.function)
                    || tokens[first - 2].shape.contains(.capital) && !tokens[first - 2].has(.function)
                        && !tokens[first - 2].has(.frequent)
            {
                first -= 2
                continue
            }
            // `aan de van goghstraat`
            if first == index, letters(first - 1) == Array("van".utf8), first == 1 || tokens[first - 2].has(.function) {
                return first - 1
            }
            let named = !before.has(.ordinary) || isCapital(first - 1) || before.has(.given) && !before.has(.frequent)
            let wordBeforeStreet =
                first == index && tokens[index].has(.street) && !before.has(.frequent)
                && !before.has(.function) && !before.has(.numberUnit) && before.isWord && before.length > 2
            guard before.isWord, adjective || article || (named && before.length > 1) || wordBeforeStreet,
                !before.has(.frequent) || adjective || article
            else { break }
            first -= 1
        }
        return first
    }

    func hasStreetSuffix(_ index: Int) -> Bool {
        let word = letters(index)
        guard word.count >= 6 else { return false }
        for suffix in Self.suffixes
        where word.count >= suffix.count + 3 && word.suffix(suffix.count).elementsEqual(suffix) {
            return true
        }
        return false
    }

    static let suffixes: [[UInt8]] = [
        "straat", "straatje", "laan", "laantje", "weg", "plein", "gracht", "kade", "dijk", "singel", "hof", "pad",
        "dreef",
        "steeg", "plantsoen", "park", "markt", "hoef", "wal", "haven", "straat", "straot", "str", "burgwal", "donk",
        "oord", "horst", "hage", "veld", "baan", "einde",
    ].map { Array($0.utf8) }
}
