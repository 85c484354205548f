import Content
import Dialog
import Safety

/// Holds the dialogs to the protocol row by row, before anything is explored: each opening from an empty conversation, each
/// dangerous answer at its question, each number at its node. The exploration then shows that it holds from everywhere.
struct ProtocolTrial {
    let engine: Engine
    let moves: MoveList
    let safetyProtocol: SafetyProtocol
    let now: LocalMoment

    func run(_ checker: inout Checker) {
        for audience in Audience.allCases {
            for move in moves.everywhere where move.looksForDanger {
                attempt(move, state(nil, audience), &checker)
            }
        }
        for row in safetyProtocol.answers { answer(row, &checker) }
        for row in safetyProtocol.numbers { number(row, &checker) }
        standing(&checker)
        everyRaise(&checker)
    }

    /// The line that stays as long as it is acute.
    private func standing(_ checker: inout Checker) {
        for (audience, hub) in engine.library.global.hubs.sorted(by: { $0.value < $1.value }) {
            for kind in DangerKind.allCases {
                let frame = Frame(dialog: hub, node: Engine.hubNode, phase: .waiting)
                let state = AbstractState(
                    frame: frame, clarifying: [],
                    globals: .init(audience: audience, level: .acute, kind: kind, isIntroduced: true, isFinished: false)
                )
                let turn = attempt(
                    Move(name: "(command repeat)", input: .command(.repeatQuestion)), state, &checker)
                if !checker.shows(kind.number, in: turn.replies) {
                    checker.fail(.acuteStands, -1, "", "the standing line does not name \(kind.number)", turn)
                }
            }
        }
    }

    private func state(_ frame: Frame?, _ audience: Audience) -> AbstractState {
        AbstractState(
            frame: frame, clarifying: [],
            globals: .init(
                audience: audience, level: .none, kind: .other, isIntroduced: frame != nil, isFinished: false))
    }

    @discardableResult
    private func attempt(_ move: Move, _ state: AbstractState, _ checker: inout Checker) -> Turn {
        let situation = Situation(
            stack: state.frame.map { [Situation.unknown, $0] } ?? [], language: engine.library.global.sourceLanguage)
        let before = situation.conversation(state, version: engine.library.version)
        let turn = engine.step(before, move.input, situation.world(now))
        checker.judge(
            Judgement(turn: turn, before: before, move: move, state: state, id: -1, now: now, situation: situation))
        return turn
    }

    private func audiences(of dialog: Content.Dialog) -> [Audience] {
        dialog.audience.map { [$0] } ?? Audience.allCases
    }

    private func answer(_ row: SafetyProtocol.DangerousAnswer, _ checker: inout Checker) {
        let frame = Frame(dialog: row.dialog, node: row.node, phase: .waiting)
        guard let dialog = engine.index.dialog(row.dialog), let question = engine.index.question(at: frame) else {
            return checker.fail(.answers, -1, "", "there is no question \(row.dialog)/\(row.node)", nil)
        }
        for id in row.options {
            guard let option = question.options.first(where: { $0.id == id }) else {
                checker.fail(.answers, -1, "", "\(row.dialog)/\(row.node) has no answer \(id)", nil)
                continue
            }
            // Also where the dialog that it leads to would raise the alarm: that may be led elsewhere one day.
            if option.raises?.level != row.level || option.raises?.category != row.category {
                checker.fail(
                    .answers, -1, "",
                    "\(row.dialog)/\(row.node) \(id) does not itself raise \(row.category.rawValue) to \(row.level.rawValue)",
                    nil)
            }
        }
        for audience in audiences(of: dialog) {
            for move in moves.choices(of: question, at: frame) { attempt(move, state(frame, audience), &checker) }
        }
    }

    private func number(_ row: SafetyProtocol.Number, _ checker: inout Checker) {
        guard let dialog = engine.index.dialog(row.dialog), let node = dialog.node(row.node) else {
            return checker.fail(.numbers, -1, "", "there is no node \(row.dialog)/\(row.node)", nil)
        }
        let frame = Frame(dialog: row.dialog, node: row.node, phase: .entering)
        let own = "\(row.dialog):\(row.node)/"
        for audience in audiences(of: dialog) {
            let move = Move(name: "(comes to \(row.dialog)/\(row.node))", input: .start)
            let turn = attempt(move, state(frame, audience), &checker)
            // What the next node says does not count.
            let words = turn.replies.filter { reply in reply.texts.contains { $0.rawValue.hasPrefix(own) } }
            for service in row.services where !refers(node, to: service) && !checker.shows(service, in: words) {
                checker.fail(.numbers, -1, move.name, "\(row.dialog)/\(row.node) does not name \(service) itself", turn)
            }
        }
    }

    private func refers(_ node: Node, to service: ServiceID) -> Bool {
        if case .services(let ids) = node.refer { return ids.contains(service) }
        return false
    }

    /// What a dialog raises stands in the protocol too.
    private func everyRaise(_ checker: inout Checker) {
        for dialog in engine.library.dialogs.values.sorted(by: { $0.id < $1.id }) {
            for node in dialog.nodes {
                guard case .ask(let question) = node.action else { continue }
                for option in question.options {
                    guard let raise = option.raises else { continue }
                    let isKnown = safetyProtocol.answers.contains { row in
                        row.dialog == dialog.id && row.node == node.id && row.options.contains(option.id)
                            && row.level == raise.level && row.category == raise.category
                    }
                    if !isKnown {
                        checker.fail(
                            .answers, -1, "",
                            "\(dialog.id)/\(node.id) \(option.id) raises what the protocol does not name", nil)
                    }
                }
            }
        }
    }
}
