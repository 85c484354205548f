import ArgumentParser
import Content
import Dialog
import Foundation
import Terminal

extension Baken {
    /// `baken chat`: the conversation on a terminal, or line by line when piped.
    struct Chat: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Starts a conversation on the terminal.")

        @OptionGroup var content: ContentOptions
        @ArgumentParser.Option(help: ArgumentHelp("nl or en; otherwise by the locale.", valueName: "language"))
        var lang: String?
        @Flag(help: "No colour, whatever the terminal can.") var noColor = false
        @Flag(help: "Plain lines without clearing the screen, for screen readers.") var plain = false

        func run() throws {
            CoreDumps.forbid()
            let bot = try content.bot()
            let environment = ProcessInfo.processInfo.environment
            let language = lang.map { Language($0) } ?? TerminalLanguage.preferred(environment, among: bot.engine.library.global.languages)
            let session = ChatSession(bot: bot, language: language, seed: .random(in: 1...UInt64.max))
            let isTerminal = isatty(0) == 1 && isatty(1) == 1
            if isTerminal && !plain {
                let style = TerminalStyle(environment: environment, isDisabled: noColor)
                var chat = TerminalChat(session: session, style: style)
                let status = try chat.run()
                if status != 0 { throw ExitCode(status) }
            } else {
                var chat = PlainChat(session: session)
                chat.run()
            }
        }
    }
}
