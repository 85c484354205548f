/// What hangs on a first name: `van der Meulen`, `vd berg`, `Bakker`, `el amrani`, `-Clarke`, `Father` before it.
extension Scan {
    /// What follows a first name: `van der Meulen`, `Bakker`, `el amrani`, `-Clarke`.
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
            if index > 0, isOpen(index - 1), tokens[index].sign == 0x2d, tokens[index].gap == 1,
                tokens[index - 1].isWord,
                isCapital(index - 1) || tokens[index - 1].shape.contains(.capital)
            {
                mark((index - 1)...(index - 1), .name)
            }
            var first = index
            while first > 0, index - first < 3, isOpen(first - 1), tokens[first].sign == 0, tokens[first].gap <= 2,
                isNickname(first - 1)
            {
                first -= 1
                mark(first...first, .name)
            }
            if isOpen(first - 1), tokens[first].sign == 0, tokens[first].gap <= 2,
                isCapitalTitle(first - 1) || Self.forenames.contains(letters(first - 1))
            {
                mark((first - 1)...(first - 1), .name)
            }
            index = last + 1
        }
    }

    /// `Lange` in `Lange Frans`, `king` after `noemt zichzelf`.
    private func isNickname(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.isWord, !token.has(.function), !token.has(.relation), !token.has(.title), !token.has(.organisation)
        else { return false }
        if isCapital(index), !token.has(.frequent) || index > 1 && isAfterNaming(index) { return true }
        return !token.has(.frequent) && isAfterNaming(index)
    }

    /// `Father` in `through Father Marek`; `mevrouw` and the like say nothing and stay.
    private func isCapitalTitle(_ index: Int) -> Bool {
        isCapital(index) && (tokens[index].has(.title) || tokens[index].has(.relation))
            && !Self.silentTitles.contains(letters(index))
    }

    /// Part of the name before it: `abu hamza`, `lil kay`.
    private static let forenames = words("abu abou abo umm oum lil yung mc dj moulay lalla sidi hadj haji el")
    private static let silentTitles = words(
        "mevrouw meneer mevr mw mvr dhr heer mr mrs ms miss dr drs juf ome oma opa tante oom")

    private func isAfterNaming(_ index: Int) -> Bool {
        for distance in 1...2 where index - distance >= 0 {
            let before = tokens[index - distance]
            if before.has(.called) || before.has(.naming) || before.has(.nameNoun) { return true }
            if !before.has(.function), !Self.objects.contains(letters(index - distance)) { return false }
        }
        return false
    }

    private func continuation(after index: Int) -> Int? {
        var next = index + 1
        guard isOpen(next), tokens[next].gap <= 2,
            tokens[next].sign == 0 || tokens[next].sign == 0x2d
                || tokens[next].sign == 0x2e && tokens[index].length == 1
        else { return nil }
        if tokens[next].sign == 0x2d, tokens[next].gap == 1, tokens[next].isWord { return next }
        guard tokens[next].sign != 0x2d else { return nil }
        if isLoneInitial(next) { return next }
        let firstTussen = next
        var certain = false
        if letters(next) == Array("v".utf8), isOpen(next + 1), letters(next + 1) == Array("d".utf8),
            tokens[next + 1].gap <= 2
        {
            // v.d. berg, v d berg
            certain = true
            next += 2
            guard isOpen(next), tokens[next].isWord, tokens[next].gap <= 2, !tokens[next].has(.frequent) else {
                return nil
            }
            return next
        }
        while isOpen(next), next - firstTussen < 3, tokens[next].has(.tussen), tokens[next].sign == 0 {
            // `rachid in helmond` is no family name, `in 't veld` is one
            if letters(next) == Array("in".utf8), !(next + 1 < tokens.count && tokens[next + 1].has(.tussen)) { break }
            if ["der", "den", "ten", "ter", "el", "al", "ben", "von", "bin", "dos", "vd", "vdr", "vdn"].contains(
                String(decoding: letters(next), as: UTF8.self))
            {
                certain =
                    certain || next > firstTussen
                    || !["al", "ben", "den"].contains(
                        String(decoding: letters(next), as: UTF8.self))
            }
            next += 1
        }
        guard isOpen(next), tokens[next].isWord, tokens[next].sign == 0, tokens[next].gap <= 2 else { return nil }
        let token = tokens[next]
        let tussen = next > firstTussen
        if !tussen, token.has(.given), !token.has(.function), !token.has(.say),
            !token.has(.frequent) || next + 1 < tokens.count && tokens[next + 1].has(.say)
        {
            return next
        }
        if isCapital(next), !token.has(.function), !token.has(.month), !token.has(.app),
            !token.has(.frequent) || tussen || tokens[index].shape.contains(.capital) && token.has(.surname)
        {
            return next
        }
        if token.has(.surname), !token.has(.function), !token.has(.frequent) || tussen && certain,
            !token.has(.say)
        {
            return next
        }
        if tussen, certain, !token.has(.frequent), !token.has(.function) { return next }
        if tussen, !token.has(.ordinary), !token.has(.place),
            !WordAcceptance(vocabulary: vocabulary).accepts(letters(next), strict: false)
        {
            return next
        }
        return nil
    }

    /// `Luca B.`, `samira k.`
    private func isLoneInitial(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.length == 1, token.isWord, token.sign == 0 else { return false }
        let end = token.end
        return end < text.codes.count && text.codes[end] == 0x2e
            || text.upper[token.start] && !capitalsSayNothing && token.flags.isEmpty
    }
}
