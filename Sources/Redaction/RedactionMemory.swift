/// The names that one conversation has given away so far, as hashes, for the length of that conversation only.
///
/// It lives with the session in memory; it is not `Codable`, so that nobody stores it in passing.
package struct RedactionMemory: Sendable {
    /// More than a conversation has; it bounds the work.
    static let most = 64

    private(set) var names: [UInt64] = []

    package init() {}

    mutating func remember(_ hash: UInt64) {
        if names.count < Self.most, !names.contains(hash) { names.append(hash) }
    }

    func knows(_ hash: UInt64) -> Bool { names.contains(hash) }
}
