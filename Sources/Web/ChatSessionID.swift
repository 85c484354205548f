import Assistant
import Crypto
import FoundationEssentials
import HTTPTypes

/// A web chat's session: 128 random bits, which the browser alone keeps.
struct ChatSessionID: Sendable {
    let text: String

    init() {
        var generator = SystemRandomNumberGenerator()
        text = RandomID<ChatSessionID> { generator.next() }.description
    }

    /// - Parameter text: as a browser sent it.
    init(checking text: String) throws(Problem) {
        guard RandomID<ChatSessionID>(text)?.description == text else {
            throw Problem(.badRequest, "The session is not one of ours.")
        }
        self.text = text
    }

    /// Where it is answered. From what is stored nobody can take the session up.
    var address: Address {
        let hash = SHA256.hash(data: Data("baken web chat \(text)".utf8))
        return Address(
            channel: "web",
            recipient: hash.prefix(16).map { byte in
                (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }.joined())
    }
}
