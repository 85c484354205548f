/// Dates, of birth above all: in figures, with the month as a word, or all in words.
extension Scan {
    mutating func markDate(at first: Int) -> Bool {
        guard let day = dayOrYear(first) else { return false }
        if isSince(first) { return false }
        let kind: RedactionKind = present.has(.birth) || isComingOfAge(first) ? .birthDate : .date
        if markSpelledBirth(at: first) { return true }
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
        if token.isWord, token.length >= 9, isNumberWord(index) { return dayWord(index) }
        if token.isWord, token.length >= 5, let number = Self.ordinalWords[letters(index)] { return number }
        guard token.isMixed, token.length <= 5 else { return nil }
        let digits = bytes(index).prefix { $0 <= 0x39 }
        guard (1...2).contains(digits.count), Self.ordinals.contains(Array(bytes(index).dropFirst(digits.count))) else {
            return nil
        }
        return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }

    /// `eenentwintig` … `eenendertig`
    private func dayWord(_ index: Int) -> Int? {
        Self.dayWords[letters(index)]
    }

    private static let dayWords: [[UInt8]: Int] = {
        let words = "een twee drie vier vijf zes zeven acht negen".split(separator: " ")
        var table: [[UInt8]: Int] = [:]
        for (unit, word) in words.enumerated() { table[Array("\(word)entwintig".utf8)] = 21 + unit }
        table[Array("eenendertig".utf8)] = 31
        return table
    }()

    private func isDateGap(_ index: Int) -> Bool {
        let token = tokens[index]
        if token.gap <= 4, token.sign == 0x2d || token.sign == 0x2f || token.sign == 0x2e { return true }
        return present.has(.birth) && (token.gap == 1 || token.gap == 2 && token.sign == 0x27)
    }

    private func isDate(_ a: Int, _ b: Int, _ c: Int, yearLength: Int, firstLength: Int) -> Bool {
        if firstLength == 4 { return (1900...2100).contains(a) && (1...12).contains(b) && (1...31).contains(c) }
        let year = yearLength == 4 ? (1900...2100).contains(c) : yearLength == 2
        return year && firstLength <= 2
            && ((1...31).contains(a) && (1...12).contains(b) || (1...12).contains(a) && (1...31).contains(b))
    }

    /// `per 1 januari 2019`, `sinds 3 mei 2021`: the date of a rule or of an event, nobody's birthday.
    private func isSince(_ first: Int) -> Bool {
        guard first > 0, tokens[first].sign == 0, !present.has(.birth) else { return false }
        return Self.sinceWords.contains(letters(first - 1))
    }

    private static let sinceWords = words("per sinds vanaf ingaande tot since until from")

    /// `ik word 16 op 4 juli`
    private func isComingOfAge(_ first: Int) -> Bool {
        guard first > 1, tokens[first].sign == 0, Self.onWords.contains(letters(first - 1)) else { return false }
        let range = max(0, first - 5)..<(first - 1)
        return range.contains { Self.turning.contains(letters($0)) } && range.contains { numeric($0) != nil }
    }

    private static let onWords = words("op on")
    private static let turning = words("word wordt werd turn turned turning be")

    /// `zeventien nul drie tweeduizendtien geboren`, `derde van de vierde tweeduizendtien`: a year in words, and before it
    /// the day and the month in words or figures.
    private mutating func markSpelledBirth(at first: Int) -> Bool {
        guard present.has(.birth), isDatePart(first) else { return false }
        var last = first
        var parts = 1
        while last + 1 < tokens.count, last - first < 8, isOpen(last + 1), tokens[last + 1].gap <= 3 {
            let next = last + 1
            if isYearWord(next) {
                guard parts >= 2 || letters(next) != Array("twintig".utf8) else {
                    parts += 1
                    last = next
                    continue
                }
                var end = next
                while isOpen(end + 1), end - next < 3,
                    tokens[end + 1].flags.number != nil || letters(end + 1).starts(with: "duizend".utf8)
                { end += 1 }
                guard parts >= 2 else { return false }
                mark(first...end, .birthDate)
                return true
            }
            if isDatePart(next) {
                parts += 1
                if parts == 3, !tokens[first].isNumber, !tokens[next].isNumber,
                    next + 1 >= tokens.count || !isYearWord(next + 1) && !isDatePart(next + 1)
                {
                    mark(first...next, .birthDate)
                    return true
                }
            } else if parts == 2, tokens[next].isWord, isNumberWord(next) {
                mark(first...next, .birthDate)
                return true
            } else if !Self.ofWords.contains(letters(next)) {
                return false
            }
            last = next
        }
        return false
    }

    private static let ofWords = words("van de het of the")

    private func isDatePart(_ index: Int) -> Bool {
        guard let value = dayOrYear(index) else { return false }
        return (0...31).contains(value)
    }

    private func isYearWord(_ index: Int) -> Bool {
        let word = letters(index)
        if word == Array("twee".utf8), index + 1 < tokens.count, letters(index + 1).starts(with: "duizend".utf8) {
            return true
        }
        if word == Array("twintig".utf8), index + 1 < tokens.count, tokens[index + 1].flags.number != nil {
            return true
        }
        return word.starts(with: "tweeduizend".utf8) || word.starts(with: "negentienhonderd".utf8)
            || word.count > 10 && word.starts(with: "negentien".utf8)
    }

    private static let ordinalWords: [[UInt8]: Int] = {
        let dutch =
            "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende "
            + "vijftiende zestiende zeventiende achttiende negentiende twintigste eenentwintigste tweeentwintigste "
            + "drieentwintigste vierentwintigste vijfentwintigste zesentwintigste zevenentwintigste achtentwintigste "
            + "negenentwintigste dertigste eenendertigste"
        let english =
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
            + "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        var table: [[UInt8]: Int] = [:]
        for list in [dutch, english] {
            for (index, word) in list.split(separator: " ").enumerated() { table[Array(word.utf8)] = index + 1 }
        }
        return table
    }()
}
