import Crypto
import FoundationEssentials

/// The key file: a first line that names the format, then a key on each line, the active one first:
/// its id (8 hexadecimal digits), its 32 bytes in Base64, the ISO week in which it was made.
extension KeyRing {
    static let header = "baken-keys 1"

    package var text: String {
        let lines = keys.map { key in
            let id = String(key.id, radix: 16)
            let padded = String(repeating: "0", count: 8 - id.count) + id
            let secret = key.secret.withUnsafeBytes { Data($0).base64EncodedString() }
            return "\(padded) \(secret) \(key.week)"
        }
        return ([Self.header] + lines).joined(separator: "\n") + "\n"
    }

    /// - Returns: nil when it is not a key file. Nothing of the text is repeated to say why.
    package init?(text: String) {
        let lines = text.split(whereSeparator: \.isNewline)
        guard lines.first.map(String.init) == Self.header else { return nil }
        var keys: [Key] = []
        for line in lines.dropFirst() {
            let fields = line.split(separator: " ")
            guard fields.count == 3, let id = KeyID(fields[0], radix: 16), let week = Int(fields[2]),
                let secret = Data(base64Encoded: String(fields[1])), secret.count == 32,
                !keys.contains(where: { $0.id == id })
            else { return nil }
            keys.append(Key(id: id, secret: SymmetricKey(data: secret), week: week))
        }
        guard let active = keys.first else { return nil }
        self.init(active: active, former: Array(keys.dropFirst()))
    }
}
