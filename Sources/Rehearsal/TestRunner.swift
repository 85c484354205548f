import Content
package import ContentCompiler
package import Dialog
import Foundation

/// Plays conversation tests and says what they covered.
package struct TestRunner: Sendable {
    private let bot: Bot

    package init(bot: Bot) { self.bot = bot }

    package struct Report: Sendable {
        package let passed: Int
        /// `file:line: what was expected`, one for each failed turn.
        package let failures: [String]
        package let failedTests: Int
        package let coverage: Coverage
    }

    package func run(_ tests: [ConversationTest]) -> Report {
        var coverage = Coverage(library: bot.engine.library)
        var failures: [String] = []
        var failed = 0
        for test in tests {
            let plain = play(test, throughJSON: false, &coverage)
            let stored = play(test, throughJSON: true, &coverage)
            let found = plain.isEmpty ? stored.map { "\($0) (with the state through JSON)" } : plain
            failures += found
            if !found.isEmpty { failed += 1 }
        }
        return Report(passed: tests.count - failed, failures: failures, failedTests: failed, coverage: coverage)
    }

    private func play(_ test: ConversationTest, throughJSON: Bool, _ coverage: inout Coverage) -> [String] {
        guard let now = try? test.now.map(Replay.moment) ?? Replay.weekdayNoon else {
            return ["\(test.file):\(test.line): \"now\" cannot be read as a moment"]
        }
        let world = World(now: now, staffPresent: test.staffPresent, channel: .named(test.channel ?? "terminal"))
        var state = start(of: test)
        var failures: [String] = []
        for step in test.turns {
            if throughJSON {
                guard let stored = Self.throughJSON(state) else {
                    return ["\(test.file):\(step.line): the state does not survive JSON"]
                }
                state = stored
            }
            let turn = perform(step.input, state, world)
            coverage.note(turn)
            let name = "\(test.file):\(step.line): \(test.name)"
            failures += Expectations.unmet(step, turn).map { "\(name): \($0)" }
            state = turn.state
        }
        return failures
    }

    private func start(of test: ConversationTest) -> Conversation {
        var state = bot.engine.newConversation(language: test.language, seed: test.seed)
        guard let start = test.start, let slash = start.lastIndex(of: "/") else { return state }
        let dialog = DialogID(String(start[..<slash]))
        state.stack = [
            Frame(dialog: dialog, node: NodeID(String(start[start.index(after: slash)...])), phase: .waiting)
        ]
        state.slots = test.slots
        state.flags.insert(.introduced)
        state.audience = bot.engine.library.dialogs[dialog]?.audience ?? .unknown
        return state
    }

    private func perform(_ input: ConversationTest.Input, _ state: Conversation, _ world: World) -> Turn {
        switch input {
        case .user(let text): bot.respond(to: text, in: state, world: world)
        case .silence(let minutes): bot.engine.step(state, .silence(minutes: minutes), world)
        case .open: bot.engine.step(state, .start, world)
        case .media: bot.engine.step(state, .media, world)
        }
    }

    private static func throughJSON(_ state: Conversation) -> Conversation? {
        guard let data = try? JSONEncoder().encode(state) else { return nil }
        return try? JSONDecoder().decode(Conversation.self, from: data)
    }
}

/// Compares a turn with what its test asks.
private enum Expectations {
    static func unmet(_ step: ConversationTest.Turn, _ turn: Turn) -> [String] {
        var found: [String] = []
        let said = turn.replies.map(\.text).joined(separator: "\n")
        if let place = step.place, turn.state.place != place {
            found.append("waits at \(turn.state.place), expected \(place)")
        }
        if let risk = step.risk, turn.state.level != risk {
            found.append("risk is \(turn.state.level.rawValue), expected \(risk.rawValue)")
        }
        for service in step.services where !turn.services.contains(service) {
            found.append("\(service) is not offered (\(turn.services.map(\.rawValue).joined(separator: ", ")))")
        }
        for text in step.says where !said.contains(text) { found.append("\"\(text)\" is not said in: \(said)") }
        for text in step.never where said.contains(text) { found.append("\"\(text)\" is said, and must not be") }
        for (slot, value) in step.slots.sorted(by: { $0.key < $1.key }) where turn.state.slots[slot] != value {
            found.append("the slot \(slot) is \(turn.state.slots[slot]?.rawValue ?? "empty"), expected \(value)")
        }
        if let audience = step.audience, turn.state.audience != audience {
            found.append("the audience is \(turn.state.audience.rawValue), expected \(audience.rawValue)")
        }
        let hasEnded = turn.effects.contains { [.end, .erase, .endQuietly].contains($0) }
        if let ended = step.ended, ended != hasEnded { found.append(ended ? "does not end" : "ends") }
        if let escalated = step.escalated, escalated == turn.state.escalation.isEmpty {
            found.append(escalated ? "is not escalated" : "is escalated")
        }
        let fellBack = turn.trace.contains { if case .fellBack = $0 { true } else { false } }
        if fellBack && !step.isFallback { found.append("was not understood: \(said)") }
        if said.count(where: { $0 == "?" }) > 1 { found.append("asks more than one question: \(said)") }
        return found
    }
}

/// Which nodes and ways on the tests reached.
package struct Coverage: Sendable {
    private var nodes: [String: Bool] = [:]
    private var ways: [String: Bool] = [:]

    init(library: Library) {
        for dialog in library.dialogs.values {
            for node in dialog.nodes {
                nodes["\(dialog.id)/\(node.id)"] = false
                switch node.action {
                case .ask(let question):
                    for option in question.options { ways["\(dialog.id)/\(node.id) → \(option.id)"] = false }
                    if question.free != nil { ways["\(dialog.id)/\(node.id) → free"] = false }
                case .branch(let branches):
                    for index in branches.indices { ways["\(dialog.id)/\(node.id) → \(index)"] = false }
                case .goto, .call, .human, .end:
                    break
                }
            }
        }
    }

    mutating func note(_ turn: Turn) {
        for step in turn.trace {
            switch step {
            case .entered(let dialog, let node): nodes["\(dialog)/\(node)"] = true
            case .chose(let dialog, let node, let option): ways["\(dialog)/\(node) → \(option)"] = true
            case .freeText(let dialog, let node): ways["\(dialog)/\(node) → free"] = true
            case .branched(let dialog, let node, let index): ways["\(dialog)/\(node) → \(index)"] = true
            default: break
            }
        }
    }

    package var states: (covered: Int, total: Int) { (nodes.values.count { $0 }, nodes.count) }
    package var transitions: (covered: Int, total: Int) { (ways.values.count { $0 }, ways.count) }
    package var missing: [String] {
        (nodes.filter { !$0.value }.keys.map { "state \($0)" } + ways.filter { !$0.value }.keys.map { "way \($0)" })
            .sorted()
    }
}
