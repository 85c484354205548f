/// A name from the content folders, typed by what it names, so that a node is never taken for a dialog.
///
/// Identifiers are stable for ever: conversations that are going on, logs and translations refer to them.
package struct Identifier<Kind>: Hashable, Sendable, Codable, CodingKeyRepresentable, Comparable,
    ExpressibleByStringLiteral, CustomStringConvertible
{
    package let rawValue: String

    package init(_ rawValue: String) { self.rawValue = rawValue }
    package init(stringLiteral value: String) { self.rawValue = value }

    package init(from decoder: any Decoder) throws {
        rawValue = try decoder.singleValueContainer().decode(String.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }

    package var codingKey: any CodingKey { PlainCodingKey(stringValue: rawValue) }
    package init?<T: CodingKey>(codingKey: T) { rawValue = codingKey.stringValue }

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    package var description: String { rawValue }
}

/// A dictionary key in JSON.
struct PlainCodingKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

package enum DialogKind {}
package enum NodeKind {}
package enum OptionKind {}
package enum SlotKind {}
package enum ServiceKind {}
package enum AnswerKind {}
package enum RuleKind {}
package enum TextKind {}
package enum FactKind {}

package typealias DialogID = Identifier<DialogKind>
package typealias NodeID = Identifier<NodeKind>
package typealias OptionID = Identifier<OptionKind>
package typealias SlotID = Identifier<SlotKind>
package typealias ServiceID = Identifier<ServiceKind>
package typealias AnswerID = Identifier<AnswerKind>
package typealias RuleID = Identifier<RuleKind>
/// `jong/sextortion:begin/text`, `answer:moet-ik-blokkeren:say/0`, `service:fier:line`, `global:greeting`.
package typealias TextID = Identifier<TextKind>
package typealias FactID = Identifier<FactKind>
