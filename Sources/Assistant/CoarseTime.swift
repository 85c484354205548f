package import Content

/// All the log says about when: the ISO 8601 week and a quarter of the day, in Dutch local time.
package struct CoarseTime: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
    /// `202647` is week 47 of 2026.
    package let week: Int
    /// 0 from midnight, 1 from 06:00, 2 from 12:00, 3 from 18:00.
    package let dayPart: Int

    package init(week: Int, dayPart: Int) {
        self.week = week
        self.dayPart = dayPart
    }

    package init(_ moment: LocalMoment) {
        let day = LocalMoment.days(year: moment.year, month: moment.month, day: moment.day)
        week = Self.week(ofDay: day)
        dayPart = moment.minute / 360
    }

    /// - Parameter seconds: seconds since 1970-01-01 00:00 UTC.
    package init(unixSeconds seconds: Int64) { self.init(LocalMoment(unixSeconds: seconds)) }

    /// - Parameter day: days since 1970-01-01, which was a Thursday.
    package static func week(ofDay day: Int) -> Int {
        // The Thursday of a week decides to which year the week belongs.
        let weekday = ((day + 3) % 7 + 7) % 7
        let thursday = day - weekday + 3
        let year = LocalMoment(unixSeconds: Int64(thursday) * 86400 + 43200).year
        return year * 100 + (thursday - LocalMoment.days(year: year, month: 1, day: 1)) / 7 + 1
    }

    /// `2026-W07` for 202607.
    package static func text(ofWeek week: Int) -> String {
        let number = week % 100
        return "\(week / 100)-W\(number < 10 ? "0" : "")\(number)"
    }

    package var description: String { "\(Self.text(ofWeek: week)) \(dayPart * 6)-\(dayPart * 6 + 6)" }

    package static func < (left: Self, right: Self) -> Bool {
        (left.week, left.dayPart) < (right.week, right.dayPart)
    }
}
