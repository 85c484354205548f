import Content
import Pages

/// One step in full words: everything that the drawing had no room for.
struct StepCard {
    let step: FlowStep
    let dialog: FlowDialog
    let graph: FlowGraph

    var html: String {
        let node = step.node
        let id = "\(dialog.id)/\(node.id)"
        let isEntry = dialog.dialog.entry == node.id
        let entry = isEntry ? " <span class=\"tag\">\(MapWords.of(.entry))</span>" : ""
        let parts = [
            "<li class=\"card \(step.kind.rawValue)\(step.isDanger ? " danger" : "")\" id=\"\(Markup.escaped(id))\" tabindex=\"-1\">",
            "<h3><span class=\"number\">\(step.number)</span> \(Markup.escaped(node.id.rawValue))\(entry) "
                + "<span class=\"kind\">\(MapWords.of(step.kind))</span></h3>",
            node.say.map { text($0, "say") }.joined(), answer, question, refer, sets, ways, foot, "</li>",
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    // MARK: Words

    private func text(_ text: LocalizedText, _ role: String, label: String = "") -> String {
        let wording = Wording(graph: graph)
        let title = label.isEmpty ? "" : "<b class=\"label\">\(label)</b> "
        let condition = text.condition.map {
            "<p class=\"when\">\(MapWords.of(.when)) <code>\(Markup.escaped($0.written))</code></p>"
        }
        let words = graph.languages.map { language -> String in
            guard let words = wording.markup(text, language) else {
                return "<p class=\"t t-\(language) missing\">\(title)\(MapWords.of(.untranslated)) (\(language))</p>"
            }
            return "<p class=\"t t-\(language)\" lang=\"\(language)\">\(title)\(words)</p>"
        }
        return "<div class=\"\(role)\">\(condition ?? "")\(words.joined())</div>"
    }

    private var question: String {
        guard case .ask(let question) = step.node.action else { return "" }
        return text(question.text, "question")
            + (question.again.map { text($0, "aside", label: MapWords.of(.again)) } ?? "")
            + (question.why.map { text($0, "aside", label: MapWords.of(.why)) } ?? "")
    }

    private var answer: String {
        guard let id = step.node.answer else { return "" }
        let said = graph.answers[id]?.say.map { text($0, "say") }.joined() ?? ""
        return "<p class=\"fact\"><b>\(MapWords.of(.answer))</b> <code>\(Markup.escaped(id.rawValue))</code></p>\(said)"
    }

    private var refer: String {
        switch step.node.refer {
        case nil: return ""
        case .automatic: return fact(.help, "<code>auto</code> \(MapWords.of(.helpAuto))")
        case .services(let ids):
            let names = ids.map { id in
                "<span title=\"\(Markup.escaped(id.rawValue))\">\(Markup.escaped(graph.services[id]?.name ?? id.rawValue))</span>"
            }
            return fact(.help, names.joined(separator: ", "))
        }
    }

    private var sets: String {
        guard !step.node.set.isEmpty else { return "" }
        return fact(.sets, Self.written(step.node.set))
    }

    private static func written(_ slots: [SlotID: OptionID]) -> String {
        slots.sorted { $0.key < $1.key }.map { "<code>\(Markup.escaped("\($0.key) = \($0.value)"))</code>" }
            .joined(separator: ", ")
    }

    private func fact(_ key: MapWords.Key, _ markup: String) -> String {
        "<p class=\"fact\"><b>\(MapWords.of(key))</b> \(markup)</p>"
    }

    // MARK: Ways on

    private var ways: String {
        var rows = dialog.edges.filter { $0.source == step.node.id }.map(way)
        if case .ask(let question) = step.node.action {
            // A rung that says something leads nowhere: it stands here with its words.
            for (rung, fallback) in question.fallback.enumerated() {
                switch fallback {
                case .say(let words):
                    rows.append(
                        "<li class=\"unheard\">"
                            + text(words, "aside", label: MapWords.of(.notHeard, "\(rung + 1)")) + "</li>")
                case .call(let called):
                    rows.append(
                        "<li class=\"unheard\"><b class=\"label\">\(MapWords.of(.notHeard, "\(rung + 1)"))</b> → \(link(called))</li>"
                    )
                case .goto: break
                }
            }
        }
        switch step.node.action {
        case .end(.back): rows.append("<li>\(MapWords.of(.back))</li>")
        case .end(.done): rows.append("<li>\(MapWords.of(.done))</li>")
        case .call(let called, _): rows.insert("<li>→ \(link(called))</li>", at: 0)
        case .human: rows.insert("<li>\(MapWords.of(.toHuman))</li>", at: 0)
        case .ask, .goto, .branch: break
        }
        let slot: String
        if case .ask(let question) = step.node.action, let id = question.slot {
            slot = fact(.slot, "<code>\(Markup.escaped(id.rawValue))</code>")
        } else {
            slot = ""
        }
        return "\(slot)<ul class=\"ways\">\(rows.joined(separator: "\n"))</ul>"
    }

    private func link(_ called: DialogID) -> String {
        let title = graph.dialogs.first { $0.id == called }?.dialog.title
        guard let title else { return "<code>\(Markup.escaped(called.rawValue))</code>" }
        return "<a href=\"#\(Markup.escaped(called.rawValue))\">\(Markup.escaped(title))</a> "
            + "<code>\(Markup.escaped(called.rawValue))</code>"
    }

    private func way(_ edge: FlowEdge) -> String {
        let number = dialog.step(edge.target)?.number ?? 0
        let href = Markup.escaped("\(dialog.id)/\(edge.target)")
        let target = "→ <a href=\"#\(href)\">\(number) \(Markup.escaped(edge.target.rawValue))</a>"
        let untested = edge.isTested == false ? " <span class=\"missing\">\(MapWords.of(.wayUntested))</span>" : ""
        switch edge.way {
        case .option(let option): return self.option(option, target + untested)
        case .free: return "<li class=\"free\"><b>\(MapWords.of(.otherWords))</b> \(target)\(untested)</li>"
        case .unheard(let rung):
            return "<li class=\"unheard\"><b>\(MapWords.of(.notHeard, "\(rung)"))</b> \(target)</li>"
        case .next: return "<li>\(target)</li>"
        case .branch(nil): return "<li><b>\(MapWords.of(.otherwise))</b> \(target)\(untested)</li>"
        case .branch(let condition?):
            return
                "<li>\(MapWords.of(.when)) <code>\(Markup.escaped(condition.written))</code> \(target)\(untested)</li>"
        case .afterCall, .afterHuman: return "<li>\(MapWords.of(.then)) \(target)</li>"
        }
    }

    private func option(_ option: Option, _ target: String) -> String {
        let wording = Wording(graph: graph)
        let labels = graph.languages.map { language in
            "<b class=\"t t-\(language)\" lang=\"\(language)\">\(wording.markup(option.label, language) ?? "–")</b>"
        }
        var notes: [String] = []
        if let raise = option.raises {
            notes.append(
                "<span class=\"raise\">\(MapWords.of(.raises, MapWords.of(raise.level), raise.category.rawValue))</span>"
            )
        }
        if option.eases { notes.append("<span class=\"ease\">\(MapWords.of(.eases))</span>") }
        if let numbers = option.numbers {
            notes.append(MapWords.of(.numberFromTo, "\(numbers.lowerBound)", "\(numbers.upperBound)"))
        }
        if !option.set.isEmpty { notes.append(Self.written(option.set)) }
        let also = graph.languages.compactMap { language -> String? in
            guard let list = option.also[language], !list.isEmpty else { return nil }
            let words = Markup.escaped(list.joined(separator: " · "))
            return "<p class=\"t t-\(language) also\" lang=\"\(language)\">\(MapWords.of(.also, words))</p>"
        }
        let danger = option.raises == nil ? option.eases ? " class=\"eases\"" : "" : " class=\"danger\""
        return
            "<li\(danger)>\(labels.joined(separator: " ")) \(target) \(notes.joined(separator: " "))\(also.joined())</li>"
    }

    // MARK: Review and tests

    private var foot: String {
        let state = dialog.dialog.review.state
        let mark = "<span class=\"state \(state.rawValue)\">\(MapWords.of(state))</span>"
        guard let tests = step.tests, let names = graph.tests else { return "<div class=\"foot\">\(mark)</div>" }
        guard !tests.isEmpty else {
            return "<div class=\"foot\">\(mark) <span class=\"missing\">\(MapWords.of(.noTests))</span></div>"
        }
        let shown = tests.prefix(Self.shownTests).map { index in
            "<li>\(Markup.escaped(names[index].name)) <code>\(Markup.escaped(names[index].place))</code></li>"
        }
        let rest = tests.dropFirst(Self.shownTests)
        let more =
            rest.isEmpty
            ? ""
            : "<li class=\"more\" data-tests=\"\(rest.map(String.init).joined(separator: " "))\">\(MapWords.of(.andMore, "\(rest.count)"))</li>"
        return "<div class=\"foot\">\(mark) <details class=\"tests\"><summary>\(MapWords.count(tests))</summary>"
            + "<ul>\(shown.joined())\(more)</ul></details></div>"
    }

    /// So many tests stand in the page itself; the rest is filled in when somebody asks for it.
    private static let shownTests = 5
}
