import Content
import Dialog
import Foundation
import Safety
import Understanding

/// One turn as it is judged.
struct Judgement {
    let turn: Turn
    let before: Conversation
    let move: Move
    let state: AbstractState
    let id: Int
    let now: LocalMoment
    let situation: Situation
}

/// A property that does not hold, with where and why.
struct Violation {
    let state: Int
    let move: String
    let message: String
    let reply: [String]
}

/// Holds every turn against every property and keeps, for each, the violation with the shortest way to it.
struct Checker {
    let engine: Engine
    let safetyProtocol: SafetyProtocol
    private let acuteDialogs: Set<DialogID>
    private let dangerous: [DialogID: [NodeID: [SafetyProtocol.DangerousAnswer]]]
    private let numbers: [DialogID: [NodeID: SafetyProtocol.Number]]
    private let vocabulary: Vocabulary
    private var texts: TextVerdicts
    private(set) var violations: [Property: Violation] = [:]
    private(set) var counts: [Property: Int] = [:]

    init(engine: Engine, safetyProtocol: SafetyProtocol) {
        self.engine = engine
        self.safetyProtocol = safetyProtocol
        acuteDialogs = Set(safetyProtocol.openings.filter { $0.level == .acute }.map(\.dialog))
        dangerous = Dictionary(grouping: safetyProtocol.answers, by: \.dialog).mapValues {
            Dictionary(grouping: $0, by: \.node)
        }
        numbers = Dictionary(grouping: safetyProtocol.numbers, by: \.dialog).mapValues { rows in
            Dictionary(rows.map { ($0.node, $0) }, uniquingKeysWith: { first, _ in first })
        }
        vocabulary = Vocabulary(engine.library)
        texts = TextVerdicts()
    }

    private var library: Library { engine.library }

    mutating func fail(_ property: Property, _ id: Int, _ move: String, _ message: String, _ turn: Turn?) {
        counts[property, default: 0] += 1
        // States are numbered in the order in which they were found, the shortest way first.
        if let known = violations[property], known.state <= id, known.state >= 0 { return }
        violations[property] = Violation(
            state: id, move: move, message: message, reply: turn?.replies.map(\.text) ?? [])
    }

    // MARK: One turn

    mutating func judge(_ j: Judgement) {
        judgeSafety(j)
        judgeCommand(j)
        judgeForm(j)
    }

    private mutating func judgeSafety(_ j: Judgement) {
        let after = j.turn.state
        switch j.move.kind {
        case .message(let level, let category, let hasOption):
            if level == .acute { judgeAcute(j, category, takesAny: hasOption) }
            if level == .high { judgeHigh(j) }
            if level >= .high, !hasOption { judgeOpening(j, level, category) }
        case .edited(let level, let category):
            judgeAcute(j, category)
            judgeOpening(j, level, category)
        case .option(let node, let option):
            judgeAnswer(j, node, option)
        case .serious:
            judgeHigh(j)
        case .plain, .eases, .command, .silence:
            break
        }
        if after.level == .acute, j.move.kind != .silence, !j.turn.replies.isEmpty {
            let due = DangerKind(after.categories).number
            if !shows(due, in: j.turn.replies), !shows("112", in: j.turn.replies) {
                fail(.acuteStands, j.id, j.move.name, "\(due) is not in the reply", j.turn)
            }
        }
        judgeNumbers(j)
        judgeLevel(j)
    }

    func shows(_ service: ServiceID, in replies: [Utterance]) -> Bool {
        guard let service = library.services[service], let number = service.phone ?? service.chat else { return false }
        return replies.contains { $0.services.contains(service.id) && $0.text.contains(number) }
    }

    private func due(_ category: RiskCategory, _ audience: Audience) -> [ServiceID] {
        safetyProtocol.opening(.acute, category, audience)?.services ?? ["112"]
    }

    /// - Parameter takesAny: an answer was given besides, which is taken first: either number will do.
    private mutating func judgeAcute(_ j: Judgement, _ category: RiskCategory, takesAny: Bool = false) {
        // Where the dialog is open already it goes on with the number that it has come to.
        let isOpen = j.situation.stack.contains {
            $0.dialog == safetyProtocol.opening(.acute, category, j.turn.state.audience)?.dialog
        }
        let hasAny = (takesAny || isOpen) && (shows("112", in: j.turn.replies) || shows("113", in: j.turn.replies))
        for service in due(category, j.turn.state.audience) where !hasAny && !shows(service, in: j.turn.replies) {
            fail(.acuteNumber, j.id, j.move.name, "\(service) is not in the reply to \(category.rawValue)", j.turn)
        }
        let tookOver = j.turn.trace.contains { if case .interrupted(.acute, _, _) = $0 { true } else { false } }
        if tookOver, let first = j.turn.replies.first,
            !(takesAny && (shows("112", in: [first]) || shows("113", in: [first]))),
            !due(category, j.turn.state.audience).contains(where: { shows($0, in: [first]) })
        {
            fail(.acuteFirst, j.id, j.move.name, "the first bubble has no number", j.turn)
        }
    }

    private mutating func judgeHigh(_ j: Judgement) {
        let isOpen = j.turn.services.contains { service in
            engine.referrals.isOpen(service, j.now)
                && (library.services[service].map { namesIt($0, in: j.turn.replies) } ?? false)
        }
        if !isOpen { fail(.highHelp, j.id, j.move.name, "no service that is open now is named", j.turn) }
    }

    private func namesIt(_ service: Service, in replies: [Utterance]) -> Bool {
        let addresses = [service.phone, service.chat, service.url].compactMap { $0 }
        return replies.contains { reply in addresses.contains { reply.text.contains($0) } }
    }

    private mutating func judgeOpening(_ j: Judgement, _ level: RiskLevel, _ category: RiskCategory) {
        let audience = j.turn.state.audience
        guard let row = safetyProtocol.opening(level, category, audience) else {
            return fail(
                .opens, j.id, j.move.name,
                "the protocol has no row for \(category.rawValue), \(level.rawValue), \(audience.rawValue)", nil)
        }
        // It stays where it is only when that dialog is open already, or a more urgent one is.
        let open = j.situation.stack.map(\.dialog)
        let isBusy = level == .high && j.before.level == .acute && open.contains(where: acuteDialogs.contains)
        if open.contains(row.dialog) || isBusy || isOfOwnAct(level, category, open) { return }
        let opened = j.turn.trace.compactMap { step -> DialogID? in
            if case .interrupted(_, _, let dialog) = step { return dialog }
            return nil
        }.first
        if let opened {
            if opened != row.dialog {
                fail(.opens, j.id, j.move.name, "\(opened) is opened instead of \(row.dialog)", j.turn)
            }
            return
        }
        fail(.opens, j.id, j.move.name, "\(row.dialog) is not opened", j.turn)
    }

    /// Who is talked with about what they did to another speaks of that; a danger to life is met there too.
    private func isOfOwnAct(_ level: RiskLevel, _ category: RiskCategory, _ open: [DialogID]) -> Bool {
        level < .acute && open.contains(Engine.ownActDialog)
            && ![.suicide, .selfHarm, .immediateDanger].contains(category)
    }

    private mutating func judgeAnswer(_ j: Judgement, _ node: NodeID, _ option: OptionID) {
        guard let dialog = j.state.frame?.dialog, let rows = dangerous[dialog]?[node] else { return }
        let chose = j.turn.trace.contains(.chose(dialog, node, option))
        for row in rows where row.options.contains(option) && chose {
            if j.turn.state.level < row.level || !j.turn.state.categories.contains(row.category) {
                fail(
                    .answers, j.id, j.move.name,
                    "\(dialog)/\(node) \(option) does not raise \(row.category.rawValue) to \(row.level.rawValue)",
                    j.turn)
            }
            if row.level == .acute { judgeAcute(j, row.category) }
        }
    }

    private mutating func judgeNumbers(_ j: Judgement) {
        for step in j.turn.trace {
            guard case .entered(let dialog, let node) = step, let row = numbers[dialog]?[node] else { continue }
            // The standing line does not count: it is the engine's.
            let words = j.turn.replies.filter { reply in !reply.texts.allSatisfy { $0.rawValue.hasSuffix(":short") } }
            for service in row.services where !shows(service, in: words) {
                fail(.numbers, j.id, j.move.name, "\(dialog)/\(node) does not name \(service)", j.turn)
            }
        }
    }

    private mutating func judgeLevel(_ j: Judgement) {
        guard j.turn.state.level < j.before.level else { return }
        let isAllowed: Bool
        switch j.move.kind {
        case .eases, .silence: isAllowed = true
        case .command(let command): isAllowed = [.leave, .erase, .restart].contains(command)
        case .option, .message, .serious, .edited, .plain:
            isAllowed = j.turn.trace.contains { step in
                switch step {
                case .chose(let dialog, let node, let option): eases(dialog, node, option)
                case .corrected: true
                default: false
                }
            }
        }
        if !isAllowed {
            fail(
                .rises, j.id, j.move.name,
                "the level falls from \(j.before.level.rawValue) to \(j.turn.state.level.rawValue)", j.turn)
        }
    }

    private func eases(_ dialog: DialogID, _ node: NodeID, _ option: OptionID) -> Bool {
        guard let node = engine.index.dialog(dialog)?.node(node), case .ask(let question) = node.action else {
            return false
        }
        return question.options.first { $0.id == option }?.eases ?? false
    }

    // MARK: Ways out

    private mutating func judgeCommand(_ j: Judgement) {
        guard case .command(let command) = j.move.kind else { return }
        switch command {
        case .leave, .erase:
            let property: Property = command == .leave ? .canStop : .canErase
            let fresh = AbstractState(engine.newConversation(seed: 1))
            if !j.turn.effects.contains(.erase) { fail(property, j.id, j.move.name, "nothing is erased", j.turn) }
            if AbstractState(j.turn.state) != fresh || !j.turn.state.slots.isEmpty || !j.turn.state.topics.isEmpty
                || !j.turn.state.undo.isEmpty || !j.turn.state.categories.isEmpty || !j.turn.services.isEmpty
            {
                fail(property, j.id, j.move.name, "something of the conversation stays", j.turn)
            }
            if j.turn.replies.count != 1 {
                fail(property, j.id, j.move.name, "the reply is not one neutral line", j.turn)
            }
        case .back:
            if !hasQuestion(j.turn) { fail(.canGoBack, j.id, j.move.name, "no question is open afterwards", j.turn) }
        case .help, .human:
            let isStaffed = j.turn.effects.contains(.requestHuman)
            let isNamed = j.turn.services.contains { engine.referrals.isOpen($0, j.now) }
            let isAgain = command == .human && j.situation.stack.contains { $0.dialog == Engine.dialogs.first }
            if !isStaffed && !isNamed && !isAgain {
                fail(.humanNear, j.id, j.move.name, "no open service is named", j.turn)
            }
        default: break
        }
    }

    private func hasQuestion(_ turn: Turn) -> Bool {
        if turn.state.flags.contains(.finished) { return true }
        guard let last = turn.replies.last, let frame = turn.state.stack.last else { return false }
        guard frame.phase == .waiting, let question = engine.index.question(at: frame) else { return false }
        return !last.choices.isEmpty || question.options.isEmpty
    }

    private mutating func judgeForm(_ j: Judgement) {
        let turn = j.turn
        let ends = turn.effects.contains(.erase) || turn.effects.contains(.endQuietly)
        let isQuiet = j.move.kind == .silence || isHarmlessEdit(j)
        if !ends, !isQuiet, !hasQuestion(turn) { fail(.noDeadEnd, j.id, j.move.name, "nothing is asked", turn) }
        if !isQuiet, turn.replies.isEmpty { fail(.noDeadEnd, j.id, j.move.name, "nothing is said", turn) }
        if turn.trace.contains(.reachedLimit)
            || turn.state.stack.count > max(Conversation.stackLimit, j.before.stack.count)
        {
            fail(
                .bounded, j.id, j.move.name,
                turn.trace.contains(.reachedLimit)
                    ? "too many steps in one turn" : "\(turn.state.stack.count) dialogs are open", turn)
        }
        var questions = 0
        for reply in turn.replies {
            let verdict = texts.verdict(reply, turn.state.audience.register)
            questions += verdict.questions
            if let fault = verdict.fits { fail(.fits, j.id, j.move.name, fault, turn) }
            // Who is not known yet is answered in the form of the question that was asked.
            if let fault = verdict.register, turn.state.audience != .unknown {
                fail(.register, j.id, j.move.name, "\(fault) (\(turn.state.audience.rawValue))", turn)
            }
        }
        if questions > 1 { fail(.oneQuestion, j.id, j.move.name, "\(questions) questions", turn) }
        if turn.replies.count > TextVerdicts.bubbleLimit {
            fail(.fits, j.id, j.move.name, "\(turn.replies.count) bubbles in one reply", turn)
        }
    }

    private func isHarmlessEdit(_ j: Judgement) -> Bool {
        if case .edited(let level, _) = j.move.kind { return level < .high }
        return false
    }

    // MARK: One state

    /// What is looked at once for every state: the value itself, and what happens when nothing is understood.
    mutating func inspect(_ state: AbstractState, id: Int, situation: Situation) {
        let conversation = situation.with { $0.undo = [] }.conversation(state, version: library.version)
        if let fault = vocabulary.fault(in: conversation) { fail(.isPrivate, id, "", fault, nil) }
        if !Vocabulary.survives(conversation) { fail(.roundTrip, id, "", "the state differs after JSON", nil) }
        var current = conversation
        let world = World(now: LocalMoment(year: 2026, month: 11, day: 24, minute: 720))
        for _ in 0..<3 {
            let turn = engine.step(current, MoveList.notUnderstood.input, world)
            if !turn.services.isEmpty || turn.state.place != conversation.place || turn.state.flags.contains(.finished)
            {
                return
            }
            current = turn.state
        }
        fail(
            .fallbackEnds, id, MoveList.notUnderstood.name, "three times in a row without help or another question", nil
        )
    }
}
