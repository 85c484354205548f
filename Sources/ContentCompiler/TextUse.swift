import Content

/// A text with what it is for: limits and registers depend on it.
struct TextUse {
    enum Kind {
        case bubble, question, label
        /// A fixed sentence of the engine, or of a service: its writer knows best whether it asks.
        case sentence, service
    }

    let text: LocalizedText
    let kind: Kind
    /// Nil: written for both forms of address.
    let audience: Audience?

    /// Every text of the library, in a fixed order.
    static func all(_ checkup: Checkup) -> [TextUse] {
        let dialogs = checkup.dialogs.flatMap { dialog in
            dialog.nodes.flatMap { node in uses(node, dialog.audience) }
        }
        let answers = checkup.answers.flatMap { answer in
            answer.say.map { TextUse(text: $0, kind: .bubble, audience: strictest(answer.audiences)) }
        }
        let global = checkup.library.global
        let sentences = global.sentences.sorted { $0.key < $1.key }.map { name, text in
            TextUse(
                text: text,
                kind: name.hasPrefix("topic.") || ["clarify.other", "not.now"].contains(name) ? .label : .sentence,
                audience: nil)
        }
        let ladder = global.fallback.compactMap { step -> TextUse? in
            if case .say(let text) = step { TextUse(text: text, kind: .sentence, audience: nil) } else { nil }
        }
        let silence = global.silence.compactMap { $0.say.map { TextUse(text: $0, kind: .sentence, audience: nil) } }
        let services = checkup.services.flatMap { service in
            [service.line, service.short, service.closed].compactMap { $0 }.map {
                TextUse(text: $0, kind: .service, audience: nil)
            }
        }
        return dialogs + answers + sentences + ladder + silence + services
    }

    private static func uses(_ node: Node, _ audience: Audience?) -> [TextUse] {
        func use(_ kind: Kind) -> (LocalizedText) -> TextUse {
            { TextUse(text: $0, kind: kind, audience: audience) }
        }
        var list = node.say.map(use(.bubble))
        guard case .ask(let question) = node.action else { return list }
        list += [question.text, question.again].compactMap { $0 }.map(use(.question))
        list += (question.why.map { [$0] } ?? []).map(use(.bubble))
        for case .say(let text) in question.fallback { list.append(use(.bubble)(text)) }
        return list + question.options.map(\.label).map(use(.label))
    }

    /// The audience whose limits hold for all of these; nil where some are addressed in one form and some in the other.
    private static func strictest(_ audiences: [Audience]) -> Audience? {
        guard Set(audiences.map(\.register)).count == 1 else { return nil }
        return audiences.contains(.parent) ? .parent : audiences.first
    }

    /// The wordings with the form of address in which each is said. A dialog for parents or professionals writes its
    /// formal words as the only ones; where nothing else is written, both read the same.
    var spoken: [(words: TextWords, registers: [Register])] {
        let all = TextWords.all(text)
        return all.map { words in
            if let audience { return (words, [audience.register]) }
            if words.register == .formal { return (words, [.formal]) }
            let hasFormal = all.contains {
                $0.register == .formal && $0.language == words.language && $0.variant == words.variant
            }
            return (words, hasFormal ? [.informal] : [.informal, .formal])
        }
    }
}
