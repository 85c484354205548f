import Foundation
import Glibc
import Testing

/// The chat on a terminal.
@Suite(.serialized) struct TerminalTests {
    private static let enter = "\u{1B}[?1049h"
    private static let leave = "\u{1B}[?1049l"

    private func opened(_ environment: [String: String] = [:]) throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(["chat", "--lang", "nl", "--seed", "1"], environment: environment)
        try #require(terminal.awaits(Self.enter))
        try #require(terminal.awaits("4) Voor mijn werk"))
        try #require(terminal.awaits("> "))
        return terminal
    }

    @Test func `a conversation runs in the alternate screen and leaving wipes it and says nothing`() throws {
        let terminal = try opened()
        terminal.type("1\r")
        #expect(terminal.awaits("Waar gaat het over?"))
        #expect(terminal.awaits("> "))
        terminal.type("/weg\r")
        #expect(terminal.awaits(Self.leave))
        let rest = terminal.rest()
        #expect(rest.status == 0)
        #expect(!rest.text.contains(where: \.isLetter) || rest.text.allSatisfy { !"abcdefg".contains($0) })
    }

    @Test func `Ctrl-C twice stops with 130 after the numbers`() throws {
        let terminal = try opened()
        terminal.type("\u{3}")
        #expect(terminal.awaits("nog een keer"))
        #expect(terminal.awaits("> "))
        terminal.type("\u{3}")
        #expect(terminal.awaits(Self.leave))
        let rest = terminal.rest()
        #expect(rest.status == 130)
        #expect(rest.text.contains("112") && rest.text.contains("0800-2000"))
    }

    @Test func `Ctrl-D on an empty line ends politely`() throws {
        let terminal = try opened()
        terminal.type("\u{4}")
        let rest = terminal.rest()
        #expect(rest.status == 0)
        #expect(rest.text.contains("Tot ziens."))
    }

    @Test(arguments: ["\u{1B}[21~", "\u{1B}\u{1B}\u{1B}"])
    func `F10 and three times Escape leave at once`(key: String) throws {
        let terminal = try opened()
        terminal.type(key)
        #expect(terminal.awaits(Self.leave))
        #expect(terminal.rest().status == 0)
    }

    @Test(arguments: [(Int32(SIGHUP), Int32(129)), (Int32(SIGTERM), Int32(143))])
    func `a closed window wipes the screen and says nothing`(signal: Int32, status: Int32) throws {
        let terminal = try opened()
        try terminal.signal(signal)
        #expect(terminal.awaits(Self.leave))
        let rest = terminal.rest()
        #expect(rest.status == status)
        #expect(!rest.text.contains("Ik ben"))
    }

    @Test func `suspended, nothing is to be seen; afterwards the conversation is there again`() throws {
        let terminal = try opened()
        try terminal.suspendAndResume()
        #expect(terminal.awaits(Self.leave))
        #expect(terminal.awaits(Self.enter))
        #expect(terminal.awaits("4) Voor mijn werk"))
    }

    @Test func `in a narrower window every line is broken anew`() throws {
        let terminal = try opened()
        try terminal.resize(columns: 30)
        #expect(terminal.awaits("\u{1B}[2J"))
        let shown = try #require(terminal.text(before: "4) Voor mijn werk"))
        let lines = shown.components(separatedBy: "\r\n").map {
            $0.replacing(#/\x{1B}\[[0-9;]*m|\r/#, with: "")
        }
        #expect(lines.count > 4)
        #expect(lines.filter { $0.count > 30 } == [])
    }

    @Test func `after a long silence what was said is gone from the screen`() throws {
        let terminal = try opened()
        terminal.type("mijn vriend heet geheim\r")
        #expect(terminal.awaits("geheim"))
        #expect(terminal.awaits("> "))
        try terminal.signal(SIGALRM)
        #expect(terminal.awaits("\u{1B}[2J"))
        #expect(terminal.awaits("> "))
        terminal.type("\u{4}")
        let rest = terminal.rest()
        #expect(!rest.text.contains("geheim"))
        #expect(rest.status == 0)
    }

    @Test func `without colour there are no faint letters`() throws {
        let terminal = try opened(["NO_COLOR": "1"])
        terminal.type("\u{4}")
        #expect(!terminal.rest().text.contains("\u{1B}[2m"))
    }
}
