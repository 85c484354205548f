/// A moment as a clock in Amsterdam shows it; all that opening hours need.
///
/// Computed from UTC seconds without a time-zone database: Central European Time, summer time from the last Sunday of
/// March 01:00 UTC to the last Sunday of October 01:00 UTC (Directive 2000/84/EC).
package struct LocalMoment: Hashable, Sendable, Codable {
    package let year: Int
    package let month: Int
    package let day: Int
    /// 1 = Monday … 7 = Sunday.
    package let weekday: Int
    /// 0 … 1439.
    package let minute: Int

    package init(year: Int, month: Int, day: Int, minute: Int) {
        self.year = year
        self.month = month
        self.day = day
        self.minute = minute
        self.weekday = Self.weekday(Self.days(year: year, month: month, day: day))
    }

    /// - Parameter seconds: seconds since 1970-01-01 00:00 UTC.
    package init(unixSeconds seconds: Int64) {
        let local = seconds + (Self.isSummerTime(seconds) ? 7200 : 3600)
        let days = Int(local.quotient(flooring: 86400))
        let (year, month, day) = Self.civil(days)
        self.year = year
        self.month = month
        self.day = day
        self.minute = Int(local - Int64(days) * 86400) / 60
        self.weekday = Self.weekday(days)
    }

    /// Between 22:00 and 06:00.
    package var isNight: Bool { minute >= 22 * 60 || minute < 6 * 60 }

    /// The general Dutch holidays on which offices are closed.
    package var isHoliday: Bool {
        switch (month, day) {
        case (1, 1), (12, 25), (12, 26): return true
        case (4, 27): return weekday != 7
        case (4, 26): return weekday == 6  // Kingsday moves to Saturday when the 27th is a Sunday
        case (5, 5): return year % 5 == 0
        default:
            let offset = Self.days(year: year, month: month, day: day) - Self.easter(year)
            // Easter Sunday and Monday, Ascension, Whit Sunday and Monday
            return [0, 1, 39, 49, 50].contains(offset)
        }
    }

    private static func isSummerTime(_ seconds: Int64) -> Bool {
        let (year, _, _) = civil(Int(seconds.quotient(flooring: 86400)))
        let start = Int64(lastSunday(year: year, month: 3)) * 86400 + 3600
        let end = Int64(lastSunday(year: year, month: 10)) * 86400 + 3600
        return seconds >= start && seconds < end
    }

    private static func lastSunday(year: Int, month: Int) -> Int {
        let last = days(year: year, month: month, day: 31)
        return last - weekday(last) % 7
    }

    private static func weekday(_ days: Int) -> Int { (days + 3).modulo(7) + 1 }

    /// Days since 1970-01-01 (Howard Hinnant, chrono-compatible low-level date algorithms).
    package static func days(year: Int, month: Int, day: Int) -> Int {
        let y = month <= 2 ? year - 1 : year
        let era = Int64(y).quotient(flooring: 400)
        let yearOfEra = y - Int(era) * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return Int(era) * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func civil(_ days: Int) -> (Int, Int, Int) {
        let shifted = days + 719_468
        let era = Int(Int64(shifted).quotient(flooring: 146_097))
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// Easter Sunday as days since 1970 (anonymous Gregorian algorithm, Meeus).
    private static func easter(_ year: Int) -> Int {
        let a = year % 19
        let b = year / 100
        let c = year % 100
        let d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
        let e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7
        let f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114
        return days(year: year, month: f / 31, day: f % 31 + 1)
    }
}

extension Int64 {
    fileprivate func quotient(flooring divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}

extension Int {
    fileprivate func modulo(_ divisor: Int) -> Int {
        let rest = self % divisor
        return rest < 0 ? rest + divisor : rest
    }
}
