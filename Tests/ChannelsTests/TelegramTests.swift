import Assistant
import Channels
import Content
import Dialog
import Testing

struct TelegramTests {
    static func message(_ fields: String, chat: String = "private") -> String {
        """
        {"update_id":900719925474099312345,"message":{"message_id":31,"date":1,"from":{"id":555001,"first_name":"X"},
        "chat":{"id":555001,"type":"\(chat)"},\(fields)}}
        """
    }

    static func methods(_ calls: [HTTPCall]) -> [String] {
        calls.map { String($0.url.split(separator: "/").last ?? "") }
    }

    @Test func `typed words arrive with their delivery, their message and a sign of typing`() throws {
        let inbox = try Fixtures.read("telegram", Self.message(#""text":"hij laat me \u006eiet gaan""#))
        let event = try #require(inbox.events.first)
        #expect(event.meaning == .message("hij laat me niet gaan"))
        #expect(event.address == Address(channel: "telegram", recipient: "555001"))
        #expect(event.delivery == "900719925474099312345")
        #expect(event.trace == "31")
        #expect(Self.methods(inbox.errands) == ["sendChatAction"])
    }

    @Test(arguments: ["/start", "/start abc", "/start@hulp_bot", "/START"])
    func `start opens the conversation`(text: String) throws {
        #expect(try Fixtures.read("telegram", Self.message("\"text\":\"\(text)\"")).events.first?.meaning == .start)
    }

    @Test(arguments: [("/stop", "stop"), ("/hulp@hulp_bot", "hulp"), ("/mens nu graag", "mens nu graag"), ("/", "")])
    func `another command is taken for its words`(text: String, words: String) throws {
        let events = try Fixtures.read("telegram", Self.message("\"text\":\"\(text)\"")).events
        #expect(events.first?.meaning == .message(words))
    }

    @Test func `a caption is read, a picture without one is only a picture`() throws {
        let photo = #""photo":[{"file_id":"a","file_unique_id":"b","width":1,"height":1}]"#
        #expect(try Fixtures.read("telegram", Self.message(photo)).events.first?.meaning == .media)
        let captioned = try Fixtures.read("telegram", Self.message(photo + #","caption":"ik ben opgesloten""#))
        #expect(captioned.events.first?.meaning == .message("ik ben opgesloten"))
        #expect(captioned.events.first?.kind == .photo)
    }

    @Test func `a group gets no answer and is left`() throws {
        let inbox = try Fixtures.read("telegram", Self.message(#""text":"hoi""#, chat: "supergroup"))
        #expect(inbox.events.isEmpty)
        #expect(inbox.ignored == [.group])
        #expect(Self.methods(inbox.errands) == ["leaveChat"])
    }

    @Test func `a pressed button is released before anything else and means its choice`() throws {
        let reference = ChoiceReference(question: 77, option: "ja")
        let inbox = try Fixtures.read(
            "telegram",
            """
            {"update_id":1,"callback_query":{"id":"4611686018427387904123","from":{"id":9},"data":"\(reference)",
            "message":{"message_id":5,"date":0,"chat":{"id":9,"type":"private"}}}}
            """)
        #expect(inbox.events.first?.meaning == .choice(reference))
        #expect(Self.methods(inbox.errands).first == "answerCallbackQuery")
        #expect(try Fixtures.body(inbox.errands[0])["callback_query_id"].text == "4611686018427387904123")
    }

    @Test func `a button of somebody else's question is still a choice, of no question`() throws {
        let inbox = try Fixtures.read(
            "telegram", #"{"update_id":1,"callback_query":{"id":"1","from":{"id":9},"data":"oud"}}"#)
        #expect(inbox.events.first?.meaning == .choice(ChoiceReference(question: 0, option: "unknown")))
    }

    @Test func `an edited message is only looked at for danger`() throws {
        let body = Self.message(#""text":"hij slaat me""#).replacing(#""message":"#, with: #""edited_message":"#)
        let inbox = try Fixtures.read("telegram", body)
        #expect(inbox.events.first?.meaning == .edited("hij slaat me"))
        #expect(inbox.errands.isEmpty)
    }

    @Test func `whoever blocks the bot is forgotten`() throws {
        func membership(_ status: String) -> String {
            """
            {"update_id":2,"my_chat_member":{"chat":{"id":9,"type":"private"},"from":{"id":9},
            "new_chat_member":{"status":"\(status)"}}}
            """
        }
        #expect(try Fixtures.read("telegram", membership("kicked")).events.first?.meaning == .blocked)
        #expect(try Fixtures.read("telegram", membership("member")).ignored == [.membership])
    }

    @Test(arguments: ["{}", "[]", "7", #"{"update_id":1,"something_new":{"a":[[]]}}"#, #"{"message":{"chat":[]}}"#])
    func `an unknown shape is ignored with a reason`(body: String) throws {
        let inbox = try Fixtures.read("telegram", body)
        #expect(inbox.events.isEmpty)
        #expect(inbox.ignored.count == 1)
    }

    @Test(arguments: ["", "hoi", "{", #"{"a":1}x"#])
    func `what is not JSON is refused`(body: String) {
        #expect(throws: UnreadableBody()) { try Fixtures.read("telegram", body) }
    }

    @Test func `a message is plain text with a button in each row and no preview`() throws {
        let channel = try Fixtures.channel("telegram")
        let calls = channel.render(
            Fixtures.message(
                "telegram", "555001",
                [Fixtures.utterance("Hoi *jij*."), Fixtures.utterance("Waar?", ["Thuis", "Buiten"])],
                deletions: ["3", "x", "4"]), Fixtures.context)
        #expect(Self.methods(calls) == ["sendMessage", "sendMessage", "deleteMessages"])
        #expect(calls[0].url == "https://api.telegram.org/bot7000:een-verzonnen-token/sendMessage")
        let first = try Fixtures.body(calls[0])
        #expect(first["text"] == "Hoi *jij*.")
        #expect(first["chat_id"] == 555001)
        #expect(first["link_preview_options"]["is_disabled"].isTrue)
        #expect(!first["parse_mode"].exists)
        let rows = try Fixtures.body(calls[1])["reply_markup"]["inline_keyboard"].items
        #expect(rows.map { $0[0]["text"].text } == ["Thuis", "Buiten"])
        #expect(rows.compactMap { $0[0]["callback_data"].text.flatMap { ChoiceReference($0) } }.count == 2)
        #expect(try Fixtures.body(calls[2])["message_ids"] == [3, 4])
    }

    @Test func `deletions go a hundred at a time`() throws {
        let calls = try Fixtures.channel("telegram").render(
            Fixtures.message("telegram", "5", [], deletions: (1...201).map(String.init)), Fixtures.context)
        #expect(try calls.map { try Fixtures.body($0)["message_ids"].items.count } == [100, 100, 1])
    }
}
