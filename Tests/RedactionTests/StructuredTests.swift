import Testing

@testable import Redaction

/// Generated numbers and addresses of every form: none may leave more than a fifth of its digits or letters.
@Suite struct StructuredTests {
    static let frames = ["%", "mijn nummer is %", "bel % vanavond", "hij zegt % en dan weg", "% is van hem", "Zie: %."]

    private func expectGone(_ secret: String, in frame: String, _ redactor: Redactor) {
        let text = frame.replacing("%", with: secret)
        let start = frame.split(separator: "%", omittingEmptySubsequences: false)[0].unicodeScalars.count
        let survivors = redactor.survivors(of: text)
        let scalars = Array(text.unicodeScalars)
        let positions = (start..<(start + secret.unicodeScalars.count)).filter {
            scalars[$0].properties.isAlphabetic || scalars[$0].properties.numericType != nil
        }
        let kept = positions.count { survivors[$0] }
        #expect(kept * 5 <= positions.count, "\(redactor.redact(text).text)")
    }

    private func expectNoLeaks(_ make: (inout Dice) -> String) throws {
        let redactor = try Fixture.redactor()
        var dice = Dice(state: 20_261_124)
        for _ in 0..<400 {
            let secret = make(&dice)
            for frame in Self.frames { expectGone(secret, in: frame, redactor) }
        }
    }

    private static func digits(_ count: Int, _ dice: inout Dice) -> String {
        String((0..<count).map { _ in "0123456789".randomElement(using: &dice) ?? "0" })
    }

    private static func split(_ digits: String, _ sizes: [Int], _ separator: String) -> String {
        var rest = digits[...]
        return sizes.map { size in
            defer { rest = rest.dropFirst(size) }
            return String(rest.prefix(size))
        }.joined(separator: separator)
    }

    private static let words = ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"]

    @Test func `no spelling of a telephone number gets through`() throws {
        try expectNoLeaks { dice in
            let local = "06" + Self.digits(8, &dice)
            let separator = [" ", "-", ".", "", " - ", "/"].randomElement(using: &dice) ?? " "
            switch Int.random(in: 0..<8, using: &dice) {
            case 0: return Self.split(local, [2, 2, 2, 2, 2], separator)
            case 1: return Self.split(local, [2, 8], separator)
            case 2: return Self.split(local, [4, 3, 3], separator)
            case 3: return "+31 " + Self.split(String(local.dropFirst()), [1, 2, 2, 2, 2], " ")
            case 4: return "0031" + local.dropFirst()
            case 5: return local.compactMap { $0.wholeNumberValue }.map { Self.words[$0] }.joined(separator: " ")
            case 6:
                return Self.split(
                    local, Array(repeating: 1, count: 10), [" ", ".", "-"].randomElement(using: &dice) ?? " ")
            default:
                return String(
                    local.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xfee0) }.map { Character($0) })
            }
        }
    }

    @Test func `no mail address gets through`() throws {
        try expectNoLeaks { dice in
            let user =
                ["fatima", "j.jansen", "kees_99", "x-lotte", "p.de.vries", "ik"].randomElement(using: &dice) ?? "ik"
            let host =
                ["gmail", "hotmail", "ziggo", "outlook", "school-west", "live"].randomElement(using: &dice) ?? "live"
            let end = ["com", "nl", "net", "be"].randomElement(using: &dice) ?? "nl"
            let at = ["@", "@", "@", " apenstaartje ", " at ", "(at)", "[at]"].randomElement(using: &dice) ?? "@"
            let dot = at == "@" ? "." : [" punt ", " dot ", "."].randomElement(using: &dice) ?? "."
            return user + at + host + dot + end
        }
    }

    @Test func `no valid citizen number gets through`() throws {
        try expectNoLeaks { dice in
            var number = ""
            repeat { number = Self.digits(9, &dice) } while !BSN.isValid(Array(number.utf8))
            return Self.split(number, [[9], [3, 3, 3], [4, 2, 3]].randomElement(using: &dice) ?? [9], " ")
        }
    }

    @Test func `no valid account number gets through`() throws {
        try expectNoLeaks { dice in
            let bank = ["INGB", "ABNA", "RABO", "KNAB", "BUNQ"].randomElement(using: &dice) ?? "INGB"
            let account = Self.digits(10, &dice)
            let found = (0..<100).lazy.map { check in
                "NL" + (check < 10 ? "0" : "") + "\(check)" + bank + account
            }.first { IBAN.isValid(Array($0.lowercased().utf8)) }
            let number = found ?? ""
            let spelled = Bool.random(using: &dice) ? number : Self.split(number, [4, 4, 4, 4, 2], " ")
            return Bool.random(using: &dice) ? spelled : spelled.lowercased()
        }
    }

    @Test func `no postcode gets through`() throws {
        try expectNoLeaks { dice in
            let letters = (0..<2).map { _ in String("BCDGHJKLNPRTVWXZ".randomElement(using: &dice) ?? "X") }.joined()
            let number = "\(Int.random(in: 1000...9999, using: &dice))"
            let blank = Bool.random(using: &dice) ? " " : ""
            return number + blank + letters
        }
    }

    @Test func `no site gets through`() throws {
        try expectNoLeaks { dice in
            let host =
                ["bangalijst", "instagram", "t", "mijn-profiel", "kinky-meiden"].randomElement(using: &dice) ?? "t"
            let end = ["com", "nl", "me", "net", "ly"].randomElement(using: &dice) ?? "com"
            let scheme = ["https://", "http://", "www.", "https://www."].randomElement(using: &dice) ?? "www."
            let path = ["", "/fatima", "/u/lisa_09?x=1", "/3xY_z-a"].randomElement(using: &dice) ?? ""
            return scheme + host + "." + end + path
        }
    }

    @Test(arguments: [
        "LL-99-99", "99-99-LL", "99-LL-99", "LL-99-LL", "LL-LL-99", "99-LL-LL", "99-LLL-9", "9-LLL-99", "LL-999-L",
        "L-999-LL", "LLL-99-L", "L-99-LLL", "9-LL-999", "999-LL-9",
    ])
    func `no plate of any series gets through`(_ form: String) throws {
        let redactor = try Fixture.redactor()
        var dice = Dice(state: 7)
        for _ in 0..<40 {
            let plate = String(
                form.map { sign in
                    switch sign {
                    case "L": "BDFGHJKLNPRSTVXZ".randomElement(using: &dice) ?? "X"
                    case "9": "123456789".randomElement(using: &dice) ?? "1"
                    default: sign
                    }
                })
            expectGone(plate, in: "hij reed weg met % erop", redactor)
            expectGone(plate.replacing("-", with: ""), in: "kenteken % zwarte auto", redactor)
            expectGone(plate.lowercased().replacing("-", with: " "), in: "zijn kenteken is %", redactor)
        }
    }

    @Test func `no full date gets through`() throws {
        try expectNoLeaks { dice in
            let day = Int.random(in: 1...28, using: &dice)
            let month = Int.random(in: 1...12, using: &dice)
            let year = Int.random(in: 1950...2020, using: &dice)
            let name = ["maart", "mei", "augustus", "feb", "december"].randomElement(using: &dice) ?? "mei"
            switch Int.random(in: 0..<4, using: &dice) {
            case 0: return "\(day)-\(month)-\(year)"
            case 1: return "\(day)/\(month)/\(year)"
            case 2: return "\(year)-\(month)-\(day)"
            default: return "\(day) \(name) \(year)"
            }
        }
    }

    private static let wordNames = [
        "bas", "storm", "wolf", "parel", "linde", "roos", "robijn", "joy", "grace", "faith", "destiny", "jade", "hazel",
        "melody", "trinity", "summer", "poppy", "hope",
    ]

    @Test(arguments: [
        "als % erachter komt ben ik dood", "ik ben bang voor %", "mijn vriend % slaat me", "% heeft foto's van mij",
        "ik ga vanavond naar %", "heb % geblokt", "% en ik waren samen", "ik mis % zo erg", "omdat % boos werd ging ik",
        "gister kwam % weer langs", "ken je % uit mijn klas", "mijn zus % weet alles",
    ])
    func `a first name that is a word too does not get through where it stands as a name`(_ frame: String) throws {
        let redactor = try Fixture.redactor()
        for name in Self.wordNames { expectGone(name, in: frame, redactor) }
    }

    @Test(arguments: [
        "ik woon op de %", "kom naar %", "mijn adres: %", "ze hebben me naar % gebracht", "% daar is het",
    ])
    func `no street with a number gets through`(_ frame: String) throws {
        let redactor = try Fixture.redactor()
        let streets = [
            "molenweg", "Prins Bernhardlaan", "oude gracht", "st. annastraat", "van goghstraat", "beukenhof",
            "De Ruyterkade",
        ]
        for street in streets {
            for number in ["12", "7a", "33 B", "14-2", "21 hs", "9 bis", "56 hoog", "nr 4", "vierentwintig"] {
                expectGone(street + " " + number, in: frame, redactor)
            }
        }
    }

    @Test func `no number from abroad gets through`() throws {
        let countries = ["32", "49", "48", "44", "33", "90", "212", "597", "599", "380", "40", "251", "359"]
        try expectNoLeaks { dice in
            let country = countries.randomElement(using: &dice) ?? "32"
            let rest = Self.digits(9, &dice)
            let plus = ["+", "00"].randomElement(using: &dice) ?? "+"
            return plus + country + " "
                + Self.split(rest, [3, 2, 2, 2], [" ", "", "-"].randomElement(using: &dice) ?? " ")
        }
    }

    @Test func `no account that is spelled out gets through`() throws {
        try expectNoLeaks { dice in
            let first = ["samira", "xlotte", "kees", "m i l o u"].randomElement(using: &dice) ?? "kees"
            let second = ["12", "nul acht", "xo", "backup", "0 9"].randomElement(using: &dice) ?? "12"
            return first + " underscore " + second
        }
    }
}
