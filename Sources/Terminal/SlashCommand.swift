import Content

/// The commands of the terminal by their names after the slash.
enum SlashCommand {
    private static let names: [String: Command] = [
        "hulp": .help, "help": .help, "nummers": .help, "numbers": .help, "weg": .leave, "exit": .leave, "stop": .leave,
        "quit": .leave, "wis": .erase, "erase": .erase, "opnieuw": .restart, "restart": .restart, "terug": .back,
        "back": .back, "mens": .human, "human": .human, "taal": .language, "language": .language,
        "herhaal": .repeatQuestion, "repeat": .repeatQuestion, "lees": .repeatQuestion, "waarom": .why, "why": .why,
        "opdrachten": .commands, "commands": .commands,
    ]

    static func named(_ name: String) -> Command? { names[name] }

    /// The name that differs in the fewest letters; the numbers when nothing comes near.
    static func nearest(to name: String) -> String {
        let known = names.keys.sorted() + ["veilig"]
        let typed = Array(name.prefix(longest))
        let best = known.map { (name: $0, distance: distance(typed, Array($0))) }.min { $0.distance < $1.distance }
        guard let best, best.distance < best.name.count else { return "hulp" }
        return best.name
    }

    private static let longest = 24

    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var row = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, b) in right.enumerated() {
                let above = row[j + 1]
                row[j + 1] = a == b ? diagonal : 1 + min(diagonal, above, row[j])
                diagonal = above
            }
        }
        return row[right.count]
    }
}
