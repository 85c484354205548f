import Content
import Understanding

/// What stands around the words of a rule and changes what they mean.
struct MessageContext: Hashable, Sendable {
    /// A film, a game, a lyric, homework, the news.
    let isFiction: Bool
    /// The words that tell of long ago; none where something says that it goes on.
    let past: [Range<Int>]
    /// The writer tells of what they did to somebody else.
    let isOwnAct: Bool
    /// "Hij slaat me niet", "niemand dwingt mij": said outright that nothing happens.
    let isDenial: Bool
    /// The words without each "not" that denies less than it seems: "niet altijd", "nog niet", "hij wil niet dat ik …".
    let denying: [String]
    /// "Niet geslagen maar geschopt": what a rule finds before it is denied, the rest is not.
    let isContrast: Bool
    /// Over: somebody is safe or back.
    let isResolved: Bool
    /// The very thing that was acute is over.
    let isAcuteOver: Bool
    /// Long enough to hold more than a story: a story in it does not silence the rest.
    let isLong: Bool

    /// So near stand the words of long ago to what they tell of.
    private static let reach = 10

    func isPast(_ range: Range<Int>) -> Bool {
        past.contains {
            $0.lowerBound <= range.upperBound + Self.reach && range.lowerBound <= $0.upperBound + Self.reach
        }
    }
}

/// Reads the contexts by the lists of `Knowledge/safety/_context.yaml`.
struct MessageContexts: Sendable {
    private let negation: Set<String>
    private let fiction: PatternSet<Int>
    private let noFiction: PatternSet<Int>
    private let past: PatternSet<Int>
    private let present: PatternSet<Int>
    private let resolved: PatternSet<Int>
    private let acuteOver: PatternSet<Int>
    private let ownActs: PatternSet<Int>
    private let denials: PatternSet<Int>
    private let halfDenials: PatternSet<Int>
    private let contrasts: PatternSet<Int>

    private static let longMessage = 25

    init(library: Library, classes: [String: [String]], tokenizer: Tokenizer) {
        let lists = library.lexicon.lists
        func list(_ name: String) -> PatternSet<Int> {
            let texts = (lists[name] ?? [:]).sorted { $0.key < $1.key }.flatMap(\.value)
            return PatternSet(texts.compactMap { try? Pattern(Pattern.spelled($0), classes: classes) }.map { ($0, 0) })
        }
        negation = Set((lists["negation"] ?? [:]).values.joined().flatMap { tokenizer.message($0).tokens })
        fiction = list("fiction")
        noFiction = list("no-fiction")
        past = list("past")
        present = list("present")
        resolved = list("resolved")
        acuteOver = list("acute-over")
        ownActs = list("own-acts")
        denials = list("denials")
        halfDenials = list("half-denials")
        contrasts = list("contrasts")
    }

    func read(_ understood: Understood) -> MessageContext {
        let tokens = understood.corrected
        func says(_ list: PatternSet<Int>) -> Bool { !list.matches(in: tokens).isEmpty }
        let isContrast = says(contrasts)
        var denying = understood.literal
        // A "not" at the end of its clause denies in full, whatever the next clause begins with.
        let halves = halfDenials.matches(in: denying).flatMap(\.range)
            .filter { negation.contains(denying[$0]) && !understood.ends.contains($0 + 1) }
        for position in halves { denying[position] = Understood.blank }
        return MessageContext(
            isFiction: says(fiction) && !says(noFiction),
            past: says(present) ? [] : past.matches(in: tokens).map(\.range),
            isOwnAct: says(ownActs), isDenial: halves.isEmpty && !isContrast && says(denials), denying: denying,
            isContrast: isContrast, isResolved: says(resolved), isAcuteOver: says(acuteOver),
            isLong: tokens.count > Self.longMessage)
    }

    /// "niet", "geen", "nooit" between the words of the rule, or right before or after them in the same sentence.
    func isDenied(_ range: Range<Int>, _ understood: Understood, _ context: MessageContext) -> Bool {
        let tokens = context.denying
        func denies(_ position: Int) -> Bool {
            tokens.indices.contains(position) && negation.contains(tokens[position])
        }
        if range.contains(where: denies) { return true }
        var before = range.lowerBound
        while before > max(0, range.lowerBound - 2), !understood.ends.contains(before) {
            before -= 1
            if denies(before) { return true }
        }
        return !understood.ends.contains(range.upperBound) && denies(range.upperBound)
    }
}
