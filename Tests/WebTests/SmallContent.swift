import Assistant
import Content
import ContentCompiler
import Dialog
import Foundation
import Redaction
import Safety
import TestSupport
import Testing
import Understanding

/// A little content of its own, so that the service is tested whatever the real dialogs say, and starts at once.
enum SmallContent {
    static let files: [String: String] = [
        "Dialogs/_global.yaml": """
        global:
          source_language: nl
          languages: [nl]
          start: welkom
          hubs: { young: jong/start }
          commands:
            leave: { nl: [weg] }
            erase: { nl: [wis] }
            back: { nl: [terug] }
            restart: { nl: [opnieuw] }
            human: { nl: [mens] }
            help: { nl: [hulp] }
            commands: { nl: [opdrachten] }
            why: { nl: [waarom] }
            repeat: { nl: [herhaal] }
            language: { nl: [taal] }
            log-off: { nl: [niet bewaren] }
          fallback:
            - { say: "Zeg het anders." }
            - { call: mens }
          silence:
            - { after: 60m }
          sentences:
        \(allSentences.map { "    \($0.key): \"\($0.value)\"" }.sorted().joined(separator: "\n"))
        """,
        "Dialogs/_safety.yaml": """
        safety:
          interrupts:
            - { level: acute, call: gevaar }
        """,
        "Dialogs/_slots.yaml": """
        slots:
          veilig: { values: [ja, nee, weet-niet], privacy: sensitive }
          meer: { values: [ja, nee, weet-niet], privacy: sensitive }
        """,
        "Dialogs/welkom.yaml": """
        dialog: welkom
        title: Welkom
        audience: any
        topics: [greeting]
        entry: hallo
        nodes:
          hallo: { say: ["Hoi. Ik ben een chatbot."], goto: jong }
          jong: { call: jong/start, next: klaar }
          klaar: { end: back }
        """,
        "Dialogs/jong/start.yaml": """
        dialog: jong/start
        title: Begin
        audience: young
        entry: meer
        nodes:
          meer:
            ask: meer
            text: "Wil je nog iets?"
            options:
              - { id: ja, label: "Ja", next: vraag }
              - { id: nee, label: "Nee", next: klaar }
              - { id: weet-niet, label: "Weet ik niet", next: vraag }
          vraag: { say: ["Vertel maar."], goto: meer }
          klaar: { end: back }
        """,
        "Dialogs/gevaar.yaml": """
        dialog: gevaar
        title: Gevaar
        audience: any
        entry: bel
        nodes:
          bel: { say: ["Bel nu {112.phone}."], goto: nu }
          nu:
            ask: veilig
            text: "Is het nu veilig?"
            options:
              - { id: ja, label: "Ja", eases: "yes", next: rust }
              - { id: nee, label: "Nee", next: nog }
              - { id: weet-niet, label: "Weet ik niet", next: nog }
            fallback:
              - { goto: nog }
          nog: { say: ["Roep om hulp."], goto: nu }
          rust: { say: ["Praat met iemand."], refer: [veilig-thuis], end: back }
        """,
        "Dialogs/mens.yaml": """
        dialog: mens
        title: Mens
        audience: any
        topics: [talk-to-human]
        entry: lijnen
        nodes:
          lijnen: { say: ["Hier praat je met een mens."], refer: [veilig-thuis], end: back }
        """,
        "Dialogs/afscheid.yaml": """
        dialog: afscheid
        title: Dag
        audience: any
        topics: [goodbye]
        entry: dag
        nodes:
          dag: { say: ["Dag."], end: done }
        """,
        "Knowledge/safety/gevaar.yaml": """
        category: immediate-danger
        rules:
          - id: opgesloten
            level: acute
            says: "Iemand is opgesloten."
            match: { nl: [opgesloten] }
            must_match: [hij heeft me opgesloten]
            must_not_match: [ik ben thuis]
        """,
        "Knowledge/services.yaml": services,
        "Knowledge/referrals.yaml": """
        referrals:
          - { services: [veilig-thuis] }
        """,
        "Knowledge/phrases/thema.yaml": """
        phrases:
          - topics: [cost]
            risk: none
            nl: [wat kost een gesprek, moet ik betalen voor hulp, is het gratis, hoe duur is dit]
          - topics: [shelter]
            risk: none
            nl: [waar kan ik slapen, ik zoek een veilige plek, is er ergens opvang, ik kan nergens heen]
        """,
    ]

    static let sentences: [String: String] = [
        "introduction": "Ik ben een chatbot.", "introduction.platform": "Ik ben een chatbot. De app ziet je.",
        "left": "Tot ziens.", "erased": "Gewist.", "back.start": "Dit is het begin.", "back.done": "Een stap terug.",
        "numbers": "Nummers.", "commands": "Typ weg.", "why.default": "Daarom.", "language.changed": "Nederlands.",
        "log.stopped": "Niets bewaard.", "empty": "Leeg.", "unreadable": "Alleen woorden.", "media": "Alleen tekst.",
        "heard": "Gehoord.", "heard.serious": "Ik geloof je.", "clarify": "Waarover?", "clarify.other": "Iets anders",
        "not.now": "Nu niet", "unanswered": "Dat weet ik niet.", "take.time": "Neem de tijd.", "ended": "Dag weer.",
        "corrected": "Aangepast naar {choice}.", "corrected.audience": "Verkeerd begrepen.", "moved": "Veranderd.",
        "eased": "Fijn.", "remembered": "Nog iets.", "human.coming": "Iemand leest mee.", "choose": "Kies",
        "log.transcripts": "Wij bewaren dit.",
    ]

    /// The program asks for every sentence that the real content has: those above, and one word for each of the rest.
    private static let allSentences: [String: String] = {
        let real =
            (try? String(contentsOf: RealContent.folder.appending(path: "Dialogs/_global.yaml"), encoding: .utf8)) ?? ""
        let block = real.split(separator: "\n").drop { $0 != "  sentences:" }.dropFirst().prefix {
            $0.hasPrefix("    ")
        }
        let names = block.filter { !$0.hasPrefix("     ") }.compactMap { $0.split(separator: ":").first?.dropFirst(4) }
        return Dictionary(names.map { (String($0), "Zin.") }) { first, _ in first }.merging(sentences) { $1 }
    }()

    private static let services =
        "services:\n"
        + [("112", "112"), ("113", "113"), ("veilig-thuis", "0800-2000")].map {
            """
              - id: "\($0.0)"
                name: "\($0.0)"
                phone: "\($0.1)"
                cost: free
                hours: always
                audiences: [young, friend, parent, professional]
                languages: [nl]
                anonymous: "yes"
                show: "yes"
                line: "{name}: bel {phone}, altijd."
                short: "{name} {phone}"
                source: "https://example.org"
                source_date: "2025"
                status: recent
                verified_by: ""
                verified_on: ""
                max_age_days: 90
            """
        }.joined(separator: "\n")

    static func library() throws -> Library {
        let result = Compiler.compile(
            files.map { SourceFile(path: $0.key, text: $0.value) },
            requirements: .init(sentences: [], dialogs: Engine.dialogs, hubNode: Engine.hubNode))
        let faults = result.diagnostics.filter { $0.severity == .error }.map(\.rendered)
        return try #require(result.library, "\(faults.joined(separator: "\n"))")
    }

    /// Made once for all tests.
    private static let loaded = Result {
        let library = try SmallContent.library()
        let model = UnderstandingModel.train(library, tokenizer: Understander.tokenizer(for: library))
        let bot = Bot(library: library, model: model)
        let bytes = try Data(contentsOf: vocabulary)
        return LoadedContent(
            bot: bot, redactor: Redactor(vocabulary: try .parse(bytes), protected: ["112", "0800-2000"]))
    }

    static func content() throws -> LoadedContent { try loaded.get() }

    static let vocabulary = RealContent.folder.appending(path: "Knowledge/redaction/vocabulary.bin")

    /// Writes the content into a folder, for a process of its own.
    static func write(to folder: URL, changes: [String: String] = [:]) throws {
        for (path, text) in files.merging(changes, uniquingKeysWith: { $1 }) {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        let words = folder.appending(path: "Knowledge/redaction")
        try FileManager.default.createDirectory(at: words, withIntermediateDirectories: true)
        let target = words.appending(path: "vocabulary.bin")
        if !FileManager.default.fileExists(atPath: target.path) {
            try FileManager.default.copyItem(at: vocabulary, to: target)
        }
    }
}
