import Assistant
import Content
import Dialog

extension InboundEvent.Meaning {
    /// A pressed button: ours, one that opens the chat, or a foreign one, which says its label.
    static func press(_ payload: String, title: String) -> Self {
        if let reference = ChoiceReference(payload) { return .choice(reference) }
        if ["get_started", "get-started", "getstarted", "start"].contains(payload.lowercased()) { return .start }
        // Without a label nobody knows what it said: the engine answers a button of no question of ours.
        return title.isEmpty ? .choice(ChoiceReference(question: 0, option: "unknown")) : .message(title)
    }
}

extension String {
    /// Without U+0000, which some platforms let through and some stores do not.
    var withoutNUL: String { utf8.contains(0) ? filter { $0 != "\0" } : self }
}

extension JSON {
    /// An id in the form in which it came: a number where it is one.
    static func id(_ id: String) -> JSON {
        let digits = id.hasPrefix("-") ? id.dropFirst() : id[...]
        let isNumber = !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) } && digits.first != "0"
        return isNumber ? .number(id) : .string(id)
    }
}

extension Inbox {
    /// Adds the event unless its delivery stands in this request already.
    mutating func add(_ event: InboundEvent) {
        let isRepeated =
            event.delivery.map { id in events.contains { $0.delivery == id && $0.address == event.address } } ?? false
        if !isRepeated { events.append(event) }
    }
}
