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
        for (number, test) in tests.enumerated() {
            let plain = play(test, throughJSON: false) { coverage.note($0, of: number) }
            let stored = play(test, throughJSON: true) { coverage.note($0, of: number) }
            let found = plain.isEmpty ? stored.map { "\($0) (with the state through JSON)" } : plain
            failures += found
            if !found.isEmpty { failed += 1 }
        }
        return Report(passed: tests.count - failed, failures: failures, failedTests: failed, coverage: coverage)
    }

    private func play(_ test: ConversationTest, throughJSON: Bool, note: (Turn) -> Void) -> [String] {
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
            note(turn)
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
