import Content

/// What a check reads, and where it writes what it finds.
struct Checkup {
    let library: Library
    let map: SourceMap
    private(set) var diagnostics: [Diagnostic] = []

    init(library: Library, map: SourceMap) {
        self.library = library
        self.map = map
    }

    /// In a fixed order, whatever the order of a dictionary.
    var dialogs: [Dialog] { library.dialogs.values.sorted { $0.id < $1.id } }
    var answers: [Answer] { library.answers.values.sorted { $0.id < $1.id } }
    var services: [Service] { library.services.values.sorted { $0.id < $1.id } }

    /// Every question with the dialog and node it stands in.
    var questions: [(dialog: Dialog, node: Node, question: Question)] {
        dialogs.flatMap { dialog in
            dialog.nodes.compactMap { node in
                if case .ask(let question) = node.action { (dialog, node, question) } else { nil }
            }
        }
    }

    /// - Parameter subjects: the first whose place is known is where the finding points.
    mutating func find(
        _ rule: String, _ severity: Diagnostic.Severity, _ subjects: SourceMap.Subject..., message: String
    ) {
        let place = subjects.compactMap { map.place($0) }.first
        diagnostics.append(
            Diagnostic(
                rule: rule, severity: severity, message: message,
                location: place ?? .init(file: "Dialogs", line: 1, column: 1)))
    }
}
