import Content

/// The shapes of the files of `Dialogs/`.
enum Shapes {
    static let review = ObjectShape(
        name: "review",
        fields: [
            .init("state", .words(Review.State.self), "concept: nobody has approved it yet. approved: an expert has."),
            .init("by", .texts, "Who approved it: a function, not a person's name."),
            .init("on", .either([.date, .word([""])]), "When, such as 2027-03-01."),
        ])

    static let suppression = ObjectShape(
        name: "suppression",
        fields: [
            .init(
                "rule", .formed("^[A-Z][0-9]{3}$"), "The rule of docs/checks that may be broken here.", required: true),
            .init("reason", .text, "Why.", required: true),
            .init("until", .date, "Until when, such as 2027-03-01.", required: true),
        ])

    /// A text in its long form.
    static let text = ObjectShape(
        name: "text",
        fields: [
            .init(
                "text", .text, "The words, in the je form (or the only form of a dialog for parents or professionals)."),
            .init("u", .text, "The same in the u form, where the words differ."),
            .init("variants", .texts, "Two or more equal wordings instead of text."),
            .init("when", .text, "Only inside say: left out when this condition does not hold."),
        ])

    static let words = Shape.either([.text, .object(text)])

    static let dialog = ObjectShape(
        name: "dialog",
        fields: [
            .init("dialog", .text, "The id: the path below Dialogs/, without .yaml.", required: true),
            .init("title", .text, "For editors and the map."),
            .init(
                "audience", .word(Audience.allCases.map(\.rawValue) + ["any"]),
                "For whom it is written: the register of its texts. any: with both forms, je and u.", required: true),
            .init("topics", .list(.words(Topic.self)), "A message on one of these topics from this audience opens it."),
            .init(
                "categories", .list(.words(RiskCategory.self)),
                "The kinds of danger it takes care of: such a hit opens it, and does not interrupt it."),
            .init("review", .object(review), "How far it was reviewed."),
            .init("sources", .texts, "Fact ids or service ids that the texts rest on."),
            .init(
                "suppress", .list(.object(suppression)),
                "Findings that may stand for a while, with a reason and a date."),
            .init("entry", .text, "The node where it begins. Without it: the first."),
            .init("nodes", .map(.object(node)), "The steps, by id. Ids are Dutch words with hyphens.", required: true),
            .init("moved", .map(.text), "Old node ids and where a conversation that stood there goes on."),
        ])

    static let node = ObjectShape(
        name: "node",
        fields: [
            .init("say", .list(words), "Bubbles, in order. No question in them: the question is text."),
            .init("answer", .text, "An answer of Knowledge/answers that is said here."),
            .init("refer", .texts, "Services of Knowledge/services.yaml, or auto: chosen by Knowledge/referrals.yaml."),
            .init("set", .map(.text), "Fills slots."),
            .init("ask", .text, "The slot that the answer fills (declared in _slots.yaml)."),
            .init("open", .flag, "yes: an open question without options; its words are heard and not kept."),
            .init("text", words, "The question, one."),
            .init("u", .text, "The question in the u form."),
            .init("again", words, "The question when it comes back after something else."),
            .init("why", words, "The answer to: why do you ask?"),
            .init("options", .list(.object(option)), "Two to four choices, one of them weet-niet or the like."),
            .init("free", .text, "Where any other words lead."),
            .init(
                "fallback", .list(.object(fallbackStep)),
                "What happens when an answer was not understood: first time, second time. The last one goes somewhere."),
            .init("when_known", .word(["ask", "skip"]), "skip: not asked when the slot was filled already."),
            .init("accept_position", .flag, "no: a number is not the position of an option."),
            .init("goto", .text, "Goes on at this node."),
            .init("call", .text, "Runs another dialog, then goes on at next."),
            .init("human", .flag, "Asks for a person; goes on at next when nobody is there."),
            .init("next", .text, "Where it goes on after call or human."),
            .init("branch", .list(.object(branch)), "The first condition that holds; the last one is else."),
            .init("end", .word(["back", "done"]), "back: to the caller. done: the conversation is over."),
            .init("suppress", .list(.object(suppression)), "Findings that may stand for a while."),
        ])

    static let option = ObjectShape(
        name: "option",
        fields: [
            .init("id", .text, "The value that the slot gets. Never reuse or remove one.", required: true),
            .init("label", words, "What stands on the button: at most 20 characters.", required: true),
            .init("u", .text, "The label in the u form."),
            .init("also", .phrases, "Other ways of saying it, as people type them."),
            .init("numbers", .object(numbers), "A number in the answer that chooses this option."),
            .init(
                "means", .words(GeneralMeaning.self),
                "Which general words choose it. Without it: guessed from the ids ja, nee, weet-niet."),
            .init("set", .map(.text), "Fills other slots too."),
            .init("eases", .flag, "yes: the person says that it is safe again."),
            .init("raises", .words(RiskCategory.self), "Choosing this is a safety signal of this kind."),
            .init("level", .words(RiskLevel.self), "How bad, with raises. Without it: high."),
            .init("next", .text, "Where it leads.", required: true),
        ])

    static let numbers = ObjectShape(
        name: "numbers",
        fields: [
            .init("from", .number, "The smallest number.", required: true),
            .init("to", .number, "The largest number.", required: true),
        ])

    static let fallbackStep = ObjectShape(
        name: "fallback",
        fields: [
            .init("say", words, "Says this and asks again."),
            .init("goto", .text, "Goes on at this node."),
            .init("call", .text, "Runs this dialog."),
        ])

    static let branch = ObjectShape(
        name: "branch",
        fields: [
            .init("when", .text, "A condition, such as: kent_adres is ja and level >= high."),
            .init("next", .text, "Where it goes on then."),
            .init("else", .text, "Where it goes on otherwise; the last one."),
        ])

    // MARK: The files beside the dialogs

    static let globalFile = ObjectShape(
        name: "global-file", fields: [.init("global", .object(global), "What holds in every dialog.", required: true)])

    static let global = ObjectShape(
        name: "global",
        fields: [
            .init("source_language", .text, "The language of the files."),
            .init("languages", .texts, "All languages."),
            .init("start", .text, "The dialog of the first words."),
            .init(
                "hubs", .keyed(Audience.allCases.map(\.rawValue), .text),
                "Where a conversation with this audience begins and returns to."),
            .init("commands", .keyed(Command.allCases.map(\.rawValue), .phrases), "The words of each command."),
            .init("fallback", .list(.object(fallbackStep)), "The ladder of questions that have none of their own."),
            .init("silence", .list(.object(silenceStep)), "What happens when nothing comes."),
            .init("sentences", .map(words), "The fixed sentences of the engine, by name."),
            .init("review", .object(review), "How far it was reviewed."),
        ])

    static let silenceStep = ObjectShape(
        name: "silence",
        fields: [
            .init("after", .minutes, "After so many minutes, such as 10m.", required: true),
            .init("say", words, "What is said. Without it the conversation ends quietly."),
        ])

    static let safetyFile = ObjectShape(
        name: "safety-file",
        fields: [.init("safety", .object(safety), "Which dialog a safety hit opens.", required: true)])

    static let safety = ObjectShape(
        name: "safety", fields: [.init("interrupts", .list(.object(interrupt)), "The first match wins.")])

    static let interrupt = ObjectShape(
        name: "interrupt",
        fields: [
            .init("level", .words(RiskLevel.self), "How bad.", required: true),
            .init("category", .words(RiskCategory.self), "Which danger. Without it: any."),
            .init("audience", .list(.words(Audience.self)), "For whom. Without it: everybody."),
            .init("call", .text, "The dialog that it opens.", required: true),
        ])

    static let slotsFile = ObjectShape(
        name: "slots-file",
        fields: [
            .init("slots", .map(.object(slot)), "What a conversation may remember, by name.", required: true),
            .init("review", .object(review), "How far it was reviewed."),
        ])

    static let slot = ObjectShape(
        name: "slot",
        fields: [
            .init("values", .texts, "The ids of the options that fill it.", required: true),
            .init("privacy", .word(["open", "sensitive"]), "sensitive unless it says nothing about anybody."),
            .init("say", words, "Completes: Ik had begrepen …"),
        ])

    static let protocolFile = ObjectShape(
        name: "protocol-file",
        fields: [
            .init("protocol", .object(agreed), "What baken verify holds the dialogs to.", required: true),
            .init("review", .object(review), "How far it was reviewed."),
        ])

    static let agreed = ObjectShape(
        name: "protocol",
        fields: [
            .init("opens", .list(.object(opening)), "Which dialog a hit opens, and the services in its first message."),
            .init("answers", .list(.object(dangerousAnswer)), "Answers that are a sign of danger."),
            .init("numbers", .list(.object(number)), "Places that show a number."),
        ])

    static let opening = ObjectShape(
        name: "opening",
        fields: [
            .init("level", .words(RiskLevel.self), "How bad.", required: true),
            .init("category", .words(RiskCategory.self), "Which danger.", required: true),
            .init("audience", .list(.words(Audience.self)), "For whom. Without it: everybody."),
            .init("opens", .text, "The dialog.", required: true),
            .init("services", .texts, "Shown in its first message."),
        ])

    static let dangerousAnswer = ObjectShape(
        name: "dangerous-answer",
        fields: [
            .init("at", .place, "dialog/node", required: true),
            .init("options", .texts, "The options that are a sign of danger.", required: true),
            .init("level", .words(RiskLevel.self), "How bad. Without it: high."),
            .init("category", .words(RiskCategory.self), "Which danger.", required: true),
        ])

    static let number = ObjectShape(
        name: "number",
        fields: [
            .init("at", .place, "dialog/node", required: true),
            .init("services", .texts, "The services that are shown there.", required: true),
        ])
}
