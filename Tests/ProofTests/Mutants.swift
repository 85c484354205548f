import Content

/// A library with one thing changed.
struct Mutant {
    let name: String
    let library: Library
    /// It changes a line of a service, which no protocol draws.
    var isAboutLines = false
}

enum Mutation {
    /// Every safety edge of the content removed or led elsewhere, one at a time.
    static func all(_ library: Library, _ agreed: SafetyProtocol) -> [Mutant] {
        rows(library) + raises(library) + categories(library) + numbers(library, agreed) + shortLines(library)
    }

    private static func rows(_ library: Library) -> [Mutant] {
        library.safety.interrupts.indices.flatMap { index -> [Mutant] in
            let row = library.safety.interrupts[index]
            var removed = library.safety.interrupts
            removed.remove(at: index)
            var rerouted = library.safety.interrupts
            rerouted[index] = .init(
                level: row.level, category: row.category, audiences: row.audiences, dialog: library.global.start)
            return [
                Mutant(name: "row \(index + 1) removed", library: library.with(interrupts: removed)),
                Mutant(name: "row \(index + 1) to the welcome", library: library.with(interrupts: rerouted)),
            ]
        }
    }

    private static func raises(_ library: Library) -> [Mutant] {
        library.sortedDialogs.flatMap { dialog in
            dialog.nodes.flatMap { node -> [Mutant] in
                guard case .ask(let question) = node.action else { return [] }
                return question.options.filter { $0.raises != nil }.flatMap { option -> [Mutant] in
                    let lowered = Option.Raise(level: .concern, category: option.raises?.category ?? .threat)
                    return [
                        Mutant(
                            name: "\(dialog.id)/\(node.id) \(option.id) raises nothing",
                            library: library.with(dialog.with(node.with(question.with(option.with(raises: nil)))))),
                        Mutant(
                            name: "\(dialog.id)/\(node.id) \(option.id) raises concern",
                            library: library.with(dialog.with(node.with(question.with(option.with(raises: lowered)))))),
                    ]
                }
            }
        }
    }

    private static func categories(_ library: Library) -> [Mutant] {
        library.sortedDialogs.flatMap { dialog in
            dialog.categories.map { category in
                Mutant(
                    name: "\(dialog.id) without \(category.rawValue)",
                    library: library.with(dialog.with(categories: dialog.categories.filter { $0 != category })))
            }
        }
    }

    private static func numbers(_ library: Library, _ agreed: SafetyProtocol) -> [Mutant] {
        agreed.numbers.flatMap { row -> [Mutant] in
            guard let dialog = library.dialogs[row.dialog], let node = dialog.node(row.node) else { return [] }
            return row.services.map { service in
                Mutant(
                    name: "\(row.dialog)/\(row.node) without \(service)",
                    library: library.with(dialog.with(node.without(service))))
            }
        }
    }

    private static func shortLines(_ library: Library) -> [Mutant] {
        ["112", "113"].compactMap { id in library.services[ServiceID(id)] }.map { service in
            Mutant(
                name: "\(service.id) without its number", library: library.with(service.withoutPhone),
                isAboutLines: true)
        }
    }
}

extension Library {
    var sortedDialogs: [Content.Dialog] { dialogs.values.sorted { $0.id < $1.id } }

    func with(
        interrupts: [SafetyContent.Interrupt]? = nil, dialogs: [DialogID: Content.Dialog]? = nil,
        services: [ServiceID: Service]? = nil
    ) -> Library {
        Library(
            version: version, global: global, safety: interrupts.map { SafetyContent(interrupts: $0) } ?? safety,
            slots: slots,
            dialogs: dialogs ?? self.dialogs, services: services ?? self.services, referrals: referrals,
            answers: answers,
            phrases: phrases, rules: rules, lexicon: lexicon)
    }

    func with(_ dialog: Content.Dialog) -> Library {
        var dialogs = dialogs
        dialogs[dialog.id] = dialog
        return with(dialogs: dialogs)
    }

    func with(_ service: Service) -> Library {
        var services = services
        services[service.id] = service
        return with(services: services)
    }
}

extension Content.Dialog {
    func with(_ node: Node) -> Content.Dialog { with(nodes: nodes.map { $0.id == node.id ? node : $0 }) }

    func with(nodes: [Node]? = nil, categories: [RiskCategory]? = nil) -> Content.Dialog {
        Content.Dialog(
            id: id, title: title, audience: audience, topics: topics, categories: categories ?? self.categories,
            entry: entry,
            nodes: nodes ?? self.nodes, moved: moved, review: review, sources: sources, file: file)
    }
}

extension Node {
    func with(_ question: Question) -> Node {
        Node(id: id, say: say, answer: answer, refer: refer, set: set, action: .ask(question), line: line)
    }

    /// Neither its words nor its referral name the service.
    func without(_ service: ServiceID) -> Node {
        var refer = refer
        if case .services(let ids) = refer { refer = .services(ids.filter { $0 != service }) }
        return Node(
            id: id, say: say.map { $0.without(service) }, answer: answer, refer: refer, set: set, action: action,
            line: line)
    }
}

extension LocalizedText {
    func without(_ service: ServiceID) -> LocalizedText {
        func strip(_ pieces: [TextPiece]) -> [TextPiece] {
            pieces.map { piece in
                if case .service(service, _) = piece { return .words("…") }
                return piece
            }
        }
        return LocalizedText(
            id: id,
            variants: variants.map { variant in
                .init(
                    wordings: variant.wordings.mapValues {
                        .init(informal: strip($0.informal), formal: $0.formal.map(strip))
                    })
            }, condition: condition)
    }
}

extension Question {
    func with(_ option: Option) -> Question {
        Question(
            slot: slot, text: text, again: again, why: why, options: options.map { $0.id == option.id ? option : $0 },
            free: free, fallback: fallback, whenKnown: whenKnown, acceptsPosition: acceptsPosition)
    }
}

extension Option {
    func with(raises: Raise?) -> Option {
        Option(
            id: id, label: label, also: also, numbers: numbers, means: means, set: set, eases: eases, raises: raises,
            next: next)
    }
}

extension Service {
    var withoutPhone: Service {
        let empty = LocalizedText(
            id: short.id, variants: [.init(wordings: [.dutch: .init(informal: [.words("Hulp.")])])])
        return Service(
            id: id, name: name, phone: phone, chat: chat, url: url, email: email, cost: cost, hours: hours,
            audiences: audiences, languages: languages, isAnonymous: isAnonymous, isShown: isShown, line: line,
            short: empty,
            closed: closed, source: source, sourceDate: sourceDate, status: status, verifiedBy: verifiedBy,
            verifiedOn: verifiedOn, maxAgeDays: maxAgeDays)
    }
}
