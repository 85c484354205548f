package import Content
package import Safety
package import Understanding

/// The whole of what answers: understanding, safety and engine over one library. Pure; every caller uses this one.
package struct Bot: Sendable {
    package let engine: Engine
    package let understander: Understander
    package let assessor: SafetyAssessor

    package init(engine: Engine, understander: Understander, assessor: SafetyAssessor) {
        self.engine = engine
        self.understander = understander
        self.assessor = assessor
    }

    /// Understanding, safety and engine over one library and what was learnt from it.
    package init(library: Library, model: UnderstandingModel) {
        let understander = Understander(library: library, model: model)
        self.init(
            engine: Engine(library: library), understander: understander,
            assessor: SafetyAssessor(
                library: library, classes: understander.classes, tokenizer: understander.tokenizer))
    }

    /// Understands the words in the light of the open question, checks them for danger and steps the engine.
    package func respond(to text: String, in conversation: Conversation, world: World) -> Turn {
        engine.step(conversation, input(for: text, in: conversation), world)
    }

    /// The evidence that `respond` steps with.
    package func input(for text: String, in conversation: Conversation) -> Input {
        let understood = understander.understand(text, expecting: engine.expectation(of: conversation))
        return .message(understood.reading, assessor.assess(understood))
    }

    /// An edited message passes the safety check only.
    package func recheck(_ text: String, in conversation: Conversation, world: World) -> Turn {
        engine.step(conversation, .edited(assessment(of: text, in: conversation)), world)
    }

    /// What the words say about danger.
    package func assessment(of text: String, in conversation: Conversation) -> Assessment {
        assessor.assess(understander.understand(text, expecting: engine.expectation(of: conversation)))
    }
}
