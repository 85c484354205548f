/// Names of accounts that the words around them give away: `snap: lilmousie`, `op tiktok heet hij bigboysem`.
extension Scan {
    mutating func markAccounts() {
        for index in tokens.indices {
            if tokens[index].has(.app) || tokens[index].has(.account) { markAccount(after: index) }
            if tokens[index].has(.app) { markAccount(before: index) }
            if Self.underscores.contains(tokens[index].hash) { markSpokenAccount(at: index) }
            if hasUnderscoreBeside(index) { mark(blobStart(index)...blobEnd(index), .account) }
            if isDotted(index) { mark(index...blobEnd(index), .account) }
        }
    }

    private mutating func markAccount(after cue: Int) {
        var index = cue + 1
        var linked = Self.strongCues.contains(letters(cue))
        var colon = false
        var steps = 0
        while index < tokens.count, steps < 5 {
            let token = tokens[index]
            if token.gap > 4 { return }
            if token.sign == 0x3a || token.sign == 0x3d || token.sign == 0x2d || token.sign == 0x3e { colon = true }
            if [0x2e, 0x21, 0x3f, 0x2c].contains(token.sign), token.spaceBefore { return }
            let word = letters(index)
            if blobEnd(index) > index { break }
            if Self.links.contains(word) || token.has(.nameNoun) || token.has(.account) || token.has(.app) {
                if Self.strongLinks.contains(word) || token.has(.nameNoun) || token.has(.called) { linked = true }
                index += 1
                steps += 1
                continue
            }
            break
        }
        guard index < tokens.count else { return }
        if case .gone(let kind) = verdicts[index], kind == .name || kind == .account {
            extendSpoken(from: index, last: lastOfGroup(from: index))
            return
        }
        guard isOpen(index) else { return }
        let last = blobEnd(index)
        let token = tokens[index]
        let odd = last > index && tokens[index + 1].gap == 1 || token.isMixed
        let known = token.has(.ordinary)
        if colon || odd || !known {
            guard !(token.isNumber && last == index), colon || odd || !token.flags.isEmpty || linked || isOpen(index)
            else {
                return
            }
            if colon, known, last == index, token.has(.function) || token.has(.frequent) { return }
            if !colon, !odd, !linked, resembles(index) { return }
            markWhole(index, last, linked: linked || colon)
            return
        }
        let final = last + 1 >= tokens.count || tokens[last + 1].sign != 0
        if linked, !token.has(.frequent), !token.has(.function), !token.has(.chat), final || token.has(.given),
            !isParticiple(letters(index))
        {
            markWhole(index, last, linked: true)
        } else if isConnector(last + 1), last + 2 < tokens.count {
            markWhole(index, last, linked: linked)
        }
    }

    /// `sofie.miss op insta`, `zoek vlinderrr op tiktok`: what stands before `op` and the name of an app.
    private mutating func markAccount(before app: Int) {
        guard app > 1, Self.onWords.contains(letters(app - 1)), tokens[app - 1].sign == 0, tokens[app].sign == 0 else {
            return
        }
        let last = app - 2
        let first = blobStart(last)
        guard isOpen(last), !tokens[last].isNumber || first < last else { return }
        let token = tokens[last]
        let sought = first > 0 && tokens[first].sign == 0 && Self.seeking.contains(letters(first - 1))
        guard
            first < last && !(tokens[last].has(.function) && tokens[first].has(.function))
                || sought && !token.has(.function) && !token.has(.frequent) && !token.has(.relation)
                    && !(token.has(.ordinary) && token.has(.chat))
        else { return }
        mark(first...last, .account)
    }

    private static let onWords = words("op on via")
    private static let seeking = words("zoek zoekt add volg volgt voeg tag follow find search is heet")

    /// `shadowww_`, `_lisa`; `_echt_` is only said with weight.
    private func hasUnderscoreBeside(_ index: Int) -> Bool {
        let token = tokens[index]
        guard isOpen(index), token.length > 1 else { return false }
        let before = token.start > 0 && text.codes[token.start - 1] == 0x5f
        let after = token.end < text.codes.count && text.codes[token.end] == 0x5f
        guard before || after else { return false }
        return !(before && after && token.has(.ordinary))
    }

    /// `the.real.yas`, and where accounts are spoken of `jay.mocro`: words hung together by dots.
    private func isDotted(_ index: Int) -> Bool {
        guard isOpen(index), blobStart(index) == index, index + 1 < tokens.count, tokens[index + 1].sign == 0x2e else {
            return false
        }
        let last = blobEnd(index)
        guard last > index, (index...last).allSatisfy({ tokens[$0].length > 1 && !tokens[$0].isNumber && isOpen($0) })
        else {
            return false
        }
        if last > index + 1 { return (index...last).contains { !tokens[$0].has(.dutch) || tokens[$0].has(.given) } }
        return (present.has(.account) || present.has(.app))
            && (index...last).allSatisfy {
                !tokens[$0].has(.function) && !tokens[$0].has(.app) && !tokens[$0].has(.say)
                    && !(tokens[$0].has(.frequent) && tokens[$0].has(.dutch))
            }
    }

    /// The account with what is spelled out behind it, and a second word that ends the clause: `shadow wolf`.
    private mutating func markWhole(_ first: Int, _ last: Int, linked: Bool) {
        var end = last
        if linked, isOpen(last + 1), tokens[last + 1].sign == 0, tokens[last + 1].gap == 1, tokens[last + 1].isWord,
            last + 2 >= tokens.count || tokens[last + 2].sign != 0, !tokens[last + 1].has(.frequent),
            !tokens[last + 1].has(.function), !tokens[last + 1].has(.app), !tokens[last + 1].has(.chat),
            !isParticiple(letters(last + 1)), !tokens[last + 1].has(.say)
        {
            end += 1
        }
        if linked { end = numberBehind(end) }
        mark(first...end, .account)
        extendSpoken(from: first, last: end)
    }

    /// `lisa 2009`, `samira nul zeven`: the digits at the end of the clause belong to the account.
    private func numberBehind(_ end: Int) -> Int {
        var last = end
        while last - end < 4, isOpen(last + 1), tokens[last + 1].sign == 0, tokens[last + 1].gap == 1,
            tokens[last + 1].isNumber || tokens[last + 1].flags.number != nil
        {
            last += 1
        }
        return last + 1 >= tokens.count || tokens[last + 1].sign != 0 ? last : end
    }

    // MARK: Spelled out

    /// `samiraa underscore 12`, `m i l o u underscore nul acht`: the signs of the name said as words.
    private mutating func markSpokenAccount(at index: Int) {
        guard index > 0, index + 1 < tokens.count, verdicts[index - 1] != .kept else { return }
        if case .gone(.account) = verdicts[index] { return }
        var first = index - 1
        if verdicts[first] != .open {
            while first > 0, groups[first - 1] == groups[first], index - first < 30 { first -= 1 }
        } else {
            while first > 0, index - first < 30, isOpen(first - 1), tokens[first - 1].length == 1,
                tokens[first].length == 1,
                tokens[first].gap <= 2
            {
                first -= 1
            }
        }
        while first > 1, index - first < 30, isConnector(first - 1), verdicts[first - 2] != .kept { first -= 2 }
        extendSpoken(from: first, last: index - 1)
    }

    /// Carries on over `underscore x`, `punt nul negen`.
    private mutating func extendSpoken(from first: Int, last: Int) {
        var end = last
        while end + 2 < tokens.count, end - first < 30, isConnector(end + 1), verdicts[end + 2] != .kept {
            end += 2
            if letters(end) == Array("laag".utf8), end + 1 < tokens.count { end += 1 }
            while end + 1 < tokens.count, end - first < 30, tokens[end + 1].gap == 1,
                tokens[end + 1].isNumber || tokens[end + 1].flags.number != nil
                    || tokens[end + 1].length == 1 && tokens[end].length == 1
            {
                end += 1
            }
        }
        guard end > last else { return }
        mark(first...end, .account)
    }

    private func isConnector(_ index: Int) -> Bool {
        guard index > 0, index < tokens.count, [0, 0x28, 0x5b].contains(tokens[index].sign) else { return false }
        return tokens[index].has(.dotWord) || Self.connectors.contains(letters(index))
    }

    private static let underscores = hashes("underscore underscor onderscore laagstreepje liggendstreepje")

    /// An unknown word that the allow-list would let through as an ordinary one.
    private func resembles(_ index: Int) -> Bool {
        WordAcceptance(vocabulary: vocabulary).accepts(letters(index), strict: false)
    }

    private func isParticiple(_ word: [UInt8]) -> Bool {
        ["ge", "ver", "be", "ont", "weg", "uit", "in"].contains { word.starts(with: $0.utf8) }
    }

    private static let links = words(
        "ben naam name is was heet heette als hij zij ze ik ie van account acc profiel hem haar username user tag id nr op mn mij "
            + "me called under onder my his her the app")
    private static let strongLinks = words("is heet als called under onder heette")
    /// After these comes the name itself.
    private static let strongCues = words(
        "username usernaam gebruikersnaam gamertag snapnaam instanaam tiktoknaam accountnaam nickname")

    /// The same for words that every token is compared with.
    static func hashes(_ text: String) -> Set<UInt64> {
        Set(text.split(separator: " ").map { WordHash($0.utf8).finished })
    }

    static func words(_ text: String) -> Set<[UInt8]> {
        Set(text.split(separator: " ").map { Array($0.utf8) })
    }
}
