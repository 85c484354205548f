import Foundation

/// JSON Lines in, JSON Lines out, in the same order; a malformed line gets its error in its place.
package enum BatchLines {
    package struct LineError: Codable, Sendable {
        package let line: Int
        package let error: String
    }

    /// - Returns: the output line without its newline, and whether the input line was good.
    package static func process<Request: Decodable, Response: Encodable>(
        _ line: String, number: Int, as type: Request.Type, _ body: (Request) throws -> Response
    ) -> (output: String, isGood: Bool) {
        do {
            let request = try JSONDecoder().decode(type, from: Data(line.utf8))
            return (try encode(body(request)), true)
        } catch {
            let failure = LineError(line: number, error: describe(error))
            return ((try? encode(failure)) ?? "{\"line\":\(number),\"error\":\"unreadable\"}", false)
        }
    }

    package static func encode(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// Says what was wrong and where, never what stood there: the line may hold what somebody wrote.
    private static func describe(_ error: any Error) -> String {
        switch error {
        case DecodingError.keyNotFound(let key, _): "the key \"\(key.stringValue)\" is missing"
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
            DecodingError.dataCorrupted(let context):
            context.codingPath.isEmpty ? "this is not a JSON object" : "\"\(path(context))\" has the wrong type"
        default: "\(error)"
        }
    }

    private static func path(_ context: DecodingError.Context) -> String {
        context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined()
    }
}
