import ArgumentParser
import Content
import ContentCompiler
import Foundation

extension Baken {
    /// `baken schemas`: what an editor's YAML language server needs to complete keys and words.
    struct Schemas: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Checks docs/schemas and the comment that names a schema in each content file; --write mends both.",
            discussion: """
                The schemas are made of the very lists by which the compiler reads the files. An editor with the YAML language \
                server completes keys and words by them, and marks what does not fit.
                """)

        @OptionGroup var content: ContentOptions
        @Flag(help: "Write the schemas, and the comment where it is missing.") var write = false

        func run() throws {
            let folder = try content.folder()
            let (files, unreadable) = ContentFolder.read(folder)
            guard unreadable.isEmpty else {
                for diagnostic in unreadable { Output.error(diagnostic.rendered) }
                throw ContentOptions.brokenContent
            }
            let schemas = ContentKind.allCases.map(ContentSchema.init).map { SourceFile(path: $0.path, text: $0.json) }
            let wanted = schemas + files.map { SourceFile(path: $0.path, text: ContentSchema.commented($0)) }
            let changed = wanted.filter { text(folder.appendingPathComponent($0.path)) != $0.text }
            for file in changed {
                Output.line("\(file.path) \(write ? "written" : "is out of date")")
                if write { try save(file, in: folder) }
            }
            Output.line(
                "\(schemas.count) schemas, \(files.count) files, \(changed.count) \(write ? "written" : "out of date")")
            if !write, !changed.isEmpty { throw ExitCode.failure }
        }

        private func text(_ file: URL) -> String? {
            FileManager.default.contents(atPath: file.path).map { String(decoding: $0, as: UTF8.self) }
        }

        private func save(_ source: SourceFile, in folder: URL) throws {
            let file = folder.appendingPathComponent(source.path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(source.text.utf8).write(to: file, options: .atomic)
        }
    }
}
