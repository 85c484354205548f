import ArgumentParser
import Foundation
import Rehearsal
import Terminal

/// Runs a JSON Lines command over standard input. The exit status is 1 when a line was malformed.
enum Batch {
    static func run<Request: Decodable, Response: Encodable>(
        _ type: Request.Type, _ body: (Request) throws -> Response
    ) throws {
        var isGood = true
        var number = 0
        while let line = StandardInput.line() {
            number += 1
            if line.allSatisfy(\.isWhitespace) { continue }
            let result = BatchLines.process(line, number: number, as: type, body)
            isGood = isGood && result.isGood
            Output.line(result.output)
        }
        if !isGood { throw ExitCode.failure }
    }
}
