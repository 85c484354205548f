import ArgumentParser
import Content
import Dialog
import Foundation
import Rehearsal
import Terminal

extension Baken {
    /// `baken chat`: the conversation on a terminal, or line by line when piped.
    struct Chat: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Starts a conversation on the terminal.",
            discussion: """
                On a terminal: type a number, a choice or your own words. /weg or F10 leaves at once and wipes the screen, \
                /hulp shows numbers, /terug goes a step back. Nothing is stored. In a pipe: one message a line.
                """)

        @OptionGroup var content: ContentOptions
        @ArgumentParser.Option(help: ArgumentHelp("nl or en; otherwise by the locale.", valueName: "language"))
        var lang: String?
        @Flag(help: "No colour, whatever the terminal can.") var noColor = false
        @Flag(help: "Plain lines without clearing the screen, for screen readers.") var plain = false
        @OptionGroup(title: "For editors") var editing: EditingOptions

        func run() throws {
            CoreDumps.forbid()
            let library = try content.library().library
            let environment = ProcessInfo.processInfo.environment
            let language = try chosenLanguage(library.global.languages, environment)
            var settings = ChatSession.Settings(
                language: language, seed: editing.seed ?? .random(in: 1...UInt64.max))
            settings.now = try editing.moment()
            settings.place = try editing.place(in: library)
            if editing.watch { settings.reload = try ContentWatch(content, loaded: library.version).check }
            let recorder = try editing.recorder(settings)
            let session = ChatSession(bot: BotLoader.bot(for: library), settings: settings, recorder: recorder)
            let isTerminal = isatty(0) == 1 && isatty(1) == 1 && environment["TERM"] != "dumb"
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

        private func chosenLanguage(_ known: [Language], _ environment: [String: String]) throws -> Language {
            guard let lang else { return TerminalLanguage.preferred(environment, among: known) }
            guard let language = known.first(where: { $0.code == lang.lowercased() }) else {
                throw ValidationError(
                    "There is no language \"\(lang)\" in the content. Known: \(known.map(\.code).joined(separator: ", "))."
                )
            }
            return language
        }
    }
}
