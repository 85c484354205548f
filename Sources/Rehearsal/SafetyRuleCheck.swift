package import Content
import ContentCompiler
import Understanding

/// Every safety rule proves itself on its own examples (A001, A002), and its patterns parse (A003).
package enum SafetyRuleCheck {
    package static func diagnostics(_ library: Library) -> [Diagnostic] {
        diagnostics(library, RuleReader(library: library), SourceMap())
    }

    static func diagnostics(_ library: Library, _ reader: RuleReader, _ map: SourceMap) -> [Diagnostic] {
        library.rules.flatMap { rule -> [Diagnostic] in
            let place = map.place(.rule(rule.id)) ?? .init(file: rule.file, line: rule.line, column: 1)
            var found = unparsable(rule, reader.understander.classes, place)
            for example in rule.mustMatch where !reader.fires(rule, example) {
                found.append(
                    Diagnostic(
                        rule: "A001", severity: .error,
                        message: "The rule \(rule.id) does not fire on its own example \"\(example)\".", location: place
                    ))
            }
            for example in rule.mustNotMatch where reader.fires(rule, example) {
                found.append(
                    Diagnostic(
                        rule: "A002", severity: .error,
                        message: "The rule \(rule.id) fires on \"\(example)\", which it must not.",
                        location: place))
            }
            return found
        }
    }

    private static func unparsable(
        _ rule: SafetyRule, _ classes: [String: [String]], _ place: Diagnostic.Location
    ) -> [Diagnostic] {
        let texts: [String] = [rule.match, rule.unless].flatMap { byLanguage in
            byLanguage.sorted { $0.key < $1.key }.flatMap(\.value)
        }
        return texts.compactMap { text -> Diagnostic? in
            do throws(Pattern.Failure) {
                _ = try Pattern(text, classes: classes)
                return nil
            } catch {
                return Diagnostic(
                    rule: "A003", severity: .error, message: "In the rule \(rule.id): \(error.message).",
                    location: place)
            }
        }
    }
}
