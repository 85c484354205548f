import Content

/// Who approved what, and when.
enum ReviewCheck {
    /// After a year an approval is looked at again.
    private static let maxAgeDays = 365

    static func run(_ checkup: inout Checkup, today: Int) {
        let acute = Set(checkup.library.safety.interrupts.map(\.dialog))
        for dialog in checkup.dialogs {
            check(
                dialog.review, "dialog \(dialog.id)", .dialog(dialog.id),
                isSafety: acute.contains(dialog.id) || !dialog.categories.isEmpty, today, &checkup)
        }
        for answer in checkup.answers {
            check(answer.review, "answer \(answer.id)", .answer(answer.id), isSafety: false, today, &checkup)
        }
    }

    private static func check(
        _ review: Review, _ what: String, _ place: SourceMap.Subject, isSafety: Bool, _ today: Int,
        _ checkup: inout Checkup
    ) {
        guard review.state == .approved else { return }
        guard let day = Dates.days(review.on), !review.by.isEmpty else {
            checkup.find(
                "V006", .error, place, message: "The \(what) is approved, but \"by\" or the date in \"on\" is missing.")
            return
        }
        if isSafety, Set(review.by).count < 2 {
            checkup.find(
                "V004", .error, place, message: "The \(what) is about danger: two people approve it, not one.")
        }
        if today - day > maxAgeDays {
            checkup.find(
                "V002", .warning, place,
                message: "The \(what) was approved \(today - day) days ago. Read it again after a year.")
        }
    }
}

/// What a helpline must settle before going live, besides every warning.
enum ReleaseCheck {
    static func run(_ checkup: inout Checkup) {
        for service in checkup.services where service.isShown && service.verifiedBy.isEmpty {
            checkup.find(
                "K005", .error, .service(service.id),
                message:
                    "Nobody has verified the service \(service.id). Call or open it, then fill verified_by and verified_on."
            )
        }
        for dialog in checkup.dialogs where dialog.review.state != .approved {
            checkup.find(
                "V001", .error, .dialog(dialog.id),
                message: "The dialog \(dialog.id) is a concept: nobody at a helpline has approved it.")
        }
        for answer in checkup.answers where answer.review.state != .approved {
            checkup.find(
                "V001", .error, .answer(answer.id),
                message: "The answer \(answer.id) is a concept: nobody at a helpline has approved it.")
        }
        if checkup.library.global.review.state != .approved, let command = Command.allCases.first {
            checkup.find(
                "V001", .error, .command(command),
                message: "The sentences of _global.yaml are a concept: nobody at a helpline has approved them.")
        }
        for (file, id, language) in checkup.map.unsignedTranslations {
            checkup.find(
                "I005", .error, .translation(id, language),
                message: "Nobody stands for the \(language) texts of \(file): fill \"by\" and \"on\".")
        }
    }
}
