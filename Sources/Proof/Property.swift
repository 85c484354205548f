/// What must hold in every state that a conversation can be in.
package enum Property: String, CaseIterable, Sendable, Hashable {
    case acuteNumber = "an acute message gets its number in the next reply"
    case acuteFirst = "when danger takes the conversation over, the number stands in the first bubble"
    case acuteStands = "as long as it is acute, the number stands in every reply"
    case highHelp = "a serious message gets a service that is open now"
    case opens = "an acute or serious message opens the dialog that the protocol names"
    case answers = "every dangerous answer raises the level and the category that the protocol names"
    case numbers = "the nodes of the protocol name their numbers themselves"
    case rises = "the level falls only when the person says that it is safe or begins anew"
    case noDeadEnd =
        "no dead end: every reply ends with a question, or the conversation is over and goes on at the next message"
    case bounded = "no turn runs in circles and no stack grows over its limit"
    case humanNear =
        "from every state a named human service that is open is at most three turns away, by asking and by not being understood"
    case canStop = "every state can be left at once, and nothing of it stays"
    case canErase = "every state can be erased, and nothing of it stays"
    case canGoBack = "every state can go back, and a question is open afterwards"
    case fallbackEnds = "not being understood never loops: within three turns there is help or another question"
    case oneQuestion = "a reply asks one question"
    case fits = "every reply fits every channel"
    case register = "parents and professionals never get je, the young and friends never get u"
    case roundTrip = "every state survives JSON"
    case isPrivate = "a state holds ids of the content only: no words of the user"
    case referrals = "every referral has a line that is open now, at any hour, and at most three lines"
    case texts = "every text fits every channel, in every language, form of address and wording"
    case leftOut = "what the exploration leaves out makes no difference where it is tried after all"
}
