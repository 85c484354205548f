/// Mail addresses, sites, and names of accounts that their signs give away.
extension Scan {
    mutating func markAddressesOnline() {
        for index in tokens.indices {
            let token = tokens[index]
            if token.sign == 0x40 {
                markAtSign(at: index)
            } else if token.has(.atWord) || isBracketedAt(index) {
                markSpokenMail(at: index)
            }
            // A service's name may be the first part of its site: `switchboard.coc.nl`.
            if isOpen(index) || verdicts[index] == .kept, startsBlob(index) { markSite(at: index) }
            if token.has(.mailHost), isOpen(index) { markAroundHost(index) }
            if token.has(.dotWord) || token.sign == 0x2e { markSpokenSite(at: index) }
            if token.sign == 0x23, !token.spaceBefore, token.isNumber, token.length >= 2, isOpen(index), index > 0,
                token.gap == 1
            {
                mark(blobStart(index - 1)...index, .account)
            }
            if token.sign == 0x5f, !token.spaceBefore || token.gap == 3, index > 0,
                isOpen(index) || verdicts[index] == .gone(.account),
                isOpen(index - 1) || verdicts[index - 1] == .gone(.account), !isDigitsOnlyBlob(index)
            {
                mark(blobStart(index - 1)...blobEnd(index), .account)
            }
        }
    }

    /// The last word that hangs on this one by a dot, dash, underscore or slash without a blank.
    func blobEnd(_ index: Int) -> Int {
        var last = index
        while last + 1 < tokens.count, last - index < 12, isGlued(last + 1) { last += 1 }
        return last
    }

    func blobStart(_ index: Int) -> Int {
        var first = index
        while first > 0, index - first < 12, isGlued(first) { first -= 1 }
        return first
    }

    private func isGlued(_ index: Int) -> Bool {
        let token = tokens[index]
        guard !token.spaceBefore, token.gap <= 3 else { return false }
        return token.sign == 0x2e || token.sign == 0x5f || token.sign == 0x2d || token.sign == 0x2b
    }

    private func startsBlob(_ index: Int) -> Bool {
        index == 0 || tokens[index].spaceBefore || tokens[index].sign == 0x28 || tokens[index].sign == 0x22
            || tokens[index].sign == FoldedText.symbol || tokens[index].sign == 0x3a
    }

    private func isDigitsOnlyBlob(_ index: Int) -> Bool {
        (blobStart(index)...blobEnd(index)).allSatisfy { tokens[$0].isNumber }
    }

    private mutating func markAtSign(at index: Int) {
        let token = tokens[index]
        let attached = !token.spaceBefore && index > 0 && token.gap <= 3
        let last = blobEnd(index)
        if attached {
            let first = blobStart(index - 1)
            if last > index || token.has(.mailHost) || tokens[first].length > 1 && token.length > 1 && last > index {
                mark(first...spokenEnd(last), .email)
            } else if isOpen(index), isLeetJoin(index) {
                mark((index - 1)...index, .name)
            } else {
                mark((index - 1)...last, .account)
            }
            return
        }
        // `lisa @ gmail . com` and `insta @lisa`
        if index > 0, token.gap >= 2, text.codes[token.start - 1] == 0x20, isOpen(index - 1) {
            markSpokenMail(from: index - 1, host: index)
            if verdicts[index] != .open { return }
        }
        guard text.codes[token.start - 1] == 0x40, isOpen(index) else { return }
        mark(index...last, .account)
    }

    /// `lisa@gmail punt com`
    private func spokenEnd(_ last: Int) -> Int {
        guard last + 2 < tokens.count, tokens[last + 1].has(.dotWord), Self.topLevel.contains(letters(last + 2)) else {
            return last
        }
        return last + 2
    }

    /// `lisa * gmail * com`: whatever stands for the signs, the host gives it away.
    private mutating func markAroundHost(_ host: Int) {
        guard host > 0, host + 1 < tokens.count, isOpen(host - 1), isOpen(host),
            Self.clearHosts.contains(letters(host)),
            tokens[host].sign != 0, tokens[host].sign != 0x2e, Self.topLevel.contains(letters(host + 1))
        else { return }
        mark(blobStart(host - 1)...(host + 1), .email)
    }

    private static let clearHosts = words("gmail hotmail outlook icloud yahoo ziggo live protonmail")

    /// `s@mira`: a sign in the place of a letter.
    private func isLeetJoin(_ index: Int) -> Bool {
        tokens[index].isWord && tokens[index - 1].isWord && !tokens[index].has(.mailHost)
    }

    private func isBracketedAt(_ index: Int) -> Bool {
        guard index > 0, index + 1 < tokens.count, tokens[index].length <= 2,
            tokens[index].sign == 0x28
                || tokens[index].sign == 0x5b
        else { return false }
        return letters(index) == Array("at".utf8) || letters(index) == [0x61]
    }

    /// `lisa punt bakker apenstaartje gmail punt com`, `m dot visser at hotmail dot com`, `kees (at) ziggo (punt) nl`
    private mutating func markSpokenMail(at index: Int) {
        guard index > 0, index + 1 < tokens.count else { return }
        markSpokenMail(from: index - 1, host: index + 1)
        let spokenAt = letters(index) != Array("at".utf8)
        if spokenAt, verdicts[index] == .open, isOpen(index + 1) {
            var last = blobEnd(index + 1)
            while last + 1 < tokens.count, last - index < 10, isSpokenPart(last + 1) { last += 1 }
            mark((index + 1)...last, .account)
        }
    }

    private func isSpokenPart(_ index: Int) -> Bool {
        let token = tokens[index]
        if token.isNumber || token.flags.number != nil || token.has(.dotWord) { return true }
        let word = letters(index)
        if Self.connectors.contains(word) { return true }
        return Self.connectors.contains(letters(index - 1)) || tokens[index - 1].has(.dotWord)
    }

    static let connectors = words(
        "underscore underscor onderscore streep streepje laagstreepje liggendstreepje dash koppelteken hyphen")

    private mutating func markSpokenMail(from left: Int, host: Int) {
        var last = host
        var dots = 0
        while last + 1 < tokens.count, last - host < 4, tokens[last + 1].sign == 0x2d, tokens[last + 1].gap == 1 {
            last += 1
        }
        let named = last
        while last + 1 < tokens.count, last - named < 6 {
            if tokens[last + 1].has(.dotWord), last + 2 < tokens.count {
                last += 2
                dots += 1
            } else if tokens[last + 1].sign == 0x2e, tokens[last + 1].gap <= 3,
                !tokens[last + 1].spaceBefore || Self.topLevel.contains(letters(last + 1))
            {
                last += 1
                dots += 1
            } else {
                break
            }
        }
        guard (dots > 0 && Self.topLevel.contains(letters(last))) || tokens[host].has(.mailHost) else { return }
        if dots == 0, tokens[host].has(.ordinary), letters(host).count < 4 { return }
        var first = blobStart(left)
        while first > 1, host - first < 12 {
            let before = tokens[first - 1]
            if before.has(.dotWord) || Self.connectors.contains(letters(first - 1)) {
                first -= 2
            } else if tokens[first].sign == 0x2e || tokens[first].isNumber || tokens[first].flags.number != nil {
                guard !before.has(.function) || tokens[first].sign == 0x2e else { break }
                first -= 1
            } else {
                break
            }
        }
        mark(max(0, first)...last, .email)
    }

    /// A site: with a scheme, with `www.`, or a host that ends in a known domain.
    private mutating func markSite(at index: Int) {
        let word = tokens[index]
        let schemeWord =
            word.length <= 5 && index + 1 < tokens.count && tokens[index + 1].sign == 0x3a
            && tokens[index + 1].gap >= 3 && !tokens[index + 1].spaceBefore
        let first = schemeWord ? index + 1 : index
        var last = first
        while last + 1 < tokens.count, last - first < 40, !tokens[last + 1].spaceBefore,
            isSiteSign(tokens[last + 1].sign)
        {
            last += 1
        }
        guard last > first || schemeWord else { return }
        // the host ends where the path begins
        var hostEnd = first
        while hostEnd < last, tokens[hostEnd + 1].sign == 0x2e || tokens[hostEnd + 1].sign == 0x2d,
            tokens[hostEnd + 1].gap == 1 || tokens[hostEnd + 1].gap == 3
        {
            hostEnd += 1
        }
        let www = letters(first) == Array("www".utf8)
        guard schemeWord || (hostEnd > first && isDomain(first, hostEnd, certain: www || last > hostEnd)) else {
            return
        }
        let hostFirst = www && hostEnd > first ? first + 1 : first
        if isProtectedHost(hostFirst, hostEnd) {
            keep(index...last)
        } else {
            mark(index...last, .url)
        }
    }

    /// `hotmeiden punt nl`, `www punt x punt com slash y`, `t . me / x`, `hot meiden . nl`
    private mutating func markSpokenSite(at index: Int) {
        let spoken = tokens[index].has(.dotWord)
        let host = index - 1
        let end = spoken ? index + 1 : index
        guard isOpen(host), end < tokens.count, isOpen(end),
            spoken || tokens[index].gap == 3 && tokens[index].spaceBefore,
            tokens[end].isWord, !tokens[host].has(.function) || tokens[host].length == 1
        else { return }
        let path = end + 1 < tokens.count && (tokens[end + 1].sign == 0x2f || Self.slashes.contains(letters(end + 1)))
        let name = letters(end)
        guard
            Self.clearTopLevel.contains(name) && !(tokens[host].has(.frequent) && !path)
                || path && Self.topLevel.contains(name)
        else { return }
        var first = host
        while first > 1, host - first < 6, tokens[first - 1].has(.dotWord), isOpen(first - 2) { first -= 2 }
        // in two words before the dot, when neither is an everyday one
        if first == host, first > 0, isOpen(first - 1), tokens[first].sign == 0, tokens[first].gap == 1, !spoken,
            !tokens[first - 1].has(.frequent), !tokens[first - 1].has(.function)
        {
            first -= 1
        }
        let spelled = Array(
            (first...end).filter { !tokens[$0].has(.dotWord) }.map { letters($0) }.joined(separator: [0x2e]))
        if isProtected(spelled) || isProtected(letters(host) + [0x2e] + name) { return keep(first...end) }
        var last = end
        while last + 1 < tokens.count, last - end < 8 {
            let next = last + 1
            if Self.slashes.contains(letters(next)), next + 1 < tokens.count {
                last = blobEnd(next + 1)
            } else if tokens[next].sign == 0x2f, tokens[next].gap <= 3 {
                last = blobEnd(next)
            } else {
                break
            }
        }
        mark(first...last, .url)
    }

    private func isProtected(_ host: [UInt8]) -> Bool {
        let hash = Protection.hostHash(host)
        return protection.contains(hash.finished) || vocabulary.flags(hash).has(.protected)
    }

    private static let slashes = words("slash slesh schuinestreep")

    private func isSiteSign(_ sign: UInt8) -> Bool {
        switch sign {
        case 0x2e, 0x2f, 0x2d, 0x5f, 0x3f, 0x3d, 0x26, 0x25, 0x23, 0x7e, 0x3a, 0x2b, 0x40: true
        default: false
        }
    }

    private func isDomain(_ first: Int, _ last: Int, certain: Bool) -> Bool {
        guard tokens[last].sign == 0x2e else { return false }
        let end = letters(last)
        if Self.clearTopLevel.contains(end) { return true }
        guard Self.topLevel.contains(end) else { return false }
        return certain || !tokens[last - 1].has(.ordinary)
    }

    private func isProtectedHost(_ first: Int, _ last: Int) -> Bool {
        var start = first
        while start < last {
            let host = text.codes[tokens[start].start..<tokens[last].end]
            let hash = Protection.hostHash(host)
            if protection.contains(hash.finished) || vocabulary.flags(hash).has(.protected) { return true }
            start += 1
        }
        return false
    }

    private static let clearTopLevel: Set<[UInt8]> = Set(
        "nl com net org eu gg tv ly co uk ru xyz onlyfans shop fr tk biz porn xxx sex cam frl gl io"
            .split(separator: " ").map { Array($0.utf8) })

    static let topLevel: Set<[UInt8]> = clearTopLevel.union(
        ("be de me to in is it at nu app chat link site online live info club cc us ca pl tr es se dk no ch pt ro bg "
            + "amsterdam page bio fans dev gov edu vip fun top ws so")
            .split(separator: " ").map { Array($0.utf8) })
}
