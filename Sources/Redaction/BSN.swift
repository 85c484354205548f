/// The citizen service number's own check: the weighted sum of its digits is a multiple of eleven.
///
/// Weights 9, 8, … 2 and -1. Source: Logisch ontwerp BSN, Rijksdienst voor Identiteitsgegevens.
enum BSN {
    static func isValid(_ digits: some Collection<UInt8>) -> Bool {
        guard digits.count == 9, digits.contains(where: { $0 != 0x30 }) else { return false }
        var sum = 0
        for (index, digit) in digits.enumerated() {
            sum += (Int(digit) - 0x30) * (index == 8 ? -1 : 9 - index)
        }
        return sum % 11 == 0
    }
}
