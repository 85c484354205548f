/// What the platform calls what came in. A closed list, so that it can be counted.
package enum InboundKind: String, Hashable, Sendable, CaseIterable {
    case text, command

    // Buttons.
    case button, list, flow, postback
    case quickReply = "quick_reply"

    // About an earlier message or the conversation.
    case edited, deleted, membership, welcome

    // Things that are not words.
    case animation, audio, checklist, contact, contacts, dice, document, fallback, file, game, giveaway, image, invoice,
        location, order, photo, poll, product, reel, share, sticker, story, template, unsupported, venue, video, voice
    case igReel = "ig_reel"
    case likeHeart = "like_heart"
    case paidMedia = "paid_media"
    case storyMention = "story_mention"
    case videoNote = "video_note"
    case webApp = "web_app"
}
