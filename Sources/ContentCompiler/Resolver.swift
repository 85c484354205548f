import Content

/// Checks that everything a file refers to exists. What does not resolve does not run.
struct Resolver {
    let global: GlobalContent
    let safety: SafetyContent
    let slots: [SlotID: Slot]
    let dialogs: [DialogID: Dialog]
    let services: [ServiceID: Service]
    let answers: [AnswerID: Answer]
    let requiredSentences: [String]
    let requiredDialogs: [DialogID]
    let hubNode: NodeID
    let findings: Findings

    func resolve() {
        for (_, dialog) in dialogs.sorted(by: { $0.key < $1.key }) { check(dialog) }
        checkGlobal()
        for (_, answer) in answers.sorted(by: { $0.key < $1.key }) {
            let place =
                findings.map.place(.answer(answer.id)) ?? .init(file: answer.file, line: answer.line, column: 1)
            for text in answer.say { check(text, place) }
            check(answer.refer, place)
            if let after = answer.after { check(dialog: after, place) }
        }
    }

    private func checkGlobal() {
        let place = Diagnostic.Location(file: "Dialogs/_global.yaml", line: 1, column: 1)
        check(dialog: global.start, place)
        for (audience, hub) in global.hubs.sorted(by: { $0.value < $1.value }) {
            check(dialog: hub, place)
            if let dialog = dialogs[hub], dialog.node(hubNode) == nil {
                findings.error(
                    "D015",
                    "The hub \(hub) of \(audience.rawValue) needs a node \"\(hubNode)\" where a conversation goes on.",
                    findings.map.place(.dialog(hub)) ?? place)
            }
        }
        for id in requiredDialogs { check(dialog: id, place) }
        for name in requiredSentences where global.sentences[name] == nil {
            findings.error(
                "F006", "The sentence \"\(name)\" is missing under \"sentences\". The engine says it.", place)
        }
        for case .call(let dialog) in global.fallback { check(dialog: dialog, place) }
        let safetyPlace = Diagnostic.Location(file: "Dialogs/_safety.yaml", line: 1, column: 1)
        for (index, interrupt) in safety.interrupts.enumerated() {
            check(dialog: interrupt.dialog, findings.map.place(.interrupt(index)) ?? safetyPlace)
        }
    }

    private func check(_ dialog: Dialog) {
        if dialog.node(dialog.entry) == nil {
            findings.error(
                "D001",
                "The entry \"\(dialog.entry)\" is no node of \(dialog.id).\(hint(dialog.entry.rawValue, dialog.nodes.map(\.id.rawValue)))",
                findings.map.place(.dialog(dialog.id)) ?? place(dialog, 1))
        }
        for node in dialog.nodes {
            func here(_ key: String) -> Diagnostic.Location {
                findings.map.place(.field(dialog.id, node.id, key)) ?? place(dialog, node.line)
            }
            for text in node.say { check(text, here("say")) }
            check(node.refer, here("refer"))
            if let answer = node.answer, answers[answer] == nil {
                findings.error(
                    "K001",
                    "There is no answer \"\(answer)\" in Knowledge/answers.\(hint(answer.rawValue, answers.keys.map(\.rawValue)))",
                    here("answer"))
            }
            for (slot, value) in node.set { check(slot, value, here("set")) }
            check(node.action, dialog, node.id, here)
        }
        for (_, target) in dialog.moved {
            check(target, in: dialog, findings.map.place(.dialog(dialog.id)) ?? place(dialog, 1))
        }
    }

    private func check(
        _ action: Node.Action, _ dialog: Dialog, _ id: NodeID, _ here: (String) -> Diagnostic.Location
    ) {
        switch action {
        case .ask(let question): check(question, dialog, id, here)
        case .goto(let next): check(next, in: dialog, here("goto"))
        case .human(let next): check(next, in: dialog, here("next"))
        case .call(let called, let next):
            check(dialog: called, here("call"))
            check(next, in: dialog, here("next"))
        case .branch(let branches):
            for branch in branches {
                check(branch.next, in: dialog, here("branch"))
                if let condition = branch.condition { check(condition, here("branch")) }
            }
            if branches.last?.condition != nil {
                findings.error(
                    "S007", "The last branch must be an \"else\": otherwise there is no way on.", here("branch"))
            }
        case .end: break
        }
    }

    private func check(
        _ question: Question, _ dialog: Dialog, _ id: NodeID, _ here: (String) -> Diagnostic.Location
    ) {
        for text in [question.text, question.again, question.why].compactMap({ $0 }) { check(text, here("ask")) }
        func place(_ option: Option) -> Diagnostic.Location {
            findings.map.place(.option(dialog.id, id, option.id)) ?? here("options")
        }
        if let slot = question.slot {
            if let declared = slots[slot] {
                for option in question.options where !declared.values.contains(option.id) {
                    findings.error(
                        "S002",
                        "The option \"\(option.id)\" is no value of the slot \(slot). Add it in Dialogs/_slots.yaml.",
                        place(option))
                }
            } else {
                findings.error(
                    "S001",
                    "The slot \"\(slot)\" is not declared in Dialogs/_slots.yaml.\(hint(slot.rawValue, slots.keys.map(\.rawValue)))",
                    here("ask"))
            }
        }
        for option in question.options {
            check(option.next, in: dialog, place(option))
            for (slot, value) in option.set { check(slot, value, place(option)) }
        }
        if let free = question.free { check(free, in: dialog, here("free")) }
        for step in question.fallback {
            switch step {
            case .say(let text): check(text, here("fallback"))
            case .goto(let node): check(node, in: dialog, here("fallback"))
            case .call(let called): check(dialog: called, here("fallback"))
            }
        }
    }

    private func check(_ node: NodeID, in dialog: Dialog, _ here: Diagnostic.Location) {
        guard dialog.node(node) == nil else { return }
        findings.error(
            "D002", "\(dialog.id) has no node \"\(node)\".\(hint(node.rawValue, dialog.nodes.map(\.id.rawValue)))", here
        )
    }

    private func check(dialog: DialogID, _ here: Diagnostic.Location) {
        guard dialogs[dialog] == nil else { return }
        findings.error(
            "D004", "There is no dialog \"\(dialog)\".\(hint(dialog.rawValue, dialogs.keys.map(\.rawValue)))", here)
    }

    private func check(_ slot: SlotID, _ value: OptionID, _ here: Diagnostic.Location) {
        guard let declared = slots[slot] else {
            findings.error("S001", "The slot \"\(slot)\" is not declared in Dialogs/_slots.yaml.", here)
            return
        }
        guard declared.values.contains(value) else {
            findings.error(
                "S002",
                "\"\(value)\" is no value of the slot \(slot).\(hint(value.rawValue, declared.values.map(\.rawValue)))",
                here)
            return
        }
    }

    private func check(_ referral: Node.Referral?, _ here: Diagnostic.Location) {
        guard case .services(let ids) = referral else { return }
        for id in ids { check(service: id, here) }
    }

    private func check(service id: ServiceID, _ here: Diagnostic.Location) {
        guard services[id] == nil else { return }
        findings.error(
            "K002",
            "There is no service \"\(id)\" in Knowledge/services.yaml.\(hint(id.rawValue, services.keys.map(\.rawValue)))",
            here)
    }

    private func check(_ text: LocalizedText, _ around: Diagnostic.Location) {
        let here = findings.map.place(.text(text.id)) ?? around
        if let condition = text.condition { check(condition, here) }
        for variant in text.variants {
            for wording in variant.wordings.values {
                for case .service(let id, let field) in wording.informal + (wording.formal ?? []) {
                    guard let service = services[id] else {
                        check(service: id, here)
                        continue
                    }
                    if service.value(field) == nil {
                        findings.error("K002", "The service \(id) has no \(field.rawValue).", here)
                    }
                }
            }
        }
    }

    private func check(_ condition: Condition, _ here: Diagnostic.Location) {
        switch condition {
        case .slotIs(let slot, let value): check(slot, value, here)
        case .slotIn(let slot, let values): for value in values { check(slot, value, here) }
        case .slotKnown(let slot):
            if slots[slot] == nil {
                findings.error("S001", "The slot \"\(slot)\" is not declared in Dialogs/_slots.yaml.", here)
            }
        case .serviceOpen(let id): check(service: id, here)
        case .not(let inner): check(inner, here)
        case .all(let parts), .any(let parts): for part in parts { check(part, here) }
        case .audienceIs, .level, .categorySeen, .topicSeen, .languageIs, .staffPresent, .night, .channelHasButtons,
            .channelIs:
            break
        }
    }

    private func hint(_ word: String, _ known: [String]) -> String {
        Suggestion.nearest(to: word, in: known).map { " Did you mean \"\($0)\"?" } ?? ""
    }

    private func place(_ dialog: Dialog, _ line: Int) -> Diagnostic.Location {
        Diagnostic.Location(file: dialog.file, line: line, column: 1)
    }
}
