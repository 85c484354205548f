import Crypto
import Foundation

/// Signatures as platforms make them, written apart from the code that judges them.
enum SignatureMaker {
    static func twilio(_ address: String, _ fields: [String: String], key: String) -> String {
        let text = address + fields.sorted { $0.key < $1.key }.map { $0.key + $0.value }.joined()
        return Data(
            HMAC<Insecure.SHA1>.authenticationCode(for: Data(text.utf8), using: SymmetricKey(data: Data(key.utf8)))
        ).base64EncodedString()
    }

    static func standard(id: String, seconds: Int64, body: String, key: Data) -> String {
        let text = "\(id).\(seconds).\(body)"
        return "v1,"
            + Data(HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: SymmetricKey(data: key)))
            .base64EncodedString()
    }
}
