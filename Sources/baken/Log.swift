import ArgumentParser

extension Baken {
    /// `baken log …`: what staff do with the anonymous log.
    struct Log: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Statistics, export, purge and erasure of the anonymous log.",
            subcommands: [
                Stats.self, Unmatched.self, Propose.self, Export.self, Purge.self, Erase.self, Audit.self,
            ])
    }
}
