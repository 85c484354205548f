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
}
