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

    @Test func `without colour there are no faint letters`() throws {
        let terminal = try opened(["NO_COLOR": "1"])
        terminal.type("\u{4}")
        #expect(!terminal.rest().text.contains("\u{1B}[2m"))
    }
}
