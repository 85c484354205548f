import Dialog
import Foundation

/// The conversation line by line: no prompt, no escape codes, the same answers. Ends at the end of the input.
package struct PlainChat {
    private var session: ChatSession

    package init(session: ChatSession) { self.session = session }

    package mutating func run() {
        show(session.sentence(.concept))
        tell(session.open())
        while let line = StandardInput.line() {
            let answer = session.receive(line)
            tell(answer)
            if answer.ends { return }
        }
    }

    private func tell(_ answer: ChatSession.Answer) {
        for note in answer.notes { show(note) }
        let name = session.sentence(.name)
        for reply in answer.replies {
            for line in reply.text.split(separator: "\n") { show("\(name) \(line)") }
            for (index, choice) in reply.choices.enumerated() { show("  \(index + 1)) \(choice.title)") }
        }
    }

    /// A reader that has gone away ends the conversation silently, by SIGPIPE.
    private func show(_ text: String) { try? FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8)) }
}
