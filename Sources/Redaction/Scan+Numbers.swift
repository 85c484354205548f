/// Numbers: telephone, BSN, IBAN, dates, plates, postcodes, written in digits, in words, or half and half.
extension Scan {
    mutating func markNumbers() {
        for index in tokens.indices where isOpen(index) {
            if tokens[index].shape.contains(.letters), markIBAN(at: index) { continue }
            if markDate(at: index) { continue }
            if tokens[index].has(.month) { markMonthFirst(at: index) }
            if markPlate(at: index) { continue }
            if tokens[index].has(.car) { markPlate(after: index) }
            if markPostcode(at: index) { continue }
        }
        var index = 0
        while index < tokens.count {
            guard isOpen(index), appendDigits(of: index, to: nil) > 0 else {
                index += 1
                continue
            }
            index = markSequence(from: index) + 1
        }
    }

    /// Account numbers, and telephone numbers that are whole: before dates, plates and accounts can take a part of them.
    mutating func markWholeNumbers() {
        for index in tokens.indices where isOpen(index) && tokens[index].shape.contains(.letters) {
            // `is 0031 6 …` is Dutch before it is Icelandic
            guard
                tokens[index].length != 2 || !tokens[index].has(.function) || tokens[index].shape.contains(.allCapitals)
            else { continue }
            _ = markIBAN(at: index)
        }
        var index = 0
        while index < tokens.count {
            guard isOpen(index), appendDigits(of: index, to: nil) > 0 else {
                index += 1
                continue
            }
            let (run, last) = sequence(from: index)
            if run.isWholePhone { mark((isSaidPlus(before: index) ? index - 1 : index)...last, .phone) }
            index = last + 1
        }
    }

    /// The longest run of numbers from `first`, and its last word.
    private func sequence(from first: Int) -> (run: DigitRun, last: Int) {
        var run = DigitRun()
        var last = first
        var index = first
        while index < tokens.count, isOpen(index) {
            if index > first, !isNumberGap(index), !isKeyGap(index) { break }
            let token = tokens[index]
            let before = run.digits.count
            _ = appendDigits(of: index, to: &run)
            if run.digits.count == before {
                guard index > first, Self.fillers.contains(letters(index)), index + 1 < tokens.count else { break }
                index += 1
                continue
            }
            run.groups.append(Array(run.digits[before...]))
            if !token.isNumber { run.words += 1 }
            last = index
            index += 1
            if run.digits.count > 40 { break }
        }
        run.plus = first > 0 || tokens[first].start > 0 ? hasPlus(before: first) : false
        return (run, last)
    }

    private func isSaidPlus(before index: Int) -> Bool {
        isOpen(index - 1) && letters(index - 1) == Array("plus".utf8)
    }

    /// Decides what the run of numbers from `first` is; returns its last word.
    private mutating func markSequence(from first: Int) -> Int {
        let (run, last) = sequence(from: first)
        let next = last + 1 < tokens.count ? tokens[last + 1] : nil
        let amount = hasCurrency(before: first) || (next.map { isCurrency($0) } ?? false)
        let cue = present.has(.phoneCue)
        if present.has(.bsn), (8...9).contains(run.digits.count) {
            mark(first...last, .bsn)
        } else if run.digits.count == 4, run.groups.count > 1 || run.words > 0, run.digits[0] != 0x30,
            let end = postcodeLetters(after: last, spelled: true)
        {
            mark(first...end, .postcode)
            return end
        } else if let kind = run.kind(cue: cue, amount: amount) {
            mark((isSaidPlus(before: first) ? first - 1 : first)...last, kind)
        }
        return last
    }

    private func isKeyGap(_ index: Int) -> Bool {
        tokens[index].gap == 0 || tokens[index].gap <= 2 && tokens[index].sign == 0x2d
    }

    private func hasPlus(before index: Int) -> Bool {
        if index > 0, letters(index - 1) == Array("plus".utf8) { return true }
        let start = tokens[index].start
        return (1...2).contains { start - $0 >= 0 && text.codes[start - $0] == 0x2b }
    }

    private func hasCurrency(before index: Int) -> Bool {
        var position = tokens[index].start - 1
        while position >= 0, text.codes[position] == 0x20 { position -= 1 }
        guard position >= 0 else { return false }
        if text.codes[position] == 0x24 { return true }
        return text.source[text.offsets[position]] == 0xe2 && text.codes[position] == FoldedText.symbol
            && text.ends[position] - text.offsets[position] == 3
    }

    private func isCurrency(_ token: Token) -> Bool {
        token.sign == FoldedText.symbol && token.gap <= 2 || token.has(.numberUnit) && token.gap <= 3
    }

    private static let fillers: Set<[UInt8]> = Set(
        ["de", "double", "dubbel", "dubbele", "triple", "streepje", "spatie", "plus", "dash", "en", "dan", "keer"]
            .map { Array($0.utf8) })

    /// The digits that a word stands for, appended to `run`; returns how many.
    @discardableResult
    private func appendDigits(of index: Int, to run: UnsafeMutablePointer<DigitRun>?) -> Int {
        let token = tokens[index]
        if token.isNumber {
            if let run { run.pointee.digits += bytes(index) }
            return token.length
        }
        if let number = token.flags.number {
            let digits = Array(String(number).utf8)
            if let run { run.pointee.digits += digits }
            return digits.count
        }
        guard !token.shape.contains(.other), let digits = spelled(letters(index), mixed: token.isMixed) else {
            return 0
        }
        if let run { run.pointee.digits += digits }
        return digits.count
    }

    /// `o6`, `3322llO0`, `nulzes`, `vierendertig`, `06een2drie4`; nil where it is anything else.
    private func spelled(_ word: [UInt8], mixed: Bool) -> [UInt8]? {
        if mixed || word.count == 1 {
            let digits = word.map { Self.lookAlikeDigit($0) }
            let real = word.count { $0 <= 0x39 }
            if !digits.contains(nil), real * 2 >= word.count || word.count == 1 && word[0] == 0x6f {
                return word.count == 1 && word[0] != 0x6f ? nil : digits.compactMap { $0 }
            }
        }
        guard word.count >= 6 || mixed, word.count <= 60, Self.numberInitials.contains(word[0]) else { return nil }
        var digits: [UInt8] = []
        var position = 0
        var unit: UInt8?
        while position < word.count {
            if word[position] <= 0x39 {
                digits.append(word[position])
                position += 1
                unit = nil
                continue
            }
            if let found = numberWord(word, at: position) {
                let text = Array(String(found.value).utf8)
                if let one = unit, found.value >= 20, found.value % 10 == 0 {
                    digits.removeLast()
                    digits += [text[0], one]
                } else {
                    digits += text
                }
                position += found.length
                unit = nil
                if found.value > 0, found.value < 10, word[position...].starts(with: [0x65, 0x6e]),
                    numberWord(word, at: position + 2) != nil
                {
                    unit = text[0]
                    position += 2
                }
                continue
            }
            return nil
        }
        return digits
    }

    /// `vierentwintig`: a number of at most four digits in one word.
    func isNumberWord(_ index: Int) -> Bool {
        spelled(letters(index), mixed: false).map { $0.count <= 4 } ?? false
    }

    private func numberWord(_ word: [UInt8], at position: Int) -> (value: Int, length: Int)? {
        var hash = WordHash()
        var best: (value: Int, length: Int)?
        for length in 1...min(9, max(1, word.count - position)) where position + length <= word.count {
            hash.add(word[position + length - 1])
            if length > 1, let value = vocabulary.flags(hash).number { best = (value, length) }
        }
        return best
    }

    private static let numberInitials: Set<UInt8> = Set("0123456789nedvztaosft".utf8)

    private static func lookAlikeDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte
        case 0x6f, 0x71: 0x30
        case 0x69, 0x6c: 0x31
        case 0x73: 0x35
        case 0x62: 0x38
        default: nil
        }
    }
}

extension Scan {
    fileprivate func appendDigits(of index: Int, to run: inout DigitRun) -> Int {
        withUnsafeMutablePointer(to: &run) { appendDigits(of: index, to: Optional($0)) }
    }
}
