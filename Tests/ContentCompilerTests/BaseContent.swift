import Content
import ContentCompiler
import Rehearsal

/// A small content set without any finding, over which an example lays its own files.
enum BaseContent {
    static let today = "2026-11-25"
    static let requirements = Compiler.Requirements(
        sentences: ["left"], dialogs: ["mens", "afscheid"], hubNode: "meer")

    static func check(_ files: [String: String], isRelease: Bool = false) -> [Diagnostic] {
        FullCheck.diagnostics(compile(files), requirements, today: today, isRelease: isRelease)
    }

    /// - Parameter files: by path; they take the place of those of the base.
    static func compile(_ files: [String: String], leavingOut path: String? = nil) -> Compiler.Result {
        let all = Self.files.merging(files) { _, new in new }.filter { $0.key != path }
        return Compiler.compile(
            all.map { SourceFile(path: $0.key, text: $0.value) }, requirements: requirements)
    }

    static func dialog(_ nodes: String) -> String {
        """
        dialog: jong/voorbeeld
        title: Voorbeeld
        audience: young
        topics: [evidence]
        nodes:
        \(nodes)
        """
    }

    static let files: [String: String] = [
        "Dialogs/_global.yaml": """
        global:
          source_language: nl
          languages: [nl, en]
          start: welkom
          hubs: { young: jong/start }
          commands:
            leave: { nl: [weg], en: [exit] }
            erase: { nl: [wis], en: [erase] }
            back: { nl: [terug], en: [back] }
            restart: { nl: [opnieuw], en: [restart] }
            human: { nl: [mens], en: [human] }
            help: { nl: [hulp], en: [help] }
            commands: { nl: [opdrachten], en: [commands] }
            why: { nl: [waarom], en: [why] }
            repeat: { nl: [herhaal], en: [repeat] }
            language: { nl: [taal], en: [language] }
            log-off: { nl: [niet bewaren], en: [no log] }
          fallback:
            - { say: "Zeg het anders." }
            - { call: mens }
          sentences:
            left: "Tot ziens."
        """,
        "Dialogs/_safety.yaml": """
        safety:
          interrupts:
            - { level: acute, call: gevaar }
        """,
        "Dialogs/_slots.yaml": """
        slots:
          veilig: { values: [ja, nee, weet-niet], privacy: sensitive }

        """,
        "Dialogs/welkom.yaml": """
        dialog: welkom
        title: Welkom
        audience: any
        topics: [greeting]
        nodes:
          hallo: { say: "Hoi. Ik ben een chatbot.", call: jong/start, next: klaar }
          klaar: { end: back }
        """,
        "Dialogs/jong/start.yaml": """
        dialog: jong/start
        title: Start
        audience: young
        nodes:
          meer:
            ask: vertel
            open: "yes"
            text: "Wil je iets vertellen?"
            free: klaar
          klaar: { end: back }
        """,
        "Dialogs/gevaar.yaml": """
        dialog: gevaar
        title: Gevaar
        audience: any
        nodes:
          bel: { say: "Bel nu {112.phone}.", goto: nu }
          nu:
            ask: veilig
            text: "Is het nu veilig?"
            options:
              - { id: ja, label: "Ja", eases: "yes", next: rust }
              - { id: nee, label: "Nee", next: bel }
              - { id: weet-niet, label: "Weet ik niet", next: bel }
          rust: { end: back }
        """,
        "Dialogs/mens.yaml": """
        dialog: mens
        title: Mens
        audience: any
        nodes:
          lijnen: { say: "Een mens weet meer.", refer: [veilig-thuis], end: back }
        """,
        "Dialogs/afscheid.yaml": """
        dialog: afscheid
        title: Dag
        audience: any
        nodes:
          dag: { say: "Tot een andere keer.", end: done }
        """,
        "Knowledge/services.yaml": """
        services:
          - id: "112"
            name: "112"
            phone: "112"
            cost: free
            hours: always
            audiences: [young, friend, parent, professional]
            line: "Direct gevaar: bel {phone}."
            short: "Gevaar: {phone}"
            source: "https://example.org"
            status: recent
            verified_by: "Redactie"
            verified_on: "2026-11-01"
          - id: veilig-thuis
            name: Veilig Thuis
            phone: 0800-2000
            cost: free
            hours: always
            audiences: [young, friend, parent, professional]
            line: "Veilig Thuis: bel {phone}."
            short: "Veilig Thuis: {phone}"
            source: "https://example.org"
            status: recent
            verified_by: "Redactie"
            verified_on: "2026-11-01"

        """,
        "Knowledge/answers/basis.yaml": """
        answers:
          - id: wat-is-dit
            topic: about-bot
            audience: any
            match: { nl: [wat is dit] }
            say: "Dit is een chat over hulp."
        """,
        "Knowledge/lexicon/basis.yaml": """
        lists:
          yes: { nl: [ja], en: [yes] }
          no: { nl: [nee], en: [no] }
          unknown: { nl: [weet ik niet], en: [i do not know] }
        """,
    ]
}
