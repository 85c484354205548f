import Content
import Dialog
import Safety
import Testing
import Understanding

/// A conversation with the engine over the small content. Messages are readings: what was understood, without any words.
struct Talk {
    let engine: Engine
    var state: Conversation
    var world = World(now: LocalMoment(year: 2026, month: 11, day: 24, minute: 12 * 60))
    private(set) var turn: Turn

    init(_ changes: [String: String] = [:], audience: Audience = .unknown) throws {
        engine = Engine(library: try SmallContent.library(changes))
        state = engine.newConversation(seed: 1)
        state.audience = audience
        turn = engine.step(state, .silence(minutes: 0), world)
    }

    var said: String { turn.replies.map(\.text).joined(separator: "\n") }
    var place: String { state.place }

    @discardableResult
    mutating func send(_ input: Input) -> String {
        turn = engine.step(state, input, world)
        state = turn.state
        return said
    }

    @discardableResult
    mutating func say(
        _ topics: [Topic] = [], level: RiskLevel = .none, _ categories: [RiskCategory] = [], option: OptionID? = nil,
        means: Reading.OptionMatch.Means = .exact, answer: AnswerID? = nil, isQuestion: Bool = false, words: Int = 7,
        form: Reading.Form = .words, eases: RiskLevel? = nil, correction: Reading.Correction? = nil
    ) -> String {
        var reading = Reading(form: form)
        reading.topics = topics.map { .init($0, 0.9) }
        reading.answers = answer.map { [.init($0, 0.95)] } ?? []
        reading.isQuestion = isQuestion
        reading.wordCount = words
        reading.correction = correction
        let options = engine.expectation(of: state).options
        reading.option = options.firstIndex { $0.id == option }.map { .init(index: $0, means: means) }
        return send(
            .message(reading, Assessment(level: level, categories: categories, reasons: [], eases: eases)))
    }

    @discardableResult
    mutating func choose(_ option: OptionID) -> String { say(option: option, words: 1) }

    /// A button as it was shown in some earlier reply.
    static func button(_ title: String, in turn: Turn) throws -> ChoiceReference {
        try #require(turn.replies.last?.choices.first { $0.title == title }).reference
    }
}
