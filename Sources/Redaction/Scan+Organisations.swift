/// Schools and employers.
extension Scan {
    mutating func markOrganisations() {
        for index in tokens.indices where isOpen(index) {
            let token = tokens[index]
            if token.has(.school) || hasSchoolEnding(index) { markSchool(at: index) }
            if isOpen(index), isOnSchool(index) { markAfter(index, .school, article: true) }
            if token.has(.employer) || hasEmployerEnding(index), isOpen(index) { markEmployer(at: index) }
            if Self.groups.contains(token.hash) { markSchoolOfGroup(at: index) }
            if token.has(.work) { markWork(at: index) }
            if Self.clubs.contains(token.hash) { markClub(at: index) }
        }
    }

    /// `vv Hercules`, `FC de Rebellen`
    private mutating func markClub(at index: Int) {
        var last = index + 1
        if isOpen(last), Self.articles.contains(letters(last)), isOpen(last + 1) { last += 1 }
        guard isOpen(last), tokens[last].sign == 0, tokens[last].gap <= 2, isPart(last) || tokens[last].has(.given)
        else { return }
        mark(index...last, .employer)
    }

    private func hasEmployerEnding(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.isWord, token.length >= 8 else { return false }
        let word = letters(index)
        return Self.employerEndings.contains { word.count > $0.count + 2 && word.suffix($0.count).elementsEqual($0) }
    }

    private static let employerEndings = [
        "bedrijf", "salon", "winkel", "bakkerij", "studio", "restaurant", "hotel", "garage", "shop", "kwekerij",
    ].map { Array($0.utf8) }

    /// `groep 8 van de regenboog`, `klas 3b op het corderius`
    private mutating func markSchoolOfGroup(at index: Int) {
        let cue = index + 2
        guard cue + 1 < tokens.count, tokens[index + 1].isNumber || tokens[index + 1].isMixed,
            tokens[index + 1].length <= 3,
            Self.ofWords.contains(letters(cue)), tokens[cue].sign == 0
        else { return }
        var first = cue + 1
        let article = Self.articles.contains(letters(first))
        if article { first += 1 }
        guard isOpen(first), tokens[first].sign == 0, tokens[first].isWord, !tokens[first].has(.frequent),
            !tokens[first].has(.function), !tokens[first].has(.relation), !tokens[first].has(.school),
            article || isPart(first)
        else { return }
        var last = first
        while isOpen(last + 1), last - first < 3, tokens[last + 1].sign == 0,
            isPart(last + 1) || tokens[last + 1].has(.school)
        {
            last += 1
        }
        mark(first...last, .school)
    }

    private static let groups = hashes("groep klas brugklas leerjaar jaar class grade year")
    private static let ofWords = words("van op bij at of in")

    private static let clubs = hashes("vv sv fc rksv hv afc hsv svv vvv ssv mhc ltc asv")

    private func hasSchoolEnding(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.isWord, token.length >= 9 else { return false }
        let word = letters(index)
        let ending = ["college", "lyceum", "gymnasium", "school", "scholen"].contains {
            word.count > $0.utf8.count + 2 && word.suffix($0.utf8.count).elementsEqual($0.utf8)
        }
        return ending && (!token.has(.ordinary) || isCapital(index))
    }

    /// `zit op`, `ga naar`, `go to` — where a school follows if anything with a name does.
    private func isOnSchool(_ index: Int) -> Bool {
        guard index > 0, index + 1 < tokens.count else { return false }
        let word = letters(index)
        let before = letters(index - 1)
        if word == Array("op".utf8) {
            return Self.sits.contains(before) || index > 1 && Self.sits.contains(letters(index - 2))
        }
        if word == Array("to".utf8) {
            return before == Array("go".utf8) || before == Array("went".utf8) || before == Array("goes".utf8)
        }
        if word == Array("at".utf8) { return before == Array("study".utf8) || before == Array("student".utf8) }
        return false
    }

    private static let sits = words("zit zat zitten zaten studeer studeert leerling")

    private func isPart(_ index: Int) -> Bool {
        guard isOpen(index) else { return false }
        let token = tokens[index]
        if isCapital(index), !token.has(.month) { return true }
        if token.has(.place) { return !token.has(.ordinary) }
        return token.isWord && !token.has(.ordinary) && token.length > 1
    }

    private mutating func markSchool(at index: Int) {
        let token = tokens[index]
        var first = index
        var last = index
        var named = !token.has(.ordinary) || isCapital(index) && hasSchoolEnding(index)
        while first > 0, index - first < 5,
            tokens[first].sign == 0 || tokens[first].sign == 0x2e || tokens[first].sign == 0x2d
        {
            let before = first - 1
            if isPart(before) || named && isOpen(before) && isOpeningName(before) || isNounOfCollege(before, at: index)
            {
                named = true
                first -= 1
            } else if isOpen(before), tokens[before].has(.tussen), before > 0, isPart(before - 1),
                tokens[before].sign == 0
            {
                first -= 1
            } else {
                break
            }
        }
        while last + 1 < tokens.count, last - index < 5, tokens[last + 1].sign == 0 || tokens[last + 1].sign == 0x2d {
            if isPart(last + 1) {
                named = true
                last += 1
            } else if isOpen(last + 1), tokens[last + 1].has(.tussen), last + 2 < tokens.count, isOpen(last + 2),
                tokens[last + 2].sign == 0,
                isPart(last + 2)
                    || letters(last + 1) == Array("de".utf8) && !tokens[last + 2].has(.frequent)
                        && !tokens[last + 2].has(.function) && last == index && tokens[index].has(.school)
                        && !tokens[last + 2].has(.ordinary)
            {
                named = true
                last += 2
            } else if isOpen(last + 1), tokens[last + 1].has(.school), first < index || last > index {
                last += 1
            } else {
                break
            }
        }
        // roc midden nederland
        if last == index, first == index, Self.boards.contains(letters(index)) {
            while last - index < 2, isOpen(last + 1), tokens[last + 1].sign == 0, tokens[last + 1].isWord,
                !tokens[last + 1].has(.frequent), !tokens[last + 1].has(.function),
                !tokens[last + 1].has(.chat)
                    || tokens[last + 1].has(.place) || last > index,
                !tokens[last + 1].has(.school)
            {
                last += 1
                named = true
            }
        }
        // mijn school heet de nassau, school is het stedelijk
        if last == index, first == index, !named, last + 2 < tokens.count, Self.isCalled.contains(letters(last + 1)) {
            let article = Self.articles.contains(letters(last + 2))
            let at = last + (article ? 3 : 2)
            if at < tokens.count, article || letters(last + 1) == Array("heet".utf8), isOpen(at), tokens[at].sign == 0,
                tokens[at].isWord, !tokens[at].has(.frequent), !tokens[at].has(.function), !tokens[at].has(.chat)
            {
                return mark(at...at, .school)
            }
        }
        // basisschool de regenboog
        if last == index, !named, last + 2 < tokens.count, isOpen(last + 1), isOpen(last + 2),
            letters(last + 1) == Array("de".utf8) || letters(last + 1) == Array("het".utf8),
            hasSchoolWordEnding(index), !tokens[last + 2].has(.frequent), !tokens[last + 2].has(.function),
            !tokens[last + 2].has(.chat)
        {
            named = true
            last += 2
        }
        guard named, last > index || first < index || !token.has(.ordinary) || isCapital(index) else { return }
        mark(first...last, .school)
    }

    private static let isCalled = words("heet is heette")

    /// `Koning` in `Koning Willem I College` at the start of a message.
    private func isOpeningName(_ index: Int) -> Bool {
        tokens[index].shape.contains(.capital) && !tokens[index].has(.function) && !tokens[index].has(.frequent)
            && !capitalsSayNothing
    }

    /// `het graafschap college`
    private func isNounOfCollege(_ before: Int, at index: Int) -> Bool {
        guard before == index - 1, before > 0, isOpen(before), Self.colleges.contains(letters(index)) else {
            return false
        }
        let token = tokens[before]
        return token.isWord && !token.has(.frequent) && !token.has(.function) && !token.has(.school)
            && ["het", "t", "op", "van"].contains(String(decoding: letters(before - 1), as: UTF8.self))
    }

    private static let colleges = words("college lyceum gymnasium")

    private func hasSchoolWordEnding(_ index: Int) -> Bool {
        let word = letters(index)
        return word != Array("school".utf8)
            && (word.suffix(6).elementsEqual("school".utf8) || tokens[index].has(.school))
    }

    /// The name that follows a cue: capitals, unknown words, articles between them.
    private mutating func markAfter(_ cue: Int, _ kind: RedactionKind, article: Bool) {
        var first = cue + 1
        while first < tokens.count, first - cue < 3, article, Self.articles.contains(letters(first)), !isCapital(first)
        {
            first += 1
        }
        guard first < tokens.count, tokens[first].sign == 0, isPart(first), !isGivenOnly(first) || kind == .school
        else { return }
        var last = first
        while last + 1 < tokens.count, last - first < 6,
            tokens[last + 1].sign == 0 || tokens[last + 1].sign == 0x26
                || tokens[last + 1].sign == 0x2d
        {
            if isPart(last + 1) {
                last += 1
            } else if isOpen(last + 1), tokens[last + 1].has(.tussen), last + 2 < tokens.count, isPart(last + 2),
                isCapital(last + 2), tokens[last + 2].sign == 0
            {
                last += 2
            } else if isOpen(last + 1), tokens[last + 1].has(.school) || tokens[last + 1].has(.employer) {
                last += 1
            } else {
                break
            }
        }
        if kind == .school, first == last, !isCapital(first), resembles(first) { return }
        if kind == .school, tokens[first].has(.app) || tokens[first].has(.frequent) { return }
        mark(first...last, kind)
    }

    private func resembles(_ index: Int) -> Bool {
        WordAcceptance(vocabulary: vocabulary).accepts(letters(index), strict: false)
    }

    private func isGivenOnly(_ index: Int) -> Bool {
        tokens[index].has(.given) && !tokens[index].has(.tussen) && !(index + 1 < tokens.count && isCapital(index + 1))
    }

    private static let boards = words("roc csg osg rsg psg isg kbs obs cbs pcbs isw pcc rk")
    private static let articles = words("de het een the a an mijn n t")

    private mutating func markEmployer(at index: Int) {
        var last = index
        while last + 1 < tokens.count, last - index < 5, tokens[last + 1].sign == 0 || tokens[last + 1].sign == 0x22 {
            if isPart(last + 1), !resembles(last + 1) || isCapital(last + 1) {
                last += 1
            } else if isOpen(last + 1), tokens[last + 1].has(.tussen), letters(last + 1) != Array("in".utf8),
                last + 2 < tokens.count, isOpen(last + 2), isPart(last + 2)
            {
                last += 2
            } else if last == index, isOpen(last + 1), tokens[last + 1].has(.surname) || tokens[last + 1].has(.brand),
                !tokens[last + 1].has(.frequent), !tokens[last + 1].has(.function)
            {
                last += 1
            } else if last == index, let end = surnameAfterParticles(last + 1) {
                last = end
            } else if last == index, isEndOfWork(last + 1, employer: index) {
                last += 1
            } else if last == index, last + 2 < tokens.count, isOpen(last + 1), isOpen(last + 2),
                Self.articles.contains(letters(last + 1)), !tokens[last + 2].has(.frequent),
                !tokens[last + 2].has(.chat),
                !tokens[last + 2].has(.function), tokens[last + 2].sign == 0, tokens[last + 2].isWord
            {
                last += 2
                if last + 1 < tokens.count, isOpen(last + 1), tokens[last + 1].sign == 0,
                    !tokens[last + 1].has(.frequent),
                    !tokens[last + 1].has(.function), !tokens[last + 1].has(.chat), tokens[last + 1].isWord
                {
                    last += 1
                }
            } else {
                break
            }
        }
        var first = index
        while first > 0, index - first < 4, tokens[first].sign == 0, isPart(first - 1),
            isCapital(first - 1) || !resembles(first - 1)
        {
            first -= 1
        }
        if last + 2 < tokens.count, last > index || first < index, letters(last + 1) == Array("in".utf8),
            isOpen(last + 2),
            tokens[last + 2].has(.place)
        {
            last += 2
        }
        guard last > index || first < index else { return }
        if first < index, last == index, isGivenOnly(first), !isCapital(index) { return }
        mark(first...last, .employer)
    }

    /// `van der valk` in `hotel van der valk`
    private func surnameAfterParticles(_ start: Int) -> Int? {
        var index = start
        while isOpen(index), index - start < 3, tokens[index].has(.tussen), tokens[index].sign == 0 { index += 1 }
        guard
            index > start + 1 || index > start && tokens[index - 1].has(.tussen) && letters(start) == Array("van".utf8),
            isOpen(index), tokens[index].has(.surname), !tokens[index].has(.function), tokens[index].sign == 0,
            index > start + 1 || !tokens[index].has(.frequent)
        else { return nil }
        return index
    }

    /// `ik werk bij nagelstudio glamour`: a last word that nobody uses every day.
    private func isEndOfWork(_ index: Int, employer: Int) -> Bool {
        guard isOpen(index), tokens[index].isWord, tokens[index].sign == 0,
            index + 1 >= tokens.count || tokens[index + 1].sign != 0,
            employer > 0,
            Self.workPrepositions.contains(letters(employer - 1)) || Self.articles.contains(letters(employer - 1))
        else { return false }
        let token = tokens[index]
        return !token.has(.frequent) && !token.has(.function) && !token.has(.chat) && !token.has(.say)
            && !token.has(.work)
            && !token.has(.employer) && !token.has(.numberUnit) && present.has(.work)
    }

    private mutating func markWork(at index: Int) {
        var cue = index + 1
        while cue < tokens.count, cue - index < 5, !Self.workPrepositions.contains(letters(cue)) {
            guard tokens[cue].sign == 0, tokens[cue].has(.ordinary) else { return }
            cue += 1
        }
        guard cue < tokens.count, cue - index < 5, Self.workPrepositions.contains(letters(cue)) else { return }
        var next = cue + 1
        while next < tokens.count, Self.articles.contains(letters(next)), !isCapital(next) { next += 1 }
        guard isOpen(next), tokens[next].sign == 0 else { return }
        if tokens[next].has(.brand) {
            var last = next
            while isOpen(last + 1), tokens[last + 1].sign == 0,
                tokens[last + 1].has(.brand) || isCapital(last + 1) && !tokens[last + 1].has(.function)
            {
                last += 1
            }
            if last + 2 < tokens.count, Self.inside.contains(letters(last + 1)), isOpen(last + 1), isOpen(last + 2),
                tokens[last + 2].has(.place) || !tokens[last + 2].has(.ordinary)
            {
                last += 2
            } else if isOpen(last + 1), tokens[last + 1].has(.place), !tokens[last + 1].has(.ordinary) {
                last += 1
            }
            mark(next...last, .employer)
            return
        }
        if letters(cue) == Array("voor".utf8) || letters(cue) == Array("for".utf8), tokens[next].has(.given) { return }
        if tokens[next].has(.place) || tokens[next].has(.organisation) { return }
        markAfter(cue, .employer, article: true)
    }

    private static let workPrepositions = words("bij voor in at for op als")
    private static let inside = words("in op aan te")
}
