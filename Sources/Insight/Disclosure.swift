/// Statistical disclosure control: what may be said about small groups.
///
/// Cells below the threshold are not shown, the others are rounded to multiples of five, totals too, so that no
/// difference gives a small number away (threshold and rounding as in the UK LLC guidebook; `docs/privacy.md`).
package struct Disclosure: Hashable, Sendable {
    /// The smallest group that is shown.
    package let threshold: Int

    package static let standard = Disclosure(threshold: 5)
    /// For anything that leaves the team.
    package static let outside = Disclosure(threshold: 10)

    /// - Parameter threshold: taken as 1 when smaller.
    package init(threshold: Int) { self.threshold = max(1, threshold) }

    /// - Returns: nil when the group is too small to be shown.
    package func shown(_ count: Int) -> Int? {
        guard count >= threshold else { return nil }
        return threshold == 1 ? count : (count + 2) / 5 * 5
    }

    /// A share in steps of five percent, and only of a group twice as large as must be.
    package func share(_ part: Int, of whole: Int) -> Int? {
        guard whole >= 2 * threshold else { return nil }
        let percent = Double(part) * 100 / Double(whole)
        return threshold == 1 ? Int(percent.rounded()) : Int((percent / 5).rounded()) * 5
    }
}
