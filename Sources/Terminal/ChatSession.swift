package import Content
package import Dialog
import Foundation

/// One conversation on this machine, in memory only.
package struct ChatSession {
    package private(set) var state: Conversation
    private let bot: Bot

    package init(bot: Bot, language: Language, seed: UInt64) {
        self.bot = bot
        self.state = bot.engine.newConversation(language: language, seed: seed)
    }

    /// Begins at `dialog/node` with these slots, as an editor does who writes that place.
    package mutating func begin(at dialog: DialogID, _ node: NodeID, slots: [SlotID: OptionID]) {
        state.stack = [Frame(dialog: dialog, node: node, phase: .entering)]
        state.slots = slots
        state.flags.insert(.introduced)
        state.audience = bot.engine.library.dialogs[dialog]?.audience ?? .unknown
    }

    /// What a turn means for the screen.
    package struct Answer {
        package let replies: [Utterance]
        /// Everything shown so far disappears.
        package let clears: Bool
        package let ends: Bool
    }

    package mutating func open() -> Answer { take(bot.engine.step(state, .start, world())) }

    package mutating func receive(_ line: String) -> Answer {
        if line.hasPrefix("//") { return take(bot.respond(to: String(line.dropFirst()), in: state, world: world())) }
        guard line.hasPrefix("/") else { return take(bot.respond(to: line, in: state, world: world())) }
        return slash(String(line.dropFirst()))
    }

    package mutating func stayedSilent(minutes: Int) -> Answer {
        take(bot.engine.step(state, .silence(minutes: minutes), world()))
    }

    /// The numbers, for somebody who leaves.
    package mutating func numbers() -> Answer { take(bot.engine.step(state, .command(.help), world())) }

    package func sentence(_ sentence: TerminalSentence, choice: String = "") -> String {
        bot.engine.words(of: sentence.rawValue, for: state, arguments: ["choice": choice])
    }

    private static let commands: [String: Command] = [
        "hulp": .help, "help": .help, "nummers": .help, "numbers": .help, "weg": .leave, "exit": .leave, "stop": .leave,
        "wis": .erase, "erase": .erase, "opnieuw": .restart, "restart": .restart, "terug": .back, "back": .back,
        "mens": .human, "human": .human, "taal": .language, "language": .language, "herhaal": .repeatQuestion,
        "repeat": .repeatQuestion, "lees": .repeatQuestion, "waarom": .why, "why": .why,
    ]

    private mutating func slash(_ text: String) -> Answer {
        let words = text.lowercased().split(separator: " ").map(String.init)
        guard let name = words.first else { return commandList() }
        if name == "veilig" || name == "safe" { return note(.safe, choice: "") }
        guard let command = Self.commands[name] else { return note(.unknownCommand, choice: "/" + Self.nearest(name)) }
        if command == .language, words.count > 1 {
            return take(bot.respond(to: "taal \(words[1])", in: state, world: world()))
        }
        return take(bot.engine.step(state, .command(command), world()))
    }

    private mutating func commandList() -> Answer { take(bot.engine.step(state, .command(.commands), world())) }

    private mutating func note(_ sentence: TerminalSentence, choice: String) -> Answer {
        let text = self.sentence(sentence, choice: choice)
        let utterance = Utterance(texts: [TextID("global:\(sentence.rawValue)")], text: text, choices: [], services: [])
        return Answer(replies: [utterance], clears: false, ends: false)
    }

    /// The command with the most letters in common at its beginning, else the numbers.
    private static func nearest(_ name: String) -> String {
        commands.keys.sorted().max { left, right in
            left.commonPrefix(with: name).count < right.commonPrefix(with: name).count
        } ?? "hulp"
    }

    private mutating func take(_ turn: Turn) -> Answer {
        state = turn.state
        let clears = turn.effects.contains(.clearScreen) || turn.effects.contains(.erase)
        let ends = turn.effects.contains(.clearScreen) || turn.effects.contains(.endQuietly)
        return Answer(replies: turn.replies, clears: clears, ends: ends)
    }

    private func world() -> World {
        World(now: LocalMoment(unixSeconds: Int64(Date().timeIntervalSince1970)), channel: .terminal)
    }
}
