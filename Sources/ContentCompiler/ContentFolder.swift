package import Content
package import Foundation

/// Reads the two content folders from disk. The only place of the compiler that touches files.
package enum ContentFolder {
    /// Every `.yaml` file below `Dialogs/` and `Knowledge/` of the folder, in path order. Folders whose name begins with a
    /// dot are passed over.
    package static func read(_ root: URL) -> (files: [SourceFile], diagnostics: [Diagnostic]) {
        var files: [SourceFile] = []
        var diagnostics: [Diagnostic] = []
        for top in ["Dialogs", "Knowledge"] {
            let folder = root.appendingPathComponent(top, isDirectory: true)
            guard let paths = try? FileManager.default.subpathsOfDirectory(atPath: folder.path) else {
                diagnostics.append(fault("The folder \(top) is missing or cannot be read in \(root.path).", top))
                continue
            }
            for path in paths.sorted() where path.hasSuffix(".yaml") && !isHidden(path) {
                let name = "\(top)/\(path)"
                guard let data = FileManager.default.contents(atPath: folder.appendingPathComponent(path).path) else {
                    diagnostics.append(fault("This file cannot be read. Look at its permissions.", name))
                    continue
                }
                guard let text = String(validating: data, as: UTF8.self) else {
                    diagnostics.append(fault("This file is not UTF-8 text. Save it again as UTF-8.", name))
                    continue
                }
                files.append(SourceFile(path: name, text: text))
            }
        }
        return (files, diagnostics)
    }

    private static func isHidden(_ path: String) -> Bool { path.split(separator: "/").contains { $0.hasPrefix(".") } }

    private static func fault(_ message: String, _ file: String) -> Diagnostic {
        Diagnostic(
            rule: "F001", severity: .error, message: message, location: .init(file: file, line: 1, column: 1))
    }
}
