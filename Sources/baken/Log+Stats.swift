import ArgumentParser
import Assistant
import Foundation
import Insight
import Rehearsal

extension Baken.Log {
    /// `baken log stats`: counts, for a terminal, as JSON or as a page with charts.
    struct Stats: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Counts conversations by week, topic, risk, channel and more; small groups are left out.")

        @OptionGroup var store: StoreOptions
        @OptionGroup var weeks: WeekOptions
        @ArgumentParser.Option(name: .customLong("k"), help: "The smallest group that is shown.") var threshold = 5
        @ArgumentParser.Option(help: "text or json.") var format: Baken.Evaluate.Format = .text
        @ArgumentParser.Option(help: ArgumentHelp("Write one self-contained page with charts.", valueName: "file"))
        var html: String?

        func run() async throws {
            let log = try store.open()
            var statistics = try await LogReader.fold(
                log, from: weeks.from, through: weeks.through, into: LogStatistics()
            ) { $0.add($1) }
            statistics.close()
            let report = StatisticsReport(statistics, Disclosure(threshold: threshold))
            if let html {
                try Data(ReportPage(report).html.utf8).write(to: URL(fileURLWithPath: html), options: .atomic)
                return Output.error("wrote \(html)")
            }
            Output.line(format == .text ? report.text : try BatchLines.encode(report))
        }
    }
}

/// The weeks of the log that count.
struct WeekOptions: ParsableArguments {
    @ArgumentParser.Option(help: ArgumentHelp("First ISO week, such as 202647.", valueName: "week")) var from = 0
    @ArgumentParser.Option(help: ArgumentHelp("Last ISO week, such as 202652.", valueName: "week")) var through = Int
        .max
}
