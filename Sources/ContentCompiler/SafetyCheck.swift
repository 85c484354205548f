import Content

/// The way to help from each kind of danger.
enum SafetyCheck {
    static func run(_ checkup: inout Checkup) {
        checkNumbersFirst(&checkup)
        checkCategories(&checkup)
        for rule in checkup.library.rules {
            for language in checkup.library.global.languages.sorted() where rule.match[language, default: []].isEmpty {
                checkup.find(
                    "A004", .warning, .rule(rule.id),
                    message: "The rule \(rule.id) has no patterns in the language \(language).")
            }
            if rule.mustMatch.count < 5 || rule.mustNotMatch.count < 5 {
                checkup.find(
                    "A010", .warning, .rule(rule.id),
                    message: "The rule \(rule.id) has fewer than five examples on either side.")
            }
        }
    }

    // MARK: A006

    /// A dialog that acute danger opens shows a number before it asks anything.
    private static func checkNumbersFirst(_ checkup: inout Checkup) {
        let acute = Set(checkup.library.safety.interrupts.filter { $0.level == .acute }.map(\.dialog))
        for id in acute.sorted() {
            guard let dialog = checkup.library.dialogs[id] else { continue }
            for node in numberless(dialog, checkup.library) {
                checkup.find(
                    "A006", .error, .node(dialog.id, node),
                    message:
                        "Acute danger opens \(dialog.id) and comes to \"\(node)\" without a number to call. The number comes first."
                )
            }
        }
    }

    /// Questions and ends that are reached before a number was shown.
    private static func numberless(_ dialog: Dialog, _ library: Library) -> [NodeID] {
        var found: [NodeID] = []
        var seen: Set<NodeID> = [dialog.entry]
        var open = [dialog.entry]
        while let id = open.popLast() {
            guard let node = dialog.node(id), !shows(node, library) else { continue }
            switch node.action {
            case .ask, .end, .human: found.append(node.id)
            case .goto, .branch, .call:
                for next in FlowCheck.successors(node) where seen.insert(next).inserted { open.append(next) }
            }
        }
        return found.sorted()
    }

    private static func shows(_ node: Node, _ library: Library) -> Bool {
        func isLine(_ id: ServiceID) -> Bool { library.services[id]?.phone != nil }
        if case .services(let ids) = node.refer, ids.contains(where: isLine) { return true }
        // A bubble that may be left out does not count.
        return node.say.filter { $0.condition == nil }.contains { text in
            TextWords.all(text).filter { $0.language == .dutch }.allSatisfy { words in
                words.pieces.contains { if case .service(let id, .phone) = $0 { isLine(id) } else { false } }
            }
        }
    }

    // MARK: A012

    /// Danger of each kind finds a dialog, whoever writes.
    private static func checkCategories(_ checkup: inout Checkup) {
        let library = checkup.library
        let used = Set(library.rules.map(\.category))
        for category in RiskCategory.allCases where used.contains(category) {
            for audience in Audience.allCases where audience != .unknown {
                let isOpened =
                    library.safety.interrupts.contains { row in
                        (row.category ?? category) == category && row.level == .high
                            && (row.audiences.isEmpty || row.audiences.contains(audience))
                    }
                    || library.dialogs.values.contains { dialog in
                        dialog.categories.contains(category) && (dialog.audience ?? audience) == audience
                    }
                guard !isOpened, let rule = library.rules.first(where: { $0.category == category }) else { continue }
                checkup.find(
                    "A012", .note, .rule(rule.id),
                    message:
                        "Danger of the kind \(category.rawValue) opens no dialog of its own for the audience \(audience.rawValue): the hub takes it."
                )
            }
        }
    }
}
