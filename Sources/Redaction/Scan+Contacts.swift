/// What stays readable: the numbers, sites and names of the services.
extension Scan {
    mutating func protectContacts() {
        for index in tokens.indices where isOpen(index) {
            if tokens[index].isNumber {
                protectPhone(at: index)
            } else if protection.startsPhrase(tokens[index].hash) {
                protectPhrase(at: index)
            }
        }
    }

    /// A number of a service, written in up to five groups; every 0800 and 0900 number belongs to an organisation.
    private mutating func protectPhone(at first: Int) {
        guard !(first > 0 && tokens[first - 1].isNumber && isNumberGap(first) && verdicts[first - 1] == .open) else {
            return
        }
        var digits: [UInt8] = []
        var found: Int?
        var last = first
        while last < min(first + 5, tokens.count), tokens[last].isNumber, last == first || isNumberGap(last) {
            digits += bytes(last)
            if digits.count > 12 { break }
            let next = last + 1
            let goesOn =
                next < tokens.count && tokens[next].isNumber && isNumberGap(next)
                && !(tokens[next].sign == 0x2f || tokens[next].sign == 0x2c)
            if digits.count > 4 || !goesOn, isPublicNumber(digits) { found = last }
            last += 1
        }
        if let found { keep(first...found) }
    }

    private func isPublicNumber(_ digits: [UInt8]) -> Bool {
        let hash = Protection.phoneHash(digits)
        if protection.contains(hash.finished) || vocabulary.flags(hash).has(.protected) { return true }
        guard digits.count == 8 || digits.count == 11 else { return false }
        return digits.starts(with: "0800".utf8) || digits.starts(with: "0900".utf8)
    }

    /// Between two groups of one number: few signs, and none that ends a sentence.
    func isNumberGap(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.gap <= 4, index > 0, !token.shape.contains(.newLine) else { return false }
        for position in tokens[index - 1].end..<token.start {
            switch text.codes[position] {
            case 0x20, 0x2e, 0x2d, 0x2f, 0x28, 0x29, 0x2b, 0x5f, 0x2a, 0x7c, 0x7e, 0x2c, 0x3a, 0x3e: continue
            case FoldedText.symbol where !isMoney(position): continue
            default: return false
            }
        }
        return true
    }

    /// A euro, a pound: what stands between two amounts.
    private func isMoney(_ position: Int) -> Bool {
        let first = text.source[text.offsets[position]]
        return first < 0xe2 || first == 0xe2 && text.source[text.offsets[position] + 1] == 0x82
    }

    private mutating func protectPhrase(at first: Int) {
        var hash = WordHash()
        var last = first
        while last < tokens.count, last - first < protection.longestPhrase {
            if last > first {
                guard tokens[last].gap <= 2 else { return }
                hash.add(0x20)
            }
            for byte in letters(last) { hash.add(byte) }
            if protection.contains(hash.finished) { keep(first...last) }
            last += 1
        }
    }
}
