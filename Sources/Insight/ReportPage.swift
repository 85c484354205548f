import Pages

/// The statistics as one page with charts: no script, nothing fetched, readable in light and dark and on paper.
package struct ReportPage: Sendable {
    private let report: StatisticsReport

    package init(_ report: StatisticsReport) { self.report = report }

    package var html: String {
        SelfContainedPage(title: "Report", language: "en", style: Self.style, body: content).html
    }

    private var content: String {
        """
        <header>
        <h1>What people asked, and how it went</h1>
        <p>Counts of conversations without text, names or times. Groups smaller than \(report.threshold) are left out,
        the others are rounded to fives; shares are in steps of five percent.</p>
        </header>
        <main>
        <dl class="figures">
        <div><dt>conversations</dt><dd>\(figure(report.conversations))</dd></div>
        <div><dt>turns</dt><dd>\(figure(report.turns))</dd></div>
        </dl>
        \(columns("week", title: "Conversations by week"))
        <div class="grid">
        \(Self.bars.map { bars($0.0, title: $0.1) }.joined(separator: "\n"))
        </div>
        \(questions)
        </main>
        """
    }

    private static let bars = [
        ("level", "Risk"), ("category", "Kind of danger"), ("topic", "Topics"), ("service", "Services offered"),
        ("audience", "For whom"), ("channel", "Channels"), ("language", "Languages"), ("day-part", "Part of the day"),
        ("escalation", "Why staff should look"), ("ending", "How it ended"), ("answer", "Answers given"),
        ("feedback", "Did it help?"), ("command", "Commands"),
    ]

    private func figure(_ count: Int?) -> String { count.map { "\($0)" } ?? "&lt; \(report.threshold)" }

    private func table(_ name: String) -> StatisticsReport.Table? {
        report.tables.first { $0.name == name && (!$0.rows.isEmpty || $0.hidden > 0) }
    }

    /// Columns in time. The same figures stand in a table for who cannot see them.
    private func columns(_ name: String, title: String) -> String {
        guard let table = table(name) else { return "" }
        let rows = table.rows.suffix(53)
        let most = max(1, rows.map(\.count).max() ?? 1)
        let step = min(48, 720 / max(1, rows.count))
        let columns = rows.enumerated().map { position, row in
            let height = row.count * 120 / most
            let x = position * step
            let label =
                position % max(1, rows.count / 8) == 0
                ? "<text x=\"\(x)\" y=\"150\">\(Markup.escaped(row.name))</text>" : ""
            return "<rect x=\"\(x)\" y=\"\(130 - height)\" width=\"\(max(2, step - 3))\" height=\"\(height)\">"
                + "<title>\(Markup.escaped(row.name)): \(row.count)</title></rect>\(label)"
        }.joined()
        return """
            <section>
            <h2>\(title)</h2>
            <svg viewBox="0 0 720 156" role="img" aria-label="\(title), at most \(most) in a week">\(columns)</svg>
            \(hidden(table))
            </section>
            """
    }

    private func bars(_ name: String, title: String) -> String {
        guard let table = table(name) else { return "" }
        let most = max(1, table.rows.map(\.count).max() ?? 1)
        let rows = table.rows.prefix(14).map { row in
            """
            <tr><th scope="row">\(Markup.escaped(row.name))</th>\
            <td class="bar"><span style="width:\(max(1, row.count * 100 / most))%"></span></td>\
            <td class="number">\(row.count)</td></tr>
            """
        }.joined(separator: "\n")
        return "<section><h2>\(title)</h2><table>\(rows)</table>\(hidden(table))</section>"
    }

    private func hidden(_ table: StatisticsReport.Table) -> String {
        guard table.hidden > 0 else { return "" }
        return "<p class=\"note\">\(table.hidden) too small to be shown</p>"
    }

    private var questions: String {
        guard !report.questions.isEmpty else { return "" }
        let rows = report.questions.prefix(30).map { question in
            """
            <tr><th scope="row">\(Markup.escaped(question.place))</th><td class="number">\(question.asked)</td>\
            \(share(question.notUnderstoodPercent))\(share(question.lastSeenPercent))\(share(question.leftPercent))</tr>
            """
        }.joined(separator: "\n")
        return """
            <section>
            <h2>Questions: where people get stuck</h2>
            <table class="questions">
            <thead><tr><th scope="col">question</th><th scope="col" class="number">asked</th>\
            <th scope="col">not understood</th><th scope="col">nothing came after it</th>\
            <th scope="col">left with weg</th></tr></thead>
            <tbody>\(rows)</tbody>
            </table>
            </section>
            """
    }

    private func share(_ percent: Int?) -> String {
        guard let percent else { return "<td class=\"share\">–</td>" }
        return "<td class=\"share\"><span style=\"width:\(percent)%\"></span><b>\(percent) %</b></td>"
    }

    private static let style = """
        header,main{max-width:72rem;margin:0 auto;padding:1.5rem}
        header{padding-bottom:0}
        h1{font-size:1.6rem;margin:0 0 .3rem}
        h2{font-size:1rem;margin:0 0 .6rem}
        header p,.note{color:var(--quiet);margin:0;max-width:46rem}
        .note{font-size:.85rem;margin-top:.5rem}
        .figures{display:flex;gap:1rem;margin:0 0 1rem}
        .figures div,section{background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:1rem}
        .figures div{min-width:10rem}
        dt{color:var(--quiet);font-size:.85rem}
        dd{margin:0;font-size:1.8rem;font-variant-numeric:tabular-nums}
        section{margin-bottom:1rem}
        .grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(21rem,1fr));gap:1rem;align-items:start}
        .grid section{margin:0 0 0}
        .grid+section{margin-top:1rem}
        svg{width:100%;height:auto}
        svg rect{fill:var(--bar)}
        svg text{fill:var(--quiet);font-size:11px}
        table{width:100%;border-collapse:collapse;font-size:.9rem}
        th{text-align:left;font-weight:400;padding:.15rem .6rem .15rem 0;vertical-align:middle;overflow-wrap:anywhere}
        thead th{color:var(--quiet);border-bottom:1px solid var(--line)}
        .bar{width:45%}
        .bar span,.share span{display:block;height:.7rem;background:var(--bar);border-radius:.2rem}
        .number{text-align:right;font-variant-numeric:tabular-nums;padding-left:.6rem}
        .share{width:9rem;padding-left:1rem}
        .share b{font-weight:400;font-size:.8rem;color:var(--quiet)}
        .share span{height:.35rem}
        @media(max-width:36rem){.questions .share span{display:none}.share{width:auto}}
        @media print{body{background:#fff}section{break-inside:avoid}}
        """
}
