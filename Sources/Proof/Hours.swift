import Content
import Dialog

/// The two hours at which every reply is given that can differ between them.
struct Hours: Sendable {
    /// When most is open.
    let day: LocalMoment
    /// When least is open of all hours at night.
    let night: LocalMoment
    /// Services that never close, or of which no hours are known.
    private let timeless: Set<ServiceID>
    /// What is open at night is open by day.
    private let isNested: Bool

    /// One in so many replies that cannot differ is given at night all the same.
    private static let sample = 16

    init(_ library: Library) {
        (day, night) = Moments.extremes(library)
        var timeless: Set<ServiceID> = []
        for (id, service) in library.services {
            if case .weekly = service.hours { continue }
            timeless.insert(id)
        }
        self.timeless = timeless
        let (day, night) = (day, night)
        isNested = library.services.values.allSatisfy {
            !$0.hours.isOpen(at: night) || $0.hours.isOpen(at: day)
        }
    }

    /// A referral puts what is open first and takes three. When by day all that it shows never closes, so much that never
    /// closes stands in front, and as nothing more is open at night, the same is shown then.
    func mayDiffer(_ turn: Turn) -> Bool {
        turn.replies.contains { reply in reply.services.contains { !isNested || !timeless.contains($0) } }
    }

    func isSample(_ turn: Turn, _ number: Int) -> Bool {
        number.isMultiple(of: Self.sample) && turn.replies.contains { !$0.services.isEmpty }
    }
}
