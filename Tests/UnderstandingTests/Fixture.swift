import Content
import Dialog
import Safety
import TestSupport
import Understanding

/// What the bot makes of a text.
enum Fixture {
    static func understood(_ text: String) throws -> Understood {
        try RealContent.bot().understander.understand(text, expecting: .nothing(language: .dutch))
    }

    static func assess(_ text: String) throws -> Assessment {
        try RealContent.bot().assessor.assess(understood(text))
    }

    static func tokens(_ text: String) throws -> [String] {
        try Understander.tokenizer(for: RealContent.library()).message(text).tokens
    }
}
