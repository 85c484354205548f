/// How often something was right, with the 95 % interval of Wilson (1927).
package struct Share: Encodable, Sendable {
    package var right = 0
    package var total = 0

    package init() {}

    mutating func note(_ isRight: Bool) {
        total += 1
        if isRight { right += 1 }
    }

    package var value: Double { total == 0 ? 1 : Double(right) / Double(total) }

    package var interval: (Double, Double) {
        guard total > 0 else { return (0, 1) }
        let n = Double(total)
        let z = 1.96
        let center = (value + z * z / (2 * n)) / (1 + z * z / n)
        let half = z * (value * (1 - value) / n + z * z / (4 * n * n)).squareRoot() / (1 + z * z / n)
        return (max(0, center - half), min(1, center + half))
    }

    private enum CodingKeys: String, CodingKey { case right, total, share, low, high }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(right, forKey: .right)
        try container.encode(total, forKey: .total)
        try container.encode(value, forKey: .share)
        try container.encode(interval.0, forKey: .low)
        try container.encode(interval.1, forKey: .high)
    }
}
