/// Numbers of houses, and the words before them that are a street because of it.
extension Scan {
    /// A number of one to four digits, perhaps with a letter, in figures or a word.
    func houseNumber(_ index: Int) -> Int? {
        guard isOpen(index), index > 0, tokens[index].gap <= 6,
            tokens[index].sign != 0x2e || !tokens[index].spaceBefore || isAbbreviatedStreet(index - 1)
                || Self.numberWords.contains(letters(index - 1))
        else { return nil }
        var index = index
        // `kerkstraat op nummer 7`; `op` only on the way to the word for a number
        if letters(index) == Array("op".utf8), isOpen(index + 1), Self.numberWords.contains(letters(index + 1)) {
            index += 1
        }
        if Self.numberWords.contains(letters(index)) {
            index += 1
            guard isOpen(index), tokens[index].gap <= 3 else { return nil }
        }
        let token = tokens[index]
        if token.flags.number != nil || token.isWord && isNumberWord(index) { return index }
        let digits = bytes(index).prefix { $0 <= 0x39 }
        guard (1...4).contains(digits.count), digits.first != 0x30, token.length - digits.count <= 3 else { return nil }
        return index
    }

    /// `kerkstr. 12`
    private func isAbbreviatedStreet(_ index: Int) -> Bool {
        ["str", "pln", "ln"].contains { letters(index).suffix($0.utf8.count).elementsEqual($0.utf8) }
    }

    /// `44 bis`, `101-2`, `88 hs`, `12 a`, `12 hoog`, `12 III`
    func extended(_ number: Int) -> Int {
        var last = number
        while isOpen(last + 1), last - number < 3, tokens[last + 1].gap <= 2 {
            let next = tokens[last + 1]
            let word = letters(last + 1)
            let addition = Self.additions.contains(word) && next.sign != 0x2c
            let number =
                next.isNumber && next.length <= 3
                && (next.sign == 0x2d || last == number && isYear(number) && next.sign == 0)
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

    /// `plein 1953 nr 9`: the first number is part of the name.
    private func isYear(_ index: Int) -> Bool {
        tokens[index].isNumber && tokens[index].length == 4 && bytes(index).starts(with: "19".utf8)
    }

    private static let additions = words("bis hs huis rood zw zwart boven beneden hoog achter ii iii iv i bus")

    /// `Ganzenhoef 48`: nobody knows the word, and a number of a house follows.
    mutating func markUnknownBeforeNumber(at index: Int) {
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
        let plain = !token.has(.frequent) && !token.has(.chat) && token.length > 3
        let placed = isPlaced(index, living: living) && (living || plain && endsAddress(after))
        let formed = plain && hasHouseForm(number, after)
        let titled =
            isCapital(index) && !token.has(.frequent) && !token.has(.app) && !token.has(.month)
            && hasCapitalStart(index)
        guard
            unknown && (!named || living || formed) && !resemblesWord(index)
                || isCapital(index) && !token.has(.frequent) && living
                || (coded || placed || titled || formed) && !token.has(.numberUnit) && !token.has(.function)
                    && (!Self.counted.contains(letters(index)) || isCapital(index))
        else { return }
        mark(nameStart(index, certain: coded || formed)...after, .address)
    }

    /// After `op`, `naar de`, `adres:` or a word for living.
    private func isPlaced(_ index: Int, living: Bool) -> Bool {
        guard index > 0 else { return false }
        var before = index - 1
        if before > 0, tokens[before].has(.tussen), Self.articlesOfStreets.contains(letters(before)),
            tokens[before + 1].sign == 0
        {
            before -= 1
        }
        guard tokens[before + 1].sign == 0 || living && tokens[before + 1].sign == 0x3a else { return false }
        return Self.onWords.contains(letters(before)) || tokens[before].has(.live)
    }

    private static let articlesOfStreets = words("de het t")

    /// `14-2`, `7a`, `21 hs`: numbers of houses and of little else.
    private func hasHouseForm(_ number: Int, _ last: Int) -> Bool {
        if last > number { return true }
        return tokens[number].isMixed && bytes(number).count(where: { $0 > 0x39 }) == 1
            && bytes(number)[tokens[number].start] <= 0x39
    }

    /// The sentence ends behind the number, or goes on as it does behind a place.
    private func endsAddress(_ last: Int) -> Bool {
        let next = last + 1
        return next >= tokens.count || tokens[next].sign != 0 || Self.behind.contains(letters(next))
    }

    private static let behind = words("in zijn gebracht brengen daar te wonen woont help moet moest en waar is")

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

    private static let onWords = words("op aan adres is naar bij")
    /// What else has a number.
    private static let counted = words(
        "niveau fase level klas groep etage verdieping plek plaats stand stap leeftijd nummer nr deel dag week maand jaar kanaal "
            + "kamer minimaal maximaal ongeveer zeker zon rond bijna pas slechts pagina bladzijde blz hoofdstuk aflevering "
            + "seizoen perron spoor lijn bus tram gate zaal lokaal vraag opgave som artikel lid punt ronde score versie boek "
            + "bijlage paragraaf categorie trede schaal cijfer top optie keuze antwoord vlucht graad sectie regel kolom tabel "
            + "team divisie leerjaar brugklas periode blok module les uur kwartaal maat vers psalm room page level chapter"
    )

    /// `De Kamp 3`, `Achter de Hoven 12`, `korte poten 7`: the words before the last one of the name.
    private func nameStart(_ index: Int, certain: Bool) -> Int {
        var first = streetStart(index)
        // beside a short word the article is a good part of the name
        if first == index, tokens[index].length <= 5, index > 0, isOpen(index - 1), tokens[index].sign == 0,
            Self.articlesOfStreets.contains(letters(index - 1))
        {
            first -= 1
        }
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
    mutating func markNumberBefore(_ street: Int) {
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
}
