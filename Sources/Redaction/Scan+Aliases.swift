/// What people call somebody: `noemt zichzelf lil kay`, `wordt de Turk genoemd`, `staat bekend als de slager`.
extension Scan {
    mutating func markAfterNaming(_ index: Int) {
        let next = skipping(index + 1, Self.objects)
        if next == index + 2, Self.selfWords.contains(letters(index + 1)) {
            markAlias(after: index + 1, article: false)
        } else if next == index + 2, Self.others.contains(letters(index + 1)), isNickname(from: next) {
            markAlias(after: index + 1, article: false)
        } else {
            markWeak(next, bold: true)
        }
    }

    /// A word of the grammar; a capital letter alone is part of a name.
    func isSmall(_ index: Int) -> Bool {
        tokens[index].has(.function) && !(tokens[index].length == 1 && text.upper[tokens[index].start])
    }

    private static let him = words("hem him")
    private static let others = words("hem haar em m ze hen him her them")

    /// `noemen hem big T`, but not `noemt haar hoer`: to the end of the clause, and not all everyday words.
    private func isNickname(from first: Int) -> Bool {
        var last = first
        while isOpen(last), last - first < 3, last == first || tokens[last].sign == 0, !isSmall(last) { last += 1 }
        guard last > first, last >= tokens.count || tokens[last].sign != 0 else { return false }
        // `iedereen noemt hem boef`
        let him = Self.him.contains(letters(first - 1)) && last == first + 1
        return (first..<last).contains { index in
            let token = tokens[index]
            return him && !token.has(.frequent) && !token.has(.relation) || !token.has(.ordinary) || token.length == 1
                || isCapital(index) && !token.has(.frequent)
                || token.has(.given) && !token.has(.frequent)
        }
    }

    /// `hij wordt de Turk genoemd`
    mutating func markBeforeNaming(_ index: Int) {
        guard Self.passive.contains(letters(index)) else { return }
        var first = index
        while isOpen(first - 1), index - first < 3, tokens[first].sign == 0,
            tokens[first - 1].isWord || tokens[first - 1].isMixed,
            !tokens[first - 1].has(.function) || Self.articles.contains(letters(first - 1)),
            !Self.become.contains(letters(first - 1))
        {
            first -= 1
        }
        guard first > 0, first < index, Self.become.contains(letters(first - 1)),
            (first..<index).contains(where: {
                isCapital($0) || !tokens[$0].has(.function) && !tokens[$0].has(.chat) && !tokens[$0].has(.frequent)
            })
        else { return }
        mark(first...(index - 1), .name)
    }

    private static let passive = words("genoemd called")
    private static let become = words("wordt word werd worden is")
    private static let articles = words("de het een the a")

    /// `staat bekend als de slager`, `kennen hem als kleine mo`
    func isKnownAs(_ index: Int) -> Bool {
        (max(0, index - 4)..<index).contains { Self.known.contains(letters($0)) }
    }

    /// `de slager`, `kleine mo`, but not `een aardige jongen`: within three words one that is not everyday.
    func isTelling(_ start: Int) -> Bool {
        guard start < tokens.count, !Self.indefinite.contains(letters(start)) else { return false }
        return (start..<min(start + 3, tokens.count)).contains { index in
            let token = tokens[index]
            return (index == start || token.sign == 0) && !token.has(.function) && !token.has(.relation)
                && (isCapital(index) || !token.has(.frequent) && !token.has(.chat))
        }
    }

    private static let indefinite = words("een a an n")
    static let likeWords = hashes("als as")
    private static let known = words("bekend kent kennen stelt stelde known know")

    private static let selfWords = words("zich zichzelf himself herself themselves")

    /// `noemt zichzelf lil kay`, `alias de slager`: up to three words, to the end of the clause or the first small word.
    mutating func markAlias(after word: Int, article: Bool) {
        var cue = word
        if article, cue + 1 < tokens.count, Self.articles.contains(letters(cue + 1)) { cue += 1 }
        guard cue > 0 || tokens[cue].sign == 0, !Self.selfWords.contains(letters(cue)) || isNaming(before: cue) else {
            return
        }
        var last = cue
        while isOpen(last + 1), last - cue < 3, tokens[last + 1].isWord || tokens[last + 1].isMixed,
            last == cue
                ? [0, 0x22, 0x27, 0x3a].contains(tokens[last + 1].sign) && tokens[last + 1].gap <= 3
                : tokens[last + 1].sign == 0 && !tokens[last + 1].has(.say),
            !isSmall(last + 1), !tokens[last + 1].has(.relation) || last > cue
        {
            last += 1
        }
        guard last > cue else { return }
        mark((cue + 1)...last, .name)
    }

    private func isNaming(before index: Int) -> Bool {
        index > 0 && (tokens[index - 1].has(.naming) || tokens[index - 1].has(.called))
    }
}
