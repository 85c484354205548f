import ArgumentParser
import Content
import Foundation
import Redaction

/// Makes the redactor of a content folder: its vocabulary, and every contact of Knowledge/ kept readable.
enum RedactorLoader {
    static func redactor(in folder: URL, for library: Library) throws -> Redactor {
        let path = folder.appendingPathComponent("Knowledge/redaction/vocabulary.bin").path
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw ValidationError("The word list \(path) cannot be read. Without it nothing can be redacted.")
        }
        return Redactor(vocabulary: try RedactionVocabulary.parse(bytes), protected: contacts(of: library))
    }

    private static func contacts(of library: Library) -> [String] {
        library.services.values.sorted { $0.id < $1.id }.flatMap { service in
            [service.name] + [service.phone, service.chat, service.url, service.email].compactMap { $0 }
        }
    }
}
