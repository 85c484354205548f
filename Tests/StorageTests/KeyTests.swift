import Assistant
import Content
import Dialog
import Foundation
import Storage
import Testing

struct KeyTests {
    private func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "baken-keys-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    @Test func `the key file is made once, for its owner alone, and read again`() throws {
        let path = try folder().appending(path: "keys").path
        let made = try KeyFile(path: path).loadOrMake(week: 202647)
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
        #expect(try KeyFile(path: path).loadOrMake(week: 202650).text == made.text)
    }

    @Test(arguments: [0o640, 0o604, 0o644, 0o660])
    func `a key file that others may read is refused`(_ mode: Int) throws {
        let path = try folder().appending(path: "keys").path
        _ = try KeyFile(path: path).loadOrMake(week: 1)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        #expect(throws: KeyFile.Failure.readableByOthers) { try KeyFile(path: path).load() }
    }

    @Test(arguments: [
        "", "baken-keys 1\n", "baken-keys 2\n00000001 AAAA 1\n", "baken-keys 1\n00000001 AAAA 202647\n", "x",
    ])
    func `what is no key file is refused and not overwritten`(_ text: String) throws {
        let path = try folder().appending(path: "keys").path
        try Data(text.utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        #expect(throws: KeyFile.Failure.malformed) { try KeyFile(path: path).loadOrMake(week: 1) }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    }

    @Test func `a link in place of the key file is refused`() throws {
        let folder = try folder()
        _ = try KeyFile(path: folder.appending(path: "real").path).loadOrMake(week: 1)
        let link = folder.appending(path: "keys").path
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "real")
        #expect(throws: KeyFile.Failure.self) { try KeyFile(path: link).load() }
    }

    @Test func `printing a ring shows no key`() throws {
        let ring = KeyRing.made(week: 1)
        let secret = try #require(ring.text.split(separator: "\n").last?.split(separator: " ").dropFirst().first)
        var dumped = ""
        dump(ring, to: &dumped)
        #expect(!dumped.contains(secret))
        #expect("\(ring)" == "1 keys")
    }

    @Test func `a database made with other keys is refused`() throws {
        let file = try TemporaryDatabase()
        _ = try file.open()
        #expect(throws: StoreError.foreignKeys) { try file.open(keys: .made(week: 1)) }
    }

    @Test func `after a rotation everything is found and nothing needs the old key`() async throws {
        let file = try TemporaryDatabase()
        let old = try file.open()
        for person in 0..<20 {
            try await old.turn(
                Sample.arrival(person, delivery: "d\(person)"),
                Sample.step(says: ["tekst \(person)", "meer"]) { draft in
                    draft.session.escalation = EscalationID(high: 9, low: UInt64(person))
                    draft.escalation = .init(
                        level: .high, reasons: [.high], categories: [], audience: .young, language: .dutch,
                        excerpt: Sample.redacted("stuk \(person)"))
                    draft.entry = .init(facts: Sample.facts(turn: 1), text: Sample.redacted("woorden \(person)"))
                    draft.sample = .init(language: .dutch, text: Sample.redacted("monster \(person)"))
                })
        }
        try old.close()

        let rotated = file.keys.rotated(week: 202648)
        let during = try file.open(keys: rotated)
        #expect(try await during.resealAll() == 20 * (1 + 2 + 1 + 2 + 1))
        #expect(try await during.resealAll() == 0)
        let again = try await during.turn(Sample.arrival(3, delivery: "d3"), Sample.step())
        #expect(again.draft == nil, "a delivery from before the rotation is still known")
        try during.close()

        let after = try file.open(keys: rotated.dropping(before: 202648))
        let next = try await after.turn(Sample.arrival(3), Sample.step(says: []))
        #expect(next.draft?.session.conversation.turn == 2)
        let due = try await after.due(on: "telegram", at: Sample.noon, limit: 100).deliveries
        #expect(Set(due.flatMap { $0.message.replies.map(\.text) }) == Set((0..<20).map { "tekst \($0)" }))
        #expect(Set(try await after.cases().compactMap(\.excerpt)) == Set((0..<20).map { "stuk \($0)" }))
        #expect(Set(try await after.samples(language: nil).map(\.text)) == Set((0..<20).map { "monster \($0)" }))
        #expect(rotated.count == 2)
        #expect(rotated.dropping(before: 202648).count == 1)
    }
}
