package import Content
package import Dialog
import Foundation

/// Plays whole conversations without a database or a network: the same input gives the same output byte for byte.
package struct Replay: Sendable {
    private let bot: Bot

    package init(bot: Bot) { self.bot = bot }

    package struct Request: Codable, Sendable {
        package let id: String
        package let channel: String?
        package let language: String?
        package let turns: [String]
        /// ISO 8601 with offset; opening hours are judged by it.
        package let now: String?
        package let seed: UInt64?

        package init(
            id: String, turns: [String], channel: String? = nil, language: String? = nil, now: String? = nil,
            seed: UInt64? = nil
        ) {
            self.id = id
            self.channel = channel
            self.language = language
            self.turns = turns
            self.now = now
            self.seed = seed
        }
    }

    package struct Response: Codable, Sendable {
        package let id: String
        package let turns: [PlayedTurn]
        package let escalated: Bool
        package let escalationReasons: [EscalationReason]

        enum CodingKeys: String, CodingKey {
            case id, turns, escalated
            case escalationReasons = "escalation_reasons"
        }
    }

    package struct PlayedTurn: Codable, Sendable {
        package let input: String
        package let replies: [PlayedReply]
        package let state: String
        package let risk: RiskLevel
        package let services: [ServiceID]
        package let audience: Audience
        package let language: Language
        package let ended: Bool
    }

    package struct PlayedReply: Codable, Sendable {
        package let text: String
        package let choices: [String]
    }

    package enum Failure: Error, CustomStringConvertible {
        case unreadableMoment

        package var description: String {
            switch self {
            case .unreadableMoment: "\"now\" must be a moment such as 2026-11-24T22:15:00+01:00"
            }
        }
    }

    package func play(_ request: Request) throws -> Response {
        let now = try request.now.map(Self.moment) ?? Self.weekdayNoon
        let world = World(now: now, channel: .named(request.channel ?? "terminal"))
        var state = bot.engine.newConversation(language: request.language.map { Language($0) }, seed: request.seed ?? 1)
        var escalation: [EscalationReason] = []
        let turns = request.turns.map { text in
            let turn = bot.respond(to: text, in: state, world: world)
            state = turn.state
            for case .escalate(_, let reason) in turn.effects where !escalation.contains(reason) {
                escalation.append(reason)
            }
            return Self.played(text, turn)
        }
        return Response(
            id: request.id, turns: turns, escalated: !escalation.isEmpty, escalationReasons: escalation)
    }

    private static func played(_ text: String, _ turn: Turn) -> PlayedTurn {
        let ended = turn.effects.contains { $0 == .end || $0 == .erase || $0 == .endQuietly }
        return PlayedTurn(
            input: text,
            replies: turn.replies.map { PlayedReply(text: $0.text, choices: $0.choices.map(\.title)) },
            state: turn.state.place, risk: turn.state.level, services: turn.services, audience: turn.state.audience,
            language: turn.state.language, ended: ended)
    }

    /// Tuesday 24 November 2026, 12:00: an ordinary weekday noon.
    package static let weekdayNoon = LocalMoment(year: 2026, month: 11, day: 24, minute: 12 * 60)

    package static func moment(_ text: String) throws -> LocalMoment {
        let formats = [Date.ISO8601FormatStyle(), Date.ISO8601FormatStyle(includingFractionalSeconds: true)]
        guard let date = formats.lazy.compactMap({ try? Date(text, strategy: $0) }).first else {
            throw Failure.unreadableMoment
        }
        return LocalMoment(unixSeconds: Int64(date.timeIntervalSince1970.rounded(.down)))
    }
}
