import Content
import Understanding

/// What a message is about, when it does not answer the open question.
extension TurnRun {
    /// What the bot is, before its first answer to somebody who began by telling something.
    mutating func introduce(_ reading: Reading) {
        if state.stack.isEmpty && !state.flags.contains(.introduced) && isBareGreeting(reading) { return }
        // The answer to "what is this?" says it itself.
        if state.stack.isEmpty, routableTopic(reading)?.value == .aboutBot { state.flags.insert(.introduced) }
        introduceIfNeeded()
    }

    /// Not while a life is at stake: then the number comes first and nothing stands before it.
    mutating func introduceIfNeeded() {
        guard !state.flags.contains(.introduced), state.level < .acute else { return }
        state.flags.insert(.introduced)
        say(world.channel.isPlatform ? .introductionOnPlatform : .introduction)
    }

    private func isBareGreeting(_ reading: Reading) -> Bool {
        reading.form != .words || (reading.topics.first?.value == .greeting && reading.answers.isEmpty)
            || (reading.topics.isEmpty && reading.answers.isEmpty)
    }

    /// The surest answer that is written for who writes. Answers for others do not compete with it, and of two that are
    /// about as sure the one on the matter at hand is meant.
    func fittingAnswer(_ reading: Reading) -> Reading.Scored<AnswerID>? {
        let matter = Set(state.stack.flatMap { index.dialog($0.dialog)?.topics ?? [] } + state.topics.suffix(2))
        var others: Float = 0
        var fitting: [Reading.Scored<AnswerID>] = []
        for scored in reading.answers {
            guard let answer = library.answers[scored.value], answer.serves(state.audience) else {
                others += scored.probability
                continue
            }
            let weight: Float = matter.contains(answer.topic) ? Self.matterWeight : 1
            fitting.append(Reading.Scored(scored.value, scored.probability * weight))
        }
        let left = max(0.05, 1 - others)
        return fitting.max { $0.probability < $1.probability }.map {
            Reading.Scored($0.value, min(1, $0.probability / left))
        }
    }

    private static let matterWeight: Float = 1.5

    /// A question that Knowledge answers: said, and the open question is asked again.
    mutating func digress(_ reading: Reading) -> Bool {
        guard let best = fittingAnswer(reading), best.probability >= Thresholds.answer,
            let answer = library.answers[best.value]
        else { return false }
        // A topic that is much surer and has a dialog of its own is talked about, not answered in a line.
        if !reading.isQuestion, best.probability < Thresholds.sureAnswer, let topic = routableTopic(reading),
            topic.probability > best.probability,
            topic.value != answer.topic || answer.after == index.dialog(for: topic.value, audience: state.audience),
            !Sentence.general.contains(topic.value)
        {
            return false
        }
        introduceIfNeeded()
        state.clarifying = []
        recite(answer)
        if let referral = answer.refer { refer(services(for: referral)) }
        if let after = followingDialog(of: answer) {
            state.asides = 0
            leaveOpening()
            isFollowing = true
            push(after)
        } else if isAtStart {
            if state.audience != .unknown {
                leaveStart()
            } else if state.stack.isEmpty {
                pushStartQuestion()
            }
        } else {
            state.asides += 1
            leaveQuestionAfterAsides()
        }
        askAgain()
        return true
    }

    /// The dialog in which an answer goes on: only when nothing in particular was asked, and only one for these people.
    private func followingDialog(of answer: Answer) -> DialogID? {
        guard let after = answer.after, let dialog = index.dialog(after), !isOpen(after), after != hub,
            !state.flags.contains(.ownAct), isAtStart || (state.stack.last?.dialog == hub && state.level >= .concern)
        else { return nil }
        let served = answer.audiences.count == 1 ? answer.audiences.first : nil
        let isFitting =
            dialog.audience == nil || dialog.audience == state.audience
            || (state.audience == .unknown && (dialog.audience == served || dialog.audience == .young))
        return isFitting ? after : nil
    }

    /// Who keeps asking things of their own is not held to the same question for ever. A question about safety stays.
    private mutating func leaveQuestionAfterAsides() {
        guard state.asides > Self.asideLimit, state.level < .high, let frame = state.stack.last,
            frame.dialog != hub, index.question(at: frame)?.fallback.isEmpty ?? true
        else { return }
        state.asides = 0
        checkpoint()
        state.stack = []
        putHubBelow()
    }

    private static let asideLimit = 2

    mutating func recite(_ answer: Answer) {
        trace.append(.answered(answer.id))
        for text in answer.say { add(text) }
    }

    /// Nothing is open but the very first question.
    var isAtStart: Bool {
        state.stack.isEmpty || (state.stack.count == 1 && state.stack.first?.dialog == library.global.start)
    }

    /// Once it is clear who writes and what about, the first question is no longer asked.
    mutating func leaveStart() {
        guard isAtStart, state.audience != .unknown || !state.stack.isEmpty else {
            if state.stack.isEmpty { putHubBelow() }
            return
        }
        state.stack = []
        putHubBelow()
    }

    /// The question what it is about has got its answer: the hub will ask whether there is anything else.
    mutating func leaveOpening() {
        if isAtStart { return leaveStart() }
        if isAtHub { move(to: Engine.hubNode) }
    }

    /// The start dialog's question without its words of welcome.
    mutating func pushStartQuestion() {
        let start = library.global.start
        guard let dialog = index.dialog(start) else { return }
        let asking = dialog.nodes.first { if case .ask = $0.action { true } else { false } }
        state.stack = [
            Frame(dialog: start, node: asking?.id ?? dialog.entry, phase: asking == nil ? .entering : .waiting)
        ]
    }

    /// The surest topic that has a dialog. That something is foreign to us is only said where nothing serious is open.
    func routableTopic(_ reading: Reading) -> Reading.Scored<Topic>? {
        reading.topics.first { scored in
            guard scored.probability >= needed(for: scored.value, reading) else { return false }
            if Sentence.general.contains(scored.value), !isOpenQuestion, !isAtHub { return false }
            if scored.value == .outOfScope, !isForeign(scored, reading) { return false }
            if scored.value == .insult {
                guard state.level < .high, isOpenQuestion || isAtHub, !saysWho(reading) else { return false }
            }
            return index.dialog(for: scored.value, audience: state.audience) != nil
        }
    }

    /// How sure a topic must be: little where anything may be told, more to lead away from a question that is open, and
    /// more where there are hardly any words to go by.
    private func needed(for topic: Topic, _ reading: Reading) -> Float {
        if topic == .insult { return Thresholds.foreign }
        if Sentence.unclarified.contains(topic), topic != .talkToHuman { return Thresholds.topic }
        if !isOpenQuestion && !isAtHub { return reading.isQuestion ? Thresholds.answer : Thresholds.leaving }
        // A question deserves the likeliest answer, when nothing else comes near it.
        if reading.isQuestion, reading.wordCount > 3, isClear(topic, reading) { return Thresholds.clarify }
        return reading.wordCount <= 3 ? Thresholds.answer : Thresholds.topic
    }

    /// Twice as sure as any other.
    private func isClear(_ topic: Topic, _ reading: Reading) -> Bool {
        guard let first = reading.topics.first, first.value == topic else { return false }
        return reading.topics.dropFirst().allSatisfy { $0.probability * 2 <= first.probability }
    }

    /// Nothing of ours is in it, by enough words to tell.
    private func isForeign(_ scored: Reading.Scored<Topic>, _ reading: Reading) -> Bool {
        let ours = reading.topics.first { !Sentence.unclarified.contains($0.value) || $0.value == .talkToHuman }
        return state.level == .none && (isOpenQuestion || isAtHub) && !isTelling && reading.wordCount >= 3
            && scored.probability >= (reading.speaksOfSelf ? Thresholds.sureForeign : Thresholds.leaving)
            && (ours?.probability ?? 0) < Thresholds.clarify && !saysWho(reading)
    }

    /// The hub's own question is open.
    var isAtHub: Bool { state.stack.last.map { $0.dialog == hub } ?? false }

    /// "Vertel maar" is open: whatever comes is heard.
    private var isTelling: Bool {
        guard let frame = state.stack.last, frame.phase == .waiting, let asked = index.question(at: frame) else {
            return false
        }
        return asked.options.isEmpty
    }

    /// Who speaks of themselves or of somebody close is not sent away as foreign to us.
    private func saysWho(_ reading: Reading) -> Bool {
        reading.audiences.first.map { $0.value != .unknown && $0.probability >= Thresholds.topic } ?? false
    }

    /// Opens the dialog for what the message is about.
    mutating func route(_ reading: Reading) -> Bool {
        guard reading.form == .words else { return false }
        if part(reading) { return true }
        guard let scored = routableTopic(reading) else { return openConcern(reading) || clarify(reading) }
        guard let dialog = index.dialog(for: scored.value, audience: state.audience) else { return false }
        if scored.value == .greeting && isAtStart { return false }
        if isOpen(dialog) { return false }
        // A hub is where one already is.
        if dialog == hub && !isAtStart { return false }
        if isTakenCareOf(scored.value, reading) { return false }
        if isInAcuteDialog, scored.value != .talkToHuman {
            remember(scored.value)
            return false
        }
        introduceIfNeeded()
        state.clarifying = []
        if mustAskWho(scored.value) {
            remember(scored.value)
            state.stack = []
            refer(automaticServices())
            pushStartQuestion()
            askAgain()
            return true
        }
        trace.append(.routed(scored.value, dialog))
        checkpoint()
        remember(besides: scored.value, reading)
        forgetPending(dialog)
        leaveOpening()
        state.misses = 0
        state.asides = 0
        push(dialog)
        advance()
        return true
    }

    /// Another matter in the same message, when it is as good as certain.
    private mutating func remember(besides first: Topic, _ reading: Reading) {
        let dialog = index.dialog(for: first, audience: state.audience)
        let second = reading.topics.first { scored in
            scored.value != first && scored.probability >= Thresholds.sureAnswer
                && index.dialog(for: scored.value, audience: state.audience) != dialog
        }
        remember(second?.value)
    }

    /// Thanks or a goodbye: whoever says so is not held to an open question, unless safety hangs on it.
    private mutating func part(_ reading: Reading) -> Bool {
        guard let first = reading.topics.first, first.probability >= Thresholds.topic,
            [.thanks, .goodbye].contains(first.value), reading.wordCount <= Self.partingLimit, !reading.isQuestion,
            state.level < .acute
        else { return false }
        let saysGoodbye = reading.topics.contains { $0.value == .goodbye && $0.probability >= Thresholds.clarify }
        guard saysGoodbye || !isInSafetyDialog, !isAtStart, !isOpen(Self.goodbyeDialog) else { return false }
        let dialog = saysGoodbye || isAtHub ? Self.goodbyeDialog : index.dialog(for: .thanks, audience: state.audience)
        guard let dialog else { return false }
        trace.append(.routed(first.value, dialog))
        checkpoint()
        state.clarifying = []
        state.misses = 0
        state.asides = 0
        state.stack = []
        if dialog != Self.goodbyeDialog { putHubBelow() }
        push(dialog)
        advance()
        return true
    }

    private var isInSafetyDialog: Bool { state.stack.last.map { isSafetyDialog($0.dialog) } ?? false }

    private static let partingLimit = 8

    /// A question of their own that nothing here answers: said so, with who can, and the open question stays.
    mutating func admitIgnorance(_ reading: Reading) -> Bool {
        guard reading.form == .words, reading.isQuestion, reading.wordCount >= 3, reading.option == nil,
            state.level < .acute, state.clarifying.isEmpty
        else { return false }
        introduceIfNeeded()
        if let likely = fittingAnswer(reading).flatMap({ library.answers[$0.value] }) {
            recite(likely)
            if let referral = likely.refer { refer(services(for: referral)) }
        } else {
            say(.unanswered)
            refer(automaticServices(about: reading.topics.first?.value))
        }
        if !isAtStart {
            state.asides += 1
            leaveQuestionAfterAsides()
        }
        askAgain()
        return true
    }

    /// No topic is sure, but what was told worries.
    private mutating func openConcern(_ reading: Reading) -> Bool {
        guard let dialog = concernDialog(reading), state.audience != .unknown, !isInAcuteDialog,
            !isAboutOpenMatter(reading)
        else { return false }
        introduceIfNeeded()
        trace.append(.interrupted(messageLevel, messageCategories.first, dialog))
        checkpoint()
        state.clarifying = []
        leaveOpening()
        state.misses = 0
        state.asides = 0
        push(dialog)
        advance()
        return true
    }

    private func isAboutOpenMatter(_ reading: Reading) -> Bool {
        guard let first = reading.topics.first, first.probability >= Thresholds.topic,
            let dialog = index.dialog(for: first.value, audience: state.audience)
        else { return false }
        return isOpen(dialog)
    }

    /// Somebody tells more about the danger that is being talked about: a general topic does not lead away from it.
    private func isTakenCareOf(_ topic: Topic, _ reading: Reading) -> Bool {
        guard state.level >= .high, !reading.isQuestion else { return false }
        // A few words to a question about safety belong to it.
        if isAtSafetyQuestion, reading.wordCount <= 6 { return true }
        guard Self.generalTopics.contains(topic), let frame = state.stack.last, let dialog = index.dialog(frame.dialog)
        else { return false }
        return isSafetyDialog(dialog.id) || dialog.categories.contains(where: state.categories.contains)
    }

    private static let generalTopics: Set<Topic> = [
        .amIAVictim, .childVictim, .friendVictim, .signals, .recruiting, .whatIsLoverboy, .professionalAdvice,
        .debtsAndGifts, .shameAndGuilt, .greeting, .thanks,
    ]

    /// What is talked about now need not be remembered any more.
    mutating func forgetPending(_ dialog: DialogID) {
        let audience = state.audience
        let index = self.index
        state.pending.removeAll { index.dialog(for: $0, audience: audience) == dialog }
    }

    /// The topic has different dialogs for different people and nothing tells who this is.
    private func mustAskWho(_ topic: Topic) -> Bool {
        guard state.audience == .unknown, state.level < .concern else { return false }
        let dialogs = Set(
            Audience.allCases.filter { $0 != .unknown }.compactMap { index.dialog(for: topic, audience: $0) })
        return dialogs.count > 1
    }

    /// Between two readings the bot asks, in plain words.
    private mutating func clarify(_ reading: Reading) -> Bool {
        guard state.clarifying.isEmpty, reading.wordCount >= 2, isOpenQuestion else { return false }
        let candidates = reading.topics.filter { scored in
            scored.probability >= Thresholds.clarify && !Sentence.unclarified.contains(scored.value)
                && index.dialog(for: scored.value, audience: state.audience).map { !isOpen($0) } ?? false
        }.prefix(2).map(\.value)
        guard candidates.count == 2 else { return false }
        introduceIfNeeded()
        if state.stack.isEmpty { pushStartQuestion() }
        trace.append(.clarified(candidates))
        askToClarify(candidates)
        return true
    }

    /// Nothing in particular was asked, or nothing at all.
    private var isOpenQuestion: Bool {
        guard let frame = state.stack.last, frame.phase == .waiting, let asked = index.question(at: frame) else {
            return true
        }
        return asked.slot == nil || isAtStart
    }

    /// One topic is offered, of several is asked which is meant.
    mutating func askToClarify(_ topics: [Topic]) {
        state.clarifying = topics
        let (sentence, otherwise): (Sentence, Sentence) =
            topics.count == 1 ? (.remembered, .notNow) : (.clarify, .clarifyOther)
        var choices = topics.compactMap { topic -> Utterance.Choice? in
            library.global.sentences["topic.\(topic.rawValue)"].map { text in
                Utterance.Choice(
                    reference: ChoiceReference(
                        question: ChoiceReference.clarification, option: OptionID(topic.rawValue)),
                    title: render(text).text)
            }
        }
        if let other = library.global.sentences[otherwise.rawValue] {
            choices.append(
                Utterance.Choice(
                    reference: ChoiceReference(question: ChoiceReference.clarification, option: Self.noReading),
                    title: render(other).text))
        }
        guard let text = library.global.sentences[sentence.rawValue] else { return }
        let rendered = render(text)
        question = Utterance(texts: [rendered.id], text: rendered.text, choices: choices, services: rendered.services)
    }

    /// - Parameter position: of the readings offered; beyond them is "something else".
    mutating func chooseReading(_ position: Int) -> Bool {
        let topics = state.clarifying
        state.clarifying = []
        guard topics.indices.contains(position),
            let dialog = index.dialog(for: topics[position], audience: state.audience)
        else {
            askAgain()
            return true
        }
        trace.append(.routed(topics[position], dialog))
        checkpoint()
        leaveStart()
        push(dialog)
        advance()
        return true
    }
}
