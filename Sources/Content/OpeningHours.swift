/// When a service is open, in Amsterdam time.
package enum OpeningHours: Hashable, Sendable, Codable {
    case always
    /// Not known: shown, but never counted as open now.
    case unknown
    case weekly([Block], closedOnHolidays: Bool)

    /// Minutes of the day on some weekdays (1 = Monday … 7 = Sunday). `until` below `from` runs into the next morning.
    package struct Block: Hashable, Sendable, Codable {
        package let weekdays: [Int]
        package let from: Int
        package let until: Int

        package init(weekdays: [Int], from: Int, until: Int) {
            self.weekdays = weekdays
            self.from = from
            self.until = until
        }
    }

    package func isOpen(at moment: LocalMoment) -> Bool {
        switch self {
        case .always: return true
        case .unknown: return false
        case .weekly(let blocks, let closedOnHolidays):
            if closedOnHolidays && moment.isHoliday { return false }
            let yesterday = moment.weekday == 1 ? 7 : moment.weekday - 1
            return blocks.contains { block in
                if block.from <= block.until {
                    return block.weekdays.contains(moment.weekday) && block.from <= moment.minute
                        && moment.minute < block.until
                }
                return (block.weekdays.contains(moment.weekday) && moment.minute >= block.from)
                    || (block.weekdays.contains(yesterday) && moment.minute < block.until)
            }
        }
    }
}
