import Foundation
import Testing

@testable import Redaction

@Suite struct RedactorTests {
    @Test(arguments: [
        ("ik ben samira uit almere bel me op 0612345678", "ik ben [naam] uit [plaats] bel me op [telefoon]"),
        ("mail lotte.v@hotmail.com", "mail [email]"),
        ("snap: lilmousie", "snap: [account]"),
        ("Kerkstraat 12 in Ede", "[adres] in [plaats]"),
        ("geboren op 12-03-2008", "geboren op [geboortedatum]"),
        ("mijn bsn is 111222333", "mijn bsn is [bsn]"),
        ("maak over naar NL91ABNA0417164300", "maak over naar [iban]"),
        ("kenteken XK-123-B", "kenteken [kenteken]"),
        ("mijn postcode is 5611EM", "mijn postcode is [postcode]"),
        ("zie https://bit.ly/3xYz", "zie [url]"),
        ("Mijn naam is Tess van der Meulen.", "Mijn naam is [naam]."),
        ("zijn naam is xqzvwk", "zijn naam is [naam]"),
        ("hij ging qqzvwk doen", "hij ging [woord] doen"),
        ("postcode 3511 ab", "postcode [postcode]"),
        ("mijn postcode is 9712 g k", "mijn postcode is [postcode]"),
        ("in de dorpsstraat op nummer 7", "in de [adres]"),
        ("gister heeft storm me geslagen", "gister heeft [naam] me geslagen"),
        ("toen kwam floor binnen", "toen kwam [naam] binnen"),
        ("ik ben faith 16 jaar", "ik ben [naam] 16 jaar"),
        ("ik heb linde al een week niet gezien", "ik heb [naam] al een week niet gezien"),
        ("hope heet ze", "[naam] heet ze"),
        ("trainer bij VV Hercules", "trainer bij [werk]"),
        ("als bas erachter komt", "als [naam] erachter komt"),
        ("ik mis joy zo erg", "ik mis [naam] zo erg"),
        ("daan vd berg belde", "[naam] belde"),
        ("tim de jong heeft me geslagen", "[naam] heeft me geslagen"),
        ("hij noemt zichzelf lil kay", "hij noemt zichzelf [naam]"),
        ("de opa van Jesse", "de opa van [naam]"),
        ("Cliënt M.K. is weg", "Cliënt [naam]. is weg"),
        ("samiraa underscore 12 op snap", "[account] op snap"),
        ("zoek op t punt me slash plugrdam", "zoek op [url]"),
        ("geboren op de twaalfde maart 2008", "geboren op de [geboortedatum]"),
        ("Per 1 januari 2019 is de norm aangescherpt.", "Per 1 januari 2019 is de norm aangescherpt."),
        ("toen levi weg was", "toen [naam] weg was"),
        ("Mijn adres is De Kamp 3, 8321ab Urk.", "Mijn adres is [adres], [postcode] [plaats]."),
        ("kerkstraat 12 hoog", "[adres]"), ("kerkstr. 12", "[adres]"), ("ke-vin slaat me", "[naam] slaat me"),
    ])
    func `a placeholder says what was there`(_ text: String, _ expected: String) throws {
        #expect(try Fixture.redact(text) == expected)
    }

    @Test(arguments: [
        "bel 112 bij gevaar", "bel 113 of chat op 113.nl", "Veilig Thuis: 0800-2000", "0800 2000 is gratis",
        "0800-0432", "politie 0900-8844", "Helpwanted: 020-2615275", "020 261 52 75 helpwanted",
        "kijk op www.fier.nl/hulp",
        "https://www.helpwanted.nl", "Slachtofferwijzer.nl", "is CoMensha open", "Kan Fier mij helpen?",
        "WATCH Nederland", "de Kindertelefoon", "Kindertelefoon (0800-0432)", "112nl app",
        "Ik belde Meld Misdaad Anoniem",
        "Centrum Seksueel Geweld, 0800-0188.", "www.politie.nl", "113?", "112!!", "bel 113/112", "0800-0113.",
    ])
    func `help lines stay readable`(_ text: String) throws {
        #expect(try Fixture.redact(text) == text)
    }

    @Test(arguments: [
        "ik ben 15 en hij is 23", "100 euro", "€ 1500", "om 22:30", "24/7", "3 keer per week",
        "ik tel 1 2 3 4 5 6 7 8 9",
        "in 2019 2020 2021 was het erg", "1.500.000 euro", "klas 3b", "ps5", "hij is 1.85 m", "10-12 jaar", "50/50",
    ])
    func `ages, amounts and times stay readable`(_ text: String) throws {
        #expect(try Fixture.redact(text) == text)
    }

    @Test func `every contact in Knowledge survives`() throws {
        let file = Fixture.root.appending(path: "Knowledge/services.yaml")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        let contacts = lines.compactMap { line -> String? in
            for key in ["phone: ", "url: ", "chat: ", "name: "] {
                if let range = line.range(of: key), line[..<range.lowerBound].allSatisfy({ $0 == " " || $0 == "-" }) {
                    return line[range.upperBound...].trimmingCharacters(in: CharacterSet(charactersIn: "\"' "))
                }
            }
            return nil
        }
        #expect(contacts.count > 20)
        let redactor = Redactor(vocabulary: try Fixture.vocabulary.get(), protected: contacts)
        for contact in contacts {
            #expect(redactor.redact(contact).text == contact)
            #expect(redactor.redact("bel of kijk op \(contact)").text.hasSuffix(contact))
        }
    }

    @Test func `a name that was given once is known later in the conversation`() throws {
        let redactor = try Fixture.redactor()
        var memory = RedactionMemory()
        #expect(redactor.redact("zijn naam is storm", remembering: &memory).text == "zijn naam is [naam]")
        #expect(
            redactor.redact("dat was een idee van die storm", remembering: &memory).text
                == "dat was een idee van die [naam]")
        #expect(redactor.redact("dat was een idee van die storm").text == "dat was een idee van die storm")
    }

    @Test(arguments: ["", " ", "?!", "\u{200b}", "👨‍👩‍👧", "\n\n", "'", "@", "#", "a", "\u{301}"])
    func `nothing to redact is nothing to fail on`(_ text: String) throws {
        let result = try Fixture.redactor().redact(text)
        #expect(result.kinds.isEmpty)
    }

    @Test func `what nobody can see is not in the output`() throws {
        #expect(try Fixture.redact("ik\u{200b} ben\u{2060} bang\u{feff}") == "ik ben bang")
    }

    @Test func `random text never fails and never grows without bound`() throws {
        let redactor = try Fixture.redactor()
        var dice = Dice(state: 3)
        let pieces = [
            "06", "@", ".", "-", " ", "ik ben ", "é", "а", "𝓪", "0️⃣", "'", "van der ", "\n", "een ", "#", "_", "NL91",
            "(at)", "m",
            "heet ", "straat ", "😀", "\u{200d}", "1", "x", ":", "//", "www.", "Lisa", "ß", "中", "²",
        ]
        for _ in 0..<3000 {
            let text = (0..<Int.random(in: 1...30, using: &dice)).map { _ in pieces.randomElement(using: &dice) ?? "" }
                .joined()
            let result = redactor.redact(text)
            #expect(result.text.utf8.count <= text.utf8.count * 16 + 16)
            #expect(redactor.redact(text) == result)
        }
    }

    @Test func `a message beyond all measure is not stored`() throws {
        let long = String(repeating: "hallo ", count: 40_000)
        #expect(try Fixture.redactor().redact(long) == Redactor.notStored)
    }

    @Test func `damaged vocabularies are refused`() {
        #expect(throws: RedactionVocabularyError.tooShort(bytes: 2, needed: 12)) {
            try RedactionVocabulary.parse([1, 2] as [UInt8])
        }
        #expect(throws: RedactionVocabularyError.notAVocabulary) {
            try RedactionVocabulary.parse([UInt8](repeating: 0, count: 64))
        }
        #expect(throws: RedactionVocabularyError.self) {
            try RedactionVocabulary.parse(Array("BRV1".utf8) + [1, 0, 0, 0, 1, 0, 0, 0, 9])
        }
    }
}
