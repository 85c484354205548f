/// Things with a form of their own: account numbers, dates, plates, postcodes.
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

    // MARK: Dates

    mutating func markDate(at first: Int) -> Bool {
        guard let day = dayOrYear(first) else { return false }
        let kind: RedactionKind = present.has(.birth) ? .birthDate : .date
        if first + 2 < tokens.count, let month = numeric(first + 1), let year = numeric(first + 2),
            isOpen(first + 1), isOpen(first + 2), isDateGap(first + 1), isDateGap(first + 2),
            isDate(day, month, year, yearLength: tokens[first + 2].length, firstLength: tokens[first].length),
            !isAmongNumbers(first...(first + 2))
        {
            mark(first...(first + 2), kind)
            return true
        }
        if present.has(.birth), first + 1 < tokens.count, let month = numeric(first + 1), tokens[first].isNumber,
            tokens[first + 1].sign == 0x2d || tokens[first + 1].sign == 0x2f, tokens[first + 1].gap == 1,
            isOpen(first + 1), (1...31).contains(day), (1...31).contains(month)
        {
            mark(first...(first + 1), kind)
            return true
        }
        guard (1...31).contains(day) else { return false }
        var month = first + 1
        if month < tokens.count, Self.ordinals.contains(letters(month)), tokens[month].gap <= 1 { month += 1 }
        if month < tokens.count, letters(month) == [0x6f, 0x66] { month += 1 }
        if month < tokens.count, tokens[month].has(.month), tokens[month].gap <= 2 {
            return markMonth(from: first, month: month, next: month + 1, kind)
        }
        return false
    }

    /// March 3rd 2009: called with the month's own place.
    mutating func markMonthFirst(at month: Int) {
        guard tokens[month].has(.month), month + 1 < tokens.count, isOpen(month), isOpen(month + 1),
            let day = dayOrYear(month + 1), (1...31).contains(day), tokens[month + 1].gap <= 2
        else { return }
        let kind: RedactionKind = present.has(.birth) ? .birthDate : .date
        _ = markMonth(from: month, month: month + 1, next: month + 2, kind)
    }

    private mutating func markMonth(from first: Int, month: Int, next: Int, _ kind: RedactionKind) -> Bool {
        guard isOpen(first...month) else { return false }
        var last = month
        if isOpen(next), tokens[next].gap <= 3 {
            let token = tokens[next]
            if let year = numeric(next), (1900...2100).contains(year) || token.length == 2 && kind == .birthDate {
                last = next
            } else if letters(next).starts(with: "tweeduizend".utf8) || letters(next).starts(with: "negentien".utf8)
                || (kind == .birthDate && token.flags.number != nil)
            {
                last = next
            }
        }
        while last > month, isOpen(last + 1), tokens[last + 1].flags.number != nil || letters(last) == Array("two".utf8)
        {
            last += 1
        }
        guard last > month || kind == .birthDate else { return false }
        mark(first...last, kind)
        return true
    }

    /// More groups of digits hang on these: a telephone number with dots.
    private func isAmongNumbers(_ range: ClosedRange<Int>) -> Bool {
        let next = range.upperBound + 1
        let after =
            next < tokens.count && tokens[next].isNumber && !tokens[next].spaceBefore && tokens[next].gap == 1
            && tokens[next].sign != 0x3a
        let first = range.lowerBound
        // `06 - 20 - 72 - 40 - 91` goes on in the same way
        let goesOn =
            next < tokens.count && tokens[next].isNumber && isNumberGap(next) && tokens[next].sign != 0
            && tokens[next].sign == tokens[first + 1].sign && tokens[next].gap == tokens[first + 1].gap
        let cameFrom =
            first > 0 && tokens[first - 1].isNumber && isNumberGap(first) && tokens[first].sign != 0
            && tokens[first].sign == tokens[first + 1].sign && tokens[first].gap == tokens[first + 1].gap
        return after || goesOn || cameFrom
            || first > 0 && tokens[first - 1].isNumber && !tokens[first].spaceBefore && tokens[first].gap == 1
    }

    private static let ordinals: Set<[UInt8]> = Set(["e", "de", "ste", "th", "st", "nd", "rd"].map { Array($0.utf8) })

    private func numeric(_ index: Int) -> Int? {
        guard tokens[index].isNumber, tokens[index].length <= 4 else { return nil }
        return bytes(index).reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }

    /// 3, 3e, 3rd, drie.
    private func dayOrYear(_ index: Int) -> Int? {
        if let number = numeric(index) { return number }
        let token = tokens[index]
        if let number = token.flags.number { return number }
        guard token.isMixed, token.length <= 5 else { return nil }
        let digits = bytes(index).prefix { $0 <= 0x39 }
        guard (1...2).contains(digits.count), Self.ordinals.contains(Array(bytes(index).dropFirst(digits.count))) else {
            return nil
        }
        return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }

    private func isDateGap(_ index: Int) -> Bool {
        let token = tokens[index]
        if token.gap <= 3, token.sign == 0x2d || token.sign == 0x2f || token.sign == 0x2e { return true }
        return token.gap == 1 && present.has(.birth)
    }

    private func isDate(_ a: Int, _ b: Int, _ c: Int, yearLength: Int, firstLength: Int) -> Bool {
        if firstLength == 4 { return (1900...2100).contains(a) && (1...12).contains(b) && (1...31).contains(c) }
        let year = yearLength == 4 ? (1900...2100).contains(c) : yearLength == 2
        return year && firstLength <= 2
            && ((1...31).contains(a) && (1...12).contains(b) || (1...12).contains(a) && (1...31).contains(b))
    }

    // MARK: Plates

    /// Every form of a Dutch plate is three groups of one kind of character each, six characters together.
    mutating func markPlate(at first: Int) -> Bool {
        let car = present.has(.car)
        if tokens[first].isMixed, tokens[first].length == 6, car || tokens[first].shape.contains(.capital),
            isPlate(letters(first))
        {
            mark(first...first, .licencePlate)
            return true
        }
        for count in [3, 2] where first + count <= tokens.count {
            let last = first + count - 1
            guard isOpen(first...last) else { continue }
            let dashes = ((first + 1)...last).allSatisfy { tokens[$0].sign == 0x2d && tokens[$0].gap <= 3 }
            let blanks = ((first + 1)...last).allSatisfy {
                tokens[$0].gap <= 2 && [0, 0x2d, 0x2e].contains(tokens[$0].sign)
            }
            guard dashes || (blanks && (car || areCapitals(first...last))) else { continue }
            let lengths = (first...last).reduce(0) { $0 + tokens[$1].length }
            guard lengths == 6, (first...last).allSatisfy({ tokens[$0].length <= 4 }) else { continue }
            let pure = (first...last).allSatisfy { tokens[$0].isMixed == false }
            if !dashes, (first...last).contains(where: { tokens[$0].has(.frequent) && !tokens[$0].isNumber }) {
                continue
            }
            guard isPlate((first...last).flatMap { letters($0) }), pure || car || dashes else { continue }
            mark(first...last, .licencePlate)
            return true
        }
        return car ? markSpelledPlate(at: first) : false
    }

    private func areCapitals(_ range: ClosedRange<Int>) -> Bool {
        range.allSatisfy { index in
            tokens[index].isNumber || (tokens[index].start..<tokens[index].end).allSatisfy { text.upper[$0] }
        } && !capitalsSayNothing
    }

    /// Two to four runs of letters and digits in turn, each of one to three.
    private func isPlate(_ characters: [UInt8]) -> Bool {
        guard characters.count == 6, !characters.contains(FoldedText.other) else { return false }
        var runs = 0
        var length = 0
        var letters = 0
        for (index, character) in characters.enumerated() {
            let isLetter = character > 0x39
            if isLetter { letters += 1 }
            if index > 0, isLetter == (characters[index - 1] > 0x39) {
                length += 1
                if length > 4 { return false }
            } else {
                runs += 1
                length = 1
            }
        }
        return (2...3).contains(runs) && (1...5).contains(letters) && (letters > 1 || runs == 3)
    }

    /// `x k een twee drie b`
    private mutating func markSpelledPlate(at first: Int) -> Bool {
        var last = first
        var letterCount = 0
        var digitCount = 0
        while isOpen(last), last - first < 8, tokens[last].length == 1 || tokens[last].flags.number != nil,
            last == first || tokens[last].gap <= 2
        {
            if tokens[last].isNumber || tokens[last].flags.number != nil { digitCount += 1 } else { letterCount += 1 }
            last += 1
        }
        guard letterCount >= 1, digitCount >= 1, letterCount + digitCount >= 5 else { return false }
        mark(first...(last - 1), .licencePlate)
        return true
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
            let end = postcodeLetters(after: index, spelled: false)
        else { return false }
        mark(index...end, .postcode)
        return true
    }

    func postcodeLetters(after index: Int, spelled: Bool) -> Int? {
        let next = index + 1
        guard isOpen(next), tokens[next].gap <= 2, tokens[next].isWord else { return nil }
        let token = tokens[next]
        if token.length == 2, !token.shape.contains(.apostrophe) {
            let capitals = token.shape.contains(.allCapitals)
            return capitals || !token.has(.ordinary) || present.has(.live) && !token.has(.frequent)
                || isAfterPostcodeWord(index) ? next : nil
        }
        guard token.length == 1, isOpen(next + 1), tokens[next + 1].length == 1, tokens[next + 1].isWord,
            tokens[next + 1].gap <= 2, spelled || text.upper[token.start] || isAfterPostcodeWord(index)
        else { return nil }
        return next + 1
    }

    /// `postcode is 3511 ab`: said to be one, so any two letters complete it.
    private func isAfterPostcodeWord(_ index: Int) -> Bool {
        (max(0, index - 3)..<index).contains { Self.postcodeWords.contains(letters($0)) }
    }

    private static let postcodeWords = words("postcode postkode postcodes zipcode zip pc")
}
