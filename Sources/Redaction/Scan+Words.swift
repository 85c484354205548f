/// The allow-list: every word that is still undecided gets through only when it is an ordinary one.
extension Scan {
    mutating func markUnknownWords() {
        let acceptance = WordAcceptance(vocabulary: vocabulary)
        for index in tokens.indices where isOpen(index) {
            let token = tokens[index]
            if token.isNumber || token.has(.ordinary) || token.has(.protected) { continue }
            if token.length == 1, token.isWord { continue }
            if token.isMixed {
                if !isKnownMix(letters(index)) { mark(index...index, mixedKind(index)) }
                continue
            }
            if token.shape.contains(.other) {
                mark(index...index, .word)
                continue
            }
            if token.flags.isEmpty {
                let slot = isNameSlot(index)
                let shouted = token.shape.contains(.allCapitals) || capitalsSayNothing
                if acceptance.accepts(letters(index), strict: slot && !shouted) { continue }
                if token.shape.contains(.apostrophe), isElision(index) { continue }
                mark(index...index, slot ? .name : .word)
            } else if token.has(.given) || token.has(.surname) {
                mark(index...index, .name)
            } else if token.has(.place) {
                mark(index...index, .place)
            } else if token.has(.street) || token.has(.tussen) || token.flags.number != nil {
                continue
            } else if token.has(.knownStreet) {
                mark(index...index, .address)
            } else {
                continue
            }
        }
    }

    /// `jordy.official`: what hangs on a name or an unknown word by a dot or underscore belongs to it.
    mutating func markBlobs() {
        for index in tokens.indices.dropFirst()
        where !tokens[index].spaceBefore && tokens[index].gap == 1 && [0x2e, 0x5f].contains(tokens[index].sign) {
            if isOpen(index), belongsToBlob(index), isGoneName(index - 1) {
                mark(index...index, .account)
            } else if isOpen(index - 1), belongsToBlob(index - 1), isGoneName(index) {
                mark((index - 1)...(index - 1), .account)
            }
        }
    }

    private func isGoneName(_ index: Int) -> Bool {
        switch verdicts[index] {
        case .gone(.name), .gone(.word), .gone(.account): tokens[index].length > 2
        default: false
        }
    }

    /// A forgotten blank after a full stop is more likely before an everyday word.
    private func belongsToBlob(_ index: Int) -> Bool {
        !tokens[index].has(.function) && !tokens[index].has(.say)
            && !(tokens[index].has(.frequent) && tokens[index].has(.dutch))
    }

    /// Both sides of an apostrophe are ordinary: `hij's`, `auto'tje`.
    private func isElision(_ index: Int) -> Bool {
        let parts = bytes(index).split(separator: 0x27)
        return parts.count == 2
            && parts.allSatisfy { part in
                part.count == 1 || vocabulary.flags(part).has(.ordinary) && !vocabulary.flags(part).has(.given)
                    || ["tje", "tjes", "je", "er", "ers"].contains(String(decoding: part, as: UTF8.self))
            }
    }

    private func mixedKind(_ index: Int) -> RedactionKind {
        vocabulary.flags(unleeted(letters(index))).has(.given) ? .name : .account
    }

    private func unleeted(_ word: [UInt8]) -> [UInt8] {
        word.map { byte in
            switch byte {
            case 0x30: 0x6f
            case 0x31: 0x69
            case 0x33: 0x65
            case 0x34: 0x61
            case 0x35: 0x73
            case 0x37: 0x74
            case 0x38: 0x62
            default: byte
            }
        }
    }

    /// 3e, 10x, 16jr, 22u30, 4havo, h3lp, w8, ps5, 2day.
    private func isKnownMix(_ word: [UInt8]) -> Bool {
        if Self.mixes.contains(word) { return true }
        let plain = unleeted(word)
        let flags = vocabulary.flags(plain)
        if flags.has(.frequent) || flags.has(.chat), !flags.has(.given), word.count >= 3 { return true }
        let digits = word.prefix { $0 <= 0x39 }
        if !digits.isEmpty, digits.count <= 4 {
            let rest = Array(word.dropFirst(digits.count))
            if Self.units.contains(rest) { return true }
            if rest.count >= 3, rest.allSatisfy({ $0 > 0x39 }), digits.count <= 2 {
                let flags = vocabulary.flags(rest)
                if flags.has(.numberUnit) || flags.has(.frequent), !flags.has(.given) { return true }
            }
            let hour = rest.first == 0x75 || rest.first == 0x68
            if hour, rest.count <= 3, rest.dropFirst().allSatisfy({ $0 <= 0x39 }) { return true }
        }
        let letters = word.prefix { $0 > 0x39 }
        let number = word.dropFirst(letters.count)
        guard !number.isEmpty, number.count <= 2, number.allSatisfy({ $0 <= 0x39 }) else { return false }
        if letters.count == 1 { return true }
        let stem = vocabulary.flags(letters)
        return letters.count <= 6
            && (stem.has(.school) || stem.has(.numberUnit) || stem.has(.app)
                || Self.models.contains(Array(letters)))
    }

    private static let mixes = words(
        "w8 m8 b4 gr8 l8r l8 h8 n8 str8 2day 2nite 2morrow 4ever 4you 4u 2u me2 u2 f2f b2b 1op1 3some 24h 18plus 16plus 12plus "
            + "4g 5g mp3 mp4 ps3 ps4 ps5 covid19 w817 s3x 6ix9ine t9 p2p g2g 3mmc 4mmc 2c 2cb a4 a1 a2 b1 b2 c1 c2 "
            + "112nl 1ns n1 suc6 succes6 6jes w88 ff2 k3 d66 c1000 4chan o2 h2o 273f art273f 100procent no1 nr1 s2")
    private static let units = words(
        "e de ste x jr jaar j uur min m km k kg g gr euro eu st nd rd th pm am u h cm d s plus gb mb ml mg jarige jarig voudig "
            + "keer dagen dag weken week maanden yo yr yrs year years old hrs hr mins a b c t v ha hv vwo havo vmbo mavo ers er "
            + "tal tig tjes en bak op tot of en hoog persoons daags maal")
    private static let models = words(
        "iphone ipad galaxy windows golf polo fifa ios klas groep niveau art artikel level v h m b t")
}
