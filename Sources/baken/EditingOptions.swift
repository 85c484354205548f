import ArgumentParser
import Content
import Foundation
import Rehearsal
import Terminal

/// What helps somebody who writes dialogs: begin in the middle, fix chance and clock, see a change at once, keep a test.
struct EditingOptions: ParsableArguments {
    @ArgumentParser.Option(help: ArgumentHelp("Begin there.", valueName: "dialog/node")) var from: String?
    @ArgumentParser.Option(
        parsing: .singleValue,
        help: ArgumentHelp("With --from: an answer that was given before; may be repeated.", valueName: "slot=value"))
    var slot: [String] = []
    @ArgumentParser.Option(help: ArgumentHelp("Chooses among equal wordings.", valueName: "number")) var seed: UInt64?
    @ArgumentParser.Option(
        help: ArgumentHelp("Opening hours are judged by it, such as 2026-11-24T22:15:00+01:00.", valueName: "moment"))
    var now: String?
    @Flag(help: "Load Dialogs/ and Knowledge/ again when they change, and stay in the conversation.") var watch = false
    @ArgumentParser.Option(
        help: ArgumentHelp("Write the conversation as a test into a new file.", valueName: "file"))
    var record: String?

    func moment() throws -> LocalMoment? {
        do {
            return try now.map(Replay.moment)
        } catch {
            throw ValidationError("--now must be a moment such as 2026-11-24T22:15:00+01:00.")
        }
    }

    func place(in library: Library) throws -> ChatSession.Place? {
        let slots = try self.slots(in: library)
        guard let from else {
            guard slots.isEmpty else { throw ValidationError("--slot needs --from.") }
            return nil
        }
        if let dialog = library.dialogs[DialogID(from)] {
            return ChatSession.Place(dialog: dialog.id, node: dialog.entry, slots: slots)
        }
        guard let slash = from.lastIndex(of: "/"), let dialog = library.dialogs[DialogID(String(from[..<slash]))] else {
            throw ValidationError("There is no dialog \"\(from)\".")
        }
        let name = NodeID(String(from[from.index(after: slash)...]))
        guard let node = dialog.node(name) else {
            let known = dialog.nodes.map(\.id.rawValue).joined(separator: ", ")
            throw ValidationError("The dialog \(dialog.id) has no node \"\(name)\". It has: \(known).")
        }
        return ChatSession.Place(dialog: dialog.id, node: node.id, slots: slots)
    }

    private func slots(in library: Library) throws -> [SlotID: OptionID] {
        var slots: [SlotID: OptionID] = [:]
        for pair in slot {
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { throw ValidationError("--slot must be slot=value, not \"\(pair)\".") }
            guard let known = library.slots[SlotID(parts[0])] else {
                throw ValidationError("There is no slot \"\(parts[0])\" in Dialogs/_slots.yaml.")
            }
            guard known.values.contains(OptionID(parts[1])) else {
                let values = known.values.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("The slot \(known.id) has no value \"\(parts[1])\". It has: \(values).")
            }
            slots[known.id] = OptionID(parts[1])
        }
        return slots
    }

    /// - Parameter settings: gets a fixed moment, so that the recorded test judges opening hours as the conversation did.
    func recorder(_ settings: ChatSession.Settings) throws -> ConversationRecorder? {
        guard let record else { return nil }
        guard !FileManager.default.fileExists(atPath: record) else {
            throw ValidationError("The file \(record) is there already.")
        }
        guard FileManager.default.createFile(atPath: record, contents: nil, attributes: [.posixPermissions: 0o600]),
            let file = FileHandle(forWritingAtPath: record)
        else { throw ValidationError("The file \(record) cannot be written.") }
        return ConversationRecorder(
            name: URL(fileURLWithPath: record).deletingPathExtension().lastPathComponent, language: settings.language,
            seed: settings.seed, now: now ?? Date().formatted(.iso8601), place: settings.place
        ) { text in try? file.write(contentsOf: Data(text.utf8)) }
    }
}
