import ArgumentParser
import Content
import ContentCompiler
import Foundation

extension Baken {
    /// `baken translations`: what a translator still has to do, and the files to do it in.
    struct TranslationsCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "translations",
            abstract: "Counts missing and stale translations; with --write makes the files to fill in.",
            discussion: """
                Each text of Dialogs/ and Knowledge/ gets an entry in the side file of the language, with its id, the hash of
                the Dutch text and the Dutch words as a comment. What is translated stays as it is; what was made from another
                Dutch text is marked STALE.
                """)

        @OptionGroup var content: ContentOptions
        @ArgumentParser.Option(help: "The language to translate into.") var language = "en"
        @Flag(help: "Write the side files.") var write = false
        @Argument(help: "Only files whose path holds this.") var paths: [String] = []

        func run() throws {
            let folder = try content.folder()
            let (files, unreadable) = ContentFolder.read(folder)
            let result = Compiler.compile(files, requirements: ContentOptions.requirements)
            let broken = (unreadable + result.diagnostics).filter { ["F001", "F002", "F003"].contains($0.rule) }
            guard broken.isEmpty else {
                for diagnostic in broken { Output.error(diagnostic.rendered) }
                throw ContentOptions.brokenContent
            }
            let existing = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
            let byFile = Dictionary(grouping: result.map.texts, by: \.location.file)
            var missing = 0
            var stale = 0
            for (source, texts) in byFile.sorted(by: { $0.key < $1.key }) where isChosen(source) {
                let path = TranslationFile.path(of: source, Language(language))
                let written = TranslationFile.write(
                    source: source, texts: texts, language: Language(language), existing: existing[path])
                missing += written.missing
                stale += written.stale
                Output.line("\(path): \(texts.count) texts, \(written.missing) missing, \(written.stale) stale")
                if write, written.text != existing[path]?.text { try save(written, in: folder) }
            }
            Output.error("\(missing) missing, \(stale) stale")
            if !write, missing + stale > 0 { throw ExitCode.failure }
        }

        private func isChosen(_ path: String) -> Bool { paths.isEmpty || paths.contains { path.contains($0) } }

        private func save(_ written: TranslationFile.Written, in folder: URL) throws {
            let file = folder.appendingPathComponent(written.path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(written.text.utf8).write(to: file, options: .atomic)
        }
    }
}
