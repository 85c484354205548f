import Content

/// Saying authored texts.
extension TurnRun {
    mutating func say(_ sentence: Sentence, arguments: [String: String] = [:]) {
        guard let text = library.global.sentences[sentence.rawValue] else { return }
        add(text, arguments: arguments)
    }

    mutating func add(_ text: LocalizedText, arguments: [String: String] = [:]) {
        guard let utterance = utter(text, arguments: arguments) else { return }
        bubbles.append(utterance)
    }

    /// Nil when its condition does not hold or it has no words.
    func utter(_ text: LocalizedText, arguments: [String: String] = [:]) -> Utterance? {
        if let condition = text.condition, !holds(condition) { return nil }
        let rendered = render(text, arguments: arguments)
        guard !rendered.text.isEmpty else { return nil }
        return Utterance(texts: [rendered.id], text: rendered.text, choices: [], services: rendered.services)
    }

    func render(
        _ text: LocalizedText, arguments: [String: String] = [:]
    ) -> (id: TextID, text: String, services: [ServiceID]) {
        let count = text.variants.count
        let variant = count > 1 ? Int((mixed(text.id) &+ UInt64(truncatingIfNeeded: state.turn)) % UInt64(count)) : 0
        let pieces = text.pieces(
            variant: variant, language: state.language, source: library.global.sourceLanguage, register: register)
        var services: [ServiceID] = []
        let words = pieces.map { piece -> String in
            switch piece {
            case .words(let words):
                return words
            case .service(let id, let field):
                if field != .name && field != .hours && !services.contains(id) { services.append(id) }
                return library.services[id]?.value(field) ?? ""
            case .argument(let name):
                return arguments[name] ?? ""
            }
        }.joined()
        return (count > 1 ? TextID("\(text.id)/v\(variant)") : text.id, words, services)
    }

    /// SplitMix64 over seed and text, so that conversations vary and a replay says the same; from turn to turn the wordings
    /// take turns.
    private func mixed(_ id: TextID) -> UInt64 {
        var value = state.seed &+ 0x9E37_79B9_7F4A_7C15
        value ^= UInt64(ChoiceReference.hash(id.rawValue))
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// For so many turns a service that was shown is named by its short line.
    static let freshTurns = 4

    /// Services in one bubble, a line each: what is open by its line, what is closed by the line that says so, and what
    /// was shown a moment ago in a few words.
    mutating func refer(_ ids: [ServiceID]) {
        let shown = Set(bubbles.flatMap(\.services))
        var texts: [TextID] = []
        var lines: [String] = []
        var services: [ServiceID] = []
        for id in ids where !shown.contains(id) {
            guard let service = library.services[id], service.isShown else { continue }
            let isClosed = engine.referrals.isClosed(id, world.now)
            let full = isClosed ? (service.closed ?? service.line) : service.line
            let wasShown = state.shown[id].map { state.turn - $0 < Self.freshTurns } ?? false
            let line = render(wasShown && !isClosed ? service.short : full, arguments: arguments(of: service))
            texts.append(line.id)
            lines.append(line.text)
            services.append(id)
        }
        guard !lines.isEmpty else { return }
        append(Utterance(texts: texts, text: lines.joined(separator: "\n"), choices: [], services: services))
    }

    /// All lines of a reply stand in one bubble, the last.
    mutating func append(_ lines: Utterance) {
        guard let position = bubbles.firstIndex(where: Self.isLines), position > 0 || state.level < .acute else {
            return bubbles.append(lines)
        }
        let earlier = bubbles.remove(at: position)
        bubbles.append(
            Utterance(
                texts: earlier.texts + lines.texts, text: earlier.text + "\n" + lines.text, choices: [],
                services: earlier.services + lines.services))
    }

    private static func isLines(_ bubble: Utterance) -> Bool {
        bubble.texts.allSatisfy { $0.rawValue.hasPrefix("service:") }
    }

    func arguments(of service: Service) -> [String: String] {
        var values = ["name": service.name]
        for field in ServiceField.allCases { if let value = service.value(field) { values[field.rawValue] = value } }
        return values
    }

    func holds(_ condition: Condition) -> Bool {
        switch condition {
        case .slotIs(let slot, let option): state.slots[slot] == option
        case .slotIn(let slot, let options): state.slots[slot].map(options.contains) ?? false
        case .slotKnown(let slot): state.slots[slot] != nil
        case .audienceIs(let audience): state.audience == audience
        case .level(let comparison, let level): comparison.holds(state.level, level)
        case .categorySeen(let category): state.categories.contains(category)
        case .topicSeen(let topic): state.topics.contains(topic)
        case .languageIs(let language): state.language == language
        case .staffPresent: world.staffPresent
        case .night: world.now.isNight
        case .serviceOpen(let service): engine.referrals.isOpen(service, world.now)
        case .channelHasButtons: world.channel.hasButtons
        case .channelIs(let channel): world.channel.id == channel
        case .not(let inner): !holds(inner)
        case .all(let parts): parts.allSatisfy(holds)
        case .any(let parts): parts.contains(where: holds)
        }
    }
}
