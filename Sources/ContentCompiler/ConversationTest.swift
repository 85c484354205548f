package import Content

/// An authored conversation with what must come of it. `baken test` plays it twice: plain, and with the state through
/// JSON before every turn.
package struct ConversationTest: Hashable, Sendable {
    package let name: String
    package let file: String
    package let line: Int
    package let language: Language?
    package let channel: String?
    package let now: String?
    package let seed: UInt64
    package let staffPresent: Bool
    /// `dialog/node` to begin at.
    package let start: String?
    package let slots: [SlotID: OptionID]
    package let turns: [Turn]

    package struct Turn: Hashable, Sendable {
        package let line: Int
        package let input: Input
        package let place: String?
        package let risk: RiskLevel?
        package let services: [ServiceID]
        package let says: [String]
        package let never: [String]
        package let slots: [SlotID: OptionID]
        package let ended: Bool?
        package let isFallback: Bool
        package let escalated: Bool?
        package let audience: Audience?
    }

    package enum Input: Hashable, Sendable {
        case user(String)
        case silence(minutes: Int)
        case open
        case media
    }
}

/// Reads a file of conversation tests.
struct ConversationTestReader {
    let file: String

    func read(_ root: Value) -> [ConversationTest] {
        guard let list = root.fields("A test file", Shapes.testsFile.keys)["conversations"] else {
            root.fault("F006", "A test file needs \"conversations:\".")
            return []
        }
        return list.items.compactMap(test)
    }

    private func test(_ value: Value) -> ConversationTest? {
        let fields = value.fields("A conversation test", Shapes.test.keys)
        guard let name = fields["test"]?.requireString("\"test\""), let turns = fields["turns"] else {
            value.fault("F006", "A conversation test needs \"test\" (its name) and \"turns\".")
            return nil
        }
        return ConversationTest(
            name: name, file: file, line: value.location.line,
            language: fields["language"]?.string.map { Language($0) },
            channel: fields["channel"]?.string, now: fields["now"]?.string,
            seed: fields["seed"]?.number("\"seed\"").map { UInt64(max(0, $0)) } ?? 1,
            staffPresent: fields["staff"]?.string == "present", start: fields["at"]?.string,
            slots: slots(fields["slots"]), turns: turns.items.compactMap(turn))
    }

    private func slots(_ value: Value?) -> [SlotID: OptionID] {
        var map: [SlotID: OptionID] = [:]
        for (key, _, option) in value?.pairs("\"slots\"") ?? [] {
            map[SlotID(key)] = option.requireString("A slot's value").map { OptionID($0) }
        }
        return map
    }

    private func turn(_ value: Value) -> ConversationTest.Turn? {
        let fields = value.fields("A turn", Shapes.turn.keys)
        guard let input = input(fields, value) else { return nil }
        return ConversationTest.Turn(
            line: value.location.line, input: input, place: fields["at"]?.string,
            risk: fields["risk"]?.word("risk level", RiskLevel.self),
            services: fields["services"]?.strings("A service").map { ServiceID($0) } ?? [],
            says: fields["says"]?.strings("A text") ?? [], never: fields["never"]?.strings("A text") ?? [],
            slots: slots(fields["slots"]), ended: fields["ended"].map { $0.string != "no" },
            isFallback: fields["fallback"]?.flag("\"fallback\"") ?? false,
            escalated: fields["escalated"].map { $0.flag("\"escalated\"") },
            audience: fields["audience"]?.word("audience", Audience.self))
    }

    private func input(_ fields: [String: Value], _ value: Value) -> ConversationTest.Input? {
        if let text = fields["user"]?.requireString("\"user\"") { return .user(text) }
        if let wait = fields["wait"]?.string, wait.hasSuffix("m"), let minutes = Int(wait.dropLast()) {
            return .silence(minutes: minutes)
        }
        if fields["open"] != nil { return .open }
        if fields["media"] != nil { return .media }
        value.fault("F006", "A turn needs \"user\", \"wait\" (such as 11m), \"open\" or \"media\".")
        return nil
    }
}
