/// Names of people: by what stands before and after them, then by the lists.
extension Scan {
    mutating func markNames(_ memory: inout RedactionMemory) {
        markInitials()
        for index in tokens.indices {
            markAfterCue(at: index)
            markBesideWords(at: index)
        }
        for index in tokens.indices where isOpen(index) {
            let token = tokens[index]
            guard !token.isNumber else { continue }
            if token.has(.given), !token.has(.ordinary) {
                if token.has(.place), !isNameSlot(index), !isCapital(index) || isAfterPreposition(index) { continue }
                mark(index...index, .name)
            } else if isCapital(index), isCapitalName(index) {
                mark(index...index, .name)
            }
        }
        extendNames()
        for index in tokens.indices {
            if verdicts[index] == .gone(.name), tokens[index].length > 1, !tokens[index].has(.frequent),
                !tokens[index].has(.function), !tokens[index].has(.tussen)
            {
                memory.remember(tokens[index].hash)
            } else if isOpen(index), !memory.names.isEmpty, memory.knows(tokens[index].hash) {
                mark(index...index, .name)
            }
        }
        joinNames()
    }

    private func isCapitalName(_ index: Int) -> Bool {
        let token = tokens[index]
        guard !token.has(.function), !token.has(.month) else { return false }
        if token.has(.leaning) { return true }
        if token.has(.given), !token.has(.frequent), !token.shape.contains(.allCapitals) { return true }
        return false
    }

    private func isAfterPreposition(_ index: Int) -> Bool {
        index > 0 && Self.placePrepositions.contains(letters(index - 1))
    }

    private static let placePrepositions = words("in uit naar from te near")

    // MARK: Initials

    /// `H.J. Terpstra`, `J. de Groot`, `A. Bouzidi`
    private mutating func markInitials() {
        var index = 0
        while index < tokens.count {
            guard isOpen(index), isInitial(index) else {
                index += 1
                continue
            }
            let first = index
            while isOpen(index), isInitial(index), index - first < 5 { index += 1 }
            var last = index
            while isOpen(last), tokens[last].has(.tussen), last - index < 3 { last += 1 }
            if isOpen(last), tokens[last].shape.contains(.capital), tokens[last].length > 1, tokens[last].isWord,
                !tokens[last].has(.function) || last > index
            {
                mark(first...last, .name)
                index = last + 1
            }
        }
    }

    private func isInitial(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.length == 1 && token.isWord && text.upper[token.start] && index + 1 < tokens.count
            && tokens[index + 1].sign == 0x2e
    }

    // MARK: Cues

    private mutating func markAfterCue(at index: Int) {
        let token = tokens[index]
        if token.has(.called), isNameBefore(index) {
            mark((index - 1)...(index - 1), .name)
        } else if token.has(.called), saysWhoIsCalled(index) {
            markStrong(skipping(index + 1, Self.adverbs))
        } else if token.has(.naming) {
            let next = skipping(index + 1, Self.objects)
            if next > index + 1 || token.has(.naming) { markWeak(next, bold: true) }
        } else if token.has(.nameNoun) {
            guard index + 1 < tokens.count else { return }
            let next = index + 1
            if Self.copulas.contains(letters(next)), tokens[next].sign == 0 {
                markStrong(skipping(next + 1, Self.adverbs))
            } else if tokens[next].sign == 0x3a || tokens[next].sign == 0x3d {
                markStrong(next)
            } else {
                markWeak(next, bold: false)
            }
        } else if token.has(.title) {
            markAfterTitle(index)
        } else if token.has(.relation) {
            markWeak(index + 1, bold: true)
            if index + 2 < tokens.count, Self.copulas.contains(letters(index + 1)), tokens[index + 1].has(.called) {
                markStrong(index + 2)
            }
        } else if token.has(.closing) {
            var next = index + 1
            while next < tokens.count, next - index < 3, Self.fromWords.contains(letters(next)) { next += 1 }
            if next < tokens.count, tokens.count - next <= 3, isOpen(next) { markStrong(next) }
        } else if isIntroduction(index) {
            let next = skipping(index + 1, Self.adverbs)
            markWeak(next, bold: true)
        }
    }

    private static let adverbs = words("eigenlijk ook gewoon dus steeds altijd nu trouwens actually now just really")
    private static let objects = words(
        "me mij hem haar mn ons hen ze zich zichzelf mezelf jezelf him her altijd steeds gewoon ook maar us them")
    private static let copulas = words("is was heet luidt")
    private static let fromWords = words("van from en vriendelijke de")
    private static let people = words("ik hij zij ze ie die k je jij i he she they kheet hem haar em m wie")

    /// `hope heet ze`, but not `hoe heet ze`.
    private func isNameBefore(_ index: Int) -> Bool {
        guard index > 0, isOpen(index - 1), index == 1 || tokens[index - 1].shape.contains(.opening),
            index + 1 < tokens.count, Self.people.contains(letters(index + 1)), tokens[index + 1].sign == 0
        else { return false }
        let before = tokens[index - 1]
        return before.isWord && before.length > 1 && !before.has(.function) && !Self.asking.contains(letters(index - 1))
    }

    private static let asking = words("hoe zo dat wat hier daar dit wie nu dan ook toen how so what that")

    /// `het is heet` and `hoe heet dat` name nobody.
    private func saysWhoIsCalled(_ index: Int) -> Bool {
        if letters(index).count > 4 { return true }
        guard letters(index) == Array("heet".utf8) else { return true }
        for distance in 1...4 where index - distance >= 0 {
            let before = tokens[index - distance]
            if Self.people.contains(letters(index - distance)) || before.has(.relation) || before.has(.given) {
                return true
            }
        }
        return index == 0
    }

    /// `ik ben`, `i am`, `this is`, `hier met`
    private func isIntroduction(_ index: Int) -> Bool {
        let word = letters(index)
        if word == Array("im".utf8) || word == Array("kben".utf8) || word == Array("benik".utf8) { return true }
        guard index > 0, tokens[index].sign == 0 else { return false }
        let before = letters(index - 1)
        switch String(decoding: word, as: UTF8.self) {
        case "ben": return ["ik", "k"].contains(String(decoding: before, as: UTF8.self))
        case "ik": return before == Array("ben".utf8)
        case "by": return ["go", "goes", "went"].contains(String(decoding: before, as: UTF8.self))
        case "am": return before == Array("i".utf8)
        case "is", "was": return ["dit", "this", "dat", "het", "it"].contains(String(decoding: before, as: UTF8.self))
        default: return false
        }
    }

    private func skipping(_ start: Int, _ set: Set<[UInt8]>) -> Int {
        var index = start
        while index < tokens.count, index - start < 3, set.contains(letters(index)), tokens[index].sign == 0 {
            index += 1
        }
        return index
    }

    /// After `heet` and `mijn naam is` anything is a name that is no everyday word.
    private mutating func markStrong(_ index: Int) {
        guard isOpen(index) else { return }
        let token = tokens[index]
        guard !token.isNumber, !token.has(.function) || token.has(.tussen) else { return }
        if token.has(.tussen), !isCapital(index) || token.has(.function) {
            guard isOpen(index + 1), !tokens[index + 1].has(.frequent) || isCapital(index + 1) else { return }
            if tokens[index + 1].has(.ordinary), !tokens[index + 1].has(.surname), !isCapital(index + 1) { return }
        } else if token.has(.frequent), !token.has(.leaning), !token.shape.contains(.capital) {
            return
        }
        var last = index
        while isOpen(last + 1), last - index < 3, tokens[last + 1].sign == 0, isCapital(last + 1),
            !tokens[last + 1].has(.function) || tokens[last + 1].has(.tussen)
        {
            last += 1
        }
        if last == index, isOpen(index + 1), tokens[index + 1].sign == 0, token.has(.chat) || token.has(.ordinary),
            tokens[index + 1].has(.given) || !tokens[index + 1].has(.ordinary), tokens[index + 1].isWord
        {
            last += 1
        }
        mark(index...last, .name)
    }

    /// Where a name may stand: one that is a word too counts when it leans that way or has a capital.
    private mutating func markWeak(_ index: Int, bold: Bool) {
        guard isOpen(index), tokens[index].sign == 0 || tokens[index].sign == 0x2c || tokens[index].sign == 0x22 else {
            return
        }
        let token = tokens[index]
        guard token.isWord, !token.has(.function) else { return }
        let name = token.has(.given) && (token.has(.leaning) || (bold && isCapital(index)) || !token.has(.ordinary))
        let capital = bold && isCapital(index) && !token.has(.frequent) && !token.has(.chat) && !isNationality(index)
        guard name || capital else { return }
        if token.has(.leaning), token.has(.frequent), !isCapital(index) { return }
        mark(index...index, .name)
    }

    private func isNationality(_ index: Int) -> Bool {
        let word = letters(index)
        return ["s", "se", "er", "aan", "ees"].contains { word.suffix($0.utf8.count).elementsEqual($0.utf8) }
            && tokens[index].has(.ordinary)
    }

    private mutating func markAfterTitle(_ index: Int) {
        var next = index + 1
        if next < tokens.count, tokens[next].sign == 0x2e { next += 0 }
        let firstTussen = next
        while next < tokens.count, next - firstTussen < 3, tokens[next].has(.tussen), tokens[next].gap <= 2,
            !(tokens[next].has(.given) && next == firstTussen && isCapital(next) && !tokens[next].has(.function))
        {
            next += 1
        }
        guard isOpen(next), tokens[next].sign == 0 || tokens[next].sign == 0x2e, tokens[next].gap <= 2 else { return }
        let token = tokens[next]
        let capital =
            token.shape.contains(.capital) && !token.has(.function) && !capitalsSayNothing
            && (next == firstTussen ? !token.has(.frequent) || !token.has(.ordinary) : true)
        let named =
            token.has(.surname) && !token.has(.frequent) || token.has(.given) && !token.has(.frequent)
            || !token.has(.ordinary)
        let afterTussen = next > firstTussen && token.has(.surname) && !token.has(.function)
        guard token.isWord || token.shape.contains(.other) || token.isMixed,
            capital || named && !token.has(.say) || afterTussen,
            next == firstTussen || isOpen(firstTussen)
        else { return }
        if token.has(.title) || token.has(.say), !capital { return }
        if !capital, !token.has(.given), !token.has(.surname),
            WordAcceptance(vocabulary: vocabulary).accepts(letters(next), strict: true)
        {
            return
        }
        mark(firstTussen...next, .name)
    }

    /// `hope told me`, `max en ik`, `met storm`, `zonder joy`
    private mutating func markBesideWords(at index: Int) {
        guard isOpen(index), tokens[index].has(.leaning) || tokens[index].has(.given) && !tokens[index].has(.frequent),
            !tokens[index].has(.function)
        else { return }
        let token = tokens[index]
        let next = index + 1 < tokens.count && tokens[index + 1].sign == 0 ? index + 1 : nil
        if let next, tokens[next].isNumber, letters(index) == Array("max".utf8) { return }
        let isStart = index == 0 || token.shape.contains(.opening)
        let common = token.has(.frequent)
        if let next, tokens[next].has(.say), !common || isStart,
            index == 0 || !tokens[index - 1].has(.function)
                || isStart || Self.conjunctions.contains(letters(index - 1))
        {
            if !(common && !token.shape.contains(.capital)) {
                mark(index...index, .name)
                return
            }
        }
        if let next, Self.and.contains(letters(next)), next + 1 < tokens.count, Self.selves.contains(letters(next + 1)),
            !common
        {
            mark(index...index, .name)
            return
        }
        guard index > 0, token.sign == 0, !common else { return }
        if let next, Self.deeds.contains(letters(index - 1)), Self.afterWho.contains(letters(next)) {
            mark(index...index, .name)
            return
        }
        if let next, tokens[next].isNumber, tokens[next].length == 2, isIntroduction(index - 1) {
            mark(index...index, .name)
            return
        }
        guard token.has(.leaning) else { return }
        if Self.prepositions.contains(letters(index - 1)) || tokens[index - 1].has(.relation) {
            mark(index...index, .name)
        }
        if index > 1, Self.and.contains(letters(index - 1)), Self.selves.contains(letters(index - 2)) {
            mark(index...index, .name)
        }
    }

    /// `gister heeft storm me geslagen`, `toen kwam bas binnen`
    private static let deeds = words(
        "heb heeft had kwam komt ging gaat zei zegt wil wilde sloeg slaat belde belt stuurde stuurt deed doet hit came went told"
    )
    private static let afterWho = words(
        "me mij m ons binnen langs thuis weer mijn naar ook steeds altijd al gezien gesproken geblokt us my in again")
    private static let and = words("en and")
    private static let selves = words("ik me i mij")
    private static let conjunctions = words("dat omdat als want maar toen dan that because when but and en of")
    private static let prepositions = words(
        "met van voor aan bij zonder tegen over door volgens with from without about hou mis")

    /// A place in the sentence where a name is likely: an unknown word there gets no benefit of the doubt.
    func isNameSlot(_ index: Int) -> Bool {
        if isCapital(index) { return true }
        if index > 0, tokens[index].sign == 0 {
            let before = tokens[index - 1]
            if before.has(.relation) || before.has(.title) || before.has(.called) || before.has(.nameNoun) {
                return true
            }
            if before.has(.closing) || isIntroduction(index - 1) || Self.slotWords.contains(letters(index - 1)) {
                return true
            }
            if verdicts[index - 1] == .gone(.name) { return true }
        }
        if index + 1 < tokens.count, tokens[index + 1].sign == 0 {
            let after = letters(index + 1)
            if index == 0 || tokens[index].shape.contains(.opening), tokens[index + 1].has(.say) { return true }
            if Self.and.contains(after), index + 2 < tokens.count, Self.selves.contains(letters(index + 2)) {
                return true
            }
        }
        return false
    }

    private static let slotWords = words("met zonder with called named genaamd namens volgens")

    // MARK: Family names

    /// What follows a first name: `van der Meulen`, `Bakker`, `el amrani`, `-Clarke`.
    private mutating func extendNames() {
        var index = 0
        while index < tokens.count {
            guard verdicts[index] == .gone(.name) else {
                index += 1
                continue
            }
            var last = index
            while let next = continuation(after: last), last - index < 8 {
                mark((last + 1)...next, .name)
                last = next
            }
            if index > 0, isOpen(index - 1), tokens[index].sign == 0x2d, tokens[index].gap == 1,
                tokens[index - 1].isWord,
                isCapital(index - 1) || tokens[index - 1].shape.contains(.capital)
            {
                mark((index - 1)...(index - 1), .name)
            }
            var first = index
            while first > 0, index - first < 3, isOpen(first - 1), tokens[first].sign == 0, tokens[first].gap <= 2,
                isNickname(first - 1)
            {
                first -= 1
                mark(first...first, .name)
            }
            index = last + 1
        }
    }

    /// `Lange` in `Lange Frans`, `king` after `noemt zichzelf`.
    private func isNickname(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.isWord, !token.has(.function), !token.has(.relation), !token.has(.title), !token.has(.organisation)
        else { return false }
        if isCapital(index), !token.has(.frequent) || index > 1 && isAfterNaming(index) { return true }
        return !token.has(.frequent) && isAfterNaming(index)
    }

    private func isAfterNaming(_ index: Int) -> Bool {
        for distance in 1...2 where index - distance >= 0 {
            let before = tokens[index - distance]
            if before.has(.called) || before.has(.naming) || before.has(.nameNoun) { return true }
            if !before.has(.function), !Self.objects.contains(letters(index - distance)) { return false }
        }
        return false
    }

    private func continuation(after index: Int) -> Int? {
        var next = index + 1
        guard isOpen(next), tokens[next].gap <= 2,
            tokens[next].sign == 0 || tokens[next].sign == 0x2d
                || tokens[next].sign == 0x2e && tokens[index].length == 1
        else { return nil }
        if tokens[next].sign == 0x2d, tokens[next].gap == 1, tokens[next].isWord { return next }
        guard tokens[next].sign != 0x2d else { return nil }
        let firstTussen = next
        var certain = false
        while isOpen(next), next - firstTussen < 3, tokens[next].has(.tussen), tokens[next].sign == 0 {
            if ["der", "den", "ten", "ter", "el", "al", "ben", "von", "bin", "dos"].contains(
                String(decoding: letters(next), as: UTF8.self))
            {
                certain =
                    certain || next > firstTussen
                    || !["al", "ben", "den"].contains(
                        String(decoding: letters(next), as: UTF8.self))
            }
            next += 1
        }
        guard isOpen(next), tokens[next].isWord, tokens[next].sign == 0, tokens[next].gap <= 2 else { return nil }
        let token = tokens[next]
        let tussen = next > firstTussen
        if !tussen, token.has(.given), !token.has(.function), !token.has(.say),
            !token.has(.frequent) || next + 1 < tokens.count && tokens[next + 1].has(.say)
        {
            return next
        }
        if isCapital(next), !token.has(.function), !token.has(.month), !token.has(.app),
            !token.has(.frequent) || tussen || tokens[index].shape.contains(.capital) && token.has(.surname)
        {
            return next
        }
        if token.has(.surname), !token.has(.function), !token.has(.frequent) || tussen && certain,
            !token.has(.say)
        {
            return next
        }
        if tussen, certain, !token.has(.frequent), !token.has(.function) { return next }
        if tussen, !token.has(.ordinary), !token.has(.place),
            !WordAcceptance(vocabulary: vocabulary).accepts(letters(next), strict: false)
        {
            return next
        }
        return nil
    }

    /// Names side by side are one placeholder.
    private mutating func joinNames() {
        var index = 1
        while index < tokens.count {
            if verdicts[index] == .gone(.name), verdicts[index - 1] == .gone(.name), tokens[index].gap <= 2,
                tokens[index].sign == 0 || tokens[index].sign == 0x2d
                    || tokens[index].sign == 0x2e && tokens[index - 1].length == 1
            {
                groups[index] = groups[index - 1]
            }
            index += 1
        }
    }
}
