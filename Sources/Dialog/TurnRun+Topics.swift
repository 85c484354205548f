import Content
import Understanding

/// What a message is about, when it does not answer the open question.
extension TurnRun {
    /// What the bot is, before its first answer to somebody who began by telling something.
    mutating func introduce(_ reading: Reading) {
        if state.stack.isEmpty && !state.flags.contains(.introduced) && isBareGreeting(reading) { return }
        introduceIfNeeded()
    }

    mutating func introduceIfNeeded() {
        guard !state.flags.contains(.introduced) else { return }
        state.flags.insert(.introduced)
        say(world.channel.isPlatform ? .introductionOnPlatform : .introduction)
    }

    private func isBareGreeting(_ reading: Reading) -> Bool {
        reading.form != .words || (reading.topics.first?.value == .greeting && reading.answers.isEmpty)
            || (reading.topics.isEmpty && reading.answers.isEmpty)
    }

    func fittingAnswer(_ reading: Reading) -> Reading.Scored<AnswerID>? {
        reading.answers.first { library.answers[$0.value]?.serves(state.audience) ?? false }
    }

    /// A question that Knowledge answers: said, and the open question is asked again.
    mutating func digress(_ reading: Reading) -> Bool {
        guard let best = fittingAnswer(reading), best.probability >= Thresholds.answer,
            let answer = library.answers[best.value]
        else { return false }
        // A topic that is much surer and has a dialog of its own is talked about, not answered in a line.
        if !reading.isQuestion, best.probability < Thresholds.sureAnswer, let topic = routableTopic(reading),
            topic.probability > best.probability
        {
            return false
        }
        introduceIfNeeded()
        state.clarifying = []
        recite(answer)
        if let referral = answer.refer { refer(services(for: referral)) }
        if isAtStart {
            if let after = answer.after, state.audience != .unknown, index.dialog(after) != nil {
                leaveStart()
                push(after)
            } else if state.audience != .unknown {
                leaveStart()
            } else if state.stack.isEmpty {
                pushStartQuestion()
            }
        }
        askAgain()
        return true
    }

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

    /// The start dialog's question without its words of welcome.
    private mutating func pushStartQuestion() {
        let start = library.global.start
        guard let dialog = index.dialog(start) else { return }
        let asking = dialog.nodes.first { if case .ask = $0.action { true } else { false } }
        state.stack = [Frame(dialog: start, node: asking?.id ?? dialog.entry, phase: asking == nil ? .entering : .waiting)]
    }

    /// The surest topic that has a dialog. That something is foreign to us is only said where nothing serious is open.
    func routableTopic(_ reading: Reading) -> Reading.Scored<Topic>? {
        reading.topics.first { scored in
            guard scored.probability >= Thresholds.topic else { return false }
            if scored.value == .outOfScope || scored.value == .insult {
                guard state.level == .none, isOpenQuestion, scored.probability >= Thresholds.foreign else { return false }
            }
            return index.dialog(for: scored.value, audience: state.audience) != nil
        }
    }

    /// Opens the dialog for what the message is about.
    mutating func route(_ reading: Reading) -> Bool {
        guard reading.form == .words else { return false }
        guard let scored = routableTopic(reading) else { return clarify(reading) }
        guard let dialog = index.dialog(for: scored.value, audience: state.audience) else { return false }
        if scored.value == .greeting && isAtStart { return false }
        if isOpen(dialog) { return false }
        // A hub is where one already is.
        if dialog == hub && !isAtStart { return false }
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
        if let second = reading.topics.dropFirst().first(where: { $0.probability >= Thresholds.topic }),
            second.value != scored.value, index.dialog(for: second.value, audience: state.audience) != dialog
        {
            remember(second.value)
        }
        leaveStart()
        state.misses = 0
        push(dialog)
        advance()
        return true
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

    mutating func askToClarify(_ topics: [Topic]) {
        state.clarifying = topics
        var choices = topics.compactMap { topic -> Utterance.Choice? in
            library.global.sentences["topic.\(topic.rawValue)"].map { text in
                Utterance.Choice(
                    reference: ChoiceReference(
                        question: ChoiceReference.clarification, option: OptionID(topic.rawValue)),
                    title: render(text).text)
            }
        }
        if let other = library.global.sentences[Sentence.clarifyOther.rawValue] {
            choices.append(
                Utterance.Choice(
                    reference: ChoiceReference(question: ChoiceReference.clarification, option: "iets-anders"),
                    title: render(other).text))
        }
        guard let text = library.global.sentences[Sentence.clarify.rawValue] else { return }
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
