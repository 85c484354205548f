import Content

/// Reads every sentence as the content guide does: length, readability, one question, one form of address, words that are
/// never said.
enum TextCheck {
    static func run(_ checkup: inout Checkup) {
        for use in TextUse.all(checkup) {
            for (words, registers) in use.spoken {
                checkSize(words, use.kind, &checkup)
                checkNever(words, &checkup)
                if words.language == .dutch, use.kind != .label { checkDutch(words, registers, use, &checkup) }
                checkQuestions(words, use.kind, &checkup)
            }
        }
        for (dialog, node, question) in checkup.questions
        where !question.options.isEmpty && !(2...4).contains(question.options.count) {
            checkup.find(
                "R003", .warning, .field(dialog.id, node.id, "options"),
                message: "A question offers 2 to 4 choices; this one has \(question.options.count).")
        }
    }

    // MARK: R001, R012, R013

    /// Instagram takes 1000 bytes, Messenger 640 characters beside buttons, and a button twenty characters.
    private static let most = 1000
    private static let mostWithButtons = 640
    private static let mostInLabel = 20

    private static func checkSize(_ words: TextWords, _ kind: TextUse.Kind, _ checkup: inout Checkup) {
        if words.pieces.allSatisfy({ if case .words(let text) = $0 { text.allSatisfy(\.isWhitespace) } else { false } })
        {
            checkup.find("R013", .error, words.place, message: "This text is empty.")
        }
        if kind == .label {
            guard words.text.count > mostInLabel else { return }
            checkup.find(
                "R001", .error, words.place,
                message: "The label \"\(words.text)\" is longer than \(mostInLabel) characters.")
            return
        }
        let limit = kind == .question ? mostWithButtons : most
        let bytes = words.bytes(checkup.library.services)
        if bytes > limit {
            checkup.find(
                "R012", .error, words.place,
                message: "This text takes \(bytes) bytes; \(limit) fit on every channel. Make two bubbles of it.")
        }
    }

    // MARK: R002, R006, R008, R011

    private static func checkDutch(
        _ words: TextWords, _ registers: [Register], _ use: TextUse, _ checkup: inout Checkup
    ) {
        for register in registers where use.kind != .service { checkAddress(words, register, &checkup) }
        guard use.kind == .bubble || use.kind == .question, let register = registers.first else { return }
        let limits = Limits.of(use.audience, register)
        let sentences = Readability.sentences(words.text)
        for sentence in sentences {
            let count = Readability.words(sentence).count
            guard count > limits.sentence else { continue }
            checkup.find(
                "R006", .warning, words.place,
                message: "This sentence has \(count) words, more than \(limits.sentence): \"\(sentence)\"")
        }
        let total = sentences.map { Readability.words($0).count }.reduce(0, +)
        if total > limits.bubble {
            checkup.find(
                "R002", .warning, words.place,
                message: "This bubble has \(total) words, more than \(limits.bubble): \"\(words.text)\"")
        }
        if total >= 5, let score = Readability.fleschDouma(words.text), score < limits.douma {
            checkup.find(
                "R011", .note, words.place,
                message: "Flesch-Douma \(Int(score)), below \(Int(limits.douma)): \"\(words.text)\"")
        }
    }

    private static func checkAddress(_ words: TextWords, _ register: Register, _ checkup: inout Checkup) {
        let spoken = Readability.words(words.text.lowercased().withoutQuotes)
        let wrong = register.foreignPronouns
        guard let word = spoken.first(where: wrong.contains) else { return }
        checkup.find(
            "R008", .error, words.place,
            message: "\"\(word)\" does not fit this form of address: \"\(words.text)\"")
    }

    // MARK: R010

    private static func checkQuestions(_ words: TextWords, _ kind: TextUse.Kind, _ checkup: inout Checkup) {
        guard kind == .bubble || kind == .question else { return }
        let questions = words.text.withoutQuotes.count { $0 == "?" }
        guard questions > (kind == .question ? 1 : 0) else { return }
        checkup.find(
            "R010", .error, words.place,
            message: kind == .question
                ? "Two questions in one: \"\(words.text)\""
                : "A question in the words before the question: \"\(words.text)\"")
    }

    // MARK: R007, K003

    private static let never: [Language: [String]] = [
        .dutch: [
            "zelfmoord plegen", "zelfmoord pleegt", "prostituee", "loverboyslachtoffer", "alles komt goed",
            "het komt goed", "weet je het zeker", "weet u het zeker", "je moet aangifte", "u moet aangifte",
            "jij bent slachtoffer", "je bent slachtoffer", "je bent een slachtoffer", "ga gewoon weg",
            "we sturen iemand", "wij sturen iemand", "we bellen je", "wij bellen je", "wij bellen u",
            "niemand komt dit", "waarom ging", "waarom deed je", "waarom deed u", "je eigen schuld", "uw eigen schuld",
            "haar eigen schuld", "had je maar",
            "had u maar", "indien", "echter", "middels", "teneinde", "dienen te", "dient te",
        ],
        .english: [
            "commit suicide", "prostitute", "everything will be fine", "everything will be okay", "are you sure",
            "you must report", "just leave him", "we will send someone", "nobody will find out",
            "why did you", "your own fault", "you should have",
        ],
    ]

    private static func checkNever(_ words: TextWords, _ checkup: inout Checkup) {
        let lower = words.text.lowercased()
        let spoken = Readability.words(lower)
        let padded = " " + spoken.joined(separator: " ") + " "
        // Looking for each phrase in each text takes long; how its words begin rules most of them out.
        let starts = Set(spoken.map { $0.prefix(2) })
        for phrase in never[words.language] ?? []
        where starts.contains(phrase.prefix(2)) && padded.contains(" \(phrase)") {
            checkup.find(
                "R007", .error, words.place,
                message: "\"\(phrase)\" is never said (content guide): \"\(words.text)\"")
        }
        for digits in ["0800", "0900", "088-", "020-", "033-", "http", "www."] where lower.contains(digits) {
            // Telling what a prefix costs is no number.
            guard !lower.contains("beginnen") && !lower.contains("begint") && !lower.contains("start")
            else { continue }
            checkup.find(
                "K003", .error, words.place,
                message: "A number or link stands in the text; refer to a service instead: \"\(words.text)\"")
        }
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
}
