import Content
import Safety
import Understanding

/// One turn in the making.
struct TurnRun {
    static let humanDialog: DialogID = "mens"
    static let goodbyeDialog: DialogID = "afscheid"
    static let ownActDialog: DialogID = "veiligheid/dader"
    /// Another choice than the readings offered.
    static let noReading: OptionID = "iets-anders"
    static let stepLimit = 40

    let engine: Engine
    let world: World
    var state: Conversation
    var bubbles: [Utterance] = []
    var question: Utterance?
    var effects: [Effect] = []
    var trace: [Step] = []
    /// The level of the message at hand, not of the conversation.
    var messageLevel: RiskLevel = .none
    /// The categories of the message at hand.
    var messageCategories: [RiskCategory] = []
    /// Facts that became known in this turn.
    var learned: Set<SlotID> = []
    /// The message says that the danger is over.
    var messageEases = false
    /// The dialog being entered goes on from an answer, which stands in for its first words.
    var isFollowing = false
    /// Nothing was written: what is said now may be read by somebody else.
    var isSilence = false
    var steps = 0

    var index: ContentIndex { engine.index }
    var library: Library { engine.library }
    var register: Register { state.audience.register }

    init(engine: Engine, state: Conversation, world: World) {
        self.engine = engine
        self.state = state
        self.world = world
    }

    mutating func perform(_ input: Input) {
        state.turn += 1
        repairIfContentChanged()
        if case .silence = input { isSilence = true } else { state.silences = 0 }
        switch input {
        case .start: open()
        case .message(let reading, let assessment): receive(reading, assessment)
        case .choice(let reference): press(reference)
        case .silence(let minutes): beSilent(minutes)
        case .media: receiveMedia()
        case .edited(let assessment): recheck(assessment)
        case .command(let command): obey(command, requestedLanguage: nil)
        }
    }

    /// The chat was opened: says what the bot is and asks the first question, or the open one again.
    mutating func open() {
        guard state.stack.isEmpty || state.flags.contains(.finished) else { return askAgain() }
        state.flags.remove(.finished)
        state.flags.insert(.introduced)
        state.stack = []
        push(library.global.start)
        advance()
    }

    mutating func receive(_ reading: Reading, _ assessment: Assessment) {
        trace.append(.assessed(assessment.level, assessment.reasons))
        adoptLanguage(reading)
        if let command = reading.command { return obey(command, requestedLanguage: reading.requestedLanguage) }
        if staysFinished(reading, assessment) { return }
        resumeIfFinished()
        if reading.option == nil, state.clarifying.count == 1 { state.clarifying = [] }
        noteTopics(reading)
        adoptAudience(reading)
        if meetOwnAct(reading, assessment) { return }
        if meetDanger(reading, assessment) { return }
        if leaveDanger(reading) { return }
        introduce(reading)
        if answerQuestion(reading) { return }
        if correct(reading) { return }
        if digress(reading) { return }
        if route(reading) { return }
        if admitIgnorance(reading) { return }
        if hearFreely(reading) { return }
        fallBack(reading)
    }

    /// A conversation that came to its end goes on at its hub when the person comes back with something.
    private mutating func resumeIfFinished() {
        guard state.flags.contains(.finished) || state.stack.isEmpty else { return }
        state.flags.remove(.finished)
        state.stack = []
        state.undo = []
    }

    /// Thanks or a last word after the goodbye begins nothing anew.
    private mutating func staysFinished(_ reading: Reading, _ assessment: Assessment) -> Bool {
        guard state.flags.contains(.finished), assessment.level == .none, reading.wordCount <= 5, !reading.isQuestion,
            reading.general != nil || [.thanks, .goodbye].contains(reading.topics.first?.value)
        else { return false }
        say(.ended)
        return true
    }

    private mutating func adoptLanguage(_ reading: Reading) {
        guard let language = reading.language, language != state.language, reading.option?.means != .exact,
            library.global.languages.contains(language)
        else {
            if reading.language != nil { state.flags.remove(.foreign) }
            return
        }
        // The first message decides by itself; later somebody may paste a foreign line without meaning to switch, but
        // hardly two. The words of a choice are ours.
        let isFirst = state.turn <= 1 || !state.flags.contains(.introduced)
        guard isFirst || (reading.wordCount >= 3 && state.flags.contains(.foreign)) else {
            if reading.wordCount >= 3 { state.flags.insert(.foreign) }
            return
        }
        state.flags.remove(.foreign)
        state.language = language
    }

    private mutating func noteTopics(_ reading: Reading) {
        for scored in reading.topics where scored.probability >= Thresholds.topic {
            guard !Sentence.unclarified.contains(scored.value) else { continue }
            state.topics.removeAll { $0 == scored.value }
            state.topics.append(scored.value)
        }
        if state.topics.count > Conversation.topicLimit {
            state.topics.removeFirst(state.topics.count - Conversation.topicLimit)
        }
    }

    private mutating func adoptAudience(_ reading: Reading) {
        // There is nothing to take back yet: it says who writes.
        if isAtStart, state.audience == .unknown, let audience = reading.correction?.audience {
            return change(audience: audience)
        }
        guard let best = reading.audiences.first, best.probability >= Thresholds.audience else { return }
        guard state.audience == .unknown || givesWay(to: best, reading) else { return }
        let wasOfWriter = isOfWriter
        change(audience: best.value)
        if wasOfWriter != isOfWriter, reading.option == nil { reenterDanger() }
    }

    /// It is about the person who writes, as far as we know.
    private var isOfWriter: Bool { state.audience == .young || state.audience == .unknown }

    /// A guess gives way to somebody who says outright who they are; an answer to the question only to a correction.
    /// A young person may speak of a sister at any time, so that takes nothing back once a talk is going on.
    private func givesWay(to best: Reading.Scored<Audience>, _ reading: Reading) -> Bool {
        guard state.slots["rol"] == nil, best.probability >= Thresholds.surelyAudience else { return false }
        return isAtStart || (reading.saysAudience == best.value && [.parent, .professional].contains(best.value))
    }

    mutating func change(audience: Audience) {
        guard audience != state.audience else { return }
        state.audience = audience
        trace.append(.changedAudience(audience))
        leaveForeignDialogs()
        // What the bot is was said a moment ago, in the other form of address.
        if withdrawIntroduction() { introduceIfNeeded() }
    }

    /// A talk about danger goes another way for the person in it than for somebody who is worried: it begins again.
    private mutating func reenterDanger() {
        guard let frame = state.stack.last, isSafetyDialog(frame.dialog), let dialog = index.dialog(frame.dialog),
            frame.node != dialog.entry
        else { return }
        move(to: dialog.entry)
    }

    /// Takes back what was said in this turn of what the bot is; it is said another time.
    @discardableResult
    mutating func withdrawIntroduction() -> Bool {
        let names = [Sentence.introduction, .introductionOnPlatform].compactMap {
            library.global.sentences[$0.rawValue]?.id
        }
        guard let position = bubbles.firstIndex(where: { $0.texts.contains(where: names.contains) }) else {
            return false
        }
        bubbles.remove(at: position)
        state.flags.remove(.introduced)
        return true
    }

    /// Dialogs for somebody else are left: a parent is never asked on in *je*, nor about a client.
    private mutating func leaveForeignDialogs() {
        let kept = state.stack.filter { frame in
            index.dialog(frame.dialog).map { index.serves($0, state.audience) } ?? true
        }
        guard kept != state.stack else { return }
        state.stack = kept
        state.clarifying = []
        state.misses = 0
    }

    private mutating func receiveMedia() {
        if !state.flags.contains(.mediaAnswered) {
            state.flags.insert(.mediaAnswered)
            say(.media)
        }
        askAgain()
    }

    private mutating func beSilent(_ minutes: Int) {
        let due = library.global.silence.prefix { $0.afterMinutes <= minutes }
        // Each step is taken once: somebody who is silent is not reminded of it every few minutes.
        guard due.count > state.silences, let step = due.last else { return }
        state.silences = due.count
        if let text = step.say {
            add(text)
        } else {
            effects += [.erase, .endQuietly]
            state = fresh()
        }
    }

    /// A conversation that begins anew in the same language and remembers nothing.
    func fresh() -> Conversation {
        Conversation(content: library.version, language: state.language, seed: state.seed &+ 1)
    }
}

/// Probabilities from which the engine acts. Chosen on development messages; see docs/understanding.md.
package enum Thresholds {
    package static let audience: Float = 0.5
    /// From here on the words themselves say who writes.
    package static let surelyAudience: Float = 0.9
    package static let topic: Float = 0.4
    package static let answer: Float = 0.5
    /// An answer this sure beats an option that was only found within the message.
    package static let sureAnswer: Float = 0.7
    package static let foreign: Float = 0.6
    /// The same of somebody who speaks of themselves.
    package static let sureForeign: Float = 0.85
    /// A topic this sure leads away from a question that was not answered.
    package static let leaving: Float = 0.75
    /// From here on an answer to what somebody did themselves is theirs, also where it sounds like danger.
    package static let ownAct: Float = 0.4
    package static let clarify: Float = 0.2
}
