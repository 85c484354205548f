import Content
import ContentCompiler
import Mapping

/// A few dialogs that hold everything a map has to draw, with characters that mean something in HTML, Mermaid and DOT.
enum SmallContent {
    static let title = "Kiezen <b>\"A & B\"</b> #1"

    private static let files: [String: String] = [
        "Dialogs/_global.yaml": """
        global:
          languages: [nl, en]
          start: begin
          hubs: {}
          commands: { leave: [weg], erase: [wis], back: [terug], restart: [opnieuw], human: [mens], help: [hulp], commands: [wat], why: [waarom], repeat: [nog eens], language: [taal], log-off: [stil] }
          fallback: [ { say: "Ik begrijp je niet." } ]
          silence: []
          sentences: {}
        """,
        "Dialogs/_safety.yaml": """
        safety:
          interrupts:
            - { level: acute, call: veiligheid/nu }
        """,
        "Dialogs/_slots.yaml": "slots: { keuze: { values: [ja, nee, weet-niet], privacy: open } }",
        "Dialogs/begin.yaml": """
        dialog: begin
        title: 'Kiezen <b>"A & B"</b> #1'
        audience: any
        topics: [greeting]
        review: { state: concept, by: [] }
        entry: vraag
        nodes:
          vraag:
            ask: keuze
            text: "Is 1 < 2 & \\"waar\\"?\\nZeg het."
            options:
              - { id: ja, label: "Ja", also: [zeker], next: gevaar, raises: threat, level: high }
              - { id: nee, label: "Nee", eases: "yes", next: kies }
              - { id: weet-niet, label: "Weet ik niet", next: vraag }
            free: kies
            fallback:
              - { say: "Zeg ja of nee." }
              - { goto: gevaar }
          gevaar: { call: veiligheid/nu, next: klaar }
          kies:
            branch:
              - { when: "keuze is ja and (level >= high or not night)", next: mens }
              - { else: klaar }
          mens: { human: "yes", next: klaar }
          los: { goto: klaar }
          klaar: { end: done }
        moved: { oud: klaar }
        """,
        "Dialogs/veiligheid/nu.yaml": """
        dialog: veiligheid/nu
        title: Nu gevaar
        audience: any
        review: { state: approved, by: [hulplijn], on: "2027-01-02" }
        nodes:
          nummer: { say: "Bel {112.phone}.", refer: ["112"], end: back }
        """,
        "Dialogs/i18n/en/veiligheid/nu.yaml":
            "texts: { \"nummer/say/0\": { of: \"00000000\", text: \"Call {112.phone}.\" } }",
        "Knowledge/services.yaml": """
        services:
          - { id: "112", name: "112", phone: "112", cost: free, hours: always, audiences: [young], languages: [nl], line: "Bel {phone}.", short: "{phone}", source: "https://example.org", status: recent }
        """,
        "Knowledge/referrals.yaml": "referrals: [ { services: [\"112\"] } ]",
    ]

    static let result = Compiler.compile(
        files.map { SourceFile(path: $0.key, text: $0.value) },
        requirements: .init(sentences: [], dialogs: [], hubNode: "meer"))

    static func graph(_ chosen: [String] = [], tests: FlowTests? = nil) -> FlowGraph? {
        result.library.map { FlowGraph($0, only: chosen, commanded: ["veiligheid/nu"], tests: tests) }
    }

    /// One test that said *ja*.
    static let tests = FlowTests(
        names: [.init(name: "hij zegt </script>", place: "Dialogs/tests/x.yaml:3")],
        node: { _, node in ["vraag", "gevaar"].contains(node) ? [0] : [] },
        isTaken: { _, _, way in way == .option("ja") })

    /// A condition as the compiler reads it.
    static func condition(_ text: String) -> Condition? {
        let path = "Dialogs/x.yaml"
        let dialog = """
            dialog: x
            title: X
            audience: any
            nodes:
              a: { branch: [ { when: "\(text)", next: b }, { else: b } ] }
              b: { end: back }
            """
        let files = files.merging([path: dialog]) { $1 }.map { SourceFile(path: $0.key, text: $0.value) }
        let draft = Compiler.compile(files, requirements: .init(sentences: [], dialogs: [], hubNode: "meer")).draft
        guard case .branch(let branches)? = draft?.dialogs["x"]?.node("a")?.action else { return nil }
        return branches.first?.condition
    }
}
