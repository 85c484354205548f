/// Measures the redactor against labelled messages: what leaked, and what was lost for nothing.
///
/// A span leaks by the share of its letters and digits that are still there. Titles, particles and single initials of a
/// name do not count, and the names of towns neither way. It reads what the redactor took out, not its output, so a
/// placeholder can never be mistaken for text.
package enum RedactionEvaluation {
    package static func report(_ cases: [RedactionCase], redactor: Redactor) -> RedactionReport {
        var report = RedactionReport()
        for message in cases { add(message, redactor, to: &report) }
        return report
    }

    private static func add(_ message: RedactionCase, _ redactor: Redactor, to report: inout RedactionReport) {
        let scalars = Array(message.text.unicodeScalars)
        let kept = redactor.survivors(of: message.text)
        var covered = Array(repeating: false, count: scalars.count)
        var leaked = false
        let obfuscated = message.cat == "obfuscated"
        for span in message.spans where span.start >= 0 && span.start < span.end && span.end <= scalars.count {
            for index in span.start..<span.end { covered[index] = true }
            let positions = identifying(span, scalars)
            let share = Double(positions.count { kept[$0] }) / Double(max(1, positions.count))
            let type = (obfuscated ? "obfuscated:" : "") + span.type
            report.types[type, default: .init()].count += 1
            if share >= 0.8 {
                report.types[type]?.full += 1
            } else if share > 0.2 {
                report.types[type]?.partial += 1
            }
            if share > 0.2, span.optional != true {
                leaked = true
                report.leaks.append("\(message.id) \(type)")
            }
        }
        if message.spans.contains(where: { $0.optional != true }) {
            report.messagesWithPersons += 1
            if !leaked { report.messagesWithoutLeak += 1 }
        }
        let words = words(of: scalars).filter { word in !word.contains { covered[$0] } }
        let lost = words.count { word in word.count { kept[$0] } * 2 < word.count }
        report.allWords.count += words.count
        report.allWords.lost += lost
        if message.spans.isEmpty {
            report.harmlessWords.count += words.count
            report.harmlessWords.lost += lost
            report.harmlessMessages += 1
            if lost == 0 { report.harmlessUntouched += 1 }
        }
    }

    private static let unimportant: Set<String> = [
        "van", "der", "de", "den", "ten", "ter", "te", "t", "op", "het", "el", "al", "la", "le", "mevrouw", "meneer",
        "mevr",
        "mw", "dhr", "mr", "mrs", "ms", "dr", "juf", "ome", "oma", "opa", "tante", "oom",
    ]

    private static func identifying(_ span: RedactionCase.Span, _ scalars: [Unicode.Scalar]) -> [Int] {
        let all = (span.start..<span.end).filter { isAlphanumeric(scalars[$0]) }
        guard ["person", "school", "employer"].contains(span.type) else { return all }
        let parts = words(of: scalars).filter { span.start <= ($0.first ?? 0) && ($0.last ?? 0) < span.end }
            .filter { part in
                part.count > 1
                    && !unimportant.contains(String(String.UnicodeScalarView(part.map { scalars[$0] })).lowercased())
            }
        return parts.isEmpty ? all : parts.flatMap { $0 }
    }

    private static func words(of scalars: [Unicode.Scalar]) -> [[Int]] {
        var words: [[Int]] = []
        var current: [Int] = []
        for index in scalars.indices {
            if isAlphanumeric(scalars[index]) {
                current.append(index)
            } else if !current.isEmpty {
                words.append(current)
                current = []
            }
        }
        if !current.isEmpty { words.append(current) }
        return words
    }

    private static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}
