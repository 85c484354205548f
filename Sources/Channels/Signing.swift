import Crypto
import FoundationEssentials

/// What signature schemes are made of.
enum Signing {
    /// Compares in a time that does not depend on where the first difference is, nor on how long either is.
    static func same(_ left: some Sequence<UInt8>, _ right: some Sequence<UInt8>) -> Bool {
        SHA256.hash(data: Data(left)) == SHA256.hash(data: Data(right))
    }

    static func sha256(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Data(message), using: SymmetricKey(data: Data(key))))
    }

    /// SHA-1 because Twilio signs with it; as an HMAC it is still sound.
    static func sha1(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
        Array(HMAC<Insecure.SHA1>.authenticationCode(for: Data(message), using: SymmetricKey(data: Data(key))))
    }

    static func digest(_ message: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: Data(message))) }

    static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    static func base64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

    /// - Returns: nil when the text is not Base64.
    static func bytes(base64 text: String) -> [UInt8]? { Data(base64Encoded: text).map { Array($0) } }
}
