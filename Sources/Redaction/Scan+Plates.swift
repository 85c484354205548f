/// Licence plates.
extension Scan {
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
            guard lengths == 6, (first...last).allSatisfy({ tokens[$0].length <= (tokens[$0].isWord ? 3 : 4) }) else {
                continue
            }
            if count == 2, !dashes, (first...last).contains(where: { tokens[$0].has(.car) }) { continue }
            let pure = (first...last).allSatisfy { tokens[$0].isMixed == false }
            if !dashes, (first...last).contains(where: { tokens[$0].has(.frequent) && !tokens[$0].isNumber }) {
                continue
            }
            guard isPlate((first...last).flatMap { letters($0) }), pure || car || dashes else { continue }
            mark(first...last, .licencePlate)
            return true
        }
        return car ? markForeignPlate(at: first) || markSpelledPlate(at: first) : false
    }

    private func areCapitals(_ range: ClosedRange<Int>) -> Bool {
        range.allSatisfy { index in
            tokens[index].isNumber || (tokens[index].start..<tokens[index].end).allSatisfy { text.upper[$0] }
        } && !capitalsSayNothing
    }

    /// `WA 12345`, `KR 5AB12`, `DU XY 1234`: capitals, then digits.
    private mutating func markForeignPlate(at first: Int) -> Bool {
        guard tokens[first].isWord, tokens[first].length <= 3, areCapitals(first...first), isOpen(first + 1),
            tokens[first + 1].gap <= 3, [0, 0x2d].contains(tokens[first + 1].sign)
        else { return false }
        var last = first + 1
        if tokens[last].isWord, tokens[last].length <= 2, areCapitals(last...last), isOpen(last + 1),
            tokens[last + 1].gap == 1
        {
            last += 1
        }
        let token = tokens[last]
        let digits = bytes(last).count { $0 <= 0x39 }
        guard
            token.isNumber && (last > first + 1 ? 1...4 : 4...5).contains(token.length)
                || token.isMixed && digits >= 3
                    && token.length <= 5
        else { return false }
        mark(first...last, .licencePlate)
        return true
    }

    /// `kenteken begint met RT-44`, `nummerbord p k streepje 2 2 0 streepje x`: said to be one, so any such group is.
    mutating func markPlate(after cue: Int) {
        guard Self.plateWords.contains(letters(cue)) else { return }
        var first = cue + 1
        while first < tokens.count, first - cue < 5, Self.plateLinks.contains(letters(first)) {
            if isOpen(first), markPlate(at: first) { return }
            first += 1
        }
        if isOpen(first), markPlate(at: first) { return }
        var last = first
        var length = 0
        var digits = 0
        var letterCount = 0
        while isOpen(last), last - first < 12, tokens[last].gap <= 3, tokens[last].sign != 0x2c || last == first {
            let token = tokens[last]
            if token.flags.number != nil || token.isNumber {
                digits += 1
            } else if Self.connectors.contains(letters(last)) {
                last += 1
                continue
            } else if token.isMixed, token.length <= 8 {
                digits += 1
                letterCount += 1
            } else if token.isWord, token.length <= 3,
                areCapitals(last...last) || !token.has(.frequent) && !token.has(.function)
                    || token.length == 1
            {
                letterCount += 1
            } else {
                break
            }
            length += token.flags.number != nil ? 1 : token.length
            last += 1
        }
        while last > first, Self.connectors.contains(letters(last - 1)) { last -= 1 }
        guard digits > 0, letterCount > 0, (4...9).contains(length) else { return }
        mark(first...(last - 1), .licencePlate)
    }

    private static let plateWords = words(
        "kenteken kentekens kentekenplaat nummerbord nummerplaat nrbord plaat plate reg kentekennummer")
    private static let plateLinks = words(
        "is was begint eindigt met op van de het zijn haar mijn zn nummer die deze starts with belgisch duits pools nr auto hem"
    )

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
}
