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
        defer { leaveScreen() }
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
                let answer = session.receive(line)
                take(answer)
                if answer.ends { return 0 }
            case BAKEN_READ_LEAVE:
                _ = session.receive("/weg")
                return 0
            case BAKEN_READ_SIGNAL:
                if let status = meetSignal(editor) { return status }
            default:
                return 0
            }
        }
    }

    /// Several lines pasted at once are one message.
    private func collect(_ pointer: UnsafePointer<CChar>?, _ editor: OpaquePointer) -> String? {
        guard var text = pointer.map({ String(cString: $0) }) else { return nil }
        while baken_input_waiting(20) != 0 {
            var more: UnsafePointer<CChar>?
            guard baken_read_result(UInt32(baken_editor_read(editor, &more))) == BAKEN_READ_LINE, let more else { break }
            text += String(cString: more)
        }
        let line = text.replacingOccurrences(of: "\n", with: " ").trimmingCharacters(in: .whitespaces)
        if !line.isEmpty { baken_editor_remember(editor, line) }
        return line
    }

    /// - Returns: an exit status when the signal ends the program.
    private mutating func meetSignal(_ editor: OpaquePointer) -> Int32? {
        switch baken_signal_take() {
        case SIGINT:
            let isEmpty = baken_editor_pending_length(editor) == 0
            baken_editor_discard(editor)
            if isEmpty && wantsToStop { return 130 }
            wantsToStop = isEmpty
            write("\r\n")
            if isEmpty { show(.note(session.sentence(.pressAgain))) }
        case SIGWINCH:
            baken_editor_resized(editor)
            redraw()
        case SIGTSTP:
            leaveScreen()
            baken_suspend()
            enterScreen()
            redraw()
        case SIGALRM:
            return beIdle(editor)
        default:
            return 0
        }
        return nil
    }

    /// Somebody else may look at the screen by now: what was said disappears.
    private mutating func beIdle(_ editor: OpaquePointer) -> Int32? {
        idleMinutes += Self.idleStep
        baken_editor_discard(editor)
        shown = []
        redraw()
        let answer = session.stayedSilent(minutes: idleMinutes)
        take(answer)
        return answer.ends ? 0 : nil
    }

    private mutating func take(_ answer: ChatSession.Answer) {
        if answer.clears {
            shown = []
            redraw()
        }
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
            let count = layout.wrap(reply.text, indent: "").count
            for (index, line) in layout.lines(reply).enumerated() {
                write((index < count || reply.choices.isEmpty ? line : style.strong(line)) + "\r\n")
            }
            write("\r\n")
        case .typed(let line):
            for row in layout.wrap("> " + line, indent: "  ") { write(style.faint(row) + "\r\n") }
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

    /// Wipes the alternate screen before leaving it, then the scrollback of terminals that mix the two.
    private func leaveScreen() { write("\u{1B}[H\u{1B}[2J\u{1B}[?1049l\u{1B}[23;0t") }

    private func write(_ text: String) { try? FileHandle.standardOutput.write(contentsOf: Data(text.utf8)) }

    private static func screenWidth() -> Int {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }
}
