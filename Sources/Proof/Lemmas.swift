import Content
import Dialog

/// What is proven apart from the exploration, because it depends on little: referrals on what is known, the hour and the
/// audience; texts on themselves.
struct Lemmas {
    let engine: Engine
    private var library: Library { engine.library }

    /// Every referral, at every hour at which something opens or closes: one line that is open, three at most.
    func referrals() -> String? {
        let moments = Moments.all(library)
        let topics = Topic.allCases.map(Optional.init) + [nil]
        for now in moments {
            for audience in Audience.allCases {
                for level in RiskLevel.allCases {
                    for first in RiskCategory.allCases.map(Optional.init) + [nil] {
                        for topic in topics {
                            let found = engine.referrals.offer(
                                categories: [first].compactMap { $0 }, level: level, topic: topic, audience: audience,
                                now: now)
                            if let fault = fault(found, now) {
                                return
                                    "\(fault): \(first?.rawValue ?? "no category"), \(level.rawValue), \(topic?.rawValue ?? "no topic"), \(audience.rawValue)"
                            }
                        }
                    }
                }
            }
        }
        return lists(moments)
    }

    /// The services that a node or an answer names itself. Who did something to another is offered those of an answer too.
    private func lists(_ moments: [LocalMoment]) -> String? {
        for (place, ids, audiences) in named() {
            for audience in audiences {
                for now in moments {
                    let found = engine.referrals.arrange(ids, audience: audience, level: .none, now: now)
                    if let fault = fault(found, now) { return "\(fault): \(place), \(audience.rawValue)" }
                }
            }
        }
        return nil
    }

    private func named() -> [(place: String, ids: [ServiceID], audiences: [Audience])] {
        var list: [(String, [ServiceID], [Audience])] = []
        for dialog in library.dialogs.values.sorted(by: { $0.id < $1.id }) {
            let audiences = dialog.audience.map { [$0] } ?? Audience.allCases
            for node in dialog.nodes {
                if case .services(let ids) = node.refer { list.append(("\(dialog.id)/\(node.id)", ids, audiences)) }
            }
        }
        for answer in library.answers.values.sorted(by: { $0.id < $1.id }) {
            if case .services(let ids) = answer.refer {
                list.append(("answer \(answer.id)", ids, Audience.allCases.filter(answer.serves)))
            }
        }
        return list
    }

    private func fault(_ found: [ServiceID], _ now: LocalMoment) -> String? {
        if found.count > Referrals.limit { return "\(found.count) services" }
        if !found.contains(where: { engine.referrals.isOpen($0, now) }) { return "nothing that is open" }
        return nil
    }

    /// Every text in every language, form of address and wording, the longest lists of services and the readings that are
    /// offered.
    func texts() -> String? {
        if let title = readings().first(where: { $0.count > TextVerdicts.title }) {
            return "the title \"\(title)\" of a reading"
        }
        for text in allTexts() {
            for variant in text.variants {
                for (language, wording) in variant.wordings.sorted(by: { $0.key < $1.key }) {
                    for pieces in [wording.informal] + (wording.formal.map { [$0] } ?? []) {
                        let size = length(pieces)
                        if size > TextVerdicts.bytes { return "\(text.id) has \(size) bytes in \(language)" }
                    }
                }
            }
        }
        let lines = library.services.values.flatMap { service in
            [service.line, service.short, service.closed].compactMap { $0 }.flatMap(\.variants).flatMap(
                \.wordings.values
            ).map {
                length($0.informal)
            }
        }.sorted(by: >)
        let longest = lines.prefix(Referrals.limit).reduce(Referrals.limit, +)
        if longest > TextVerdicts.bytes { return "three service lines together have \(longest) bytes" }
        return nil
    }

    private func readings() -> [String] {
        let names = Topic.allCases.map { "topic.\($0.rawValue)" } + Engine.readingTitles
        return names.compactMap { library.global.sentences[$0] }.flatMap(\.variants).flatMap { variant in
            variant.wordings.sorted { $0.key < $1.key }.flatMap { _, wording in
                [wording.informal.plain] + (wording.formal.map { [$0.plain] } ?? [])
            }
        }
    }

    private func length(_ pieces: [TextPiece]) -> Int {
        pieces.map { piece in
            switch piece {
            case .words(let words): words.utf8.count
            case .service(let id, let field): library.services[id]?.value(field)?.utf8.count ?? 0
            case .argument: 60
            }
        }.reduce(0, +)
    }

    private func allTexts() -> [LocalizedText] {
        var list: [LocalizedText] = []
        for dialog in library.dialogs.values.sorted(by: { $0.id < $1.id }) {
            for node in dialog.nodes {
                list += node.say
                guard case .ask(let question) = node.action else { continue }
                list += [question.text, question.again, question.why].compactMap { $0 } + question.options.map(\.label)
                for case .say(let text) in question.fallback { list.append(text) }
            }
        }
        for answer in library.answers.values.sorted(by: { $0.id < $1.id }) { list += answer.say }
        list += library.global.sentences.sorted { $0.key < $1.key }.map(\.value)
        list += library.global.silence.compactMap(\.say)
        for case .say(let text) in library.global.fallback { list.append(text) }
        return list
    }
}
