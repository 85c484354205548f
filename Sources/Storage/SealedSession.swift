import Assistant
import FoundationEssentials

/// What a session's row holds: the address beside the session, so that a key rotation can find its new place and staff
/// can be let in.
struct SealedSession: Codable {
    let address: Address
    let session: Session
}

/// JSON as it is stored. Sealed or not, it is read by this program alone.
enum Stored {
    static func encode(_ value: some Encodable) throws(StoreError) -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        do { return try encoder.encode(value) } catch { throw .unreadable("value") }
    }

    static func decode<Value: Decodable>(
        _ type: Value.Type, from data: Data, what: String
    ) throws(StoreError) -> Value {
        do { return try JSONDecoder().decode(type, from: data) } catch { throw .unreadable(what) }
    }

    static func text(_ value: some Encodable) throws(StoreError) -> String {
        String(decoding: try encode(value), as: UTF8.self)
    }
}

extension KeyRing {
    func sealSession(_ session: Session, of address: Address, lookup: Data) throws(StoreError) -> Data {
        try seal(
            Stored.encode(SealedSession(address: address, session: session)), context: Data("session".utf8) + lookup)
    }

    func openSession(_ sealed: Data, lookup: Data) throws(StoreError) -> SealedSession {
        let plain = try open(sealed, context: Data("session".utf8) + lookup, what: "session")
        return try Stored.decode(SealedSession.self, from: plain, what: "session")
    }

    func sealMessage(_ message: OutboundMessage, lane: Data) throws(StoreError) -> Data {
        try seal(Stored.encode(message), context: Data("outbox".utf8) + lane)
    }

    func openMessage(_ sealed: Data, lane: Data) throws(StoreError) -> OutboundMessage {
        let plain = try open(sealed, context: Data("outbox".utf8) + lane, what: "message")
        return try Stored.decode(OutboundMessage.self, from: plain, what: "message")
    }

    /// For the redacted texts of the log, of samples and of cases, and for a case's link.
    func sealText(_ text: String, use: TextUse, row: Data) throws(StoreError) -> Data {
        try seal(Data(text.utf8), context: Data(use.rawValue.utf8) + row)
    }

    func openText(_ sealed: Data, use: TextUse, row: Data) throws(StoreError) -> String {
        String(decoding: try open(sealed, context: Data(use.rawValue.utf8) + row, what: use.rawValue), as: UTF8.self)
    }
}

/// What a sealed text is, bound to it so that one kind is never read as another.
enum TextUse: String, CaseIterable {
    case transcript, sample, excerpt, link
}
