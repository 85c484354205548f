package import Content
package import Dialog
import Foundation

/// One conversation on this machine, in memory only.
package struct ChatSession {
    package private(set) var state: Conversation
    private var bot: Bot
    private let settings: Settings
    private var recorder: ConversationRecorder?

    /// What an editor may fix; everything is left to chance and the clock otherwise.
    package struct Settings {
        package var language: Language
        package var seed: UInt64
        /// Opening hours are judged by it; nil is the clock.
        package var now: LocalMoment?
        package var place: Place?
        /// Asked before each message for content that was changed on disk meanwhile.
        package var reload: (() -> ContentChange)?

        package init(language: Language, seed: UInt64) {
            self.language = language
            self.seed = seed
        }
    }

    /// Where an editor begins who writes that place.
    package struct Place {
        package let dialog: DialogID
        package let node: NodeID
        package let slots: [SlotID: OptionID]

        package init(dialog: DialogID, node: NodeID, slots: [SlotID: OptionID]) {
            self.dialog = dialog
            self.node = node
            self.slots = slots
        }
    }

    package enum ContentChange {
        case none
        case new(Bot)
        /// What is wrong with it; the conversation goes on with what was loaded before.
        case faulty([String])
    }

    package init(bot: Bot, settings: Settings, recorder: ConversationRecorder? = nil) {
        self.bot = bot
        self.settings = settings
        self.recorder = recorder
        self.state = bot.engine.newConversation(language: settings.language, seed: settings.seed)
        guard let place = settings.place else { return }
        state.stack = [Frame(dialog: place.dialog, node: place.node, phase: .entering)]
        state.slots = place.slots
        state.flags.insert(.introduced)
        state.audience = bot.engine.library.dialogs[place.dialog]?.audience ?? .unknown
    }

    /// What a turn means for the screen.
    package struct Answer {
        /// Faults of content that an editor has just saved.
        package var notes: [String] = []
        package let replies: [Utterance]
        /// Everything shown so far disappears.
        package let clears: Bool
        /// The person left: nothing more is shown.
        package let ends: Bool
    }

    package mutating func open() -> Answer { take(bot.engine.step(state, .start, world()), as: .open) }

    package mutating func receive(_ line: String) -> Answer {
        let notes = reload()
        var answer = line.hasPrefix("/") ? slash(String(line.dropFirst())) : hear(line)
        answer.notes = notes
        return answer
    }

    package mutating func stayedSilent(minutes: Int) -> Answer {
        take(bot.engine.step(state, .silence(minutes: minutes), world()), as: .silence(minutes: minutes))
    }

    /// The numbers, for somebody who leaves. The conversation does not notice.
    package func numbers() -> [String] {
        bot.engine.step(state, .command(.help), world()).replies.filter { !$0.services.isEmpty && $0.choices.isEmpty }
            .flatMap { $0.text.split(separator: "\n").map(String.init) }
    }

    package func sentence(_ sentence: TerminalSentence, choice: String = "") -> String {
        bot.engine.words(of: sentence.rawValue, for: state, arguments: ["choice": choice])
    }

    /// The polite last word.
    package var farewell: String { bot.engine.words(of: Sentence.left.rawValue, for: state) }

    private mutating func reload() -> [String] {
        switch settings.reload?() ?? .none {
        case .none: return []
        case .new(let bot):
            self.bot = bot
            return []
        case .faulty(let faults): return faults
        }
    }

    private mutating func hear(_ text: String) -> Answer {
        take(bot.respond(to: text, in: state, world: world()), as: .user(text))
    }

    /// `/weg`, `/hulp`, …; two slashes say that one is meant as a letter.
    private mutating func slash(_ text: String) -> Answer {
        if text.hasPrefix("/") { return hear(text) }
        let words = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
        guard let name = words.first else { return obey(.commands) }
        if ["veilig", "safe"].contains(name) { return note(.safe, choice: "") }
        guard let command = SlashCommand.named(name) else {
            return note(.unknownCommand, choice: "/" + SlashCommand.nearest(to: name))
        }
        if command == .language, words.count > 1 { return hear("taal \(words[1])") }
        return obey(command)
    }

    private mutating func obey(_ command: Command) -> Answer {
        let word = bot.engine.library.global.commands[command]?[bot.engine.library.global.sourceLanguage]?.first
        return take(bot.engine.step(state, .command(command), world()), as: .user(word ?? command.rawValue))
    }

    private func note(_ sentence: TerminalSentence, choice: String) -> Answer {
        let text = self.sentence(sentence, choice: choice)
        let utterance = Utterance(texts: [TextID("global:\(sentence.rawValue)")], text: text, choices: [], services: [])
        return Answer(replies: [utterance], clears: false, ends: false)
    }

    private mutating func take(_ turn: Turn, as input: ConversationRecorder.Input) -> Answer {
        state = turn.state
        recorder?.note(input, turn)
        let ends = turn.effects.contains(.clearScreen) || turn.effects.contains(.endQuietly)
        return Answer(replies: turn.replies, clears: ends || turn.effects.contains(.erase), ends: ends)
    }

    private func world() -> World {
        let clock = LocalMoment(unixSeconds: Int64(Date().timeIntervalSince1970))
        return World(now: settings.now ?? clock, channel: .terminal)
    }
}
