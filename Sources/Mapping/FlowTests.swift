package import Content

/// Which conversation tests reached which place, as `baken test` counts it.
package struct FlowTests: Sendable {
    package struct Name: Hashable, Sendable {
        package let name: String
        /// `file:line`
        package let place: String

        package init(name: String, place: String) {
            self.name = name
            self.place = place
        }
    }

    /// An option's id, the words that no option knew, or a branch by its number.
    package enum Way: Hashable, Sendable {
        case option(OptionID)
        case free
        case branch(Int)
    }

    package let names: [Name]
    /// The tests that entered a node, by their position in `names`.
    let node: @Sendable (DialogID, NodeID) -> [Int]
    /// Whether any test went on so.
    let isTaken: @Sendable (DialogID, NodeID, Way) -> Bool

    package init(
        names: [Name], node: @escaping @Sendable (DialogID, NodeID) -> [Int],
        isTaken: @escaping @Sendable (DialogID, NodeID, Way) -> Bool
    ) {
        self.names = names
        self.node = node
        self.isTaken = isTaken
    }
}
