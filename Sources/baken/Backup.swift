import ArgumentParser
import Storage

extension Baken {
    /// `baken backup`: a copy of the database, made while the service runs.
    struct Backup: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Copies the database into a new file while the service runs.",
            discussion: """
                Live conversations stay out unless asked for: what is deleted here would live on there. The key file is
                not part of it; keep it apart, and as long as the backup.
                """)

        @OptionGroup var store: StoreOptions
        @Argument(help: "The new file.") var file: String
        @Flag(help: "Also live conversations, their way back to a person included (sealed).") var withConversations =
            false

        func run() async throws {
            let database = try store.open()
            try await database.backUp(to: file, withLiveConversations: withConversations)
            try database.close()
        }
    }
}
