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
        let standalone = token.has(.street) && end == index
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
                !isCapital(first)
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

    /// Where the name of a street begins: `nieuwe`, `burgemeester Jansen`, `Prins Hendrik`, `juliana`.
    private func streetStart(_ index: Int) -> Int {
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

    /// A number of one to four digits, perhaps with a letter, in figures or a word.
    private func houseNumber(_ index: Int) -> Int? {
        guard isOpen(index), index > 0, tokens[index].gap <= 6,
            tokens[index].sign != 0x2e || !tokens[index].spaceBefore || isAbbreviatedStreet(index - 1)
        else { return nil }
        let token = tokens[index]
        if ["nr", "nummer", "no", "huisnummer", "op"].map({ Array($0.utf8) }).contains(letters(index)) {
            // `op` only on the way to the word for a number
            guard letters(index) != Array("op".utf8) || index + 1 < tokens.count && tokens[index + 1].isWord else {
                return nil
            }
            return houseNumber(index + 1)
        }
        if token.flags.number != nil { return index }
        let digits = bytes(index).prefix { $0 <= 0x39 }
        guard (1...4).contains(digits.count), digits.first != 0x30, token.length - digits.count <= 3 else { return nil }
        return index
    }

    /// `kerkstr. 12`
    private func isAbbreviatedStreet(_ index: Int) -> Bool {
        ["str", "pln", "ln"].contains { letters(index).suffix($0.utf8.count).elementsEqual($0.utf8) }
    }

    /// `44 bis`, `101-2`, `88 hs`, `12 a`, `12 hoog`, `12 III`
    private func extended(_ number: Int) -> Int {
        var last = number
        while isOpen(last + 1), last - number < 3, tokens[last + 1].gap <= 2 {
            let next = tokens[last + 1]
            let word = letters(last + 1)
            let addition = Self.additions.contains(word) && next.sign != 0x2c
            let number = next.isNumber && next.length <= 3 && next.sign == 0x2d
            let spoken = next.flags.number != nil && tokens[last].flags.number != nil
            guard
                addition || number || spoken
                    || (next.length == 1 && next.isWord && !next.has(.frequent)
                        && (next.sign == 0x2d || word[0] <= 0x64))
            else { break }
            last += 1
        }
        return last
    }

    private static let additions = words("bis hs huis rood zw zwart boven beneden hoog achter ii iii iv i bus")

    /// `Ganzenhoef 48`: nobody knows the word, and a number of a house follows.
    private mutating func markUnknownBeforeNumber(at index: Int) {
        let token = tokens[index]
        guard let number = houseNumber(index + 1), number == index + 1, tokens[number].sign == 0,
            tokens[number].isNumber || tokens[number].isMixed
        else { return }
        if let after = number + 1 < tokens.count ? tokens[number + 1] : nil, after.has(.numberUnit), after.gap <= 2 {
            return
        }
        let living = (max(0, index - 4)..<index).contains { tokens[$0].has(.live) }
        let named = token.has(.given) || token.has(.place)
        let unknown = !token.has(.ordinary)
        let after = extended(number)
        let coded = isOpen(after + 1) == false && after + 1 < tokens.count && verdicts[after + 1] == .gone(.postcode)
        let placed = living && index > 0 && (Self.onWords.contains(letters(index - 1)) || tokens[index - 1].has(.live))
        let titled =
            isCapital(index) && !token.has(.frequent) && !token.has(.app) && !token.has(.month)
            && hasCapitalStart(index)
        guard
            unknown && (!named || living) && !resemblesWord(index)
                || isCapital(index) && !token.has(.frequent) && living
                || (coded || placed || titled) && !token.has(.numberUnit) && !token.has(.function)
                    && !Self.counted.contains(letters(index))
        else { return }
        mark(nameStart(index, certain: coded)...after, .address)
    }

    /// `De Brink`, `Op de Bos`, `Korte Poten`
    private func hasCapitalStart(_ index: Int) -> Bool {
        guard index > 0, tokens[index].sign == 0 else { return false }
        for distance in 1...2 where index - distance >= 0 {
            let before = tokens[index - distance]
            if before.shape.contains(.capital), Self.starts.contains(letters(index - distance)) {
                return !capitalsSayNothing
            }
            guard before.has(.tussen), before.sign == 0 else { return false }
        }
        return false
    }

    private static let onWords = words("op aan adres adres is")
    private static let counted = words(
        "niveau fase level klas groep etage verdieping plek plaats stand stap leeftijd nummer nr deel dag week maand jaar kanaal "
            + "kamer minimaal maximaal ongeveer zeker zon rond bijna pas slechts")

    /// `De Kamp 3`, `Achter de Hoven 12`, `korte poten 7`: the words before the last one of the name.
    private func nameStart(_ index: Int, certain: Bool) -> Int {
        var first = streetStart(index)
        while first > 0, index - first < 4, isOpen(first - 1), tokens[first].sign == 0, tokens[first].gap <= 2 {
            let before = tokens[first - 1]
            let small = before.has(.function) || before.has(.tussen)
            let capital = before.shape.contains(.capital) && !capitalsSayNothing
            guard
                capital && (isCapital(first - 1) || !tokens[first - 1].has(.live)) && before.length > 1
                    || certain && !small && !before.has(.live) && before.isWord && !before.has(.frequent)
                    || small && first > 1 && tokens[first - 1].sign == 0 && isOpen(first - 2)
                        && Self.starts.contains(letters(first - 2))
                        && tokens[first - 2].shape.contains(.capital)
            else { break }
            first -= 1
        }
        return first
    }

    private static let starts = words(
        "op achter onder boven bij aan in voor langs het de korte lange oude nieuwe grote kleine hoge lage")

    /// `nummer 12 in de kerkstraat`, `nr 7 op het plein`: the number before a street that was found.
    private mutating func markNumberBefore(_ street: Int) {
        var cue = street - 1
        while cue > 0, street - cue < 4, Self.between.contains(letters(cue)) { cue -= 1 }
        guard cue > 0, cue < street - 1, isOpen(cue), tokens[cue].isNumber, tokens[cue].length <= 4,
            Self.numberWords.contains(letters(cue - 1))
        else { return }
        mark((cue - 1)...cue, .address)
    }

    private static let between = words("in op aan van de het")
    private static let numberWords = words("nr nummer no huisnummer")

    private func resemblesWord(_ index: Int) -> Bool {
        !isCapital(index) && WordAcceptance(vocabulary: vocabulary).accepts(letters(index), strict: false)
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
