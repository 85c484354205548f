import Content

/// Reads one dialog file.
struct DialogReader {
    let texts: TextReader
    let file: String

    private static let actions = ["ask", "goto", "call", "branch", "human", "end"]

    /// The id that the file's path stands for.
    private var dialog: DialogID { DialogID(String(file.dropFirst("Dialogs/".count).dropLast(".yaml".count))) }

    func read(_ root: Value) -> Dialog? {
        let fields = root.fields("A dialog", Shapes.dialog.keys)
        let expected = self.dialog.rawValue
        guard let idValue = fields["dialog"], let id = idValue.requireString("\"dialog\"") else {
            root.fault("F006", "This dialog has no \"dialog:\" id. Write dialog: \(expected).")
            return nil
        }
        if id != expected {
            idValue.fault("D014", "The id is \"\(id)\" but the file stands for \"\(expected)\". Make them equal.")
        }
        guard let nodesValue = fields["nodes"] else {
            root.fault("F006", "The dialog \(id) has no \"nodes\".")
            return nil
        }
        let audience = fields["audience"].flatMap { value -> Audience? in
            value.string == "any" ? nil : value.word("audience", Audience.self)
        }
        if fields["audience"] == nil {
            root.fault("F006", "The dialog \(id) has no \"audience\" (young, parent, …, or any).")
        }
        root.findings.map.note(.dialog(dialog), at: idValue.location)
        SuppressionReader.read(fields["suppress"], for: root)
        let nodes = nodesValue.pairs("\"nodes\"").compactMap { name, key, value in node(name, key, value) }
        guard let first = nodes.first else { return nil }
        return Dialog(
            id: DialogID(id), title: fields["title"]?.string ?? id, audience: audience,
            topics: fields["topics"]?.items.compactMap { $0.word("topic", Topic.self) } ?? [],
            categories: fields["categories"]?.items.compactMap { $0.word("risk category", RiskCategory.self) } ?? [],
            entry: fields["entry"]?.requireString("\"entry\"").map { NodeID($0) } ?? first.id, nodes: nodes,
            moved: moved(fields["moved"]), review: review(fields["review"]),
            sources: fields["sources"]?.strings("A source") ?? [], file: file)
    }

    private func moved(_ value: Value?) -> [NodeID: NodeID] {
        var map: [NodeID: NodeID] = [:]
        for (key, _, target) in value?.pairs("\"moved\"") ?? [] {
            map[NodeID(key)] = target.requireString("A moved node").map { NodeID($0) }
        }
        return map
    }

    private func node(_ name: String, _ key: Value, _ value: Value) -> Node? {
        let fields = value.fields("The node \(name)", Shapes.node.keys)
        key.findings.map.note(.node(dialog, NodeID(name)), at: key.location)
        for (field, inner) in fields {
            key.findings.map.note(.field(dialog, NodeID(name), field), at: inner.location)
        }
        SuppressionReader.read(fields["suppress"], for: value, from: key.location.line)
        let present = Self.actions.filter { fields[$0] != nil }
        guard present.count == 1, let kind = present.first, let kindValue = fields[kind] else {
            let found = present.isEmpty ? "nothing of" : "more than one of"
            key.fault(
                "D010", "The node \(name) does \(found) ask, goto, call, branch, human, end. It must do exactly one.")
            return nil
        }
        guard let action = action(kind, kindValue, name, key, fields) else { return nil }
        return Node(
            id: NodeID(name), say: texts.list(fields["say"], "\(name)/say"),
            answer: fields["answer"]?.requireString("\"answer\"").map { AnswerID($0) },
            refer: fields["refer"].map(referral), set: slots(fields["set"]), action: action,
            line: key.location.line)
    }

    private func referral(_ value: Value) -> Node.Referral {
        if value.string == "auto" { return .automatic }
        return .services(value.strings("A service").map { ServiceID($0) })
    }

    private func slots(_ value: Value?) -> [SlotID: OptionID] {
        var map: [SlotID: OptionID] = [:]
        for (key, _, option) in value?.pairs("\"set\"") ?? [] {
            map[SlotID(key)] = option.requireString("A slot's value").map { OptionID($0) }
        }
        return map
    }

    private func action(
        _ kind: String, _ value: Value, _ name: String, _ key: Value, _ fields: [String: Value]
    ) -> Node.Action? {
        func next() -> NodeID? {
            guard let next = fields["next"]?.requireString("\"next\"") else {
                key.fault("F006", "The node \(name) needs a \"next\".")
                return nil
            }
            return NodeID(next)
        }
        switch kind {
        case "ask":
            return question(value, name, key, fields).map { .ask($0) }
        case "goto":
            return value.requireString("\"goto\"").map { .goto(NodeID($0)) }
        case "call":
            guard let dialog = value.requireString("\"call\""), let next = next() else { return nil }
            return .call(DialogID(dialog), next: next)
        case "human":
            return next().map { .human(next: $0) }
        case "end":
            switch value.string {
            case "back": return .end(.back)
            case "done": return .end(.done)
            default:
                value.fault("F005", "\"end\" must be back (to the caller) or done (say goodbye).")
                return nil
            }
        default:
            return .branch(value.items.compactMap(branch))
        }
    }

    private func branch(_ value: Value) -> Node.Branch? {
        let fields = value.fields("A branch", Shapes.branch.keys)
        if let target = fields["else"] {
            return target.requireString("\"else\"").map { Node.Branch(condition: nil, next: NodeID($0)) }
        }
        guard let when = fields["when"], let next = fields["next"]?.requireString("\"next\"") else {
            value.fault("F006", "A branch needs \"when\" and \"next\", or \"else\".")
            return nil
        }
        return texts.condition(when).map { Node.Branch(condition: $0, next: NodeID(next)) }
    }

    private func question(_ ask: Value, _ name: String, _ key: Value, _ fields: [String: Value]) -> Question? {
        let isOpen = fields["open"]?.flag("\"open\"") ?? false
        guard let slot = ask.requireString("\"ask\"") else { return nil }
        guard let text = questionText(fields, name, key) else { return nil }
        let options = fields["options"]?.items.compactMap { option($0, name) } ?? []
        if options.isEmpty && fields["free"] == nil {
            key.fault("D003", "The question \(name) has no options and no \"free\": nothing can follow it.")
        }
        return Question(
            slot: isOpen ? nil : SlotID(slot), text: text,
            again: fields["again"].flatMap { texts.read($0, "\(name)/again") },
            why: fields["why"].flatMap { texts.read($0, "\(name)/why") }, options: options,
            free: fields["free"]?.requireString("\"free\"").map { NodeID($0) },
            fallback: fields["fallback"]?.items.enumerated().compactMap { fallback($1, "\(name)/fallback/\($0)") }
                ?? [],
            whenKnown: fields["when_known"].flatMap(whenKnown) ?? .ask,
            acceptsPosition: fields["accept_position"]?.flag("\"accept_position\"") ?? true)
    }

    /// The words of a question may have their form of address beside them: `text: …` and `u: …` on the node itself.
    private func questionText(_ fields: [String: Value], _ name: String, _ key: Value) -> LocalizedText? {
        guard let text = fields["text"] else {
            key.fault("F006", "The question \(name) has no \"text\".")
            return nil
        }
        guard let formal = fields["u"] else { return texts.read(text, "\(name)/text") }
        return texts.read(text.paired(withFormal: formal), "\(name)/text")
    }

    private func whenKnown(_ value: Value) -> Question.WhenKnown? {
        switch value.string {
        case "ask": return .ask
        case "skip": return .skip
        default:
            value.fault("F005", "\"when_known\" must be ask or skip.")
            return nil
        }
    }

    func fallback(_ value: Value, _ key: String) -> FallbackStep? {
        let fields = value.fields("A fallback step", Shapes.fallbackStep.keys)
        if let say = fields["say"] { return texts.read(say, key).map { .say($0) } }
        if let goto = fields["goto"]?.requireString("\"goto\"") { return .goto(NodeID(goto)) }
        if let call = fields["call"]?.requireString("\"call\"") { return .call(DialogID(call)) }
        value.fault("F006", "A fallback step needs \"say\", \"goto\" or \"call\".")
        return nil
    }

    private func option(_ value: Value, _ node: String) -> Option? {
        let fields = value.fields("An option", Shapes.option.keys)
        guard let id = fields["id"]?.requireString("\"id\"") else {
            value.fault("F006", "This option has no \"id\".")
            return nil
        }
        guard let label = fields["label"] else {
            value.fault("F006", "The option \(id) has no \"label\".")
            return nil
        }
        guard let next = fields["next"]?.requireString("\"next\"") else {
            value.fault("F006", "The option \(id) has no \"next\".")
            return nil
        }
        let labelValue = fields["u"].map { label.paired(withFormal: $0) } ?? label
        value.findings.map.note(.option(dialog, NodeID(node), OptionID(id)), at: value.location)
        let key = "\(node)/option/\(id)"
        var also = Phrases.byLanguage(fields["also"])
        guard let text = texts.read(labelValue, key, also: also[texts.sourceLanguage] ?? []) else { return nil }
        for (language, translation) in texts.translations.of(texts.prefix + key) {
            also[language, default: []] += translation.also
        }
        return Option(
            id: OptionID(id), label: text, also: also,
            numbers: fields["numbers"].flatMap(numbers), means: means(fields["means"], id),
            set: slots(fields["set"]), eases: fields["eases"]?.flag("\"eases\"") ?? false,
            raises: raise(fields), next: NodeID(next))
    }

    private func numbers(_ value: Value) -> ClosedRange<Int>? {
        let fields = value.fields("\"numbers\"", Shapes.numbers.keys)
        guard let from = fields["from"]?.number("\"from\""), let to = fields["to"]?.number("\"to\""), from <= to else {
            value.fault("F006", "\"numbers\" needs from and to, the smaller first.")
            return nil
        }
        return from...to
    }

    private func means(_ value: Value?, _ id: String) -> GeneralMeaning? {
        if let value { return value.word("general meaning", GeneralMeaning.self) }
        switch id {
        case "ja": return .yes
        case "nee": return .no
        case "weet-niet", "weet_niet", "geen-idee": return .unknown
        default: return nil
        }
    }

    private func raise(_ fields: [String: Value]) -> Option.Raise? {
        guard let category = fields["raises"]?.word("risk category", RiskCategory.self) else { return nil }
        return Option.Raise(level: fields["level"]?.word("risk level", RiskLevel.self) ?? .high, category: category)
    }

    func review(_ value: Value?) -> Review {
        guard let value else { return .concept }
        let fields = value.fields("\"review\"", Shapes.review.keys)
        return Review(
            state: fields["state"]?.word("review state", Review.State.self) ?? .concept,
            by: fields["by"]?.strings("A reviewer") ?? [], on: fields["on"]?.string ?? "")
    }
}

/// Phrases by language: a list is Dutch, a map has languages.
enum Phrases {
    static func byLanguage(_ value: Value?) -> [Language: [String]] {
        guard let value else { return [:] }
        if value.isMap {
            var map: [Language: [String]] = [:]
            for (language, _, list) in value.pairs("Phrases") { map[Language(language)] = list.strings("A phrase") }
            return map
        }
        return [.dutch: value.strings("A phrase")]
    }
}
