/// Things with a form of their own: account numbers and postcodes.
extension Scan {
    mutating func markIBAN(at first: Int) -> Bool {
        guard tokens[first].shape.contains(.letters),
            tokens[first].shape.contains(.spaceBefore) || tokens[first].sign != 0
        else { return false }
        var compact: [UInt8] = []
        var last = first
        var dutch: Int?
        while last < tokens.count, isOpen(last), compact.count < 34, last == first || tokens[last].gap <= 2 {
            compact += letters(last)
            if compact.count >= 1, compact[0] <= 0x39 || compact.count >= 2 && compact[1] <= 0x39 { return false }
            if compact.count >= 3, compact[2] > 0x39 { return false }
            if compact.count >= 4, compact[3] > 0x39 { return false }
            if compact.count >= 4, let length = IBAN.length(country: compact[..<2]) {
                let code = compact.starts(with: "nl".utf8)
                // One string of words in a hundred passes the check: every country's number has more digits than that.
                let figures = compact.count { $0 <= 0x39 } >= 8
                if compact.count == length, IBAN.isValid(compact) && figures && beginsAccount(first) || code {
                    mark(first...last, .iban)
                    return true
                }
                if code, (16...20).contains(compact.count), compact[4...7].allSatisfy({ $0 > 0x39 }) { dutch = last }
            } else if compact.count(where: { $0 <= 0x39 }) >= 8, beginsAccount(first), IBAN.isValid(compact) {
                mark(first...last, .iban)
                return true
            }
            last += 1
        }
        guard let dutch else { return false }
        mark(first...dutch, .iban)
        return true
    }

    /// `BE68 …`, `BE 68 …`, `BE68539007547034`; a small word before a telephone number does not.
    private func beginsAccount(_ first: Int) -> Bool {
        tokens[first].isMixed || tokens[first].shape.contains(.allCapitals) && tokens[first].length == 2
            || first + 1 < tokens.count && tokens[first + 1].length <= 4
    }

    // MARK: Postcodes

    mutating func markPostcode(at index: Int) -> Bool {
        let token = tokens[index]
        if token.isMixed, token.length == 6 {
            let code = letters(index)
            guard code[0] != 0x30, code[..<4].allSatisfy({ $0 <= 0x39 }), code[4...].allSatisfy({ $0 > 0x39 }) else {
                return false
            }
            mark(index...index, .postcode)
            return true
        }
        guard token.isNumber, token.length == 4, text.codes[token.start] != 0x30,
            let end = postcodeLetters(after: index, spelled: present.has(.live)) ?? foreignPostcode(index)
        else { return false }
        mark(index...end, .postcode)
        return true
    }

    /// `2000 antwerpen`, `postcode 9000`: Belgian, without letters; a number that may be a year is none.
    private func foreignPostcode(_ index: Int) -> Int? {
        let year =
            tokens[index].length == 4 && (bytes(index).starts(with: "19".utf8) || bytes(index).starts(with: "20".utf8))
        let next = index + 1
        let place =
            next < tokens.count && tokens[next].sign == 0 && tokens[next].has(.place) && !tokens[next].has(.ordinary)
        return isAfterPostcodeWord(index) || place && (!year || bytes(index).elementsEqual("2000".utf8)) ? index : nil
    }

    func postcodeLetters(after index: Int, spelled: Bool) -> Int? {
        let next = index + 1
        guard isOpen(next), tokens[next].gap <= 2, tokens[next].isWord else { return nil }
        let token = tokens[next]
        if token.length == 2, !token.shape.contains(.apostrophe) {
            let capitals = token.shape.contains(.allCapitals)
            return capitals || !token.has(.ordinary) || present.has(.live) && !token.has(.frequent)
                || !token.has(.function) && !token.has(.numberUnit) && !mayBeYear(index)
                || isAfterPostcodeWord(index) || isInAddress(index, next) ? next : nil
        }
        guard token.length == 1, isOpen(next + 1), tokens[next + 1].length == 1, tokens[next + 1].isWord,
            tokens[next + 1].gap <= 2, spelled || text.upper[token.start] || isAfterPostcodeWord(index)
        else { return nil }
        return next + 1
    }

    private func mayBeYear(_ index: Int) -> Bool {
        bytes(index).starts(with: "19".utf8) || bytes(index).starts(with: "20".utf8)
    }

    /// A town or a house number comes next, or a street came before.
    private func isInAddress(_ number: Int, _ letters: Int) -> Bool {
        guard !["in", "te", "op"].contains(String(decoding: self.letters(letters), as: UTF8.self)) else { return false }
        if number > 0, verdicts[number - 1] == .gone(.address) { return true }
        let next = letters + 1
        guard next < tokens.count, tokens[next].gap <= 3 else { return false }
        let at = tokens[next].has(.function) && next + 1 < tokens.count ? next + 1 : next
        return tokens[at].has(.place) && (!tokens[at].has(.ordinary) || isCapital(at))
            || tokens[at].has(.phraseStart) && !tokens[at].has(.frequent) && at == next + 1
    }

    /// `postcode is 3511 ab`: said to be one, so any two letters complete it.
    private func isAfterPostcodeWord(_ index: Int) -> Bool {
        (max(0, index - 3)..<index).contains { Self.postcodeWords.contains(letters($0)) }
    }

    private static let postcodeWords = words("postcode postkode postcodes zipcode zip pc")
}
