import Content
import Dialog
import Foundation
import Rehearsal
import Safety
import TestSupport
import Testing
import Understanding

/// Any inputs, from any state that such inputs reach, on the real content.
@Suite struct PropertyTests {
    /// SplitMix64: the same walk every time.
    private struct Chance: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return value ^ (value >> 31)
        }
    }

    private static let messages = [
        "", "   ", "🙂🙂", "1", "2", "3", "7", "ja", "nee", "weet ik niet", "hoi", "asdfghjk", "مرحبا كيف حالك",
        "\u{202E}abc",
        "\u{1B}[31mrood\u{7}", "mijn dochter heeft een oudere vriend", "hij dreigt mijn foto te sturen", "dankjewel",
        "is het mijn schuld", "nee ik bedoel mijn dochter", "wat is een loverboy", "ben jij een mens?",
        "ik moet geld verdienen voor hem",
        "ik wil niet meer leven", "I need help, he hits me", "ik ben docent", "waarom", "terug", "herhaal",
        "ze is terug",
        "ik ben nu veilig", "kut bot", "hoe laat is het", "ik heb schulden bij mijn vriend",
        "een vriendin van mij wordt gedwongen",
        String(repeating: "bla ", count: 60),
    ]

    private static let acute = [
        "help hij slaat me nu", "hij heeft me opgesloten en ik mag niet weg",
        "ik ga er vannacht een eind aan maken, ik heb pillen",
        "he locked me up and has a knife",
    ]

    private static let numbers: Set<ServiceID> = ["112", "113"]

    @Test(arguments: 0..<10)
    func `every input gets a reply, the state stays small and danger is never missed`(walk: Int) throws {
        let bot = try RealContent.bot()
        var chance = Chance(state: UInt64(walk) &* 7919 &+ 1)
        let channel = ["terminal", "web", "whatsapp", "sms"][walk % 4]
        let world = World(
            now: LocalMoment(year: 2026, month: 11, day: 24, minute: walk % 2 == 0 ? 720 : 120),
            staffPresent: walk % 5 == 0,
            channel: .named(channel))
        var state = bot.engine.newConversation(language: walk % 3 == 0 ? .english : .dutch, seed: UInt64(walk))
        var buttons: [ChoiceReference] = []
        for step in 0..<32 {
            let (turn, mayBeSilent) = Self.random(bot, state, world, &chance, buttons)
            buttons += turn.replies.flatMap(\.choices).map(\.reference)
            #expect(mayBeSilent || !turn.replies.isEmpty, "walk \(walk), step \(step): no reply at \(state.place)")
            #expect(turn.replies.allSatisfy { !$0.text.isEmpty })
            let questions = turn.replies.dropLast().filter { $0.text.hasSuffix("?") }.map(\.text)
            #expect(questions.isEmpty, "walk \(walk), step \(step)")
            try Self.checkStored(turn.state)
            state = turn.state
            if step % 8 == 7 {
                let danger = try #require(Self.acute.randomElement(using: &chance))
                let reply = bot.respond(to: danger, in: state, world: world)
                #expect(
                    !Self.numbers.isDisjoint(with: reply.services),
                    "walk \(walk), step \(step), \(state.place): \(danger)")
                #expect(reply.state.level == .acute)
                if step % 16 == 15 { state = reply.state }
            }
        }
    }

    private static func random(
        _ bot: Bot, _ state: Conversation, _ world: World, _ chance: inout Chance, _ buttons: [ChoiceReference]
    ) -> (turn: Turn, mayBeSilent: Bool) {
        switch Int.random(in: 0..<20, using: &chance) {
        case 0:
            return (bot.engine.step(state, .silence(minutes: .random(in: 1...70, using: &chance)), world), true)
        case 1: return (bot.engine.step(state, .media, world), false)
        case 2: return (bot.recheck("hoi daar", in: state, world: world), true)
        case 3:
            let command = Command.allCases.randomElement(using: &chance) ?? .help
            return (bot.engine.step(state, .command(command), world), false)
        case 4...6:
            guard let button = buttons.randomElement(using: &chance) else { fallthrough }
            return (bot.engine.step(state, .choice(button), world), false)
        case 7: return (bot.engine.step(state, .start, world), false)
        default:
            let text = messages.randomElement(using: &chance) ?? ""
            return (bot.respond(to: text, in: state, world: world), false)
        }
    }

    private static func checkStored(_ state: Conversation) throws {
        let data = try JSONEncoder().encode(state)
        #expect(data.count < 4096, "\(data.count) bytes")
        #expect(try JSONDecoder().decode(Conversation.self, from: data) == state)
    }

    @Test func `a language switch in danger keeps the number and asks the question again`() throws {
        let bot = try RealContent.bot()
        let world = World(now: LocalMoment(year: 2026, month: 11, day: 24, minute: 720))
        var state = bot.engine.newConversation(seed: 1)
        state = bot.respond(to: "help hij slaat me nu", in: state, world: world).state
        let turn = bot.respond(to: "english", in: state, world: world)
        #expect(turn.state.language == .english)
        #expect(turn.services.contains("112"))
        #expect(turn.replies.last?.choices.isEmpty == false)
    }

    @Test func `the same conversation gives the same output byte for byte`() throws {
        let replay = Replay(bot: try RealContent.bot())
        let request = Replay.Request(
            id: "a", turns: ["hoi", "1", "hij dreigt met een foto", "nee", "weg", "hoi"], channel: "web", seed: 5)
        let first = try BatchLines.encode(replay.play(request))
        #expect(try BatchLines.encode(replay.play(request)) == first)
    }
}
