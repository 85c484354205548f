package import Content

/// Reads every Dutch sentence as the content guide does: length, readability, one question, one form of address, words
/// that are never said.
package enum TextCheck {
    package static func diagnostics(_ library: Library) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for dialog in library.dialogs.values.sorted(by: { $0.id < $1.id }) { found += check(dialog) }
        for answer in library.answers.values.sorted(by: { $0.id < $1.id }) {
            let place = Diagnostic.Location(file: answer.file, line: answer.line, column: 1)
            for text in answer.say {
                found += check(text, audience: strictest(answer.audiences), place, isQuestion: false)
            }
        }
        return found
    }

    /// The audience whose limits hold for all of these; nil where some are addressed in one form and some in the other.
    private static func strictest(_ audiences: [Audience]) -> Audience? {
        guard Set(audiences.map(\.register)).count == 1 else { return nil }
        return audiences.contains(.parent) ? .parent : audiences.first
    }

    private static func check(_ dialog: Dialog) -> [Diagnostic] {
        dialog.nodes.flatMap { node -> [Diagnostic] in
            let place = Diagnostic.Location(file: dialog.file, line: node.line, column: 1)
            var found = node.say.flatMap { check($0, audience: dialog.audience, place, isQuestion: false) }
            guard case .ask(let question) = node.action else { return found }
            found += check(question.text, audience: dialog.audience, place, isQuestion: true)
            for option in question.options {
                for label in words(option.label, .informal) + words(option.label, .formal) where label.count > 20 {
                    found.append(finding("R001", .error, "The label \"\(label)\" is longer than 20 characters.", place))
                }
            }
            if !question.options.isEmpty && !(2...4).contains(question.options.count) {
                found.append(
                    finding(
                        "R003", .warning, "A question offers 2 to 4 choices; this one has \(question.options.count).",
                        place))
            }
            return found
        }
    }

    private static func check(
        _ text: LocalizedText, audience: Audience?, _ place: Diagnostic.Location, isQuestion: Bool
    ) -> [Diagnostic] {
        var found: [Diagnostic] = []
        let registers: [Register] = audience.map { [$0.register] } ?? [.informal, .formal]
        for register in registers {
            // A dialog for parents or professionals writes its formal words as the only ones.
            for sentence in words(text, audience == nil ? register : .informal) {
                found += check(sentence, Limits.of(audience, register), register, place, isQuestion: isQuestion)
            }
        }
        return found
    }

    private static func check(
        _ text: String, _ limits: Limits, _ register: Register, _ place: Diagnostic.Location, isQuestion: Bool
    ) -> [Diagnostic] {
        var found: [Diagnostic] = []
        let sentences = Readability.sentences(text)
        for sentence in sentences {
            let count = Readability.words(sentence).count
            if count > limits.sentence {
                found.append(
                    finding(
                        "R006", .warning,
                        "This sentence has \(count) words, more than \(limits.sentence): \"\(sentence)\"", place))
            }
        }
        let total = sentences.map { Readability.words($0).count }.reduce(0, +)
        if total > limits.bubble {
            found.append(
                finding(
                    "R002", .warning, "This bubble has \(total) words, more than \(limits.bubble): \"\(text)\"", place))
        }
        if total >= 5, let score = Readability.fleschDouma(text), score < limits.douma {
            found.append(
                finding("R011", .note, "Flesch-Douma \(Int(score)), below \(Int(limits.douma)): \"\(text)\"", place))
        }
        let questions = text.count { $0 == "?" }
        if questions > (isQuestion ? 1 : 0) {
            found.append(
                finding(
                    "R010", .error,
                    isQuestion
                        ? "Two questions in one: \"\(text)\""
                        : "A question in the words before the question: \"\(text)\"", place))
        }
        found += forbidden(text, register, place)
        return found
    }

    private static let never = [
        "zelfmoord plegen", "prostituee", "loverboyslachtoffer", "alles komt goed", "weet je het zeker",
        "weet u het zeker",
        "je moet aangifte", "u moet aangifte", "jij bent slachtoffer", "ga gewoon weg", "we sturen iemand",
        "niemand komt dit",
        "indien", "echter", "middels", "teneinde", "dienen te", "waarom ging",
    ]
    private static let informal: Set<String> = ["je", "jij", "jouw", "jou", "jezelf"]
    private static let formal: Set<String> = ["u", "uw", "uzelf"]

    private static func forbidden(_ text: String, _ register: Register, _ place: Diagnostic.Location) -> [Diagnostic] {
        var found: [Diagnostic] = []
        let lower = text.lowercased()
        let padded = " " + Readability.words(lower).joined(separator: " ") + " "
        for phrase in never where padded.contains(" \(phrase)") {
            found.append(finding("R007", .error, "\"\(phrase)\" is never said (content guide): \"\(text)\"", place))
        }
        // What somebody may say to another person stands in quotation marks and keeps its own form.
        let spoken = Set(Readability.words(Readability.withoutQuotes(lower)))
        let wrong = register == .formal ? informal : formal
        if let word = wrong.first(where: spoken.contains) {
            found.append(finding("R008", .error, "\"\(word)\" does not fit this form of address: \"\(text)\"", place))
        }
        for digits in ["0800", "0900", "088-", "020-", "033-", "http", "www."] where lower.contains(digits) {
            // Telling what a prefix costs is no number.
            guard !lower.contains("beginnen") && !lower.contains("begint") else { continue }
            found.append(
                finding(
                    "K003", .error, "A number or link stands in the text; refer to a service instead: \"\(text)\"",
                    place))
        }
        return found
    }

    private struct Limits {
        let sentence: Int
        let bubble: Int
        let douma: Double

        static func of(_ audience: Audience?, _ register: Register) -> Limits {
            switch audience {
            case .professional: Limits(sentence: 20, bubble: 80, douma: 55)
            case .parent: Limits(sentence: 15, bubble: 60, douma: 70)
            case nil where register == .formal: Limits(sentence: 15, bubble: 60, douma: 70)
            default: Limits(sentence: 12, bubble: 40, douma: 85)
            }
        }
    }

    /// The Dutch words of a text, references left out.
    private static func words(_ text: LocalizedText, _ register: Register) -> [String] {
        text.variants.compactMap { variant in
            variant.wordings[.dutch].map { wording in
                wording.pieces(register).map { piece in
                    if case .words(let words) = piece { words } else { "" }
                }.joined()
            }
        }
    }

    private static func finding(
        _ rule: String, _ severity: Diagnostic.Severity, _ message: String, _ place: Diagnostic.Location
    ) -> Diagnostic {
        Diagnostic(rule: rule, severity: severity, message: message, location: place)
    }
}

/// What a helpline must settle before going live.
package enum ReleaseCheck {
    package static func diagnostics(_ library: Library) -> [Diagnostic] {
        let services = library.services.values.sorted { $0.id < $1.id }.filter { $0.isShown && $0.verifiedBy.isEmpty }
            .map { service in
                Diagnostic(
                    rule: "K005", severity: .error,
                    message:
                        "Nobody has verified the service \(service.id). Call or open it, then fill verified_by and verified_on.",
                    location: .init(file: "Knowledge/services.yaml", line: 1, column: 1))
            }
        let dialogs = library.dialogs.values.sorted { $0.id < $1.id }.filter { $0.review.state != .approved }.map {
            dialog in
            Diagnostic(
                rule: "V001", severity: .error,
                message: "The dialog \(dialog.id) is a concept: nobody at a helpline has approved it.",
                location: .init(file: dialog.file, line: 1, column: 1))
        }
        let answers = library.answers.values.sorted { $0.id < $1.id }.filter { $0.review.state != .approved }.map {
            answer in
            Diagnostic(
                rule: "V001", severity: .error,
                message: "The answer \(answer.id) is a concept: nobody at a helpline has approved it.",
                location: .init(file: answer.file, line: answer.line, column: 1))
        }
        return services + dialogs + answers
    }
}
