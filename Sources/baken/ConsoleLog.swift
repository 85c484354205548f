import Foundation
import Logging
import Web

/// Writes log lines to standard error, for people or as JSON. What stands in them is the callers' promise: no text, no
/// ids, no tokens, no addresses.
struct ConsoleLog: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .info
    let format: ServiceSettings.LogFormat

    init(format: ServiceSettings.LogFormat) { self.format = format }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        // The number of a request leads nowhere and is left out.
        let metadata = metadata.merging(event.metadata ?? [:]) { $1 }.filter { $0.key != "hb.request.id" }
        switch format {
        case .text:
            let rest = metadata.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
            Output.error("\(Date().formatted(.iso8601)) \(event.level) \(event.message)\(rest)")
        case .json:
            var fields = metadata.mapValues(\.description)
            fields["time"] = Date().formatted(.iso8601)
            fields["level"] = event.level.rawValue
            fields["message"] = event.message.description
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            if let data = try? encoder.encode(fields) { Output.error(String(decoding: data, as: UTF8.self)) }
        }
    }
}
