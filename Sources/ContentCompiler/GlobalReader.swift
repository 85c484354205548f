import Content

/// Reads `_global.yaml`, `_safety.yaml` and `_slots.yaml`.
struct GlobalReader {
    let translations: Translations

    func global(_ root: Value) -> GlobalContent? {
        guard let value = root.fields("This file", Shapes.globalFile.keys)["global"] else {
            root.fault("F006", "This file must have \"global:\".")
            return nil
        }
        let fields = value.fields("\"global\"", Shapes.global.keys)
        let texts = TextReader(
            prefix: "global:", translations: translations, arguments: ["choice", "channel"])
        let dialogs = DialogReader(texts: texts, file: root.file)
        let languages = fields["languages"]?.strings("A language").map { Language($0) } ?? [.dutch]
        var hubs: [Audience: DialogID] = [:]
        for (key, keyValue, hub) in fields["hubs"]?.pairs("\"hubs\"") ?? [] {
            guard let audience = Audience(rawValue: key) else {
                keyValue.fault("F005", "\"\(key)\" is no audience.")
                continue
            }
            hubs[audience] = hub.requireString("A hub").map { DialogID($0) }
        }
        var commands: [Command: [Language: [String]]] = [:]
        for (key, keyValue, words) in fields["commands"]?.pairs("\"commands\"") ?? [] {
            guard let command = Command(rawValue: key) else {
                keyValue.fault(
                    "F005",
                    "\"\(key)\" is no command. Known: \(Command.allCases.map(\.rawValue).joined(separator: ", ")).")
                continue
            }
            keyValue.findings.map.note(.command(command), at: keyValue.location)
            commands[command] = Phrases.byLanguage(words)
        }
        for command in Command.allCases where commands[command] == nil {
            value.fault("F006", "The command \"\(command.rawValue)\" has no words. Every command must be reachable.")
        }
        var sentences: [String: LocalizedText] = [:]
        for (key, _, text) in fields["sentences"]?.pairs("\"sentences\"") ?? [] {
            sentences[key] = texts.read(text, key)
        }
        return GlobalContent(
            sourceLanguage: Language(fields["source_language"]?.string ?? "nl"), languages: languages,
            start: DialogID(fields["start"]?.string ?? "welkom"), hubs: hubs, commands: commands,
            fallback: fields["fallback"]?.items.enumerated().compactMap { dialogs.fallback($1, "fallback/\($0)") }
                ?? [],
            silence: fields["silence"]?.items.enumerated().compactMap { silence($1, $0, texts) } ?? [],
            sentences: sentences, review: dialogs.review(fields["review"]))
    }

    private func silence(_ value: Value, _ index: Int, _ texts: TextReader) -> GlobalContent.SilenceStep? {
        let fields = value.fields("A silence step", Shapes.silenceStep.keys)
        guard let after = fields["after"]?.string, after.hasSuffix("m"), let minutes = Int(after.dropLast()) else {
            value.fault("F006", "A silence step needs \"after\", such as 10m.")
            return nil
        }
        return GlobalContent.SilenceStep(
            afterMinutes: minutes, say: fields["say"].flatMap { texts.read($0, "silence/\(index)") })
    }

    func safety(_ root: Value) -> SafetyContent {
        guard let value = root.fields("This file", Shapes.safetyFile.keys)["safety"] else {
            root.fault("F006", "This file must have \"safety:\".")
            return SafetyContent(interrupts: [])
        }
        let fields = value.fields("\"safety\"", Shapes.safety.keys)
        let interrupts = fields["interrupts"]?.items.enumerated().compactMap {
            index, item -> SafetyContent.Interrupt? in
            item.findings.map.note(.interrupt(index), at: item.location)
            let row = item.fields("An interrupt", Shapes.interrupt.keys)
            guard let level = row["level"]?.word("risk level", RiskLevel.self),
                let dialog = row["call"]?.requireString("\"call\"")
            else {
                item.fault("F006", "An interrupt needs \"level\" and \"call\".")
                return nil
            }
            return SafetyContent.Interrupt(
                level: level, category: row["category"]?.word("risk category", RiskCategory.self),
                audiences: row["audience"]?.items.compactMap { $0.word("audience", Audience.self) } ?? [],
                dialog: DialogID(dialog))
        }
        return SafetyContent(interrupts: interrupts ?? [])
    }

    func slots(_ root: Value) -> [SlotID: Slot] {
        var slots: [SlotID: Slot] = [:]
        for (name, key, value) in root.fields("This file", Shapes.slotsFile.keys)["slots"]?.pairs("\"slots\"") ?? [] {
            key.findings.map.note(.slot(SlotID(name)), at: key.location)
            let fields = value.fields("The slot \(name)", Shapes.slot.keys)
            let texts = TextReader(prefix: "slot:\(name):", translations: translations)
            if fields["values"] == nil { key.fault("F006", "The slot \(name) needs \"values\".") }
            slots[SlotID(name)] = Slot(
                id: SlotID(name), values: fields["values"]?.strings("A value").map { OptionID($0) } ?? [],
                privacy: fields["privacy"]?.word("privacy", SlotPrivacy.self)?.privacy ?? .sensitive,
                say: fields["say"].flatMap { texts.read($0, "say") })
        }
        return slots
    }

    /// `privacy: open | sensitive`.
    private enum SlotPrivacy: String, CaseIterable {
        case open, sensitive

        var privacy: Slot.Privacy { self == .open ? .open : .sensitive }
    }
}
