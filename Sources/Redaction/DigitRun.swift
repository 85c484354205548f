/// Digits that belong together, and what they may be.
struct DigitRun {
    var digits: [UInt8] = []
    var groups: [[UInt8]] = []
    /// How many groups were written in words.
    var words = 0
    var plus = false

    /// - Parameters:
    ///   - cue: the message speaks of a telephone.
    ///   - amount: a sign or a word for money or a unit stands beside it.
    func kind(cue: Bool, amount: Bool) -> RedactionKind? {
        let count = digits.count
        guard count >= 6, !isCounting, !areYears else { return nil }
        if amount, count <= 9, digits[0] != 0x30, !plus { return nil }
        if digits[0] == 0x30, count >= 9 || digits.starts(with: "06".utf8) || (cue && count >= 7) { return .phone }
        if plus, count >= 7 { return .phone }
        if count == 9, BSN.isValid(digits) { return .bsn }
        let abroad = ["31", "32", "49", "33", "44", "212", "90"].contains { digits.starts(with: $0.utf8) }
        if abroad, count >= 10 { return .phone }
        if digits[0] == 0x36, count == 9 { return .phone }
        if digits[0] == 0x30, count >= 8 { return .phone }
        if cue, count >= 7 { return .phone }
        if count >= 8 || (count == 7 && groups.count == 1) { return .number }
        return nil
    }

    /// Ten digits from a nought, or a country and a number behind a plus or two noughts.
    var isWholePhone: Bool {
        guard !isCounting, !areYears else { return false }
        if plus || digits.starts(with: "00".utf8) { return (10...15).contains(digits.count) }
        return digits.count == 10 && digits[0] == 0x30
    }

    /// One, two, three … or ten, nine, eight …: somebody counts.
    private var isCounting: Bool {
        guard groups.count >= 3, digits.count < 30 else { return false }
        let values = groups.map { $0.reduce(0) { $0 * 10 + Int($1) - 0x30 } }
        let steps = zip(values, values.dropFirst()).map { $1 - $0 }
        // 0 5 10 15, 100 200 300
        let even = steps.allSatisfy { $0 == steps[0] } && (groups[0].count == 1 || digits[0] != 0x30)
        return steps.allSatisfy { $0 == 1 } || steps.allSatisfy { $0 == -1 }
            || even && steps[0] % 5 == 0 && steps[0] != 0
    }

    private var areYears: Bool {
        groups.allSatisfy { $0.count == 4 && ($0.starts(with: "19".utf8) || $0.starts(with: "20".utf8)) }
    }
}
