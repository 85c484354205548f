/// Names of accounts that the words around them give away: `snap: lilmousie`, `op tiktok heet hij bigboysem`.
extension Scan {
    mutating func markAccounts() {
        for index in tokens.indices where tokens[index].has(.app) || tokens[index].has(.account) {
            markAccount(after: index)
        }
    }

    private mutating func markAccount(after cue: Int) {
        var index = cue + 1
        var linked = false
        var colon = false
        var steps = 0
        while index < tokens.count, steps < 5 {
            let token = tokens[index]
            if token.gap > 4 { return }
            if token.sign == 0x3a || token.sign == 0x3d || token.sign == 0x2d || token.sign == 0x3e { colon = true }
            if [0x2e, 0x21, 0x3f, 0x2c].contains(token.sign), token.spaceBefore { return }
            let word = letters(index)
            if Self.links.contains(word) || token.has(.nameNoun) || token.has(.account) || token.has(.app) {
                if Self.strongLinks.contains(word) || token.has(.nameNoun) || token.has(.called) { linked = true }
                index += 1
                steps += 1
                continue
            }
            break
        }
        guard index < tokens.count, isOpen(index) else { return }
        let last = blobEnd(index)
        let token = tokens[index]
        let odd = last > index && tokens[index + 1].gap == 1 || token.isMixed
        let known = token.has(.ordinary)
        if colon || odd || !known {
            guard !(token.isNumber && last == index), colon || odd || !token.flags.isEmpty || linked || isOpen(index)
            else {
                return
            }
            if colon, known, token.has(.function) || token.has(.frequent) && last == index { return }
            if !colon, !odd, !linked, resembles(index) { return }
            mark(index...last, .account)
            return
        }
        let final = last + 1 >= tokens.count || tokens[last + 1].sign != 0
        if linked, !token.has(.frequent), !token.has(.function), !token.has(.chat), final || token.has(.given),
            !isParticiple(letters(index))
        {
            mark(index...last, .account)
        }
    }

    /// An unknown word that the allow-list would let through as an ordinary one.
    private func resembles(_ index: Int) -> Bool {
        WordAcceptance(vocabulary: vocabulary).accepts(letters(index), strict: false)
    }

    private func isParticiple(_ word: [UInt8]) -> Bool {
        ["ge", "ver", "be", "ont", "weg", "uit", "in"].contains { word.starts(with: $0.utf8) }
    }

    private static let links = words(
        "naam name is was heet heette als hij zij ze ik ie van account acc profiel hem haar username user tag id nr op mn mij "
            + "me called under onder my his her the app")
    private static let strongLinks = words("is heet als called under onder heette")

    static func words(_ text: String) -> Set<[UInt8]> {
        Set(text.split(separator: " ").map { Array($0.utf8) })
    }
}
