import Channels
import Testing

struct JSONTests {
    static func read(_ text: String) -> JSON? { JSON(reading: Array(text.utf8)) }

    @Test func `numbers keep every digit`() {
        #expect(
            Self.read("[18446744073709551616, -0.10, 1e400]") == [
                .number("18446744073709551616"), .number("-0.10"), .number("1e400"),
            ])
    }

    @Test(arguments: [
        (#""a\u00e9\n\/\"""#, "aé\n/\""), (#""\ud83d\ude22""#, "😢"), (#""x\ud83dy""#, "x\u{FFFD}y"),
        (#""\ude22""#, "\u{FFFD}"), (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""\u0000""#, "\0"),
    ])
    func `escapes are read and broken ones repaired`(json: String, text: String) {
        #expect(Self.read(json)?.text == text)
    }

    @Test func `broken UTF-8 costs only its own characters`() {
        #expect(JSON(reading: [0x22, 0x61, 0xFF, 0x62, 0x22])?.text == "a\u{FFFD}b")
    }

    @Test func `a byte order mark and blanks are skipped, the last of equal keys counts`() {
        #expect(Self.read("\u{FEFF} {\"a\":1, \"a\" : 2 }\r\n")?["a"] == 2)
    }

    @Test func `what is nested too deep is nothing, and the rest is still read`() {
        let deep = String(repeating: "[", count: 50_000) + "\"]\"" + String(repeating: "]", count: 50_000)
        #expect(Self.read("{\"x\":\(deep),\"text\":\"hoi\"}")?["text"] == "hoi")
    }

    @Test(arguments: [
        "", " ", "{", "[1,]", "{\"a\"}", "{\"a\":}", "\"", "\"\\x\"", "\"\\u12\"", "01x", "tru", "1 2", "[[[", "-",
    ])
    func `what is not JSON is not read`(text: String) {
        #expect(Self.read(text) == nil)
    }

    @Test func `what is written is read again as it was`() {
        var generator = Dice(seed: 7)
        for _ in 0..<500 {
            let value = generator.json(depth: 4)
            #expect(JSON(reading: value.encoded) == value)
        }
    }

    @Test func `no bytes at all stop the reader`() {
        var generator = Dice(seed: 8)
        let seeds = Array(TelegramTests.message(#""text":"hoi\ud83d""#).utf8)
        for _ in 0..<2000 {
            var bytes = seeds
            for _ in 0..<generator.roll(6) { bytes[generator.roll(bytes.count)] = UInt8(generator.roll(256)) }
            _ = JSON(reading: Array(bytes.prefix(generator.roll(bytes.count + 1))))
        }
    }
}
