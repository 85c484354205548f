import Content
import Dialog

/// The moments at which something differs: which services are open, and whether it is night.
enum Moments {
    /// One moment for each combination that occurs in a week and on a holiday.
    static func all(_ library: Library) -> [LocalMoment] {
        var seen: Set<[String]> = []
        var list: [LocalMoment] = []
        // A week of November without holidays, and Christmas Day.
        let days = (23...29).map { (11, $0) } + [(12, 25)]
        for (month, day) in days {
            for minute in stride(from: 0, to: 1440, by: 15) {
                let moment = LocalMoment(year: 2026, month: month, day: day, minute: minute)
                let open = library.services.values.filter { $0.hours.isOpen(at: moment) }.map(\.id.rawValue).sorted()
                if seen.insert(open + [moment.isNight ? "night" : "day"]).inserted { list.append(moment) }
            }
        }
        return list
    }

    /// The moment at which most is open, and the one at night at which least is.
    static func extremes(_ library: Library) -> (day: LocalMoment, night: LocalMoment) {
        func open(_ moment: LocalMoment) -> Int { library.services.values.count { $0.hours.isOpen(at: moment) } }
        let moments = all(library)
        let noon = LocalMoment(year: 2026, month: 11, day: 24, minute: 720)
        let day = moments.max { open($0) < open($1) } ?? noon
        let night = moments.filter(\.isNight).min { open($0) < open($1) } ?? noon
        return (day, night)
    }
}
