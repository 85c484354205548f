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
        let command = ([Program.path] + arguments).joined(separator: " ")
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

    /// Reads until the text has come since the last call; false when the program ended or long passed without it.
    func awaits(_ text: String) -> Bool {
        while !seen.contains(text) { guard readMore() else { return false } }
        seen.removeSubrange(..<(seen.range(of: text)?.upperBound ?? seen.startIndex))
        return true
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
