import Content
import Dialog
import Rehearsal
import Safety
import TestSupport
import Testing
import Understanding

struct SafetyTests {
    @Test func `every rule fires on its own examples and on none of its near misses`() throws {
        let findings = SafetyRuleCheck.diagnostics(try RealContent.bot().engine.library).filter {
            $0.severity == .error
        }
        #expect(findings.map { $0.rendered } == [])
    }

    @Test(arguments: [
        "hij heeft me opgesloten en ik mag niet weg", "kwil nie meer verder ik doe het vanavond, ik heb de pillen hier",
        "mijn vriendin zegt dat ze er een eind aan gaat maken vanavond", "hij staat voor de deur met een mes",
        "he locked me in and i cant get out", "ze is 14 en vannacht niet thuisgekomen, telefoon uit",
    ])
    func `danger now is acute`(_ text: String) throws {
        #expect(try Fixture.assess(text).level == .acute)
    }

    @Test(arguments: [
        "die gast chanteert me met fotos", "ik moet van hem met mannen mee voor geld", "ik wil dood",
        "he says he will send my nudes to everyone if i dont pay",
    ])
    func `exploitation, blackmail and thoughts of suicide are high at least`(_ text: String) throws {
        #expect(try Fixture.assess(text).level >= .high)
    }

    @Test(arguments: [
        "ik lach me dood", "ben echt dood moe van school", "mijn telefoon is dood", "als de dood voor spinnen",
        "mijn moeder vermoordt me als ik te laat thuis kom", "ik sprong op mijn fiets en ging naar huis",
    ])
    func `an idiom is no danger`(_ text: String) throws {
        #expect(try Fixture.assess(text).level <= .concern)
    }

    @Test(arguments: [
        "ik schaam me dood maar ik moet van hem met mannen mee voor geld",
        "ik heb een kater, ik wil dood, echt, al maanden",
    ])
    func `an idiom does not hide the danger beside it`(_ text: String) throws {
        #expect(try Fixture.assess(text).level >= .high)
    }

    @Test func `what somebody read of others does not hide what happens to them`() throws {
        let text = "ik las net over een man die meisjes opsluit en mijn vriend houdt me ook vast"
        #expect(try Fixture.assess(text).level >= .high)
    }

    @Test func `a denial lowers, and the reason says so`() throws {
        let denied = try Fixture.assess("nee joh ik wil niet dood")
        #expect(denied.level <= .concern)
    }

    @Test func `a denial of something else does not lower`() throws {
        #expect(try Fixture.assess("hij bedreigt me. ik wil niet dat mijn ouders het weten").level >= .high)
    }

    @Test(arguments: [
        "hij slaat me niet altijd", "hij heeft me nooit geslagen tot gisteren", "not every day but he hits me",
    ])
    func `a denial by half does not lower`(_ text: String) throws {
        #expect(try Fixture.assess(text).level >= .high)
    }

    @Test func `a denial is whole where its clause ends`() throws {
        #expect(try Fixture.assess("nee hij chanteert me niet, dat was een misverstand").level <= .concern)
    }

    @Test(arguments: [
        "net een film maar dan echt, hij heeft me opgesloten in de kelder", "he stabbed me. not in a game",
    ])
    func `a story that is the writer's own is none`(_ text: String) throws {
        #expect(try Fixture.assess(text).level == .acute)
    }

    @Test func `who is missing and may die is spoken of as a suicide, so that 113 is named`() throws {
        let text = "Bewoonster (17) appt mij nu dat ze vannacht voor de trein gaat, ze is niet op haar kamer"
        let answer = Explainer(bot: try RealContent.bot()).explain(.init(id: "1", text: text, language: "nl"))
        #expect(answer.services.contains("113"))
        #expect(answer.services.contains("112"))
    }

    @Test(arguments: [
        "in de film wordt een meisje opgesloten door haar vriend",
        "voor school moet ik een werkstuk maken over mensenhandel",
    ])
    func `a story or homework is no danger`(_ text: String) throws {
        #expect(try Fixture.assess(text).level <= .concern)
    }

    @Test func `what is long past and over is a concern, not nothing`() throws {
        let level = try Fixture.assess("vorig jaar wilde ik dood, nu niet meer").level
        #expect(level == .concern)
    }

    @Test(arguments: ["mijn vriendin wordt door haar vriend geslagen", "mijn dochter wordt gechanteerd met naaktfotos"])
    func `danger of somebody else counts as danger`(_ text: String) throws {
        #expect(try Fixture.assess(text).level >= .high)
    }

    @Test(arguments: ["he locked me up en ik mag niet weg", "help hij heeft een knife en hij is boos op mij"])
    func `Dutch and English in one message are read together`(_ text: String) throws {
        #expect(try Fixture.assess(text).level == .acute)
    }

    @Test(arguments: [
        "hoi", "wat kost een gesprek", "hij heeft zijn auto verkocht", "ze was gisteren ziek", "kom je vanavond eten",
        "doe de deur even dicht", "wat is een loverboy",
    ])
    func `ordinary language raises nothing`(_ text: String) throws {
        #expect(try Fixture.assess(text).level < .high)
    }

    @Test(arguments: ["voor mezelf", "nu niet", "een beetje", "klaar", "niet echt", "hij ook"])
    func `two words without a rule are no danger`(_ text: String) throws {
        #expect(try Fixture.assess(text).level < .high)
    }

    @Test(arguments: ["ben opgesloten", "help word geslagen", "ik wil dood"])
    func `few words that a rule knows are danger all the same`(_ text: String) throws {
        #expect(try Fixture.assess(text).level >= .high)
    }

    @Test(arguments: ["hij heeft me op gesloten", "hij heeft me opgesloten en ik mag niet naarhuis"])
    func `a torn or joined word hides nothing`(_ text: String) throws {
        #expect(try Fixture.assess(text).level == .acute)
    }

    @Test func `every raised level has a reason that staff can read`() throws {
        let bot = try RealContent.bot()
        let request = Explainer.Request(id: "1", text: "hij heeft me opgesloten en ik mag niet weg", language: "nl")
        let answer = Explainer(bot: bot).explain(request)
        #expect(answer.risk.level == .acute)
        #expect(answer.services.first == "112")
        #expect(!answer.reasons.isEmpty)
    }

    @Test func `two matters: the dangerous one first, the other one remembered`() throws {
        let bot = try RealContent.bot()
        let reading = try Fixture.understood("hij heeft me opgesloten, en kan ik hier anoniem blijven?")
        #expect(bot.assessor.assess(reading).level == .acute)
        #expect(reading.reading.topics.count > 1)
    }

    @Test func `the classifier never lowers what a rule found`() throws {
        let bot = try RealContent.bot()
        var deaf = bot.assessor
        deaf.thresholds.high = 2
        deaf.thresholds.nameless = 2
        deaf.thresholds.concern = 2
        for rule in bot.engine.library.rules {
            for text in rule.mustMatch {
                let understood = try Fixture.understood(text)
                #expect(bot.assessor.assess(understood).level >= deaf.assess(understood).level)
            }
        }
    }

    @Test func `probabilities say what they mean: one for each level, together one`() throws {
        let scores = try Fixture.understood("ik weet niet wat ik moet doen").scores
        let total = RiskLevel.allCases.reduce(Float(0)) { $0 + scores.probability($1) }
        #expect(abs(total - 1) < 1e-3)
    }
}
