package import Content
package import Dialog
import Safety
import Understanding

/// Which services somebody comes to by answering questions, for each audience and need: an empty cell is a person without
/// help.
package struct ServiceCoverage: Sendable {
    package struct Cell: Sendable {
        package let audience: Audience
        package let need: Topic
        package let dialog: DialogID?
        /// In the order in which they were met, the nearest first.
        package let services: [ServiceID]
    }

    package let cells: [Cell]
    /// Services that are shown nowhere on these ways.
    package let unreached: [ServiceID]

    /// Needs for which somebody comes to a helpline. The rest is about the chat itself.
    package static let needs: [Topic] = Topic.allCases.filter {
        ![.thanks, .greeting, .goodbye, .insult, .outOfScope, .aboutBot, .anonymity].contains($0)
    }

    package init(engine: Engine) {
        var cells: [Cell] = []
        var met: Set<ServiceID> = []
        for audience in Audience.allCases where audience != .unknown {
            for need in Self.needs {
                let services = Self.services(need, audience, engine)
                met.formUnion(services)
                cells.append(
                    Cell(
                        audience: audience, need: need, dialog: engine.index.dialog(for: need, audience: audience),
                        services: services))
            }
        }
        for answer in engine.library.answers.values {
            if case .services(let ids) = answer.refer { met.formUnion(ids) }
        }
        for row in engine.library.safety.interrupts { met.formUnion(Self.named(in: row.dialog, engine.library)) }
        self.cells = cells
        unreached = engine.library.services.values.filter { $0.isShown && !met.contains($0.id) }.map(\.id).sorted()
    }

    package var empty: [Cell] { cells.filter { $0.services.isEmpty } }

    /// Tells the need as a first message and then gives every answer in turn, until every question was answered in every way.
    private static func services(_ need: Topic, _ audience: Audience, _ engine: Engine) -> [ServiceID] {
        var reading = Reading(form: .words)
        reading.wordCount = 6
        reading.audiences = [.init(audience, 0.99)]
        reading.topics = [.init(need, 0.99)]
        let world = World(now: LocalMoment(year: 2026, month: 11, day: 24, minute: 720))
        let first = engine.step(engine.newConversation(seed: 1), .message(reading, .harmless), world)
        var found: [ServiceID] = []
        var seen: Set<String> = []
        var queue = [first]
        var head = 0
        while head < queue.count, head < limit {
            let turn = queue[head]
            head += 1
            for service in turn.services where !found.contains(service) { found.append(service) }
            guard seen.insert(turn.state.place).inserted else { continue }
            // Back at the hub the need was dealt with; what comes then is another matter.
            if head > 1, let hub = engine.library.global.hubs[audience], turn.state.stack.last?.dialog == hub {
                continue
            }
            for choice in turn.replies.last?.choices ?? [] {
                queue.append(engine.step(turn.state, .choice(choice.reference), world))
            }
        }
        return found
    }

    private static let limit = 400

    private static func named(in dialog: DialogID, _ library: Library) -> Set<ServiceID> {
        var list: Set<ServiceID> = []
        for node in library.dialogs[dialog]?.nodes ?? [] {
            if case .services(let ids) = node.refer { list.formUnion(ids) }
            for piece in node.say.flatMap(\.variants).flatMap({ $0.wordings.values }).flatMap(\.informal) {
                if case .service(let id, _) = piece { list.insert(id) }
            }
        }
        return list
    }

    /// The table of docs/coverage.md.
    package var markdown: String {
        let audiences = Audience.allCases.filter { $0 != .unknown }
        var lines = [
            "# Who comes to which service, for which need", "",
            "Made by `baken coverage`; `baken coverage --check` fails on an empty cell. Somebody tells the need in a first message and then",
            "answers the questions, each in every way, until the bot asks what else there is; what is shown on the way stands here, the nearest",
            "first. Not counted: what the commands *hulp* and *mens* show everywhere.", "",
            "| need | " + audiences.map(\.rawValue).joined(separator: " | ") + " |",
            "|---|" + String(repeating: "---|", count: audiences.count),
        ]
        for need in Self.needs {
            let row = audiences.map { audience in
                let cell = cells.first { $0.audience == audience && $0.need == need }
                let services = cell?.services.map(\.rawValue) ?? []
                return services.isEmpty ? "**nothing**" : services.joined(separator: ", ")
            }
            lines.append("| \(need.rawValue) | \(row.joined(separator: " | ")) |")
        }
        let rest = unreached.isEmpty ? "none" : unreached.map(\.rawValue).joined(separator: ", ")
        lines += ["", "Services that no such way, no answer and no safety dialog shows: \(rest).", ""]
        return lines.joined(separator: "\n")
    }
}
