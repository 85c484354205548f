import ArgumentParser
import Assistant
import Channels
import ContentCompiler
import Foundation
import Logging
import Rehearsal
import Storage
import Web

extension Baken.Bench {
    /// `baken bench http`: whole turns over HTTP, beside what the web framework alone reaches in the same run.
    struct HTTP: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Times whole Telegram turns, from the signed webhook to the commit, beside a bare route.",
            discussion: """
                Clients and servers share this process and this machine. The bare route takes the same body, checks an
                HMAC-SHA256 over it, decodes the JSON and answers 200. The turns are of the conversation tests, each in
                a conversation of its own, on a real SQLite file in the folder for temporary files. With delivery, what
                was said is also sent, to a platform that takes everything at once.
                """)

        @OptionGroup var content: ContentOptions
        @ArgumentParser.Option(help: "Clients at a time, separated by commas.") var clients = "8,32,64"
        @ArgumentParser.Option(help: "Requests of each measurement.") var requests = 20_000
        @ArgumentParser.Option(help: "Then so many conversations are begun, to see what they take in memory.")
        var conversations = 0

        private struct Row: Encodable {
            let kind: String
            let clients: Int
            let requests: Int
            let failures: Int
            let perSecond: Double
            let p50Milliseconds: Double
            let p99Milliseconds: Double
        }

        private static let secret = "bench-secret"

        func run() async throws {
            let counts = clients.split(separator: ",").compactMap { Int($0) }
            guard !counts.isEmpty, counts.allSatisfy({ $0 > 0 && $0 <= 512 }), requests > 0 else {
                throw ValidationError(
                    "--clients takes numbers from 1 to 512 separated by commas, --requests one above 0.")
            }
            let folder = FileManager.default.temporaryDirectory.appending(path: "baken-bench-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            let bench = try ServiceBench(folder: folder, content: content, secret: Self.secret)
            Output.line("resident memory, content loaded     \(ServiceBench.residentMegabytes) MB")
            for clients in counts {
                let bare = try await bench.bare(clients: clients, requests: requests)
                let turns = try await bench.turns(clients: clients, requests: requests, isDelivering: false)
                let delivered = try await bench.turns(clients: clients, requests: requests, isDelivering: true)
                for (kind, report) in [("bare route", bare), ("turn", turns), ("turn, delivering", delivered)] {
                    try show(kind, clients, report, share: report.perSecond / bare.perSecond)
                }
            }
            guard conversations > 0 else { return }
            _ = try await bench.turns(clients: 32, requests: conversations, isDelivering: false, begins: true)
            Output.line("resident memory, \(conversations) conversations  \(ServiceBench.residentMegabytes) MB")
        }

        private func show(_ kind: String, _ clients: Int, _ report: LoadClient.Report, share: Double) throws {
            let name = kind.padding(toLength: 17, withPad: " ", startingAt: 0)
            let rate = "\(Int(report.perSecond))".padding(toLength: 7, withPad: " ", startingAt: 0)
            Output.line(
                "\(name) \(clients) clients: \(rate) requests/s (\(Int(share * 100)) % of bare), "
                    + "p50 \(rounded(report.p50Milliseconds)) ms, p99 \(rounded(report.p99Milliseconds)) ms, "
                    + "\(report.failures) failed")
            Output.line(
                try BatchLines.encode(
                    Row(
                        kind: kind, clients: clients, requests: report.requests, failures: report.failures,
                        perSecond: report.perSecond, p50Milliseconds: report.p50Milliseconds,
                        p99Milliseconds: report.p99Milliseconds)))
        }

        private func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
    }
}
