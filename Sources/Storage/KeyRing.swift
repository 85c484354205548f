import Assistant
import Crypto
import FoundationEssentials

/// The keys of one installation. The first seals; all of them open, so that a rotation can be taken up where it stopped.
///
/// From each 32 random bytes three keys are derived (HKDF-SHA256, RFC 5869), one for each use: AES-256-GCM for what is
/// kept, HMAC-SHA256 for finding a session by its address, HMAC-SHA256 for recognising a delivery.
package struct KeyRing: Sendable {
    /// A key's name in the key file and in every sealed value.
    package typealias KeyID = UInt32

    struct Key: Sendable {
        let id: KeyID
        let secret: SymmetricKey
        let sealing: SymmetricKey
        let finding: SymmetricKey
        let claiming: SymmetricKey
        /// The ISO week in which it was made; keys are dropped by it.
        let week: Int

        init(id: KeyID, secret: SymmetricKey, week: Int) {
            func derived(_ use: String) -> SymmetricKey {
                HKDF<SHA256>.deriveKey(inputKeyMaterial: secret, info: Data("baken \(use)".utf8), outputByteCount: 32)
            }
            self.id = id
            self.secret = secret
            self.week = week
            sealing = derived("sealing")
            finding = derived("finding")
            claiming = derived("claiming")
        }
    }

    let active: Key
    let former: [Key]

    var keys: [Key] { [active] + former }

    init(active: Key, former: [Key]) {
        self.active = active
        self.former = former
    }

    /// A ring with one new key.
    package static func made(week: Int) -> KeyRing { KeyRing(active: newKey(week: week, not: []), former: []) }

    /// The same ring with a new first key.
    package func rotated(week: Int) -> KeyRing {
        KeyRing(active: Self.newKey(week: week, not: keys.map(\.id)), former: keys)
    }

    /// Without the former keys made before a week; the active one always stays.
    package func dropping(before week: Int) -> KeyRing {
        KeyRing(active: active, former: former.filter { $0.week >= week })
    }

    package var count: Int { keys.count }

    private static func newKey(week: Int, not taken: [KeyID]) -> Key {
        var id = KeyID.random(in: 1...KeyID.max)
        while taken.contains(id) { id = KeyID.random(in: 1...KeyID.max) }
        return Key(id: id, secret: SymmetricKey(size: .bits256), week: week)
    }

    // MARK: - Sealing

    /// - Parameter context: bound to the sealed value, so that it opens in its own row only.
    func seal(_ plain: some DataProtocol, context: some DataProtocol) throws(StoreError) -> Data {
        do {
            let box = try AES.GCM.seal(plain, using: active.sealing, authenticating: context)
            var sealed = Data(capacity: 32 + plain.count)
            withUnsafeBytes(of: active.id.bigEndian) { sealed.append(contentsOf: $0) }
            if let combined = box.combined { sealed.append(combined) }
            return sealed
        } catch {
            throw .unreadable("key")
        }
    }

    func open(_ sealed: Data, context: some DataProtocol, what: String) throws(StoreError) -> Data {
        guard let key = key(of: sealed),
            let box = try? AES.GCM.SealedBox(combined: sealed.dropFirst(4)),
            let plain = try? AES.GCM.open(box, using: key.sealing, authenticating: context)
        else { throw .unreadable(what) }
        return plain
    }

    /// Whether it was sealed with the key that seals now.
    func isCurrent(_ sealed: Data) -> Bool { key(of: sealed)?.id == active.id }

    private func key(of sealed: Data) -> Key? {
        guard sealed.count > 4 else { return nil }
        let id = sealed.prefix(4).reduce(KeyID(0)) { $0 << 8 | KeyID($1) }
        return id == active.id ? active : former.first { $0.id == id }
    }

    // MARK: - Hashes

    /// Finds a session: 128 bits of a keyed hash of the address.
    func lookup(_ address: Address) -> Data {
        Self.hash(["session", address.channel, address.recipient], active.finding)
    }

    /// What is sent to one person stays in order, also over the end of a conversation.
    func lane(_ address: Address) -> Data { Self.hash(["lane", address.channel, address.recipient], active.finding) }

    /// Recognises a delivery, under each key that may have been active when it first came.
    func claims(channel: String, delivery: String) -> [Data] {
        keys.map { Self.hash([channel, delivery], $0.claiming) }
    }

    /// Tells whether a database was made with one of these keys.
    func witnesses() -> [Data] { keys.map { Self.hash(["witness"], $0.claiming) } }

    /// Each part with its length before it: no two lists of parts run together into the same bytes.
    private static func hash(_ parts: [String], _ key: SymmetricKey) -> Data {
        var mac = HMAC<SHA256>(key: key)
        for part in parts {
            withUnsafeBytes(of: UInt64(part.utf8.count).bigEndian) { mac.update(data: $0) }
            mac.update(data: Data(part.utf8))
        }
        return Data(mac.finalize().prefix(16))
    }
}

extension KeyRing: CustomStringConvertible, CustomReflectable {
    package var description: String { "\(count) keys" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
