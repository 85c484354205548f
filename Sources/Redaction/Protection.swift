/// What must stay readable although it looks like somebody's number or site: the contacts of the help services.
struct Protection: Sendable {
    /// Hashes of `tel` and digits, of `host` and a host, of names of services word by word.
    private let hashes: Set<UInt64>
    let longestPhrase: Int
    private let phraseStarts: Set<UInt64>

    /// - Parameter contacts: numbers, addresses of sites, and names, as Knowledge/ writes them.
    init(_ contacts: [String]) {
        var hashes: Set<UInt64> = []
        var starts: Set<UInt64> = []
        var longest = 0
        for contact in contacts {
            let codes = FoldedText(contact).codes
            let digits = codes.filter { $0 >= 0x30 && $0 <= 0x39 }
            if digits.count >= 3, !codes.contains(where: { $0 >= 0x61 && $0 <= 0x7a }) {
                hashes.insert(Self.phone(digits))
                continue
            }
            if let host = Self.host(of: codes) {
                hashes.insert(Self.host(host))
                continue
            }
            let words = codes.split(whereSeparator: { !Scan.isAlphanumeric($0) })
            guard let first = words.first else { continue }
            hashes.insert(WordHash(words.joined(separator: [0x20])).finished)
            starts.insert(WordHash(first).finished)
            longest = max(longest, words.count)
        }
        self.hashes = hashes
        phraseStarts = starts
        longestPhrase = longest
    }

    func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }

    func startsPhrase(_ hash: UInt64) -> Bool { phraseStarts.contains(hash) }

    static func phone(_ digits: some Sequence<UInt8>) -> UInt64 { phoneHash(digits).finished }

    static func phoneHash(_ digits: some Sequence<UInt8>) -> WordHash {
        var hash = WordHash("tel".utf8)
        for digit in digits { hash.add(digit) }
        return hash
    }

    static func host(_ host: some Sequence<UInt8>) -> UInt64 { hostHash(host).finished }

    static func hostHash(_ host: some Sequence<UInt8>) -> WordHash {
        var hash = WordHash("host".utf8)
        for byte in host { hash.add(byte) }
        return hash
    }

    /// The host in an address, without scheme, `www.`, path; nil where it is no address.
    private static func host(of codes: [UInt8]) -> ArraySlice<UInt8>? {
        var rest = codes[...]
        for scheme in ["https://", "http://"] where rest.starts(with: scheme.utf8) {
            rest = rest.dropFirst(scheme.utf8.count)
        }
        if rest.starts(with: "www.".utf8) { rest = rest.dropFirst(4) }
        rest = rest.prefix { $0 != 0x2f }
        guard rest.contains(0x2e), !rest.contains(0x20), rest.last != 0x2e else { return nil }
        return rest
    }
}
