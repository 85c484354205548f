/// Words that introduce a name: `heet`, `mijn naam is`, `meneer`, `mijn vriend`, `groetjes`, `noemt zichzelf`.
extension Scan {
    mutating func markAfterCue(at index: Int) {
        let token = tokens[index]
        if Self.aliases.contains(token.hash) {
            markAlias(after: index, article: false)
        } else if token.has(.called), isNameBefore(index) {
            mark((index - 1)...(index - 1), .name)
        } else if token.has(.called), index > 1, isOpen(index - 1), Self.relative.contains(letters(index - 2)),
            !tokens[index - 1].has(.function), !tokens[index - 1].has(.frequent), tokens[index - 1].isWord,
            tokens[index - 1].length > 1, tokens[index - 1].sign == 0, tokens[index].sign == 0
        {
            // iemand die storm heet
            mark((index - 1)...(index - 1), .name)
        } else if token.has(.called), saysWhoIsCalled(index) {
            markStrong(skipping(index + 1, Self.adverbs))
        } else if Self.likeWords.contains(token.hash), isKnownAs(index) {
            if isTelling(index + 1) { markAlias(after: index, article: true) }
        } else if token.has(.naming) {
            markAfterNaming(index)
            markBeforeNaming(index)
        } else if token.has(.nameNoun) {
            markAfterNameNoun(index)
        } else if token.has(.title) {
            markAfterTitle(index)
            if token.has(.relation), isOpen(index + 1) { markWeak(index + 1, bold: true) }
        } else if token.has(.relation) {
            if isCapitalLetter(index + 1) { mark((index + 1)...(index + 1), .name) }
            markWeak(index + 1, bold: true)
            if index + 2 < tokens.count, Self.copulas.contains(letters(index + 1)), tokens[index + 1].has(.called) {
                markStrong(index + 2)
            }
        } else if token.has(.closing) {
            var next = index + 1
            while next < tokens.count, next - index < 3, Self.fromWords.contains(letters(next)) { next += 1 }
            if next < tokens.count, tokens.count - next <= 3, isOpen(next) { markStrong(next) }
        } else if letters(index) == Array("by".utf8), isIntroduction(index) {
            markStrong(index + 1)
        } else if isIntroduction(index) || Self.certain.contains(token.hash) {
            markWeak(skipping(index + 1, Self.adverbs), bold: true)
        }
    }

    private static let relative = words("die dat wie")
    private static let adverbs = words("eigenlijk ook gewoon dus steeds altijd nu trouwens actually now just really me")
    static let objects = words(
        "me mij hem haar mn ons hen ze zich zichzelf mezelf jezelf him her altijd steeds gewoon ook maar us them")
    /// `een zekere storm`, `ene bas`, `its joy`
    private static let certain = hashes("zekere ene its")
    private static let copulas = words("is was heet luidt")
    private static let fromWords = words("van from en vriendelijke de")
    static let people = words("ik hij zij ze ie die k je jij i he she they kheet hem haar em m wie")
    /// What comes after these is what somebody is called, whatever it is.
    private static let aliases = hashes("alias aka bijgenaamd oftewel zichzelf himself herself themselves")

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
    func isIntroduction(_ index: Int) -> Bool {
        guard tokens[index].length <= 5 else { return false }
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
        case "met": return ["hoi", "hallo", "hi", "hey", "spreekt"].contains(String(decoding: before, as: UTF8.self))
        default: return false
        }
    }

    func skipping(_ start: Int, _ set: Set<[UInt8]>) -> Int {
        var index = start
        while index < tokens.count, index - start < 3, set.contains(letters(index)), tokens[index].sign == 0 {
            index += 1
        }
        return index
    }

    // MARK: What somebody is called

    private mutating func markAfterNameNoun(_ index: Int) {
        guard index + 1 < tokens.count else { return }
        let next = index + 1
        if Self.copulas.contains(letters(next)), tokens[next].sign == 0, Self.nicknames.contains(letters(index)) {
            markAlias(after: next, article: true)
        } else if Self.copulas.contains(letters(next)), tokens[next].sign == 0 {
            markStrong(skipping(next + 1, Self.adverbs))
        } else if tokens[next].sign == 0x3a || tokens[next].sign == 0x3d {
            markStrong(next)
        } else {
            markWeak(next, bold: false)
        }
    }

    private static let nicknames = words("bijnaam straatnaam schuilnaam artiestennaam nickname alias")

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
    mutating func markWeak(_ index: Int, bold: Bool) {
        guard isOpen(index), tokens[index].sign == 0 || tokens[index].sign == 0x2c || tokens[index].sign == 0x22 else {
            return
        }
        let token = tokens[index]
        guard token.isWord, !token.has(.function) || token.has(.leaning) else { return }
        let name = token.has(.given) && (token.has(.leaning) || (bold && isCapital(index)) || !token.has(.ordinary))
        let capital = bold && isCapital(index) && !token.has(.frequent) && !token.has(.chat) && !isNationality(index)
        guard name || capital else { return }
        if token.has(.frequent) || token.has(.function), !isCapital(index),
            !bold || !isBeforeDeed(index) && !(endsClause(index) && token.has(.leaning) && !token.has(.say))
        {
            return
        }
        mark(index...index, .name)
    }

    /// `dochter S van 15`
    private func isCapitalLetter(_ index: Int) -> Bool {
        isOpen(index) && tokens[index].length == 1 && tokens[index].isWord && tokens[index].sign == 0
            && text.upper[tokens[index].start] && !capitalsSayNothing && !Self.letterWords.contains(letters(index))
    }

    private func endsClause(_ index: Int) -> Bool {
        index + 1 >= tokens.count || tokens[index + 1].sign != 0
    }

    /// `mijn vriend wil heeft me …`: the next word is the verb, so this one is not.
    func isBeforeDeed(_ index: Int) -> Bool {
        let next = index + 1
        return next < tokens.count && tokens[next].sign == 0 && tokens[next].has(.say)
            && !Self.possessives.contains(letters(next))
    }

    private static let possessives = words("zijn haar zn")

    private func isNationality(_ index: Int) -> Bool {
        let word = letters(index)
        return ["s", "se", "aan", "ees"].contains { word.suffix($0.utf8.count).elementsEqual($0.utf8) }
            && tokens[index].has(.ordinary) && !tokens[index].has(.surname)
    }

    // MARK: Titles

    private mutating func markAfterTitle(_ index: Int) {
        var next = index + 1
        let firstTussen = next
        // `opa van jesse` is somebody's grandfather, `meneer van dam` has that name
        let kin = Self.kin.contains(letters(index))
        while next < tokens.count, next - firstTussen < 3, tokens[next].has(.tussen), tokens[next].gap <= 2, !kin,
            !(tokens[next].has(.given) && next == firstTussen && isCapital(next) && !tokens[next].has(.function))
        {
            next += 1
        }
        guard isOpen(next), tokens[next].sign == 0 || tokens[next].sign == 0x2e, tokens[next].gap <= 2 else { return }
        let token = tokens[next]
        let capital =
            token.shape.contains(.capital) && !isSmall(next) && !capitalsSayNothing
            && (next == firstTussen ? !token.has(.frequent) || !token.has(.ordinary) : true)
        let named =
            token.has(.surname) && !token.has(.frequent) || token.has(.given) && !token.has(.frequent)
            || !token.has(.ordinary) || token.has(.given) && isBeforeDeed(next)
            || token.has(.surname) && !token.has(.function) && Self.english.contains(letters(index))
        let afterTussen = next > firstTussen && token.has(.surname) && !token.has(.say)
        guard token.isWord || token.shape.contains(.other) || token.isMixed,
            capital || named && (!token.has(.say) || token.has(.leaning)) || afterTussen,
            next == firstTussen || isOpen(firstTussen)
        else { return }
        if token.has(.title) || token.has(.say) && !(token.has(.leaning) && isBeforeDeed(next)), !capital { return }
        if !capital, !token.has(.given), !token.has(.surname),
            WordAcceptance(vocabulary: vocabulary).accepts(letters(next), strict: true)
        {
            return
        }
        mark(firstTussen...next, .name)
    }

    private static let english = words("mr mrs ms miss sir")
    private static let kin = words(
        "tante oom ome oma opa tant nonkel uncle aunt auntie grandma grandpa nicht neef neefje nichtje coach")
}
