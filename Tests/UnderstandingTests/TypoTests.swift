import Testing

@testable import Understanding

struct TypoTests {
    private let corrector = TypoCorrector(vocabulary: ["opgesloten", "bedreigd", "politie", "mishandeld", "zelfmoord"])

    @Test(arguments: [
        ("opgeslotne", "opgesloten"), ("bedriegd", "bedreigd"), ("poltie", "politie"), ("polittie", "politie"),
        ("mishandelt", "mishandeld"), ("zelfmord", "zelfmoord"),
    ])
    func `one slip is forgiven`(_ typed: String, _ meant: String) {
        #expect(corrector.corrected(typed) == meant)
    }

    @Test(arguments: ["mes", "polo", "opgesneden", "politie", "zxcvbnm"])
    func `a short, known or other word stays as it is`(_ word: String) {
        #expect(corrector.corrected(word) == word)
    }

    private let vital = TypoCorrector(
        vocabulary: ["geheten", "dof"], vital: ["slaat", "dood", "huis", "opgesloten", "verkracht", "moet", "mij"],
        small: ["naar", "hij", "ik"])

    @Test(arguments: [
        ("slat", "slaat"), ("dood", "dood"), ("dodo", "dood"), ("diid", "diid"), ("dpod", "dood"), ("lood", "lood"),
        ("vrekracht", "verkracht"), ("vrekrahct", "verkracht"), ("opgelsoetn", "opgesloten"),
        ("slaaat", "slaat"), ("lsaat", "slaat"),
        ("mji", "mij"), ("miij", "mij"), ("mik", "mik"), ("dod", "dood"), ("doo", "doo"),
    ])
    func `short words are mended only to words of rules, and only by a likely slip`(_ typed: String, _ meant: String) {
        #expect(vital.corrected(typed) == meant)
    }

    @Test(arguments: [
        (["naarhuis"], ["naar", "huis"]), (["hijslaat", "weer"], ["hij", "slaat", "weer"]),
        (["ikmoet"], ["ik", "moet"]),
        (["op", "gesloten"], ["opgesloten"]), (["huisdeur"], ["huisdeur"]), (["op", "de"], ["op", "de"]),
    ])
    func `words typed as one are parted, a torn one is joined`(_ typed: [String], _ meant: [String]) {
        #expect(vital.corrected(typed) == meant)
    }

    @Test func `typing errors are the same every time, and few`() {
        let words = Array(repeating: "telefoon", count: 500)
        let once = TypoNoise.disturbed(words, seed: 7)
        #expect(once == TypoNoise.disturbed(words, seed: 7))
        let changed = zip(once, words).count { $0 != $1 }
        #expect((50...150).contains(changed))
    }

    @Test(arguments: [
        "verspreidde", "verwachtte", "verrichtte", "uitgerust", "ontroerd", "appel", "koffie", "muziek", "gordijn",
        "slagroom", "doos",
    ])
    func `an ordinary word is not corrected into danger`(_ word: String) throws {
        let danger: Set<String> = [
            "geslagen", "ontvoerd", "uitgebuit", "verkrachtte", "slaan", "dood", "zelfmoord", "verkracht", "opgesloten",
            "mes",
        ]
        #expect(try danger.isDisjoint(with: Fixture.understood("de \(word) daar").corrected))
    }
}
