import Foundation
import Glibc
import Testing

/// The program on a terminal of its own, which `script` (util-linux) makes; output is awaited, never slept for.
final class PseudoTerminal {
    private let process = Process()
    private let keys = Pipe()
    private let screen = Pipe()
    private(set) var seen = ""

    init(_ arguments: [String], environment: [String: String] = [:]) throws {
        process.executableURL = URL(fileURLWithPath: "/usr/bin/script")
        let command = (["exec", Program.path] + arguments).joined(separator: " ")
        process.arguments = ["--quiet", "--flush", "--return", "--command", command, "/dev/null"]
        process.currentDirectoryURL = Program.root
        process.environment = ProcessInfo.processInfo.environment
            .merging(["TERM": "xterm", "LANG": "C.UTF-8", "SHELL": "/bin/sh"]) { _, new in new }
            .merging(environment) { _, new in new }
        process.standardInput = keys
        process.standardOutput = screen
        process.standardError = screen
        try process.run()
        try screen.fileHandleForWriting.close()
    }

    deinit {
        if process.isRunning { process.terminate() }
    }

    func type(_ text: String) { try? keys.fileHandleForWriting.write(contentsOf: Data(text.utf8)) }

    /// Sends a signal to the program.
    func signal(_ number: Int32) throws { kill(try program(), number) }

    /// Sends Ctrl-Z's signal; `script` stops with the program, and both go on again.
    func suspendAndResume() throws {
        try signal(SIGTSTP)
        while try !isStopped(process.processIdentifier) { sched_yield() }
        kill(process.processIdentifier, SIGCONT)
    }

    /// Makes the window that wide, which the program hears of.
    func resize(columns: UInt16) throws {
        let terminal = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(try program())/fd/0")
        let descriptor = open(terminal, O_RDWR | O_NOCTTY)
        defer { close(descriptor) }
        var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        try #require(ioctl(descriptor, UInt(TIOCSWINSZ), &size) == 0)
    }

    /// The child of `script`.
    private func program() throws -> Int32 {
        let parent = process.processIdentifier
        let list = try String(contentsOfFile: "/proc/\(parent)/task/\(parent)/children", encoding: .utf8)
        return try #require(list.split(separator: " ").first.flatMap { Int32($0) })
    }

    private func isStopped(_ id: Int32) throws -> Bool {
        let line = try String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8)
        return line.split(separator: ")").last?.hasPrefix(" T") == true
    }

    /// Reads until the text has come since the last call; false when the program ended or long passed without it.
    func awaits(_ end: String) -> Bool { text(before: end) != nil }

    /// What came since the last call, up to the text; nil when the program ended without it.
    func text(before end: String) -> String? {
        while !seen.contains(end) { guard readMore() else { return nil } }
        guard let range = seen.range(of: end) else { return nil }
        let text = String(seen[..<range.lowerBound])
        seen.removeSubrange(..<range.upperBound)
        return text
    }

    /// Everything to the end of the program.
    func rest() -> (text: String, status: Int32) {
        while readMore() {}
        if process.isRunning { process.terminate() }
        process.waitUntilExit()
        return (seen, process.terminationStatus)
    }

    private func readMore() -> Bool {
        let descriptor = screen.fileHandleForReading.fileDescriptor
        var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&ready, 1, 120_000) > 0 else { return false }
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = read(descriptor, &buffer, buffer.count)
        guard count > 0 else { return false }
        seen += String(decoding: buffer[..<count], as: UTF8.self)
        return true
    }
}
