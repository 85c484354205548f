import Content

/// All that a version of the content says, does and recognises, line by line under names that stay: two of these can be laid
/// side by side.
struct ContentListing {
    enum Topic: String, CaseIterable {
        case sentences = "Sentences"
        case ways = "Ways"
        case services = "Services and referrals"
        case recognition = "What is recognised"
        case review = "Review and sources"
    }

    private(set) var entries: [Topic: [String: [String]]] = [:]

    /// - Parameter rename: the id that a node of a dialog has in the version it is compared with.
    init(_ library: Library, rename: (DialogID, NodeID) -> NodeID) {
        for dialog in library.dialogs.values { add(dialog) { rename(dialog.id, $0) } }
        addGlobal(library)
        for service in library.services.values { add(service) }
        add(library.referrals)
        for answer in library.answers.values { add(answer) }
        for rule in library.rules { add(rule) }
        addPhrases(library)
        addLexicon(library.lexicon)
    }

    mutating func put(_ topic: Topic, _ name: String, _ value: [String]) {
        entries[topic, default: [:]][name, default: []] += value.filter { !$0.isEmpty }
    }

    mutating func put(_ topic: Topic, _ name: String, _ value: String) { put(topic, name, [value]) }

    // MARK: Sentences

    /// Texts under one name, by language; a bubble's condition stands behind it.
    mutating func put(_ texts: [LocalizedText], _ name: String) {
        for text in texts {
            let condition = text.condition.map { "  [when \($0.written)]" } ?? ""
            for variant in text.variants {
                for (language, wording) in variant.wordings {
                    let formal = wording.formal.map { "  [u] \(Self.source($0))" } ?? ""
                    put(
                        .sentences, language == .dutch ? name : "\(name) (\(language))",
                        Self.source(wording.informal) + formal + condition)
                }
            }
        }
    }

    private static func source(_ pieces: [TextPiece]) -> String {
        pieces.map { piece in
            switch piece {
            case .words(let words): words
            case .service(let id, let field): "{\(id).\(field.rawValue)}"
            case .argument(let name): "{\(name)}"
            }
        }.joined()
    }

    // MARK: Dialogs

    private mutating func add(_ dialog: Dialog, rename: (NodeID) -> NodeID) {
        put(.ways, "\(dialog.id) begins at", rename(dialog.entry).rawValue)
        put(.ways, "\(dialog.id) is for", dialog.audience?.rawValue ?? "any")
        put(.ways, "\(dialog.id) topics", dialog.topics.map(\.rawValue))
        put(.ways, "\(dialog.id) categories", dialog.categories.map(\.rawValue))
        put(.review, "\(dialog.id)", Self.words(dialog.review))
        put(.review, "\(dialog.id) title", dialog.title)
        put(.review, "\(dialog.id) sources", dialog.sources)
        for node in dialog.nodes { add(node, in: dialog.id, rename) }
    }

    static func words(_ review: Review) -> String {
        ([review.state.rawValue] + review.by + [review.on]).filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private static func written(_ slots: [SlotID: OptionID]) -> [String] {
        slots.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }
    }

    static func written(_ refer: Node.Referral?) -> [String] {
        switch refer {
        case .services(let ids): ids.map(\.rawValue)
        case .automatic: ["auto"]
        case nil: []
        }
    }

    private mutating func add(_ node: Node, in dialog: DialogID, _ rename: (NodeID) -> NodeID) {
        let id = rename(node.id)
        let (place, texts) = ("\(dialog)/\(id)", "\(dialog):\(id)")
        put(node.say, "\(texts)/say")
        put(.ways, "\(place) refers to", Self.written(node.refer))
        put(.ways, "\(place) sets", Self.written(node.set))
        if let answer = node.answer { put(.ways, "\(place) says the answer", answer.rawValue) }
        switch node.action {
        case .ask(let question): add(question, place, texts, rename)
        case .goto(let next): put(.ways, "\(place) →", rename(next).rawValue)
        case .call(let called, let next): put(.ways, "\(place) →", "\(called), then \(rename(next))")
        case .human(let next): put(.ways, "\(place) →", "a person, then \(rename(next))")
        case .end(let ending): put(.ways, "\(place) →", "end: \(ending.rawValue)")
        case .branch(let branches):
            let rows = branches.map { "\($0.condition.map { "when \($0.written)" } ?? "else"): \(rename($0.next))" }
            put(.ways, "\(place) →", rows.joined(separator: "; "))
        }
    }

    private mutating func add(
        _ question: Question, _ place: String, _ texts: String, _ rename: (NodeID) -> NodeID
    ) {
        put([question.text], "\(texts)/text")
        put(question.again.map { [$0] } ?? [], "\(texts)/again")
        put(question.why.map { [$0] } ?? [], "\(texts)/why")
        if let slot = question.slot { put(.ways, "\(place) fills", slot.rawValue) }
        if question.whenKnown == .skip { put(.ways, "\(place) when known", "skip") }
        if !question.acceptsPosition { put(.ways, "\(place) numbers choose", "no") }
        for option in question.options {
            put([option.label], "\(texts)/option/\(option.id)")
            var way = rename(option.next).rawValue
            if let raise = option.raises { way += "  (raises \(raise.category.rawValue), \(raise.level.rawValue))" }
            if option.eases { way += "  (eases)" }
            if let means = option.means { way += "  (means \(means.rawValue))" }
            if let numbers = option.numbers { way += "  (\(numbers.lowerBound) to \(numbers.upperBound))" }
            for slot in Self.written(option.set) { way += "  (sets \(slot))" }
            put(.ways, "\(place) → \(option.id)", way)
            for (language, also) in option.also {
                put(.recognition, "\(place) → \(option.id), \(language)", also)
            }
        }
        if let free = question.free { put(.ways, "\(place) → anything else", rename(free).rawValue) }
        for (rung, step) in question.fallback.enumerated() {
            put(step, "\(place) → not understood \(rung + 1)", "\(texts)/fallback/\(rung)", rename)
        }
    }

    private mutating func put(
        _ step: FallbackStep, _ way: String, _ text: String, _ rename: (NodeID) -> NodeID
    ) {
        switch step {
        case .say(let words):
            put(.ways, way, "says a sentence")
            put([words], text)
        case .goto(let node): put(.ways, way, rename(node).rawValue)
        case .call(let dialog): put(.ways, way, dialog.rawValue)
        }
    }

    // MARK: What holds everywhere

    private mutating func addGlobal(_ library: Library) {
        let global = library.global
        put(.ways, "the chat begins in", global.start.rawValue)
        for (audience, hub) in global.hubs { put(.ways, "\(audience.rawValue) returns to", hub.rawValue) }
        for (name, text) in global.sentences { put([text], "global:\(name)") }
        for (rung, step) in global.fallback.enumerated() {
            put(step, "not understood \(rung + 1)", "global:fallback/\(rung)") { $0 }
        }
        for (index, step) in global.silence.enumerated() {
            put(.ways, "silence \(index + 1)", "after \(step.afterMinutes) minutes")
            put(step.say.map { [$0] } ?? [], "global:silence/\(index)")
        }
        for (command, words) in global.commands {
            for (language, list) in words { put(.recognition, "command \(command.rawValue), \(language)", list) }
        }
        for row in library.safety.interrupts {
            let audiences = row.audiences.map(\.rawValue).joined(separator: ", ")
            let danger = "\(row.level.rawValue) \(row.category?.rawValue ?? "any")"
            put(.ways, "danger opens", "\(danger)\(audiences.isEmpty ? "" : " of \(audiences)"): \(row.dialog)")
        }
        for slot in library.slots.values {
            put(.ways, "slot \(slot.id) (\(slot.privacy.rawValue))", slot.values.map(\.rawValue))
            put(slot.say.map { [$0] } ?? [], "slot:\(slot.id):say")
        }
        put(.review, "global", Self.words(global.review))
    }
}
