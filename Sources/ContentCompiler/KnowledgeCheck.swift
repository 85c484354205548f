import Content

/// Services and answers: how fresh, for whom, and whether anybody ever sees them.
enum KnowledgeCheck {
    /// - Parameter today: days since 1970.
    static func run(_ checkup: inout Checkup, today: Int) {
        for service in checkup.services where service.isShown {
            checkAge(service, today, &checkup)
            if case .weekly = service.hours, service.closed == nil {
                checkup.find(
                    "K007", .warning, .service(service.id),
                    message:
                        "The service \(service.id) is not always open and has no \"closed\": nothing tells what to do then."
                )
            }
        }
        checkUse(&checkup)
        checkAudiences(&checkup)
    }

    // MARK: K005

    private static func checkAge(_ service: Service, _ today: Int, _ checkup: inout Checkup) {
        guard !service.verifiedBy.isEmpty else {
            checkup.find(
                "K005", .note, .service(service.id),
                message:
                    "Nobody has verified the service \(service.id). Call or open it, then fill verified_by and verified_on."
            )
            return
        }
        guard let day = Dates.days(service.verifiedOn) else {
            checkup.find(
                "K005", .error, .service(service.id),
                message: "The service \(service.id) has \"verified_by\" but no date in \"verified_on\".")
            return
        }
        let age = today - day
        if age > service.maxAgeDays {
            checkup.find(
                "K005", .warning, .service(service.id),
                message:
                    "The service \(service.id) was verified \(age) days ago, more than \(service.maxAgeDays). Look at it again."
            )
        }
    }

    // MARK: K008

    private static func checkUse(_ checkup: inout Checkup) {
        let library = checkup.library
        var services = Set(library.referrals.flatMap(\.services))
        var answers: Set<AnswerID> = []
        func note(_ referral: Node.Referral?) {
            if case .services(let ids) = referral { services.formUnion(ids) }
        }
        for dialog in checkup.dialogs {
            for node in dialog.nodes {
                note(node.refer)
                if let answer = node.answer { answers.insert(answer) }
            }
        }
        for answer in checkup.answers { note(answer.refer) }
        for use in TextUse.all(checkup) where use.kind != .service {
            for words in TextWords.all(use.text) {
                for case .service(let id, _) in words.pieces { services.insert(id) }
            }
        }
        for service in checkup.services where service.isShown && !services.contains(service.id) {
            checkup.find(
                "K008", .warning, .service(service.id),
                message: "No dialog, answer or referral shows the service \(service.id).")
        }
        for answer in checkup.answers
        where !answers.contains(answer.id) && answer.match.values.allSatisfy(\.isEmpty) {
            checkup.find(
                "K008", .warning, .answer(answer.id),
                message: "Nobody comes to the answer \(answer.id): it has no \"match\" and no dialog says it.")
        }
    }

    // MARK: K004

    private static func checkAudiences(_ checkup: inout Checkup) {
        for dialog in checkup.dialogs {
            guard let audience = dialog.audience else { continue }
            for node in dialog.nodes {
                guard let id = node.answer, let answer = checkup.library.answers[id], !answer.serves(audience) else {
                    continue
                }
                checkup.find(
                    "K004", .error, .field(dialog.id, node.id, "answer"),
                    message: "The answer \(id) is written for others than \(audience.rawValue).")
            }
        }
        for answer in checkup.answers {
            guard let after = answer.after, let dialog = checkup.library.dialogs[after],
                let audience = dialog.audience, !answer.audiences.isEmpty, !answer.audiences.contains(audience)
            else { continue }
            checkup.find(
                "K004", .error, .answer(answer.id),
                message:
                    "The answer \(answer.id) goes on in \(after), which is for \(audience.rawValue); the answer is not."
            )
        }
    }
}
