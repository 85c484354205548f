/// Messages in which somebody writes a name or a number so that a machine should not see it. Marked as in
/// `personalMessages`.
let obfuscatedMessages = #"""
    nl {nul zes een twee drie vier vijf zes zeven acht|phone}
    nl bel {nul zes twaalf vierendertig zesenvijftig achtenzeventig|phone}
    nl mn nr is {nul6 1234 vijf zes 78|phone}
    nl {0 6 1 2 3 4 5 6 7 8|phone}
    nl {O6 I2 34 56 78|phone}
    nl {0-6-1-2-3-4-5-6-7-8|phone}
    nl {06een2drie4vijf678|phone}
    nl {zero six twelve thirty four five six seven eight|phone}
    nl {０６１２３４５６７８|phone}
    nl {0️⃣6️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣|phone}
    nl {06/12/34/56/78|phone} snappie
    nl {06_1234_5678|phone}
    nl {nulzes eentwee drievier vijfzes zevenacht|phone}
    nl {lisa punt bakker apenstaartje gmail punt com|email}
    nl {kees (at) ziggo (punt) nl|email}
    nl {m dot visser at hotmail dot com|email}
    nl {lisa [at] live [dot] nl|email}
    nl {daan.x at gmail.com|email}
    nl mijn naam is {f a t i m a|person}
    nl hij heet {K.E.V.I.N|person}
    nl {m-o-h-a-m-e-d|person} is zijn naam
    nl ik heet {s@mira|person}
    nl zijn naam is {j4yd3n|person}
    nl vraag naar {M0hammed|person}
    nl ik ben {sa​mira|person}
    nl hij heet {Kаrim|person}
    nl {ｓａｎｎｅ|person} heet ik
    nl {𝓛𝓲𝓼𝓪|person} is mijn naam
    nl vriend {f*tima|person}
    nl me ex {r1c4rd0|person} stalkt me
    nl {d e n n i s|person} woont daar
    nl {amilaf|person} is mijn naam achterstevoren
    nl hij heet {ke vin|person}
    nl snap {k i k i 0 9|handle}
    nl mn insta is apenstaart {kiki underscore nul negen|handle}
    nl ik woon in de {kerk straat twaalf|address}
    nl {k e r k s t r a a t 1 2|address}
    nl postcode {een een nul een a b|postcode}
    nl {1 2 3 4 A B|postcode}
    nl mijn bsn {een een een twee twee twee drie drie drie|bsn}
    nl bsn {1 1 1 2 2 2 3 3 3|bsn}
    nl {N L 9 1 A B N A 0 4 1 7 1 6 4 3 0 0|iban}
    nl kenteken {x k een twee drie b|licence_plate}
    nl geboren op {twaalf maart tweeduizendacht|dob}
    en {zero six double one two two three three four four|phone}
    en my name is {s a r a h|person}
    en email me {jess at outlook dot com|email}
    en {c-h-l-o-e|person} thats me
    en hes called {d4rr3n|person}
    en {plus three one six one two three four five six seven eight|phone}
    """#
