import CLineEditor
import Dialog
import Foundation

/// The conversation on a terminal: in the alternate screen, so that nothing stays behind in the scrollback.
package struct TerminalChat {
    private var session: ChatSession
    private let style: TerminalStyle
    /// What is on the screen, to draw it again after a resize.
    private var shown: [Shown] = []
    private var idleMinutes = 0
    private var wantsToStop = false

    /// The shortest silence that the conversation notices.
    private static let idleStep = 10

    private enum Shown {
        case reply(Utterance)
        case typed(String)
        case note(String)
    }

    package enum Failure: Error, CustomStringConvertible {
        case noEditor

        package var description: String { "This terminal cannot be edited on. Try: baken chat --plain" }
    }

    package init(session: ChatSession, style: TerminalStyle) {
        self.session = session
        self.style = style
    }

    /// - Returns: the exit status: 0, or 130 after Ctrl-C twice.
    package mutating func run() throws -> Int32 {
        guard let editor = baken_editor_open("baken", "> ") else { throw Failure.noEditor }
        defer { baken_editor_close(editor) }
        baken_signals_install()
        enterScreen()
        let ending = converse(editor)
        leaveScreen()
        switch ending {
        case .left, .signal: write(Self.clearScrollback)
        case .interrupted: write(session.numbers().joined(separator: "\r\n") + "\r\n")
        case .closed: write(session.farewell + "\r\n")
        }
        return ending.status
    }

    /// How a conversation on a terminal ends.
    private enum Ending {
        /// At once and without a trace.
        case left
        /// Ctrl-C twice: the numbers are said at last.
        case interrupted
        /// Ctrl-D: a polite last word.
        case closed
        /// The window was closed or the program told to stop.
        case signal(Int32)

        var status: Int32 {
            switch self {
            case .left, .closed: 0
            case .interrupted: 130
            case .signal(let number): 128 + number
            }
        }
    }

    private mutating func converse(_ editor: OpaquePointer) -> Ending {
        shown = [.note(session.sentence(.concept)), .note(session.sentence(.hint))]
        redraw()
        take(session.open())
        while true {
            baken_alarm(UInt32(Self.idleStep * 60))
            var pointer: UnsafePointer<CChar>?
            switch baken_read_result(UInt32(baken_editor_read(editor, &pointer))) {
            case BAKEN_READ_LINE:
                guard let line = collect(pointer, editor) else { continue }
                wantsToStop = false
                idleMinutes = 0
                shown.append(.typed(line))
                write("\r\n")
                let answer = session.receive(line)
                take(answer)
                if answer.ends { return .left }
            case BAKEN_READ_LEAVE:
                return .left
            case BAKEN_READ_SIGNAL:
                if let ending = meetSignal(editor) { return ending }
            default:
                return .closed
            }
        }
    }

    /// Several lines pasted at once are one message.
    private func collect(_ pointer: UnsafePointer<CChar>?, _ editor: OpaquePointer) -> String? {
        guard var text = pointer.map({ String(cString: $0) }) else { return nil }
        while baken_input_waiting(20) != 0 {
            var more: UnsafePointer<CChar>?
            guard baken_read_result(UInt32(baken_editor_read(editor, &more))) == BAKEN_READ_LINE, let more else {
                break
            }
            text += String(cString: more)
        }
        let line = Layout.harmless(text).trimmingCharacters(in: .whitespaces)
        if !line.isEmpty { baken_editor_remember(editor, line) }
        return line
    }

    /// - Returns: how the conversation ends when the signal ends it.
    private mutating func meetSignal(_ editor: OpaquePointer) -> Ending? {
        let signal = baken_signal_take()
        switch signal {
        case SIGINT:
            let isEmpty = baken_editor_pending_length(editor) == 0
            baken_editor_discard(editor)
            if isEmpty && wantsToStop { return .interrupted }
            wantsToStop = isEmpty
            write("\r\n")
            if isEmpty { show(.note(session.sentence(.pressAgain))) }
        case SIGWINCH:
            baken_editor_resized(editor)
            baken_editor_keep(editor)
            redraw()
        case SIGTSTP:
            baken_editor_keep(editor)
            leaveScreen()
            baken_suspend()
            enterScreen()
            redraw()
        case SIGALRM:
            return beIdle(editor)
        default:
            return .signal(signal)
        }
        return nil
    }

    /// Somebody else may look at the screen by now: what was said disappears.
    private mutating func beIdle(_ editor: OpaquePointer) -> Ending? {
        idleMinutes += Self.idleStep
        baken_editor_discard(editor)
        shown = []
        redraw()
        let answer = session.stayedSilent(minutes: idleMinutes)
        take(answer)
        return answer.ends ? .left : nil
    }

    private mutating func take(_ answer: ChatSession.Answer) {
        if answer.clears {
            shown = []
            redraw()
        }
        for note in answer.notes { show(.note(note)) }
        for reply in answer.replies { show(.reply(reply)) }
    }

    private mutating func show(_ item: Shown) {
        shown.append(item)
        draw(item)
    }

    private func draw(_ item: Shown) {
        let layout = Layout(width: Self.screenWidth())
        switch item {
        case .reply(let reply):
            for line in layout.lines(reply) { write(line + "\r\n") }
            write("\r\n")
        case .typed(let line):
            for row in layout.wrap("> " + line, indent: "  ") { write(style.faint(row) + "\r\n") }
            write("\r\n")
        case .note(let text):
            for row in layout.wrap(text, indent: "") { write(style.faint(row) + "\r\n") }
            write("\r\n")
        }
    }

    private func redraw() {
        write("\u{1B}[H\u{1B}[2J")
        for item in shown { draw(item) }
    }

    /// A neutral title; the old one comes back on the title stack (xterm).
    private func enterScreen() { write("\u{1B}[22;0t\u{1B}]0;chat\u{7}\u{1B}[?1049h\u{1B}[H\u{1B}[2J") }

    /// For terminals that mix the scrollback with the alternate screen, when somebody leaves at once.
    private static let clearScrollback = "\u{1B}[H\u{1B}[2J\u{1B}[3J"

    /// Wipes the alternate screen before leaving it.
    private func leaveScreen() { write("\u{1B}[H\u{1B}[2J\u{1B}[?1049l\u{1B}[23;0t") }

    private func write(_ text: String) { try? FileHandle.standardOutput.write(contentsOf: Data(text.utf8)) }

    private static func screenWidth() -> Int {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }
}
