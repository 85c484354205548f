/// Words of which the letters stand apart: `s a m i r a`, `K.E.V.I.N`, `m-o-h-a-m-e-d`.
extension Scan {
    mutating func markSpacedLetters() {
        var index = 0
        while index < tokens.count {
            guard isOpen(index), tokens[index].length == 1 else {
                index += 1
                continue
            }
            var last = index
            while isOpen(last + 1), tokens[last + 1].length == 1, tokens[last + 1].gap <= 3, last - index < 60 {
                last += 1
            }
            if last - index >= 2 { decideSpaced(index...last) }
            index = last + 1
        }
    }

    private mutating func decideSpaced(_ range: ClosedRange<Int>) {
        let joined = range.flatMap { letters($0) }
        guard joined.contains(where: { $0 > 0x39 }), Set(joined).count > 1 else { return }
        let flags = vocabulary.flags(joined)
        if joined.count == 3 {
            let signed = tokens[range.lowerBound + 1].sign != 0 || present.has(.called) || present.has(.nameNoun)
            if flags.has(.given), !flags.has(.frequent), signed { mark(range, .name) }
            return
        }
        if flags.has(.ordinary), !flags.has(.given) { return }
        if joined.allSatisfy({ $0 <= 0x39 }) { return }
        mark(range, joined.contains { $0 <= 0x39 } ? .account : .name)
    }

    // MARK: Cut words

    /// `ke-vin`, `sam!ra`, `k.e.r.k.straat 12`, `kerkstr aat 12`: what the parts spell together.
    mutating func markCutWords() {
        var index = 0
        while index < tokens.count {
            var last = index
            while last + 1 < tokens.count, last - index < 24, isCut(last + 1), tokens[last + 1].isWord { last += 1 }
            if last > index, tokens[index].isWord, isOpen(index...last) { decideCut(index...last) }
            index = last + 1
        }
        for index in tokens.indices.dropLast() where isOpen(index...(index + 1)) { decidePair(index) }
    }

    /// A sign without blanks lies between: none that a sentence has there.
    private func isCut(_ index: Int) -> Bool {
        let token = tokens[index]
        guard !token.spaceBefore, token.gap == 1 else { return false }
        return [0x2e, 0x2d, 0x5f, 0x2a, 0x21, 0x7c, 0x7e, 0x2b].contains(token.sign)
    }

    private mutating func decideCut(_ range: ClosedRange<Int>) {
        var joined: [UInt8] = []
        var filled: [UInt8] = []
        for index in range {
            if index > range.lowerBound, tokens[index].sign == 0x21 || tokens[index].sign == 0x7c {
                filled.append(0x69)
            }
            joined += letters(index)
            filled += letters(index)
        }
        let isName = [joined, filled].contains {
            vocabulary.flags($0).has(.given) && !vocabulary.flags($0).has(.frequent)
        }
        if isName, range.contains(where: { !tokens[$0].has(.given) || tokens[$0].length < 3 }) {
            mark(range, .name)
        } else if isStreetName(joined), let number = houseNumber(range.upperBound + 1) {
            mark(range.lowerBound...extended(number), .address)
        }
    }

    /// Two words that are one street, with its number; short pieces of one name after `heet`.
    private mutating func decidePair(_ index: Int) {
        guard tokens[index].isWord, tokens[index + 1].isWord, tokens[index + 1].sign == 0, tokens[index + 1].gap == 1
        else {
            return
        }
        if index + 2 < tokens.count, !tokens[index + 2].isWord || tokens[index + 2].flags.number != nil,
            !tokens[index].has(.function), !tokens[index].has(.frequent), !tokens[index + 1].has(.frequent),
            !tokens[index + 1].has(.function),
            !isStreetName(letters(index + 1)), !tokens[index + 1].has(.street),
            isStreetName(letters(index) + letters(index + 1)), let number = houseNumber(index + 2)
        {
            mark(index...extended(number), .address)
        }
        guard index > 0, tokens[index].length <= 3, tokens[index].sign == 0,
            tokens[index - 1].has(.called) || isIntroduction(index - 1)
                || index > 1 && tokens[index - 1].has(.say) && tokens[index - 2].has(.nameNoun)
        else { return }
        var joined = letters(index)
        var last = index
        var found: Int?
        while last - index < 4, isOpen(last + 1), tokens[last + 1].isWord, tokens[last + 1].length <= 3,
            tokens[last + 1].sign == 0
        {
            last += 1
            joined += letters(last)
            if joined.count > 3, vocabulary.flags(joined).has(.given), !vocabulary.flags(joined).has(.ordinary) {
                found = last
            }
        }
        if let found { mark(index...found, .name) }
    }

    private func isStreetName(_ word: [UInt8]) -> Bool {
        word.count >= 7
            && Self.suffixes.contains { word.count >= $0.count + 3 && word.suffix($0.count).elementsEqual($0) }
    }
}
