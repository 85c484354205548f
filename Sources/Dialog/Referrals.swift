package import Content

/// Which services to offer, most urgent first, what is open now before what is closed, one always open.
package struct Referrals: Sendable {
    private let rows: [ReferralRow]
    private let services: [ServiceID: Service]

    package static let limit = 3

    package init(library: Library) {
        self.rows = library.referrals
        self.services = library.services
    }

    /// By what is known of the conversation.
    package func offer(
        categories: [RiskCategory], level: RiskLevel, topic: Topic?, audience: Audience, now: LocalMoment
    ) -> [ServiceID] {
        var found: [ServiceID] = []
        func add(_ row: ReferralRow?) {
            for service in row?.services ?? [] where !found.contains(service) { found.append(service) }
        }
        func serves(_ row: ReferralRow) -> Bool {
            row.level <= level && (row.audiences.isEmpty || row.audiences.contains(audience))
        }
        for category in categories { add(rows.first { $0.category == category && serves($0) }) }
        if let topic { add(rows.first { $0.category == nil && $0.topic == topic && serves($0) }) }
        if found.isEmpty { add(rows.first { $0.category == nil && $0.topic == nil && serves($0) }) }
        return arrange(found, audience: audience, level: level, now: now)
    }

    /// Drops what may not be shown or is not for this audience, puts what is open first and sees that one is open.
    package func arrange(
        _ wanted: [ServiceID], audience: Audience, level: RiskLevel, now: LocalMoment
    ) -> [ServiceID] {
        let usable = wanted.filter { id in
            guard let service = services[id], service.isShown else { return false }
            return audience == .unknown || service.audiences.isEmpty || service.audiences.contains(audience)
        }
        let open = usable.filter { !isClosed($0, now) }
        let closed = usable.filter { isClosed($0, now) }
        var list = Array((open + closed).prefix(Self.limit))
        if !list.contains(where: { isOpen($0, now) }) {
            let reachable = usable.first { isOpen($0, now) } ?? "veilig-thuis"
            if services[reachable]?.isShown == true {
                list = Array(list.prefix(Self.limit - 1)) + [reachable]
            }
        }
        return list
    }

    package func isOpen(_ id: ServiceID, _ now: LocalMoment) -> Bool { services[id]?.hours.isOpen(at: now) ?? false }

    /// Known to be closed; a service with unknown hours is not.
    package func isClosed(_ id: ServiceID, _ now: LocalMoment) -> Bool {
        guard let hours = services[id]?.hours, case .weekly = hours else { return false }
        return !hours.isOpen(at: now)
    }
}
