import Content

/// Reads `Dialogs/_protocol.yaml`.
enum ProtocolReader {
    static func read(_ root: Value) -> SafetyProtocol? {
        guard let value = root.fields("This file", Shapes.protocolFile.keys)["protocol"] else {
            root.fault("F006", "This file must have \"protocol:\".")
            return nil
        }
        let fields = value.fields("\"protocol\"", Shapes.agreed.keys)
        return SafetyProtocol(
            openings: rows(fields["opens"], opening), answers: rows(fields["answers"], answer),
            numbers: rows(fields["numbers"], number))
    }

    private static func rows<Row>(_ value: Value?, _ read: (Value) -> Row?) -> [Row] {
        value?.items.compactMap(read) ?? []
    }

    private static func opening(_ value: Value) -> SafetyProtocol.Opening? {
        let row = value.fields("An opening", Shapes.opening.keys)
        guard let level = row["level"]?.word("risk level", RiskLevel.self),
            let category = row["category"]?.word("risk category", RiskCategory.self),
            let dialog = row["opens"]?.requireString("\"opens\"")
        else {
            value.fault("F006", "An opening needs \"level\", \"category\" and \"opens\".")
            return nil
        }
        return .init(
            level: level, category: category,
            audiences: row["audience"]?.items.compactMap { $0.word("audience", Audience.self) } ?? [],
            dialog: DialogID(dialog), services: row["services"]?.strings("A service").map { ServiceID($0) } ?? [])
    }

    private static func answer(_ value: Value) -> SafetyProtocol.DangerousAnswer? {
        let row = value.fields("A dangerous answer", Shapes.dangerousAnswer.keys)
        guard let (dialog, node) = place(row["at"]),
            let category = row["category"]?.word("risk category", RiskCategory.self),
            let options = row["options"]?.strings("An option"), !options.isEmpty
        else {
            value.fault("F006", "A dangerous answer needs \"at\" (dialog/node), \"options\" and \"category\".")
            return nil
        }
        return .init(
            dialog: dialog, node: node, options: options.map { OptionID($0) },
            level: row["level"]?.word("risk level", RiskLevel.self) ?? .high, category: category)
    }

    private static func number(_ value: Value) -> SafetyProtocol.Number? {
        let row = value.fields("A number", Shapes.number.keys)
        guard let (dialog, node) = place(row["at"]), let services = row["services"]?.strings("A service") else {
            value.fault("F006", "A number needs \"at\" (dialog/node) and \"services\".")
            return nil
        }
        return .init(dialog: dialog, node: node, services: services.map { ServiceID($0) })
    }

    private static func place(_ value: Value?) -> (DialogID, NodeID)? {
        guard let text = value?.string, let slash = text.lastIndex(of: "/") else { return nil }
        return (DialogID(String(text[..<slash])), NodeID(String(text[text.index(after: slash)...])))
    }
}
