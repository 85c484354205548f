/// The safety protocol as it was agreed, apart from the dialogs that carry it out: `Dialogs/_protocol.yaml`.
///
/// Nothing of it runs. `baken verify` proves that the dialogs do what it says, so that a slip in one of the two is seen.
package struct SafetyProtocol: Hashable, Sendable, Codable {
    package let openings: [Opening]
    package let answers: [DangerousAnswer]
    package let numbers: [Number]

    package init(openings: [Opening], answers: [DangerousAnswer], numbers: [Number]) {
        self.openings = openings
        self.answers = answers
        self.numbers = numbers
    }

    /// A message of this level and category opens this dialog, and these services are in the reply.
    package struct Opening: Hashable, Sendable, Codable {
        package let level: RiskLevel
        package let category: RiskCategory
        /// Empty: every audience.
        package let audiences: [Audience]
        package let dialog: DialogID
        package let services: [ServiceID]

        package init(
            level: RiskLevel, category: RiskCategory, audiences: [Audience], dialog: DialogID, services: [ServiceID]
        ) {
            self.level = level
            self.category = category
            self.audiences = audiences
            self.dialog = dialog
            self.services = services
        }
    }

    /// Giving one of these answers means danger.
    package struct DangerousAnswer: Hashable, Sendable, Codable {
        package let dialog: DialogID
        package let node: NodeID
        package let options: [OptionID]
        package let level: RiskLevel
        package let category: RiskCategory

        package init(
            dialog: DialogID, node: NodeID, options: [OptionID], level: RiskLevel, category: RiskCategory
        ) {
            self.dialog = dialog
            self.node = node
            self.options = options
            self.level = level
            self.category = category
        }
    }

    /// The node itself names these services, whatever else stands in the reply.
    package struct Number: Hashable, Sendable, Codable {
        package let dialog: DialogID
        package let node: NodeID
        package let services: [ServiceID]

        package init(dialog: DialogID, node: NodeID, services: [ServiceID]) {
            self.dialog = dialog
            self.node = node
            self.services = services
        }
    }

    /// The first row that holds.
    package func opening(_ level: RiskLevel, _ category: RiskCategory, _ audience: Audience) -> Opening? {
        openings.first {
            $0.level == level && $0.category == category && ($0.audiences.isEmpty || $0.audiences.contains(audience))
        }
    }
}
