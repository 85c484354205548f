import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// The elements of a page, once it is read strictly as XML: an unclosed or crossed element, a bare `&` or `<` is an error.
final class Elements: NSObject, XMLParserDelegate {
    struct Element {
        let name: String
        let attributes: [String: String]
    }

    private(set) var all: [Element] = []
    private(set) var error: String?

    init(_ html: String) {
        super.init()
        var text = html.replacing("<!doctype html>", with: "")
        // HTML has elements without an end, and a script that XML would read as markup.
        for name in ["meta", "input"] {
            text.replace(try! Regex("<\(name)([^>]*)>")) { match in "<\(name)\(match.output[1].substring ?? "")/>" }
        }
        text.replace(" checked/>", with: " checked=\"checked\"/>")
        text.replace("<details open>", with: "<details open=\"open\">")
        text.replace(" open>", with: " open=\"open\">")
        text.replace(" hidden ", with: " hidden=\"hidden\" ")
        text.replace(try! Regex("(?s)<script>.*?</script>"), with: "")
        text.replace(try! Regex("(?s)<style>.*?</style>"), with: "")
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = self
        if !parser.parse() {
            error = "\(parser.parserError?.localizedDescription ?? "") at \(parser.lineNumber):\(parser.columnNumber)"
        }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        all.append(Element(name: name, attributes: attributes))
    }

    func values(_ attribute: String) -> [String] { all.compactMap { $0.attributes[attribute] } }

    func values(_ attribute: String, classed name: String) -> [String] {
        all.filter { ($0.attributes["class"] ?? "").split(separator: " ").contains(Substring(name)) }
            .compactMap { $0.attributes[attribute] }
    }
}
