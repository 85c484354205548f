import Assistant
import Content

extension LogFacts {
    /// What the turn was about: the surest topic, and none where somebody only answered a question or gave a command.
    var mainTopics: [Scored<Topic>] {
        let answers = steps.contains { step in
            switch LogStep(step) {
            case .chose, .commanded: true
            default: false
            }
        }
        return answers ? [] : Array(topics.prefix(1))
    }
}
