/// Messages with something that points at a person, marked `{text|kind}`; a kind ending in `?` may go or stay. One
/// message a line, after its language. Everybody in them is invented.
let personalMessages = #"""
    nl hoi ik ben {yasmina|person} en ik ben 16
    nl ik heet {femke|person}
    nl kheet {jordy|person} maar iedereen noemt me {jor|person}
    nl mijn naam is {Tess van der Meulen|person}
    nl mn naam {ayoub|person}
    nl ik ben {roos|person} en ik heb hulp nodig
    nl me vriendje {kayden|person} slaat me
    nl mn vriend {hakan|person} zegt dat ik moet werken voor hem
    nl {Rachid|person} en ik zijn al 2 jaar samen
    nl ik was met {denise|person} en {chantal|person} in de stad
    nl {dylan|person} heeft foto's van mij
    nl {bilal|person} zei dat hij van me houdt
    nl die vieze {gerrit|person} van hiernaast raakt me aan
    nl ik vind {lars|person} leuk maar hij is al 22
    nl me ex {jeremiah|person} staat elke dag voor me deur
    nl mijn broer {mustafa|person} mag het niet weten
    nl mijn zusje {amina|person} is ook bij hem
    nl mijn tante {soumaya|person} weet ervan
    nl opa {henk|person} komt altijd op mijn kamer
    nl oom {Ruud|person} is te aardig
    nl meneer {jansen|person} van wiskunde kijkt raar naar mij
    nl mijn mentor mevrouw {de wit|person} heeft gemeld
    nl juf {Marleen|person} vroeg of het ging
    nl {Milou|person}'s moeder belde
    nl {Thijs|person} zijn broer heeft me bedreigd
    nl het is {mohamed el amrani|person} hij woont bij ons in de flat
    nl hij noemt zichzelf {king rico|person}
    nl zn bijnaam is {scarface|person}
    nl ze noemen hem {Lange Frans|person} op straat
    nl ik moest van {Delano|person} naar een hotel
    nl samen met {Priscilla|person} moest ik dansen
    nl hij heet {Jerrel|person} of {Djerrel|person} weet niet hoe je het schrijft
    nl de man heet {piotr|person} en hij is de baas
    nl {agnieszka|person} en {kasia|person} werken daar ook
    nl ik kreeg een app van {Sjors de Boer|person}
    nl {selin|person} mn bff zegt ga naar de politie
    nl {Nguyen|person} is mijn achternaam
    nl ik ben {Biniam|person} uit {Eritrea|country?}
    nl {tesfay|person} heeft mij hier gebracht
    nl {Abdirahman|person} zegt ik moet geld geven
    nl mijn vriend {Khalil|person} uit Syrië heeft problemen
    nl {xiao mei|person} werkt in die massagesalon
    nl {shaniqua|person} wilt ook weg
    nl {rayven|person} en {giovanni|person} hebben ruzie om mij
    nl groetjes {sanne|person}
    nl liefs, {Bo|person}
    nl met vriendelijke groet, {H.J. Terpstra|person}
    nl Mvg {Annemiek Hoogendoorn|person}
    nl Naam: {Sharona Wijngaarde|person}
    nl Geachte heer, mijn naam is {Kees-Jan Vermeulen|person} en ik zoek hulp voor mijn kleindochter {Fleur|person}.
    nl Onze dochter {Isabelle|person} (14) is sinds gisteren weg.
    nl Ik bel over {Noah|person}, mijn pleegzoon.
    nl De jongen die haar ophaalt heet {Furkan Yildiz|person} volgens haar vriendin {Eline|person}.
    nl Ik spreek namens mevrouw {Van den Heuvel|person}.
    nl De heer {A. Bouzidi|person} heeft zich gemeld bij het wijkteam.
    nl Cliënt {Ricardo Martina|person} verblijft op de groep.
    nl Wij kennen {J. de Groot|person} als verdachte.
    nl Mijn vrouw {Ingrid|person} en ik zijn radeloos.
    nl {Esmée|person} wil niet meer met ons praten.
    nl hij heet {max|person}
    nl {mark|person} zegt dat het mijn schuld is
    nl ik hou van {storm|person} maar hij doet raar
    nl ik was bij {joy|person} thuis
    nl {Bram|person}, {Sem|person} en {Daan|person} zaten ook in de appgroep
    nl {daan|person} stuurde het door naar iedereen
    nl ik ben de moeder van {tim|person}
    nl {wendy|person} haar pa is een engerd
    nl vraag maar aan {romy|person}
    nl ik mis {quinty|person} zo erg
    nl ben verliefd op {ilyas|person}
    nl {fatou|person} werkt op straat in {den haag|city?}
    nl {younes|person} heb me gebracht naar {Breda|city?}
    nl ik kom uit {purmerend|city?} en heet {saar|person}
    nl bel me op {0612345678|phone}
    nl me nr is {06 12 34 56 78|phone}
    nl mijn nummer {06-87654321|phone} app maar
    nl {+31 6 1234 5678|phone} dat is hem
    nl hij belt met {0031612345678|phone}
    nl U kunt mij bereiken op {020 - 123 45 67|phone} na zessen.
    nl Telefoonnummer: {(0318) 54 32 10|phone}
    nl {06.12.34.56.78|phone} is van hem
    nl bel {+32 470 12 34 56|phone} dat is me belgische nummer
    nl hij appt vanaf {+44 7911 123456|phone}
    nl {+31(0)6-55667788|phone}
    nl stuur maar een tikkie naar {31687651234|phone}
    nl mail me op {lotte.v@hotmail.com|email}
    nl Mijn e-mailadres is {p.de.vries@ziggo.nl|email}, graag daar contact.
    nl {xx_lieke2010@live.nl|email} is mn mail
    nl {J.Terpstra+hulp@school-noord.nl|email}
    nl mn snap is {yas.x06|handle}
    nl add me op snap {lilmousie|handle}
    nl insta {@its.kiki.09|handle}
    nl zijn insta heet {mocro_king|handle}
    nl snap: {jayj4y|handle}
    nl op tiktok heet hij {bigboysem|handle}
    nl hij zit op telegram als {@plugrdam|handle}
    nl discord {shadowwolf#4471|handle}
    nl me roblox naam is {kawaiikoala88|handle}
    nl sc {noortjeee.x|handle}
    nl stuur een dm naar {@_esra.ylmz|handle}
    nl zijn account is {dj.marvin|handle} op insta
    nl hij heeft {lauraatje_07|handle} als naam op yubo
    nl kijk op {https://www.instagram.com/lonneke.x/|url}
    nl hij stuurde {https://bit.ly/3xYzAbc|url}
    nl mijn profiel is {kinky-dates.nl/profiel/4432|url}
    nl die site is {www.meisjesvanplezier.net|url}
    nl t staat op {onlyfans.com/sweetnadia|url}
    nl ik woon op de {Kerkstraat 12|address}
    nl we wonen in de {dorpsstraat 4a|address} in {Ede|city?}
    nl adres {Prins Hendrikkade 101-2|address}, {1011 AJ|postcode} {Amsterdam|city?}
    nl hij woont {laan van meerdervoort 230|address}
    nl kom naar {wilhelminaplein 7|address}
    nl ik zit nu in een huis op de {oude gracht 44 bis|address}
    nl Ons adres: {Burgemeester Jansenlaan 9|address}, {3824 bk|postcode} {Amersfoort|city?}.
    nl het is {Bijlmerdreef 1289|address} op de vierde
    nl {van Speijkstraat 88 hs|address}
    nl {nieuwe binnenweg 303b|address} {rotterdam|city?}
    nl mijn postcode is {5611EM|postcode}
    nl {2512 gt|postcode} nummer 5
    nl ze zit opgesloten aan de {Hertog Janstraat 3|address}
    nl hij woont op {Het Rond 15|address}
    nl mijn bsn is {111222333|bsn}
    nl BSN {123456782|bsn}
    nl burgerservicenummer: {1112.22.333|bsn}
    nl maak geld over naar {NL91ABNA0417164300|iban}
    nl rekening {NL20 INGB 0001 2345 67|iban}
    nl me bankrekening {nl02abna0123456789|iban}
    nl ik moest storten op {BE68 5390 0754 7034|iban}
    nl hij rijdt in een golf met kenteken {XK-123-B|licence_plate}
    nl kenteken {GB001B|licence_plate}
    nl zwarte bmw {12-ABC-3|licence_plate}
    nl de auto is een audi {R-844-LK|licence_plate}
    nl scooter plaat {DKB 12 X|licence_plate}
    nl nummerbord {k 455 zz|licence_plate}
    nl ik ben geboren op {12-03-2008|dob}
    nl geb {3/4/09|dob}
    nl mijn verjaardag is {5 mei 2007|dob}
    nl geboortedatum {01.12.2010|dob}
    nl Zij is geboren op {23 augustus 2009|dob} en dus minderjarig.
    nl ik ben van {14 juli 2008|dob}
    nl geboren {2009-11-30|dob}
    nl ik zit op het {Zuyderzee Lyceum|school}
    nl ik zit op {het martinuscollege|school} in klas 3b
    nl ik zit op {roc midden nederland|school} niveau 2
    nl mn school is {CSG Calvijn|school}
    nl Zij zit op {basisschool De Regenboog|school} in {Zwolle|city?}.
    nl ik doe {de Vuurtoren|school} groep 8
    nl ik werk bij de {jumbo in heerde|employer}
    nl ik heb een bijbaan bij {kapsalon hairlab|employer}
    nl hij werkt bij {Garage van Dongen|employer}
    nl ik moet werken in {hotel De Gouden Leeuw|employer}
    nl mijn baan bij {bakkerij smit|employer} ben ik kwijt
    nl Ik ben werkzaam bij {Stichting Lentekracht|employer}.
    nl hij heeft een pizzeria, {Bella Napoli|employer}, daar moet ik afwassen
    nl ik ben {Lina|person}, 14, uit {Hoogezand|city?}, snap {lina.hgz|handle}
    nl {jayden van dijk|person} {0611223344|phone} die moet je hebben
    nl {Chayenne|person} woont op {Meeuwstraat 5|address}, haar nummer is {06 99 88 77 66|phone}
    nl {kimberly|person} is mijn beste vriendin
    nl ik zat met {nore|person} in de bus
    nl {ali|person} b is niet mijn vriend maar {reda|person} wel
    nl {Soufyan|person} dreigt me ouders te bellen
    nl de vader van {Emma|person} doet het ook bij haar
    nl {Zoë|person} gelooft me niet en {José|person} ook niet
    nl mijn stiefvader {ron|person} drinkt en slaat
    nl Collega {Wouter|person} en ik hebben dit besproken.
    nl volgens {Hatice|person} is hij gevaarlijk
    nl {gijs|person} & {pien|person} weten het al
    nl ik slaap vannacht bij {merel|person}
    nl hij zei tegen {guusje|person} dat ze mooi was
    nl mijn pooier is {Tyrone Macnack|person}
    nl hij zegt altijd {fleurtje|person} tegen mij want ik heet {fleur|person}
    nl ik durf niet naar {jeffrey|person} te gaan
    nl zonder {Ömer|person} kan ik niet
    nl ben ik weer, {nadia|person} van gister
    nl weet je wie {ibrahima|person} is
    en my name is {Chloe|person}
    en im {aaliyah|person} and im 15
    en my boyfriend {Marcus|person} hits me
    en {tyler|person} has my pics
    en his name is {Emeka Okafor|person}
    en i live with my uncle {Joseph|person}
    en she goes by {Bunny|person}
    en {Grace|person} told me to come here
    en my friend {hope|person} is in danger
    en call me at {+1 202 555 0143|phone}
    en my number is {07911 123456|phone}
    en text me {0645 12 98 76|phone}
    en email {grace_k@outlook.com|email} pls
    en my insta is {graceyxo|handle}
    en add me on snap {t0xic.boy|handle}
    en his discord is {vex#0001|handle}
    en i live at {14 Church Lane|address}
    en we stay at {Stationsweg 45|address} in {Leiden|city?}
    en i was born on {March 3rd 2009|dob}
    en my birthday is {12/05/2010|dob}
    en i go to {Rotterdam International Secondary School|school}
    en i work at {Burger Barn|employer}
    en Dear sir, I am {Mrs. Adeyemi|person}, mother of {Tobi|person}.
    en regards, {Paul O'Connor|person}
    en his plate is {TX-88-PL|licence_plate}
    en me and {kayla|person} ran away
    en is {Dwayne|person} allowed to do that
    en our teacher {Mr Hughes|person} touched me
    en i think {viktor|person} sells girls
    """#
