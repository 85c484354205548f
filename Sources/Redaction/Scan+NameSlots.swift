/// First names that are words too: their place in the sentence decides. `bas zegt`, `bang voor storm`, `ik mis joy`.
extension Scan {
    static let and = words("en and")

    /// Whether a word that may be a name is one here.
    func standsAsName(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.isWord, token.has(.leaning) || token.has(.given) && token.has(.ordinary) && !token.has(.frequent)
        else { return false }
        guard !isBeforeNumber(index), !isDetermined(index) || isOurs(index) else { return false }
        if token.has(.function), !token.has(.foreign) {
            // ben zegt dat ik moet
            return token.has(.leaning) && token.shape.contains(.opening) && isBeforeDeed(index)
        }
        if token.has(.foreign), isForeignHere(index) { return true }
        // faith's brother
        if token.shape.contains(.apostrophe), token.has(.leaning), text.codes[token.end - 1] == 0x73,
            !token.has(.frequent)
        {
            return true
        }
        // max' vader
        if index + 1 < tokens.count, tokens[index + 1].sign == 0x27, tokens[index + 1].spaceBefore,
            !token.has(.frequent),
            text.codes[token.end] == 0x27
        {
            return !(token.sign == 0x27 || token.sign == 0x22)
        }
        if token.has(.noun), !token.has(.frequent), !isPredicate(index), !isAmongEnglish(index) { return true }
        let isPlain = !token.has(.frequent) && !token.has(.function)
        if isSubject(index) { return true }
        guard isPlain || token.has(.noun) || token.has(.leaning) && !token.has(.function) else { return false }
        if isBesideSelf(index), isPlain { return true }
        guard token.has(.leaning), isPlain || !isAmongEnglish(index) else { return false }
        return isObject(index)
    }

    /// `max 10`, `floor 3`, `mei 2020` — but `faith 16 jaar` after `ik ben` is somebody of that age.
    private func isBeforeNumber(_ index: Int) -> Bool {
        let next = index + 1
        guard next < tokens.count, tokens[next].isNumber, tokens[next].sign == 0 else { return false }
        return !(index > 0 && tokens[next].length == 2 && isIntroduction(index - 1))
    }

    /// An article or an adjective stands before it, so that it is a noun: `de roos`, `mijn bas`, `lieve engel`.
    func isDetermined(_ index: Int) -> Bool {
        guard index > 0, tokens[index].sign == 0 else { return false }
        let before = tokens[index - 1]
        let word = letters(index - 1)
        if Self.determiners.contains(word) {
            // `ken je bas`: whom, not whose
            return !(word == Array("je".utf8) && index > 1 && Self.inverted.contains(letters(index - 2)))
        }
        // `die storm` is weather, `die storm zegt` is somebody
        if word == Array("die".utf8), tokens[index].has(.noun) {
            return !isBeforeDeed(index) || Self.happenings.contains(letters(index + 1))
        }
        return word.last == 0x65 && word.count > 3 && before.has(.dutch) && !before.has(.function)
            && !before.has(.say) && !before.has(.relation) && !before.has(.title) && !before.has(.called)
            && !before.has(.naming) && !before.has(.given) && !Self.deeds.contains(word) && !isPastTense(word)
    }

    private static let happenings = words(
        "is was komt kwam gaat ging wordt werd had moet kan staat stond ligt lag blijft bleef")

    /// `onze bas is 14`: what parents call their child.
    private func isOurs(_ index: Int) -> Bool {
        index > 0 && tokens[index].sign == 0 && Self.ours.contains(letters(index - 1)) && tokens[index].has(.leaning)
            && isBeforeDeed(index)
    }

    static let ours = words("ons onze our")

    /// `stuurde`, `haatte`: it ends like an adjective and is none.
    private func isPastTense(_ word: [UInt8]) -> Bool {
        word.count > 4 && (word.suffix(2).elementsEqual("de".utf8) || word.suffix(2).elementsEqual("te".utf8))
            && vocabulary.flags(word.dropLast(2)).has(.dutch)
    }

    private static let determiners = words(
        "de het een t n ne nen deze dit dees elke ieder iedere geen zon mijn me mn men jouw je zijn haar zn dr ons onze hun uw m'n "
            + "z'n d'r jullie welke the a an my your his her our their no every some any this that much more such half")

    /// `hij is prins`, `dat was joke`: what somebody or something is.
    private func isPredicate(_ index: Int) -> Bool {
        guard index > 1, tokens[index].sign == 0, Self.copulas.contains(letters(index - 1)) else { return false }
        return !tokens[index - 1].shape.contains(.opening) && !isIntroduction(index - 1)
            && !tokens[index - 2].has(.relation)
            && !Self.asking.contains(letters(index - 2))
    }

    private static let copulas = words("is was wordt werd bent zijn waren blijft als")
    private static let asking = words("waar wie wanneer waarom hoe en of maar want dus where who and or")

    /// An English word in a Dutch sentence, with no other English word beside it.
    private func isForeignHere(_ index: Int) -> Bool {
        guard !tokens[index].has(.chat) || isObject(index) || isSubject(index) else { return false }
        // can we, can i
        if tokens[index].has(.frequent), index + 1 < tokens.count, Self.selves.contains(letters(index + 1)) {
            return false
        }
        return dutchWords > 0 && englishWords * 4 <= dutchWords && !isAmongEnglish(index)
    }

    private func isAmongEnglish(_ index: Int) -> Bool {
        if dutchWords > 0, englishWords == 0 { return false }
        return englishWords > dutchWords || index > 0 && tokens[index - 1].has(.english)
            || index + 1 < tokens.count && tokens[index + 1].has(.english)
    }

    // MARK: Who does something

    /// `bas zegt`, `omdat storm boos werd`, `gaat lot mee`, `zegt joy`
    private func isSubject(_ index: Int) -> Bool {
        let token = tokens[index]
        let common = token.has(.frequent) || token.has(.function)
        let before: [UInt8]? = index > 0 && token.sign == 0 ? letters(index - 1) : nil
        if token.has(.leaning), token.shape.contains(.opening), index + 1 < tokens.count, tokens[index + 1].sign == 0,
            Self.telling.contains(letters(index + 1))
        {
            return true
        }
        let isStart = before == nil || token.shape.contains(.opening) || Self.conjunctions.contains(before ?? [])
        if isBeforeDeed(index), isStart, !common || !isAmongEnglish(index) && token.has(.leaning) {
            return !common || before == nil || token.shape.contains(.capital)
        }
        guard !common, token.has(.leaning), !token.has(.month), let before else { return false }
        if Self.openers.contains(before), index + 1 < tokens.count, tokens[index + 1].sign == 0 {
            return !isAmongEnglish(index) || isBeforeDeed(index)
        }
        let next: [UInt8]? = index + 1 < tokens.count && tokens[index + 1].sign == 0 ? letters(index + 1) : nil
        if let next, Self.deeds.contains(before), Self.afterWho.contains(next) { return true }
        return Self.verbs.contains(before) && tokens[index - 1].shape.contains(.opening)
    }

    /// Only people do these, and a verb in this form follows no `will` and no `may`.
    private static let telling = words(
        "told hits says said beats owes wants makes keeps knows threatened threatens sends zegt slaat")
    private static let conjunctions = words("dat omdat als want maar toen dan that because when but and en of if")
    private static let openers = words(
        "als omdat dat toen want of omg wtf lol hee hey terwijl nadat voordat zodra hoewel sinds totdat tot wanneer zodat wat waarom hoe waar wie "
            + "because when if while until since")
    /// Before the subject in a question and after the verb of another.
    private static let verbs = words(
        "gaat mag kan moet is heeft komt zal wil weet was had kwam ging doet deed zegt zei vindt heb ken zie hoor mis bel can does is did"
    )
    static let deeds = words(
        "heb heeft had kwam komt ging gaat zei zegt wil wilde sloeg slaat belde belt stuurde stuurt deed doet hit came went told "
            + "moet mag kan vroeg vraagt dreigt dreigde")
    private static let afterWho = words(
        "me mij m ons binnen langs thuis weer mijn naar ook steeds altijd al gezien gesproken geblokt us my in again nou nu dat "
            + "verteld gezegd niet erg zo nog geloven gemeld aangegeven")

    // MARK: With whom something is done

    private func isObject(_ index: Int) -> Bool {
        guard index > 0, tokens[index].sign == 0 else { return false }
        let token = tokens[index]
        let before = letters(index - 1)
        if tokens[index - 1].has(.relation) { return !token.has(.frequent) || isBeforeDeed(index) }
        if Self.prepositions.contains(before) {
            return !token.has(.month) && (!token.has(.frequent) || isPersonal(index) || isCompany(index))
        }
        if Self.transitive.contains(before) { return !token.has(.month) || !token.has(.frequent) }
        guard index > 1, Self.people.contains(before) || Self.selves.contains(before) else { return false }
        return !token.has(.frequent) && tokens[index - 1].sign == 0 && Self.inverted.contains(letters(index - 2))
    }

    /// A season after `voor` is a time unless somebody was told, feared or visited.
    private func isPersonal(_ index: Int) -> Bool {
        let range = max(0, index - 3)..<min(tokens.count, index + 3)
        return range.contains { $0 != index && Self.personal.contains(letters($0)) }
    }

    /// `ik was met lente`: the end of it.
    private func isCompany(_ index: Int) -> Bool {
        Self.company.contains(letters(index - 1)) && (index + 1 >= tokens.count || tokens[index + 1].sign != 0)
    }

    private static let company = words("met bij with")
    private static let personal = words(
        "bang verliefd praat praten gepraat verteld vertellen gezegd zeggen thuis samen ruzie gevlucht gebeld geappt verkering"
    )
    private static let prepositions = words(
        "met van voor aan bij zonder tegen over door volgens naar hou mis tussen namens with from without about to meet of by"
    )
    private static let transitive = words(
        "kwam mis ken kent vertrouw hoor zie zag haat geloof help ontmoet ontmoette bel belde app appte blok block geblokt vraag heb "
            + "zoek bedoel vergeet vergat verlaat verliet kende love miss know trust saw met hate meet believe")
    private static let inverted = words(
        "moet kan mag zal wil ken kent zie hoor heb had vertrouw geloof mis hou bel ooit kon wou should can could do did"
    )

    /// `max en ik`, `me and hope`, `hij en lot`
    private func isBesideSelf(_ index: Int) -> Bool {
        if index + 2 < tokens.count, tokens[index + 1].sign == 0, Self.and.contains(letters(index + 1)),
            Self.selves.contains(letters(index + 2))
        {
            return true
        }
        return index > 1 && tokens[index].sign == 0 && Self.and.contains(letters(index - 1))
            && Self.selves.contains(letters(index - 2))
    }

    private static let selves = words("ik me i mij hij zij ze wij we he she they you it jij u")

    // MARK: The benefit of the doubt

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
            if index == 0 || tokens[index].shape.contains(.opening), tokens[index + 1].has(.say) { return true }
            if Self.and.contains(letters(index + 1)), index + 2 < tokens.count, Self.selves.contains(letters(index + 2))
            {
                return true
            }
        }
        return false
    }

    private static let slotWords = words("met zonder with called named genaamd namens volgens")
}
