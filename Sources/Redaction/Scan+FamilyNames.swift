/// What follows a first name: `van der Meulen`, `vd berg`, `Bakker`, `el amrani`, `-Clarke`, `B.`
extension Scan {
    func continuation(after index: Int) -> Int? {
        var next = index + 1
        guard isOpen(next), tokens[next].gap <= 2,
            tokens[next].sign == 0 || tokens[next].sign == 0x2d
                || tokens[next].sign == 0x2e && tokens[index].length == 1
                || tokens[next].sign == 0x27 && tokens[next].length == 1
        else { return nil }
        if tokens[next].sign == 0x2d, tokens[next].gap == 1, tokens[next].isWord { return next }
        guard tokens[next].sign != 0x2d else { return nil }
        let firstTussen = next
        var certain = false
        if Self.brothers.contains(letters(next)) { return next }
        if letters(next) == Array("v".utf8), isOpen(next + 1), Self.articleStubs.contains(letters(next + 1)),
            tokens[next + 1].gap <= 2
        {
            // v.d. berg, v d berg
            certain = true
            next += 2
            guard isOpen(next), tokens[next].isWord, tokens[next].gap <= 3,
                !tokens[next].has(.frequent) || tokens[next].has(.surname)
            else { return nil }
            return next
        }
        if isLoneInitial(next) { return next }
        while isOpen(next), next - firstTussen < 3, tokens[next].has(.tussen),
            tokens[next].sign == 0 || tokens[next].sign == 0x27 && tokens[next].length == 1
        {
            // `rachid in helmond` is no family name, `in 't veld` is one
            if Self.prepositions.contains(letters(next)), !(next + 1 < tokens.count && tokens[next + 1].has(.tussen)) {
                break
            }
            if ["der", "den", "ten", "ter", "el", "al", "ben", "von", "bin", "dos", "vd", "vdr", "vdn", "vh"].contains(
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
        if tussen, token.has(.surname), isFamilyName(next, after: firstTussen) { return next }
        if tussen, !token.has(.ordinary), !token.has(.place),
            !WordAcceptance(vocabulary: vocabulary).accepts(letters(next), strict: false)
        {
            return next
        }
        return nil
    }

    /// `tim de jong`, `kim van de wit zegt`: an everyday word after a particle, where the sentence goes on as after a name.
    private func isFamilyName(_ index: Int, after tussen: Int) -> Bool {
        guard !Self.loose.contains(letters(tussen)) else { return false }
        let next = index + 1
        return next >= tokens.count || tokens[next].sign != 0 || tokens[next].has(.say)
            || Self.afterName.contains(letters(next))
    }

    private static let articleStubs = words("d h")
    private static let prepositions = words("in op")
    private static let loose = words("te in op y e o")
    private static let afterName = words("en of die uit van bij met me mij ons and or who from")
    /// Said behind a name out of respect: `mehmet abi`, `fatma abla`.
    private static let brothers = words("abi abla hoca amca teyze dayi hala hanim efendi")

    /// `Luca B.`, `samira k.`
    private func isLoneInitial(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.length == 1, token.isWord, token.sign == 0 else { return false }
        let end = token.end
        return end < text.codes.count && text.codes[end] == 0x2e
            || text.upper[token.start] && !capitalsSayNothing && token.flags.isEmpty
    }
}
