import Testing
import Understanding

struct TokenizerTests {
    @Test(arguments: [
        "ik wil dood", "IK WIL DOOD", "ik w\u{200B}il do\u{200D}od", "i\u{43A} wil d\u{43E}\u{43E}d", "ik wil dóód",
        "ｉｋ ｗｉｌ ｄｏｏｄ",
        "𝐢𝐤 𝐰𝐢𝐥 𝐝𝐨𝐨𝐝", "ik\u{00A0}wil\u{2003}dood", "ik wil d00d", "ik wil dood!!!",
    ])
    func `however it is dressed up, it is the same sentence`(_ text: String) throws {
        #expect(try Fixture.tokens(text) == ["ik", "wil", "dood"])
    }

    @Test(arguments: [("heeeeelp", "help"), ("zooooo", "zo"), ("veeeeel", "veel"), ("hallooooo", "hallo")])
    func `letters held down count once`(_ typed: String, _ meant: String) throws {
        #expect(try Fixture.tokens(typed) == [meant])
    }

    @Test(arguments: [("kwil nie meer", "ik wil niet meer"), ("egt bang", "echt bang"), ("mn vriend", "mijn vriend")])
    func `chat spellings are written out`(_ typed: String, _ meant: String) throws {
        #expect(try Fixture.tokens(typed).joined(separator: " ") == meant)
    }

    @Test func `ages, years and amounts keep their digits`() {
        let message = Tokenizer(spellings: [:]).message("ben 15 in 2024 en hij wil 300 euro")
        #expect(message.tokens == ["ben", "15", "in", "2024", "en", "hij", "wil", "300", "euro"])
    }

    @Test func `sentences end at stops, commas and new lines`() {
        let message = Tokenizer(spellings: [:]).message("hij slaat. help\nnu, snel")
        #expect(message.sentences == [["hij", "slaat"], ["help"], ["nu"], ["snel"]])
    }

    @Test func `signs only are no words, and nothing is empty`() {
        let tokenizer = Tokenizer(spellings: [:])
        #expect(tokenizer.message(" \u{200B} ").isEmpty)
        #expect(tokenizer.message("!!").sign == "!!")
        #expect(!tokenizer.message("!!").hasWords)
    }

    @Test func `a message is read up to a limit, and not beyond`() {
        let tokenizer = Tokenizer(spellings: [:])
        let text = String(repeating: "ab ", count: 40_000)
        #expect(tokenizer.message(text).typed.count <= Tokenizer.scalarLimit / 3 + 1)
        let short = tokenizer.message(String(repeating: "ab ", count: 100)).typed.count
        let longer = tokenizer.message(String(repeating: "ab ", count: 1_000)).typed.count
        #expect(longer == short * 10)
    }

    @Test func `the pistol and the pill are words`() {
        #expect(Tokenizer(spellings: [:]).message("hij heeft een 🔫").tokens == ["hij", "heeft", "een", "pistool"])
    }
}
