/// Names of people: by what stands before and after them, then by the lists, then by what hangs on a name.
extension Scan {
    mutating func markNames(_ memory: inout RedactionMemory) {
        markInitials()
        markFullNames()
        for index in tokens.indices { markAfterCue(at: index) }
        for index in tokens.indices where isOpen(index) && standsAsName(index) { mark(index...index, .name) }
        for index in tokens.indices where isOpen(index) {
            let token = tokens[index]
            guard !token.isNumber else { continue }
            if isPetName(index) || isLoneLetter(index) || isForeignSubject(index) {
                mark(index...index, .name)
            } else if token.has(.given), !token.has(.ordinary) {
                if token.has(.place), isAfterPreposition(index), !isNameSlot(index) || isCapital(index) { continue }
                mark(index...index, .name)
            } else if isCapital(index), isCapitalName(index) {
                mark(index...index, .name)
            }
        }
        extendNames()
        markSecondOfPair()
        remember(&memory)
        joinNames()
    }

    /// `sannetje`, `kevintje`: a first name made small.
    private func isPetName(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.isWord, token.length >= 6, token.flags.isEmpty else { return false }
        let word = letters(index)
        return Self.smallEndings.contains { ending in
            guard word.count >= ending.count + 3, word.suffix(ending.count).elementsEqual(ending) else { return false }
            let stem = word.dropLast(ending.count)
            return [stem, stem + [0x65]].contains {
                vocabulary.flags($0).has(.given) && !vocabulary.flags($0).has(.ordinary)
            }
        }
    }

    private static let smallEndings = ["je", "tje", "etje", "netje", "pje", "ke", "ken", "y", "ie"].map {
        Array($0.utf8)
    }

    /// `J wil me niet laten gaan`
    private func isLoneLetter(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.length == 1 && token.isWord && token.shape.contains(.opening) && text.upper[token.start]
            && !capitalsSayNothing && token.flags.number == nil && isBeforeDeed(index)
            && !Self.letterWords.contains(letters(index))
    }

    /// `sniper regelt de klanten`: an English word does something in a Dutch sentence.
    private func isForeignSubject(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.has(.english) && token.shape.contains(.opening) && !token.has(.frequent) && !token.has(.chat)
            && !token.has(.function) && !token.has(.app) && token.length > 2 && englishWords * 3 <= dutchWords
            && index + 1 < tokens.count && tokens[index + 1].sign == 0 && Self.dutchDeeds.contains(letters(index + 1))
    }

    private static let dutchDeeds = words(
        "zegt zei slaat sloeg wil wilde regelt belt belde stuurt stuurde dreigt dreigde komt kwam heeft weet kent zit staat haalt "
            + "brengt vraagt vroeg dwingt")
    static let letterWords = words("u i a o e t k n x")

    private func isCapitalName(_ index: Int) -> Bool {
        let token = tokens[index]
        guard !token.has(.function), !token.has(.month) else { return false }
        if token.has(.leaning) { return !isDetermined(index) || !token.has(.noun) }
        return token.has(.given) && !token.has(.frequent) && !token.shape.contains(.allCapitals)
    }

    private func isAfterPreposition(_ index: Int) -> Bool {
        index > 0 && Self.placePrepositions.contains(letters(index - 1))
    }

    private static let placePrepositions = words("in uit naar te from near")

    /// `samira en lente`: what is joined to a name and may be one is one.
    private mutating func markSecondOfPair() {
        for index in tokens.indices.dropFirst(2) where Self.both.contains(tokens[index - 1].hash) {
            guard tokens[index].sign == 0 || tokens[index].sign == 0x26 else { continue }
            if verdicts[index - 2] == .gone(.name), isOpen(index), mayBeName(index), !isFollowedBySubject(index) {
                mark(index...index, .name)
            } else if verdicts[index] == .gone(.name), isOpen(index - 2), mayBeName(index - 2), !isDetermined(index - 2)
            {
                mark((index - 2)...(index - 2), .name)
            }
        }
    }

    private static let both = hashes("en and")

    /// `omar en wil je`: a verb, not the second name.
    private func isFollowedBySubject(_ index: Int) -> Bool {
        index + 1 < tokens.count && tokens[index + 1].sign == 0 && Self.people.contains(letters(index + 1))
    }

    private func mayBeName(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.has(.leaning) && !token.has(.say)
            || token.has(.given) && !token.has(.frequent) && !token.has(.function)
    }

    private mutating func remember(_ memory: inout RedactionMemory) {
        for index in tokens.indices {
            if verdicts[index] == .gone(.name), tokens[index].length > 1, !tokens[index].has(.frequent),
                !tokens[index].has(.function), !tokens[index].has(.tussen)
            {
                memory.remember(tokens[index].hash)
            } else if isOpen(index), !memory.names.isEmpty, memory.knows(tokens[index].hash) {
                mark(index...index, .name)
            }
        }
    }

    // MARK: Initials

    /// `H.J. Terpstra`, `J. de Groot`, `A. Bouzidi`, `j. de vries`
    private mutating func markInitials() {
        var index = 0
        while index < tokens.count {
            guard isOpen(index), isInitial(index) else {
                index += 1
                continue
            }
            let first = index
            while isOpen(index), isInitial(index), index - first < 5 { index += 1 }
            var last = index
            while isOpen(last), tokens[last].has(.tussen), last - index < 3 { last += 1 }
            let signed = isPerson(before: first) || index - first > 1 && !isAbbreviation(first..<index)
            let capitals = (first..<index).allSatisfy { text.upper[tokens[$0].start] }
            guard isOpen(last), tokens[last].length > 1, tokens[last].isWord, tokens[last].gap <= 2 else {
                if capitals, signed { mark(first...(index - 1), .name) }
                continue
            }
            let capital =
                tokens[last].shape.contains(.capital) && (!tokens[last].has(.function) || last > index)
                && text.upper[tokens[first].start]
            let listed = tokens[last].has(.surname) && (last > index || !tokens[last].has(.frequent))
            if capital || listed, tokens[last].gap <= 2 {
                mark(first...last, .name)
                index = last + 1
            } else if capitals, signed {
                mark(first...(index - 1), .name)
            }
        }
    }

    /// `verdachte R.`, `de moeder van S.`
    private func isPerson(before index: Int) -> Bool {
        guard index > 0, tokens[index].sign == 0 else { return false }
        let before = tokens[index - 1]
        return before.has(.relation) || before.has(.title) || Self.ours.contains(letters(index - 1))
            || letters(index - 1) == Array("van".utf8) && index > 1 && tokens[index - 2].has(.relation)
    }

    private func isAbbreviation(_ range: Range<Int>) -> Bool {
        Self.abbreviations.contains(range.flatMap { letters($0) })
    }

    private static let abbreviations = words("bv nv us uk vs ps nb tv ok eu un vn ai ict om pi vt fc vv nt oa ea")

    private func isInitial(_ index: Int) -> Bool {
        tokens[index].length == 1 && tokens[index].isWord && index + 1 < tokens.count
            && tokens[index + 1].sign == 0x2e
    }

    /// Names side by side are one placeholder.
    private mutating func joinNames() {
        var index = 1
        while index < tokens.count {
            if verdicts[index] == .gone(.name), verdicts[index - 1] == .gone(.name), tokens[index].gap <= 2,
                tokens[index].sign == 0 || tokens[index].sign == 0x2d
                    || tokens[index].sign == 0x2e && tokens[index - 1].length == 1
                    || tokens[index].sign == 0x27 && tokens[index].length == 1
            {
                groups[index] = groups[index - 1]
            }
            index += 1
        }
    }
}
