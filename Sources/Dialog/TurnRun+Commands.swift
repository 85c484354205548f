import Content

/// What can be said in every state and no dialog can switch off.
extension TurnRun {
    mutating func obey(_ command: Command, requestedLanguage: Language?) {
        trace.append(.commanded(command))
        switch command {
        case .leave:
            effects += [.erase, .clearScreen]
            forget()
            say(.left)
        case .erase:
            effects.append(.erase)
            forget()
            say(.erased)
        case .restart:
            let language = state.language
            let unlogged = state.flags.contains(.unlogged)
            state = fresh()
            state.language = language
            if unlogged { state.flags.insert(.unlogged) }
            open()
        case .back:
            goBack()
        case .human:
            guard !isOpen(Self.humanDialog) else { return askAgain() }
            note(.askedForPerson)
            introduceIfNeeded()
            push(Self.humanDialog)
            advance()
        case .help:
            say(.numbers)
            refer(
                engine.referrals.arrange(
                    ["112", "113", "veilig-thuis"], audience: state.audience, level: state.level, now: world.now))
            introduceIfNeeded()
            askAgain()
        case .commands:
            say(.commands)
            askAgain()
        case .why:
            explainWhy()
        case .repeatQuestion:
            askAgain()
        case .language:
            changeLanguage(to: requestedLanguage)
        case .logOff:
            state.flags.insert(.unlogged)
            effects.append(.stopLog)
            say(.logStopped)
            askAgain()
        }
    }

    private mutating func forget() { state = fresh() }

    func isOpen(_ dialog: DialogID) -> Bool { state.stack.contains { $0.dialog == dialog } }

    /// Before the last answer. The level does not fall: going back takes back an answer, not a danger.
    private mutating func goBack() {
        state.clarifying = []
        guard !state.undo.isEmpty else {
            say(.backAtStart)
            return askAgain()
        }
        rewind(to: state.undo.count - 1)
        state.misses = 0
        state.asides = 0
        state.flags.remove(.finished)
        say(.wentBack)
        askAgain()
    }

    private mutating func explainWhy() {
        let asked = state.stack.last.flatMap { $0.phase == .waiting ? index.question(at: $0) : nil }
        if let why = asked?.why { add(why) } else { say(.whyDefault) }
        askAgain()
    }

    private mutating func changeLanguage(to requested: Language?) {
        let languages = library.global.languages
        if let requested, languages.contains(requested) {
            state.language = requested
        } else if let position = languages.firstIndex(of: state.language) {
            state.language = languages[(position + 1) % languages.count]
        }
        say(.languageChanged)
        askAgain()
    }

    mutating func note(_ reason: EscalationReason) {
        guard !state.escalation.contains(reason) else { return }
        state.escalation.append(reason)
        effects.append(.escalate(state.level, reason))
    }
}
