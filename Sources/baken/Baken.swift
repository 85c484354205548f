import ArgumentParser

/// `baken`: one executable, one file per subcommand.
@main
struct Baken: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "baken",
        abstract: "A helpline assistant that answers with authored sentences only.",
        version: "0.1.0",
        subcommands: [
            Chat.self, Serve.self, Webhook.self, Check.self, Test.self, Understand.self, ReplayCommand.self,
            Evaluate.self,
            Redact.self,
            Log.self, OutboxCommand.self, Keys.self, Backup.self, Bench.self, TranslationsCommand.self,
            Verify.self, CoverageCommand.self, Map.self, Diff.self, Schemas.self,
        ],
        defaultSubcommand: Chat.self)
}
