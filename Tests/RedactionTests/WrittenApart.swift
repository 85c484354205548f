/// A second set, written apart from the rules and read only after they had been measured on it. Marked as in
/// `personalMessages`; everybody in them is invented.
enum WrittenApart {
    static let personal = #"""
        nl De man noemt zich {Tony|person}, maar bij de sportschool kennen ze hem als {Anton Huijbregts|person}.
        nl hij gebruikt nu {+32 470 55 81 23|phone} want zn andere is geblokt
        nl postcode {5038 WP|postcode} en dan die grijze deur
        nl ik zit nu in {Hertog Hendrikstraat 14 huis|address}
        nl zet m op de lijst: {+49 1512 3345678|phone} is die duitse gast
        nl {Ferhat|person} heeft gezegd dat ik niet met {lisanne|person} mag omgaan
        nl t is die {furkan|person} uit 4b hij stuurt t naar iedereen
        nl als {bas|person} erachter komt ben ik kapot zegt ie zelf
        nl man heet {Zbigniew Kowalczyk|person}, hij heeft pas van mij
        nl hij zit meestal bij het station in {Almelo|city?}
        nl Ik geef les op het {ROC van Flevoland|school}, niveau 2.
        nl ze hebben een groep: {chat.whatsapp.com/GkT4bbQ2uLm7|url}
        nl hij zei je moet naar {Semere|person} gaan, hij regelt de rest
        nl klas 3 van {praktijkschool De Schakel|school}
        nl zijn tiktok {jayjay.fr.fr|handle} staan filmpjes van mij op
        nl Betreft jongere geboren {3 november 2008|dob}, woont begeleid.
        nl Zij gaat naar {basisschool De Wingerd|school} en wordt daar na school opgewacht.
        nl slaap nu bij tante {Merlien|person} en daar kan ie niet komen
        nl moet om 10 uur bij {Zonneweg 81b|address} zijn
        nl die trainer, {Sjaak de Wit|person}, zegt dat het ons geheimpje is
        nl moest van {abu hamza|person} mn hoofddoek afdoen voor de foto
        nl Haar geboortedatum is {21/09/2009|dob} en ze is vermist sinds gisteren.
        nl bel me liever niet maar app kan: {06 31 44 82 07|phone}
        nl mijn ex {D.J. Maduro|person} rijdt hier rondjes
        nl mn bsn is {763923321|bsn} die hebben ze gebruikt voor die leningen
        nl {shanaya|person} en {jerney|person} moesten ook mee die avond
        nl hij zit op roblox als {DarkDaddy2009xx|handle}
        nl Ik heb het kenteken genoteerd: {97-GRX-4|licence_plate}
        nl Met vriendelijke groet, {A.M. van der Linden-Smit|person}
        nl Het geld is overgemaakt naar een Belgische rekening, {BE68 5390 0754 7034|iban}.
        nl me snap is {lieve.lize08|handle} maar voeg me niet toe als ik offline ben
        en {Joy|person} told me to write here
        nl mijn zoon {Milan|person} zegt niks maar zijn vriend {Luca B.|person} heeft een filmpje gezien
        nl {Noor|person} zegt dat ik overdrijf
        nl zwarte polo {X-482-KR|licence_plate}
        nl Stuurt u het naar {familie-jaspers@ziggo.nl|email}? Dan lees ik het op mijn werk.
        nl Mijn adres is {De Kamp 3|address}, {8321ab|postcode} {Urk|city?}.
        nl Het gaat om cliënte {S. Bouzid|person}, verblijvend op onze groep.
        en the woman is called Mrs {Xu Mei|person} and she keeps our passports
        nl {Mark|person} van hiernaast zag me uit die auto stappen
        nl Wij wonen op de {Korte Poten 7|address}, {2511 EB|postcode}
        nl die gast op discord is {vossie#4471|handle}
        nl Ik werk bij {Transportbedrijf Kuijpers|employer} dus ik ben vaak weg.
        en she is {mia_sweets.xo|handle} on wizz, asked me for my address after two texts
        nl ik ben {Feven Tesfay|person} en ik kom uit Eritrea
        nl hij woont in die flat {Grubbehoeve 512|address} in de bijlmer
        en i'm at {Van Speijklaan 220|address}, third floor
        nl Graag antwoord op {k.vanhal@lekdrecht-onderwijs.nl|email}
        nl Mijn doorkiesnummer is {030 - 877 21 65|phone}.
        en please write to {d.okafor97@proton.me|email} he cannot see that one
        nl geld moest naar {NL36INGB0761465377|iban}
        nl Burgerservicenummer van mijn zoon: {920102761|bsn}
        nl ze zeiden stort op {NL50 RABO 0999 9414 06|iban} en dan stopt t
        nl mail maar naar {luna_x_2010@hotmail.com|email}
        nl hij heet {mohammed el amrani|person} iedereen zegt {mo|person}
        nl {roos|person} weet het maar die mag niks zeggen
        nl U kunt mij thuis bereiken op {0413-298104|phone} of overdag op {(06) 5521 7730|phone}.
        nl op telegram zit ie als {@kilo_plug_zuid|handle}
        nl tegen wie moet ik praten als {kevin|person} weer komt
        nl hij kwam met een busje kenteken {VT-193-B|licence_plate}
        nl werk bij {Bakkerij van Vugt|employer} en daar komt hij elke zaterdag
        nl Ik ben {Hatice|person}. Mijn begeleidster heet {Joke|person}.
        en my number is {0031 6 4417 9032|phone}
        nl {daan vd berg|person} heeft mijn foto op zn telefoon
        nl alles staat op {https://mega.nz/folder/aB3kLq9Z#xyz|url}
        nl mijn vriend heet {Youssef|person} en die is 22
        nl hoi ik heet {yasmina|person} en ik zit ergens mee
        nl Kunt u terugbellen? Vraag naar mevrouw {Oudshoorn|person} van de afdeling jeugd.
        nl Mentorleerling {Chayenne de Vries|person} vertelde mij vandaag iets zorgelijks.
        nl mijn nummer is {0620183346|phone} kan iemand bellen na 4 uur
        nl heb een kind van hem, {Engel|person} is nu 8 maanden
        nl hij heet op insta {@realtrapking010|handle}
        nl ben geboren op {17-05-2010|dob} dus bijna 16 denk ik
        nl kijk dan zelf {www.bangalijst-oost.ru/meisjes/412|url}
        nl heb het alleen tegen {lente|person} verteld, mn beste vriendin
        nl Onze dochter {Fleur|person} is sinds vrijdag bij een zekere {Rachid|person} in {Helmond|city?}.
        nl Ik ben de opa van {Jesse|person}, mijn naam is {Wim Terpstra|person}.
        nl hij belt steeds van {06.18.92.33.47|phone}
        nl {Oksana|person} is mijn zus, zij is nog in dat huis
        nl ik woon in {Heerhugowaard|city?} en iedereen kent hem hier
        nl die jongen noemt zichzelf {lil kay|person} maar zn echte naam is {Kenneth Pinas|person}
        nl ik zit op het {Vechtdal College|school} en morgen weet de hele school het
        """#

    static let harmless = #"""
        nl Per 1 januari 2019 is de norm aangescherpt.
        nl 1e keer was ik 14
        nl Ik heb Veilig Thuis gesproken en die verwezen mij naar Fier.
        nl lengte 1.63 gewicht 48
        nl Mijn man en ik maken ons grote zorgen.
        nl in de lente ga ik hier weg
        en i will leave in may i hope
        nl hij heeft gezegd: wacht maar tot morgen
        nl ben al 16 hoor
        nl hij had 3 pasjes en 2 telefoons
        nl helpwanted.nl zegt dat ik screenshots moet maken
        nl ga je mee zei hij, en toen ging ik mee
        nl op tiktok live, niet in de dm
        nl om half 4 word ik gehaald
        nl Vorige week dinsdag om 22.30 uur kwam ze pas thuis.
        nl hij stuurde een tikkie van 80
        nl Wij werken met jongeren van 12 tot 18 jaar.
        nl mijn bas is kapot en ik heb straks optreden
        nl ik ben 15 en hij 23
        nl De politie zei: bel 0900-8844 als het geen spoed heeft.
        nl heb al 3 dagen niet geslapen
        nl ze noemt me steeds lieverd en schat
        nl de man van de winkel was wel aardig
        nl ik vond jullie via slachtofferwijzer.nl
        en he took 400 euros and my keys
        nl De meldcode bestaat uit 5 stappen.
        nl t is net alsof niemand mij ziet
        nl Wij hebben contact gehad met CoMensha over de registratie.
        nl wat een engel ben je, bedankt
        nl moet 250 euro betalen voor vrijdag
        nl daar word ik niet vrolijk van
        nl heb een zwarte polo aan en een witte broek
        nl de roos in mijn haar was van plastic
        nl hij ging met mijn moeder naar de markt
        nl 20 gram en dan 2 zakjes van 5
        nl deze week 2 toetsen en een so
        nl Zij is 13 jaar en zit in de tweede klas.
        nl Ik heb 113 gebeld maar durfde niks te zeggen
        en is there a chat i can use at 2 am
        nl WAAROM LUISTERT NIEMAND
        nl 0800-2000 was bezet
        nl Op Vrijdag Moest Ik Weer
        nl zit op discord en roblox
        nl mijn cijfer was een 4,3
        nl is 0800-0432 gratis met een belbundel?
        nl Op onze locatie verblijven 24 meisjes.
        nl De huisarts en de mentor weten ervan.
        nl in 2024 ging het mis
        nl kan ik hier ook engels praten
        nl instagram heeft mn account geblokkeerd
        nl mn snap streak is 412
        en my hope is gone, it's dark and i'm cold
        """#

    static let obfuscated = #"""
        nl ik heet {k-e-l-l-y|person}
        nl zn naam is {M0h4m3d|person}
        nl {3 5 8 1 K L|postcode} daar woont hij
        nl m'n mail: {lotte punt bakx apestaartje gmail punt com|email}
        nl m n naam is {s a m i r a|person}
        nl bel {0 6 - 1 8 - 4 4 - 2 9 - 0 7|phone}
        nl {fenna(at)live(dot)nl|email}
        nl nummer {nul6 vijf5 1 drie 8 twee 9 zeven nul|phone}
        nl zoek op {t . me slash snollen_lijst_010|url}
        nl {Ay​şe|person} heeft mij gestuurd
        en text me {oh six three one double seven two four eight zero|phone}
        nl {zeventien nul drie tweeduizendtien|dob} geboren
        nl me insta is {m i l o u underscore nul acht|handle}
        nl Rekening {NL49-ABNA-0933-9136-41|iban}, ik typ het met streepjes.
        nl hij heet {b@stiaan|person} met een apestaart
        en it's {dar yna 22 [at] ukr [dot] net|email}
        nl bsn {acht drie zes vijf drie vijf nul vijf vier|bsn}
        nl {06twintig41acht8drie6|phone}
        nl {O6 l2 34 9O 87|phone}
        nl {nul zes, vierentwintig, achttien, nul drie, zesenvijftig|phone}
        nl naam {јоrdy|person}
        nl kenteken {g drie nul vijf t k|licence_plate}
        nl t adres is {K e r k s t r a a t 1 1|address}
        nl snap: {s.a.r.a.h.x.0.9|handle}
        nl {zero6 4455 12 acht drie|phone}
        """#
}
