import Content

/// The page's own words, from `Resources/words.txt`, where an editor can change them.
enum MapWords {
    enum Key: String, CaseIterable {
        case title, overview, menu, skip, search, results, language, canvas, dialogs, steps, tests, entry, danger, when
        case formal, variant, untranslated, again, why, also, then, back, done, help, answer, sets, slot, raises, eases
        case legend, made
        case otherwise = "else"
        case noResults = "no-results"
        case bothLanguages = "both-languages"
        case printThis = "print-this"
        case printAll = "print-all"
        case zoomIn = "zoom-in"
        case zoomOut = "zoom-out"
        case zoomFit = "zoom-fit"
        case canvasOverview = "canvas-overview"
        case stepOne = "step-one"
        case testOne = "test-one"
        case noTests = "no-tests"
        case testsNotPlayed = "tests-not-played"
        case andMore = "and-more"
        case stepsTested = "steps-tested"
        case wayUntested = "way-untested"
        case groupNone = "group-none"
        case audienceAny = "audience-any"
        case audienceYoung = "audience-young"
        case audienceFriend = "audience-friend"
        case audienceParent = "audience-parent"
        case audienceProfessional = "audience-professional"
        case audienceUnknown = "audience-unknown"
        case stateConcept = "state-concept"
        case stateApproved = "state-approved"
        case stateConceptLong = "state-concept-long"
        case stateApprovedLong = "state-approved-long"
        case kindAsk = "kind-ask"
        case kindSay = "kind-say"
        case kindCall = "kind-call"
        case kindBranch = "kind-branch"
        case kindHuman = "kind-human"
        case kindEnd = "kind-end"
        case openedBy = "opened-by"
        case restsOn = "rests-on"
        case opensStart = "opens-start"
        case opensHub = "opens-hub"
        case opensCommand = "opens-command"
        case opensMessage = "opens-message"
        case opensCategory = "opens-category"
        case opensDanger = "opens-danger"
        case opensCall = "opens-call"
        case opensAnswer = "opens-answer"
        case opensNothing = "opens-nothing"
        case dangerNote = "danger-note"
        case anyCategory = "any-category"
        case levelNone = "level-none"
        case levelConcern = "level-concern"
        case levelHigh = "level-high"
        case levelAcute = "level-acute"
        case otherWords = "other-words"
        case notHeard = "not-heard"
        case notHeardShort = "not-heard-short"
        case toHuman = "to-human"
        case helpAuto = "help-auto"
        case numberFromTo = "number-from-to"
        case legendDanger = "legend-danger"
        case legendFree = "legend-free"
        case legendUnheard = "legend-unheard"
        case legendConcept = "legend-concept"
        case legendApproved = "legend-approved"
        case legendUntested = "legend-untested"
    }

    /// The language that they are in.
    static let language = "nl"

    static let all: [String: String] = Resource.words.split(separator: "\n").reduce(into: [:]) { words, line in
        let parts = line.split(separator: "=", maxSplits: 1).map { $0.trimmed }
        if parts.count == 2, !line.hasPrefix("#") { words[parts[0]] = parts[1] }
    }

    /// The words with each `#` filled in, one after the other.
    static func of(_ key: Key, _ arguments: String...) -> String {
        let parts = (all[key.rawValue] ?? key.rawValue).split(separator: "#", omittingEmptySubsequences: false)
        var text = parts.first.map(String.init) ?? ""
        for (index, part) in parts.dropFirst().enumerated() {
            text += (index < arguments.count ? arguments[index] : "#") + part
        }
        return text
    }

    static func of(_ level: RiskLevel) -> String {
        switch level {
        case .none: of(.levelNone)
        case .concern: of(.levelConcern)
        case .high: of(.levelHigh)
        case .acute: of(.levelAcute)
        }
    }

    static func of(_ kind: FlowStep.Kind) -> String {
        switch kind {
        case .ask: of(.kindAsk)
        case .say: of(.kindSay)
        case .call: of(.kindCall)
        case .branch: of(.kindBranch)
        case .human: of(.kindHuman)
        case .end: of(.kindEnd)
        }
    }

    static func of(_ audience: Audience?) -> String {
        switch audience {
        case nil: of(.audienceAny)
        case .young: of(.audienceYoung)
        case .friend: of(.audienceFriend)
        case .parent: of(.audienceParent)
        case .professional: of(.audienceProfessional)
        case .unknown: of(.audienceUnknown)
        }
    }

    static func of(_ state: Review.State) -> String {
        switch state {
        case .concept: of(.stateConcept)
        case .approved: of(.stateApproved)
        }
    }

    static func count(_ tests: [Int]) -> String {
        switch tests.count {
        case 0: of(.noTests)
        case 1: of(.testOne)
        default: of(.tests, "\(tests.count)")
        }
    }
}

/// The files beside the code that the page is made of.
enum Resource {
    static let style = text(PackageResources.map_css)
    static let script = text(PackageResources.map_js)
    static let words = text(PackageResources.words_txt)

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension Substring {
    fileprivate var trimmed: String {
        let start = drop { $0 == " " }
        return String(start.reversed().drop { $0 == " " }.reversed())
    }
}
