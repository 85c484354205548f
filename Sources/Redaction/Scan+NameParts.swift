/// Names of several words: a word that may be a name before a family name, nicknames and titles before a first name.
extension Scan {
    /// Takes in what stands before and after the names that were found.
    mutating func extendNames() {
        var index = 0
        while index < tokens.count {
            guard verdicts[index] == .gone(.name) else {
                index += 1
                continue
            }
            var last = index
            while let next = continuation(after: last), last - index < 8 {
                mark((last + 1)...next, .name)
                last = next
            }
            extendBefore(index)
            index = last + 1
        }
        bridgeNames()
    }

    /// `jurmainy de boer`: a family name behind a word that nobody knows.
    mutating func extendUnknown() {
        var index = 0
        while index < tokens.count {
            guard verdicts[index] == .gone(.word), tokens[index].isWord, let last = continuation(after: index),
                tokens[last].has(.surname) || tokens[last].shape.contains(.capital)
            else {
                index += 1
                continue
            }
            mark(index...last, .name)
            index = last + 1
        }
    }

    private mutating func extendBefore(_ index: Int) {
        var first = index
        if index > 0, isOpen(index - 1), tokens[index].sign == 0x2d, tokens[index].gap == 1, tokens[index - 1].isWord,
            isCapital(index - 1) || tokens[index - 1].shape.contains(.capital)
        {
            first -= 1
            mark(first...first, .name)
        }
        while first > 0, index - first < 3, isOpen(first - 1), tokens[first].gap <= 2, isPartBefore(first) {
            first -= 1
            mark(first...first, .name)
        }
        if isOpen(first - 1), tokens[first].sign == 0 || tokens[first].sign == 0x2e, tokens[first].gap <= 2,
            isTitleOfName(first - 1)
        {
            mark((first - 1)...(first - 1), .name)
        }
    }

    private func isPartBefore(_ index: Int) -> Bool {
        if tokens[index].sign == 0x2c {
            // `Bakker, Lisa`
            return tokens[index - 1].has(.surname) && tokens[index - 1].shape.contains(.capital)
                && !tokens[index - 1].has(.frequent) && tokens[index].has(.given) && !tokens[index].has(.ordinary)
        }
        return tokens[index].sign == 0 && (isNickname(index - 1) || isFirstName(index - 1))
    }

    /// `blessing` in `blessing okafor`, `Wil` in `wil smit` at the start.
    private func isFirstName(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.isWord, token.has(.given), !token.has(.function), !Self.greetings.contains(letters(index)) else {
            return false
        }
        if token.has(.frequent) {
            return token.has(.leaning) && token.shape.contains(.opening) && tokens[index + 1].has(.surname)
        }
        return !isDetermined(index) && (token.has(.leaning) || !token.has(.ordinary) || isCapital(index))
    }

    private static let greetings = words("beste lieve geachte dag hoi hey dear")

    /// `Lange` in `Lange Frans`, `king` after `noemt zichzelf`, `dikke` in `dikke ron`.
    private func isNickname(_ index: Int) -> Bool {
        let token = tokens[index]
        if Self.looks.contains(letters(index)) { return true }
        guard token.isWord, !token.has(.function), !token.has(.relation), !token.has(.title), !token.has(.organisation)
        else { return false }
        if isCapital(index), !token.has(.frequent) || index > 1 && isAfterNaming(index) { return true }
        return !token.has(.frequent) && isAfterNaming(index)
    }

    private static let looks = words("dikke kale rooie lange kleine grote ouwe big lil young yung tall fat")

    /// `oom` in `oom ruud kwam`, `Father` in `through Father Marek`; in `mijn oom ruud` it says who he is, and stays, as
    /// `mevrouw` and the like always do.
    private func isTitleOfName(_ index: Int) -> Bool {
        let word = letters(index)
        if Self.forenames.contains(word) { return true }
        guard tokens[index].has(.title) || Self.family.contains(word), !Self.silentTitles.contains(word) else {
            return tokens[index].has(.relation) && isCapital(index)
        }
        if tokens[index].has(.relation), !Self.family.contains(word) { return isCapital(index) }
        return !isDetermined(index) && (isCapital(index) || tokens[index].shape.contains(.opening))
    }

    /// Part of the name before it: `abu hamza`, `lil kay`.
    private static let forenames = words("abu abou abo umm oum lil yung mc dj moulay lalla sidi hadj haji hajji el")
    private static let family = words("mama papa father mother sister brother boss")
    private static let silentTitles = words(
        "mevrouw meneer mevr mw mvr dhr heer mr mrs ms dr drs juf familie ome oma tante dokter directeur rechter coach trainer "
            + "rector officier")

    private func isAfterNaming(_ index: Int) -> Bool {
        for distance in 1...2 where index - distance >= 0 {
            let before = tokens[index - distance]
            if before.has(.called) || before.has(.naming) || before.has(.nameNoun) { return true }
            if !before.has(.function), !Self.objects.contains(letters(index - distance)) { return false }
        }
        return false
    }

    /// `ahmed ben ali`, `jose de la cruz`: particles between two names are theirs.
    private mutating func bridgeNames() {
        for index in tokens.indices.dropFirst() where verdicts[index - 1] == .gone(.name) && isOpen(index) {
            var last = index
            while isOpen(last), last - index < 3, Self.bridges.contains(letters(last)), tokens[last].sign == 0,
                tokens[last].gap <= 2
            {
                last += 1
            }
            if last > index, last < tokens.count, verdicts[last] == .gone(.name), tokens[last].sign == 0 {
                mark(index...(last - 1), .name)
            }
        }
    }

    private static let bridges = words("van de der den el al ben bin bint ibn da dos du la le di y ez ul ould")

    /// `roos de jong`, `bij Van Dijk`: what lists and particles say together, before single words are judged.
    mutating func markFullNames() {
        for index in tokens.indices where isOpen(index) && tokens[index].isWord {
            let token = tokens[index]
            if token.has(.given), !token.has(.function) || token.has(.leaning), !isDetermined(index),
                let last = familyName(
                    after: index + 1,
                    sure: !token.has(.frequent) || token.has(.leaning) && token.shape.contains(.opening))
                    ?? bareFamilyName(after: index)
            {
                mark(index...last, .name)
            } else if token.has(.tussen), isCapital(index), isOpen(index + 1),
                let last = familyName(after: index, sure: false), tokens[last].shape.contains(.capital)
            {
                mark(index...last, .name)
            }
        }
    }

    /// The last word of `de jong`, `van der meer`, which begin at `start` and hold a known family name.
    private func familyName(after start: Int, sure: Bool) -> Int? {
        var index = start
        while isOpen(index), index - start < 3, tokens[index].sign == 0, tokens[index].gap <= 2,
            Self.particles.contains(letters(index))
        {
            index += 1
        }
        guard index > start, isOpen(index), tokens[index].sign == 0, tokens[index].gap <= 2, tokens[index].has(.surname)
        else { return nil }
        let token = tokens[index]
        let everyday = token.has(.frequent) || token.has(.function) || token.has(.chat)
        guard
            !everyday
                || sure && (index + 1 >= tokens.count || tokens[index + 1].sign != 0 || tokens[index + 1].has(.say))
        else { return nil }
        // `bas van school`, `kim de beer`: one particle and a noun are a family name only beside a sure first name
        return index > start + 1 || sure || token.shape.contains(.capital) || !token.has(.ordinary) ? index : nil
    }

    /// `okafor` in `blessing okafor`: a family name that is no word.
    private func bareFamilyName(after index: Int) -> Int? {
        let next = index + 1
        guard isOpen(next), tokens[next].sign == 0, tokens[next].gap == 1, tokens[next].has(.surname),
            !tokens[next].has(.ordinary),
            !Self.greetings.contains(letters(index)),
            !tokens[index].has(.frequent) || tokens[index].shape.contains(.opening)
        else { return nil }
        return next
    }

    private static let particles = words("van de der den ten ter vd vdr vdn vh el")
}
