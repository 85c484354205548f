package import Content
package import Dialog
import Safety
import Understanding

/// Every safety rule proves itself on its own examples (A001, A002), and its patterns parse (A003).
package enum SafetyRuleCheck {
    package static func diagnostics(_ bot: Bot) -> [Diagnostic] {
        let library = bot.engine.library
        return library.rules.flatMap { rule -> [Diagnostic] in
            let place = Diagnostic.Location(file: rule.file, line: rule.line, column: 1)
            var found = unparsable(rule, bot.understander.classes, place)
            for example in rule.mustMatch where !fires(rule, example, bot) {
                found.append(
                    Diagnostic(
                        rule: "A001", severity: .error,
                        message: "The rule \(rule.id) does not fire on its own example \"\(example)\".", location: place
                    ))
            }
            for example in rule.mustNotMatch where fires(rule, example, bot) {
                found.append(
                    Diagnostic(
                        rule: "A002", severity: .error,
                        message: "The rule \(rule.id) fires on \"\(example)\", which it must not.",
                        location: place))
            }
            if rule.mustMatch.count < 5 || rule.mustNotMatch.count < 5 {
                found.append(
                    Diagnostic(
                        rule: "A010", severity: .warning,
                        message: "The rule \(rule.id) has fewer than five examples on either side.", location: place))
            }
            return found
        }
    }

    private static func unparsable(
        _ rule: SafetyRule, _ classes: [String: [String]], _ place: Diagnostic.Location
    ) -> [Diagnostic] {
        let texts: [String] = [rule.match, rule.unless].flatMap { byLanguage in byLanguage.values.flatMap { $0 } }
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

    private static func fires(_ rule: SafetyRule, _ text: String, _ bot: Bot) -> Bool {
        let understood = bot.understander.understand(text, expecting: .nothing(language: .dutch))
        return bot.assessor.assess(understood).reasons.contains { reason in
            if case .rule(rule.id, _, _) = reason { return true }
            return false
        }
    }
}
