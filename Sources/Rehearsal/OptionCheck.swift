import Content
import ContentCompiler
import Understanding

/// Every way of saying an option chooses that option (M001, M003, M005).
///
/// What is typed word for word always chooses its option; the whole matcher is asked only where digits or signs could mean
/// something else.
struct OptionCheck {
    private let reader: RuleReader
    private var commands: [String: Command?] = [:]

    static func diagnostics(_ library: Library, _ reader: RuleReader, _ map: SourceMap) -> [Diagnostic] {
        var check = OptionCheck(reader: reader)
        return library.dialogs.values.sorted { $0.id < $1.id }.flatMap { dialog in
            dialog.nodes.flatMap { node -> [Diagnostic] in
                guard case .ask(let question) = node.action, !question.options.isEmpty else { return [] }
                return check.check(question) { map.place(.option(dialog.id, node.id, $0)) }
            }
        }
    }

    private init(reader: RuleReader) { self.reader = reader }

    private mutating func check(
        _ question: Question, _ place: (OptionID) -> Diagnostic.Location?
    ) -> [Diagnostic] {
        let expected = question.options.map { option in
            ExpectedOption(id: option.id, phrases: Self.phrases(option), numbers: option.numbers, means: option.means)
        }
        var owners: [String: OptionID] = [:]
        var found: [Diagnostic] = []
        for (index, option) in expected.enumerated() {
            func report(_ rule: String, _ message: String) {
                guard let place = place(option.id) else { return }
                found.append(Diagnostic(rule: rule, severity: .error, message: message, location: place))
            }
            for phrase in Set(option.phrases).sorted() {
                let message = reader.understander.tokenizer.message(phrase)
                let form = message.tokens.joined(separator: " ")
                if message.hasWords, let owner = owners[form], owner != option.id {
                    report("M001", "\"\(phrase)\" stands for \"\(owner)\" as well as for \"\(option.id)\".")
                    continue
                }
                owners[form] = option.id
                if let command = command(phrase) {
                    report(
                        "M003",
                        "\"\(phrase)\" is the command \"\(command.rawValue)\", which goes before the option \"\(option.id)\"."
                    )
                } else if let problem = strays(phrase, message, index, question, expected) {
                    report("M005", "\"\(phrase)\" of the option \"\(option.id)\" \(problem).")
                }
            }
        }
        return found
    }

    /// The command that these words are even while they stand for an option.
    private mutating func command(_ phrase: String) -> Command? {
        if let known = commands[phrase] { return known }
        let alone = expectation([.init(id: "option", phrases: [phrase], numbers: nil, means: nil)], false)
        let command = reader.understander.understand(phrase, expecting: alone).reading.command
        commands[phrase] = .some(command)
        return command
    }

    private func strays(
        _ phrase: String, _ message: Message, _ index: Int, _ question: Question, _ expected: [ExpectedOption]
    ) -> String? {
        guard !message.hasWords || phrase.contains(where: \.isNumber) else { return nil }
        let found = reader.understander.understand(
            phrase, expecting: expectation(expected, question.acceptsPosition)
        ).reading.option
        guard let found else { return "chooses nothing" }
        return found.index == index ? nil : "chooses \"\(expected[found.index].id)\""
    }

    private func expectation(_ options: [ExpectedOption], _ acceptsPosition: Bool) -> Expectation {
        Expectation(
            options: options, acceptsPosition: acceptsPosition, earlier: [], language: .dutch, audience: .unknown)
    }

    /// All ways of saying it that the content writes out.
    static func phrases(_ option: Option) -> [String] {
        let labels = option.label.variants.flatMap { variant in
            variant.wordings.values.flatMap { [$0.informal] + ($0.formal.map { [$0] } ?? []) }
        }
        let titles = labels.map { pieces in
            pieces.map { if case .words(let words) = $0 { words } else { "" } }.joined()
        }
        return titles + option.also.values.joined()
    }
}
