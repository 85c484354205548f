import Content

/// The shapes of the files of `Knowledge/`.
extension Shapes {
    /// A file with one list; its review holds for all of it.
    private static func file(_ key: String, _ item: ObjectShape, _ about: String) -> ObjectShape {
        ObjectShape(
            name: "\(key)-file",
            fields: [
                .init(key, .list(.object(item)), about, required: true),
                .init("review", .object(review), "How far it was reviewed."),
            ])
    }

    static let servicesFile = file("services", service, "Help services. Facts only, each with its source and date.")
    static let referralsFile = file("referrals", referral, "Which services to offer, by need. The first match wins.")
    static let answersFile = file("answers", answer, "Short answers to questions that may come at any moment.")
    static let phrasesFile = file("phrases", phraseGroup, "What the classifier learns from.")

    static let service = ObjectShape(
        name: "service",
        fields: [
            .init("id", .text, "The name in {id.phone} and in refer.", required: true),
            .init("name", .text, "The name that people know.", required: true),
            .init("phone", .text, "Between quotes."),
            .init("chat", .text, "Where the chat is."),
            .init("url", .text, "The site."),
            .init("email", .text, "The address."),
            .init("cost", .word(["free", "local", "paid"]), "What it costs."),
            .init("hours", .texts, "always, unknown, or a list such as \"mon-fri 09:00-17:00\"."),
            .init("holidays", .word(["closed", "as-usual"]), "On public holidays."),
            .init("audiences", .list(.words(Audience.self)), "For whom it is."),
            .init("languages", .texts, "The languages that it speaks."),
            .init("anonymous", .flag, "Whether one need not say who one is."),
            .init("show", .flag, "no switches the service off everywhere."),
            .init("line", words, "Said in a referral. {phone}, {chat}, {url} are its own.", required: true),
            .init("short", words, "The standing line.", required: true),
            .init("closed", words, "Said instead of line when it is closed now."),
            .init("source", .text, "Where these facts stand.", required: true),
            .init("source_date", .text, "How old the source is."),
            .init("status", .word(["recent", "old", "conflict"]), "How sure the facts are."),
            .init("verified_by", .text, "Who called or looked: a function."),
            .init("verified_on", .either([.date, .word([""])]), "When."),
            .init("max_age_days", .number, "After so many days it must be verified again."),
        ])

    static let referral = ObjectShape(
        name: "referral",
        fields: [
            .init("category", .words(RiskCategory.self), "For this danger."),
            .init("topic", .words(Topic.self), "For this topic."),
            .init("level", .words(RiskLevel.self), "From this level on."),
            .init("audience", .list(.words(Audience.self)), "For whom. Without it: everybody."),
            .init("services", .texts, "Services of services.yaml.", required: true),
        ])

    static let answer = ObjectShape(
        name: "answer",
        fields: [
            .init("id", .text, "A short name.", required: true),
            .init("topic", .words(Topic.self), "What it is about.", required: true),
            .init("audience", .list(.word(Audience.allCases.map(\.rawValue) + ["any"])), "For whom, or any."),
            .init("match", .phrases, "How people ask it: at least 8 Dutch and 4 English ways."),
            .init("say", .list(words), "The answer. It holds no question.", required: true),
            .init("refer", .texts, "Services, or auto."),
            .init("after", .text, "The dialog that goes on when no question was open."),
            .init("review", .object(review), "How far it was reviewed."),
            .init("sources", .texts, "Fact ids or service ids that it rests on."),
            .init("suppress", .list(.object(suppression)), "Findings that may stand for a while."),
        ])

    static let phraseGroup = ObjectShape(
        name: "phrase-group",
        fields: [
            .init(
                "topics", .list(.words(Topic.self)), "Every topic that is right, the main one first. []: none of ours."),
            .init("audience", .words(Audience.self), "Who writes so."),
            .init("risk", .words(RiskLevel.self), "How bad it is."),
            .init("categories", .list(.words(RiskCategory.self)), "Which kinds of danger."),
            .init("nl", .texts, "How people say it in Dutch."),
            .init("en", .texts, "How people say it in English."),
        ])

    static let rulesFile = ObjectShape(
        name: "rules-file",
        fields: [
            .init("category", .words(RiskCategory.self), "The danger that all rules of this file see.", required: true),
            .init("rules", .list(.object(rule)), "The rules.", required: true),
            .init("review", .object(review), "How far it was reviewed."),
        ])

    static let rule = ObjectShape(
        name: "rule",
        fields: [
            .init("id", .text, "A short name, unique.", required: true),
            .init(
                "level", .words(RiskLevel.self), "acute: danger now. high: force or violence. concern: worries.",
                required: true),
            .init("says", .text, "What staff read when it fires.", required: true),
            .init("match", .phrases, "Patterns; see docs/content-format.md."),
            .init("unless", .phrases, "Patterns that silence it."),
            .init("must_match", .texts, "Real sentences that it must see: at least 5."),
            .init("must_not_match", .texts, "Near misses that it must not see: at least 5."),
            .init("negatable", .flag, "no: a denial does not silence it."),
            .init("past", .word(["keep"]), "keep: an event in the past stays at this level."),
        ])

    static let lexiconFile = ObjectShape(
        name: "lexicon-file",
        fields: [
            .init("classes", .map(.phrases), "Classes of words for the patterns: <name>."),
            .init("spellings", .map(.map(.text)), "By language: as people type it, and what it stands for."),
            .init("lists", .map(.phrases), "Lists by name."),
            .init("review", .object(review), "How far it was reviewed."),
        ])

    // MARK: Tests and translations

    static let testsFile = ObjectShape(
        name: "tests-file",
        fields: [
            .init("conversations", .list(.object(test)), "Conversations with what must come of them.", required: true)
        ])

    static let test = ObjectShape(
        name: "test",
        fields: [
            .init("test", .text, "Its name.", required: true),
            .init("language", .text, "Without it: as the first message is."),
            .init("channel", .text, "terminal, web, sms, …"),
            .init("now", .text, "When it happens, such as 2026-11-24T22:15:00+01:00."),
            .init("seed", .number, "Chooses among equal wordings."),
            .init("staff", .word(["present", "absent"]), "Whether a person can take over."),
            .init("at", .place, "Begins there: dialog/node."),
            .init("slots", .map(.text), "Answers that were given before."),
            .init("turns", .list(.object(turn)), "What is said, and what must follow.", required: true),
        ])

    static let turn = ObjectShape(
        name: "turn",
        fields: [
            .init("user", .text, "What the person types; a number or a label chooses an option."),
            .init("wait", .minutes, "Silence, such as 11m."),
            .init("open", .text, "The conversation is opened without words."),
            .init("media", .text, "A picture or a voice message comes."),
            .init("at", .text, "Where the conversation waits afterwards: dialog/node."),
            .init("risk", .words(RiskLevel.self), "The level afterwards."),
            .init("services", .texts, "Each of these is shown in the replies."),
            .init("says", .texts, "Each of these stands in the replies."),
            .init("never", .texts, "None of these stands in the replies."),
            .init("slots", .map(.text), "What is remembered afterwards."),
            .init("ended", .flag, "The conversation is over."),
            .init("fallback", .flag, "yes: not being understood is right here."),
            .init("escalated", .flag, "Whether staff are called."),
            .init("audience", .words(Audience.self), "Who it is taken for afterwards."),
        ])

    static let translationFile = ObjectShape(
        name: "translation-file",
        fields: [
            .init("texts", .map(.object(translation)), "By text id.", required: true),
            .init("review", .object(review), "How far it was reviewed."),
        ])

    static let translation = ObjectShape(
        name: "translation",
        fields: [
            .init("of", .text, "The hash of the Dutch text that it was made from.", required: true),
            .init("text", .text, "The words. Empty: not translated yet.", required: true),
            .init("u", .text, "A form of address that the language has."),
            .init("also", .texts, "For an option: other ways of saying it."),
            .init("by", .text, "Who translated it."),
            .init("on", .text, "When."),
        ])
}
