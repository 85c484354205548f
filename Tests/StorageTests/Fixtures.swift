import Assistant
import Content
import Foundation
import Storage

@testable import Dialog
@testable import Redaction

/// A file database in a folder of its own, removed at the end.
final class TemporaryDatabase {
    let folder: URL
    let keys: KeyRing

    var path: String { folder.appending(path: "baken.sqlite").path }

    init(keys: KeyRing = .made(week: 202647)) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "baken-store-\(UUID().uuidString)")
        self.keys = keys
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func open(keys: KeyRing? = nil) throws -> SQLiteStore { try SQLiteStore(path: path, keys: keys ?? self.keys) }

    /// The database, its journal and its index, as they lie on the disk.
    func files() throws -> [String: Data] {
        var files: [String: Data] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            files[name] = try Data(contentsOf: folder.appending(path: name))
        }
        return files
    }
}

enum Sample {
    static let noon = Timestamp(seconds: 1_795_518_000)  // Tuesday 24 November 2026, 12:00 in Amsterdam

    static func address(_ number: Int, channel: String = "telegram") -> Address {
        Address(channel: channel, recipient: "6120000\(number)")
    }

    static func arrival(
        _ number: Int = 1, delivery: String? = nil, now: Timestamp = noon, channel: String = "telegram"
    ) -> Arrival {
        Arrival(address: address(number, channel: channel), delivery: delivery, now: now)
    }

    static func conversation(turn: Int = 0) -> Conversation {
        var conversation = Conversation(content: ContentVersion("0123456789abcdef"), language: .dutch, seed: 7)
        conversation.turn = turn
        conversation.stack = [Frame(dialog: "jong/start", node: "vraag", phase: .waiting)]
        return conversation
    }

    static func session(log: LogID = LogID(high: .random(in: 0 ... .max), low: .random(in: 0 ... .max))) -> Session {
        Session(conversation: conversation(), log: log)
    }

    static func turn(_ conversation: Conversation, says: [String] = []) -> Turn {
        Turn(state: conversation, replies: says.map(reply), effects: [], trace: [])
    }

    static func reply(_ text: String) -> Utterance {
        Utterance(texts: ["global:x"], text: text, choices: [], services: [])
    }

    static func facts(turn: Int) -> LogFacts {
        LogFacts(
            turn: turn, kind: .message, channel: "telegram", content: ContentVersion("0123456789abcdef"),
            language: .dutch, audience: .young, before: "", after: "jong/start:vraag", level: .concern,
            categories: [.grooming], topics: [.init(.grooming, percent: 81)], answers: [], reasons: [], steps: [],
            said: ["global:x"], services: [], escalations: [], ending: nil, latency: .under1ms)
    }

    static func redacted(_ text: String) -> Redacted { Redacted(text: text, kinds: []) }

    /// A step that counts turns, logs and says one thing.
    static func step(
        says: [String] = ["Hoi"], fate: TurnDraft.Fate = .goesOn,
        change: @escaping @Sendable (inout TurnDraft) -> Void = { _ in }
    ) -> @Sendable (Session?, Address) -> TurnDraft {
        { found, address in
            var session = found ?? Sample.session()
            session.conversation.turn += 1
            var draft = TurnDraft(turn: turn(session.conversation, says: says), session: session, fate: fate)
            draft.entry = .init(facts: facts(turn: session.conversation.turn), text: nil)
            draft.outbox = says.map { OutboundMessage(address: address, replies: [reply($0)]) }
            change(&draft)
            return draft
        }
    }
}

extension SQLiteStore {
    /// A turn with a step that also gets the address.
    @discardableResult
    func turn(_ arrival: Arrival, _ step: @escaping @Sendable (Session?, Address) -> TurnDraft) async throws
        -> TurnReceipt
    {
        try await turn(arrival) { step($0, arrival.address) }
    }
}

extension TurnReceipt {
    var draft: TurnDraft? {
        if case .stored(let draft) = self { return draft }
        return nil
    }
}
