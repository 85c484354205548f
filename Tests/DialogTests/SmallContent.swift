import Content
import ContentCompiler
import Dialog
import Safety
import Testing
import Understanding

/// A little library of its own, so that the rules of the engine are tested whatever the real dialogs say.
enum SmallContent {
    static let global = """
        global:
          source_language: nl
          languages: [nl, en]
          start: welkom
          hubs: { young: jong/start, parent: ouder/start }
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
            log-off: { nl: [niet bewaren], en: [do not log] }
          fallback:
            - { say: "Zeg het anders." }
            - { call: mens }
          silence:
            - { after: 10m, say: "Ik ben er nog." }
            - { after: 60m }
          sentences:
            introduction: "Ik ben een chatbot."
            introduction.platform: "Ik ben een chatbot. De app ziet je."
            left: "Tot ziens."
            erased: "Gewist."
            back.start: "Dit is het begin."
            back.done: "Een stap terug."
            numbers: "Nummers:"
            commands: "Typ weg."
            why.default: "Daarom."
            language.changed: "Nederlands."
            log.stopped: "Niets bewaard."
            empty: "Leeg."
            unreadable: "Alleen woorden."
            media: "Alleen tekst."
            heard: "Gehoord."
            heard.serious: "Ik geloof je."
            clarify: "Waarover wil je praten?"
            clarify.other: "Iets anders"
            not.now: "Nu niet"
            unanswered: "Dat weet ik niet."
            take.time: "Neem de tijd."
            ended: "Dag weer."
            corrected: "Aangepast naar {choice}."
            corrected.audience: "Dan begreep ik het verkeerd."
            moved: "Die vraag is veranderd."
            eased: "Fijn dat het veilig is."
            remembered: "Je noemde nog iets."
            human.coming: "Een medewerker leest mee."
            topic.evidence: "Bewijs"
            topic.shelter: "Een plek"
        """

    static let files: [String: String] = [
        "Dialogs/_global.yaml": global,
        "Dialogs/_safety.yaml": """
        safety:
          interrupts:
            - { level: acute, call: gevaar }
            - { level: high, category: suicide, call: somber }
        """,
        "Dialogs/_slots.yaml": """
        slots:
          rol: { values: [young, parent], privacy: open }
          veilig: { values: [ja, nee, weet-niet], privacy: sensitive }
          adres: { values: [ja, nee, weet-niet], privacy: sensitive }
          betaald: { values: [ja, nee, weet-niet], privacy: sensitive }
          bewijs: { values: [ja, nee, weet-niet], privacy: sensitive }
          meer: { values: [ja, nee, weet-niet], privacy: sensitive }
          denkt: { values: [ja, nee, weet-niet], privacy: sensitive }
          plan: { values: [ja, nee, weet-niet], privacy: sensitive }
        """,
        "Dialogs/welkom.yaml": """
        dialog: welkom
        title: Welkom
        audience: any
        topics: [greeting]
        entry: hallo
        nodes:
          hallo: { say: ["Hoi. Ik ben een chatbot."], goto: wie }
          wie:
            ask: rol
            text: "Voor wie zoek je hulp?"
            options:
              - { id: young, label: "Mezelf", next: jong }
              - { id: parent, label: "Mijn kind", next: ouder }
            free: jong
          jong: { call: jong/start, next: klaar }
          ouder: { call: ouder/start, next: klaar }
          klaar: { end: back }
        """,
        "Dialogs/jong/start.yaml": hub("jong/start", "young", "Wil je nog iets?"),
        "Dialogs/ouder/start.yaml": hub("ouder/start", "parent", "Wilt u nog iets?"),
        "Dialogs/jong/foto.yaml": """
        dialog: jong/foto
        title: Foto
        audience: young
        topics: [sextortion]
        categories: [sextortion]
        entry: adres
        nodes:
          adres:
            say: ["Betaal niet."]
            ask: adres
            text: "Weet hij waar je woont?"
            again: "Nog even: weet hij waar je woont?"
            why: "Dan weet ik of blokkeren kan."
            options:
              - { id: ja, label: "Ja", next: bekend }
              - { id: nee, label: "Nee", next: onbekend }
              - { id: weet-niet, label: "Weet ik niet", next: bekend }
            fallback:
              - { say: "Je mag ja of nee zeggen." }
              - { goto: bekend }
          bekend: { say: ["Blokkeer nog niet."], goto: betaald }
          onbekend: { say: ["Blokkeer nu."], goto: betaald }
          betaald:
            ask: betaald
            text: "Heb je betaald?"
            options:
              - { id: ja, label: "Ja", next: bel }
              - { id: nee, label: "Nee", next: goed }
              - { id: weet-niet, label: "Weet ik niet", next: goed }
          bel: { say: ["Bel je bank."], goto: veilig }
          goed: { say: ["Goed zo."], goto: veilig }
          veilig:
            ask: veilig
            text: "Ben je nu veilig?"
            options:
              - { id: ja, label: "Ja", next: klaar }
              - { id: nee, label: "Nee", raises: immediate-danger, level: acute, next: klaar }
              - { id: weet-niet, label: "Weet ik niet", next: klaar }
          klaar: { end: back }
        """,
        "Dialogs/jong/bewijs.yaml": """
        dialog: jong/bewijs
        title: Bewijs
        audience: young
        topics: [evidence]
        entry: vraag
        nodes:
          vraag:
            ask: bewijs
            text: "Heb je berichten bewaard?"
            options:
              - { id: ja, label: "Ja", next: klaar }
              - { id: nee, label: "Nee", next: klaar }
              - { id: weet-niet, label: "Weet ik niet", next: klaar }
          klaar: { say: ["Maak foto's van het scherm."], end: back }
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
            free: nog
            fallback:
              - { goto: nog }
          nog: { say: ["Roep om hulp."], goto: nu }
          rust: { say: ["Praat met iemand."], refer: [veilig-thuis], end: back }
        """,
        "Dialogs/somber.yaml": """
        dialog: somber
        title: Somber
        audience: any
        categories: [suicide]
        entry: denkt
        nodes:
          denkt:
            refer: ["113"]
            ask: denkt
            text: "Denk je aan de dood?"
            options:
              - { id: ja, label: "Ja", next: plan }
              - { id: nee, label: "Nee", next: klaar }
              - { id: weet-niet, label: "Weet ik niet", next: klaar }
            fallback:
              - { say: "Je mag ja of nee zeggen." }
              - { goto: plan }
          plan:
            ask: plan
            text: "Heb je een plan?"
            options:
              - { id: ja, label: "Ja", raises: suicide, level: acute, next: klaar }
              - { id: nee, label: "Nee", next: klaar }
              - { id: weet-niet, label: "Weet ik niet", next: klaar }
          klaar: { end: back }
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
        "Knowledge/services.yaml": services,
        "Knowledge/referrals.yaml": """
        referrals:
          - { category: sextortion, services: [helpwanted, veilig-thuis] }
          - { services: [veilig-thuis] }
        """,
        "Knowledge/answers/a.yaml": """
        answers:
          - id: schuld
            topic: shame-and-guilt
            audience: any
            match: { nl: [is het mijn schuld], en: [is it my fault] }
            say: ["Het is niet jouw schuld."]
            review: { state: concept, by: [] }
            sources: [helpwanted]
        """,
    ]

    private static func hub(_ id: String, _ audience: String, _ more: String) -> String {
        """
        dialog: \(id)
        title: Begin
        audience: \(audience)
        entry: wat
        nodes:
          wat: { say: ["Vertel maar."], goto: meer }
          meer:
            ask: meer
            text: "\(more)"
            options:
              - { id: ja, label: "Ja", next: meer }
              - { id: nee, label: "Nee", next: klaar }
              - { id: weet-niet, label: "Weet ik niet", next: klaar }
            free: gehoord
          gehoord: { say: ["Dank je."], goto: meer }
          klaar: { end: back }
        """
    }

    private static let services = """
        services:
        """ + "\n"
        + [("112", "112"), ("113", "113"), ("veilig-thuis", "0800-2000"), ("helpwanted", "0800-1111")].map {
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

    /// - Parameter changes: whole files in the place of those above.
    static func library(_ changes: [String: String] = [:]) throws -> Library {
        let merged = files.merging(changes) { _, new in new }
        let result = Compiler.compile(
            merged.map { SourceFile(path: $0.key, text: $0.value) },
            requirements: .init(sentences: [], dialogs: Engine.dialogs, hubNode: Engine.hubNode))
        let faults = result.diagnostics.filter { $0.severity == .error }.map(\.rendered)
        return try #require(result.library, "\(faults.joined(separator: "\n"))")
    }
}
