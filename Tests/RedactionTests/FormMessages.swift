/// What has a form, in the many ways that people write it: accounts, telephone numbers, dates of birth, account numbers,
/// plates, addresses, schools, employers, mail, sites. Marked as in `personalMessages`; all of it is invented.
let formMessages = #"""
    nl me snap is {lisaatje.xx|handle}
    nl mn snap is {jaylano|handle}
    nl snap me op {drillboy020|handle}
    nl add me op {kaylee_x3|handle}
    nl add mij: {sterre.bakx|handle}
    nl voeg me toe {noortje08|handle}
    nl me insta heet {romyyy|handle}
    nl mn insta: {zoe.van.d|handle}
    nl discord tag {slimeking|handle}
    nl discord: {shadow wolf|handle}
    nl tiktok:{ayliiin0|handle}
    nl tiktok is {dansmeisje|handle}
    nl op roblox heet ik {bloempje11|handle}
    nl op roblox heet ie {toxicboy|handle}
    nl mijn snapnaam is {vlinder|handle}
    nl me snapchat naam is {zonnetje|handle}
    nl volg me op tt {jasje0_0|handle}
    nl zijn telegram is {plugtje|handle}
    nl mn gamertag is {Noodlesss|handle}
    nl user {lieve_mila|handle} op yubo
    nl username {vossenjong|handle}
    nl mijn ig {fleur.janssen|handle}
    nl me snap {m3lissa|handle} is gehackt
    nl hij heeft 2 accounts {realkayzo|handle} en {kayzo.backup|handle}
    nl dm {milanxo|handle} op insta
    nl insta van hem is {thekinglorenzo|handle}
    nl snap van me ex: {r0wd.y|handle}
    nl stuur snap naar {sofietje|handle}
    nl hij heet {streetdon|handle} op telegram
    nl zoek {luxelisa|handle} op insta
    nl vraag {bigtony|handle} op discord
    nl zoek op tiktok naar {babygirl_nina|handle}
    nl hij volgt me met {anonboy55|handle}
    en my snap is {kaylaxo|handle}
    nl add {tommy.g|handle} on snap
    nl he is {lilg|handle} on insta
    nl discord {darkrose#1290|handle}
    nl xbox naam {Sniper Mo|handle}
    nl kik: {daddy4u|handle}
    nl wizz {milou.xx|handle}
    nl vinted account {sanne-kleding|handle}
    nl mn snap is {lisa underscore 07|handle}
    nl samiraa underscore 12 op snap
    nl me insta is {mila punt x punt nul negen|handle}
    nl snap {kim streepje laag 10|handle}
    nl tiktok apestaartje {joyce punt v|handle}
    nl at {joyce underscore xx|handle} op insta
    nl me snap is {s a m underscore 1 2|handle}
    nl {lisa_vd_berg|handle} is mn insta
    nl ik heet {lisa|person} op insta
    nl bel {06 - 12 34 56 78|phone}
    nl {06 twaalf 34 zesenvijftig 78|phone}
    nl nul zes dan {nul zes een twee drie vier vijf zes zeven acht|phone}
    nl bel {+31 (0)6 12 34 56 78|phone}
    nl bel {0031-(0)6-12345678|phone}
    nl {+32 4 70 12 34 56|phone}
    nl {0470/12.34.56|phone} belgisch nummer
    nl {0049 151 23456789|phone}
    nl {+48 501 234 567|phone} poolse nummer
    nl {0048501234567|phone}
    nl {+90 532 123 45 67|phone}
    nl {+212 6 12 34 56 78|phone}
    nl {+597 8123456|phone}
    nl {+599 9 512 3456|phone}
    nl {+380 67 123 45 67|phone}
    nl {+40 721 234 567|phone}
    nl {+251 911 234567|phone}
    nl {+44 7700 900123|phone}
    nl mn nummer begint met {06 1234|phone} en dan {5678|phone}
    nl bel naar {612345678|phone}
    nl bel naar {6 12345678|phone}
    nl tel. {(06) 123 456 78|phone}
    nl {06 één twee drie vier vijf zes zeven acht|phone}
    nl {zero six 12345678|phone}
    nl {nulzes 12 34 56 78|phone}
    nl nr {o612345678|phone}
    nl nr {0612 drie vier vijf zes zeven acht|phone}
    nl {020 6 12 34 56|phone} is thuis
    nl {0 20 - 6123456|phone}
    nl 0 6 dan {een twee drie vier vijf zes zeven acht|phone}
    nl {06👉12👉34👉56👉78|phone}
    nl {06…12…34…56…78|phone}
    nl {06,12,34,56,78|phone}
    nl {06 12 34 five six seven eight|phone}
    nl {zesentwintig elf negentig dertien en dan nul zes ervoor|phone}
    nl geboren {12 maart 2008|dob}
    nl geboren op {de twaalfde maart 2008|dob}
    nl geb. {12-3-'08|dob}
    nl geb {12.03.08|dob}
    nl geboortedatum: {2008/03/12|dob}
    nl gb datum {12 03 2008|dob}
    nl ik ben van {12-03-2008|dob}
    nl ik ben jarig op {3 mei|dob}
    nl mijn verjaardag is {drie mei|dob}
    nl ik word 16 op {4 juli|dob}
    nl ik ben geboren op {maart 12 2008|dob}
    nl born {12th of March 2008|dob}
    en my bday is {march 3|dob}
    nl {twaalf maart tweeduizend acht|dob} geboren
    nl {12 mrt 2009|dob} ben ik geboren
    nl ze is van {23 sept 2010|dob}
    nl geboortedag {een een tweeduizendnegen|dob}
    nl {03032009|dob} geboren
    nl geboren {20090303|dob}
    nl {3 maart '09|dob} is ze geboren
    nl geb {derde van de vierde tweeduizendtien|dob}
    nl bsn {1112 22 333|bsn}
    nl bsn: {111.222.333|bsn}
    nl mijn bsn nummer is {111-222-333|bsn}
    nl bsn nr {111 222 333|bsn}
    nl sofinummer {123456782|bsn}
    nl bsn {één één één twee twee twee drie drie drie|bsn}
    nl burgerservice nummer {123 456 782|bsn}
    nl iban {NL91 ABNA 0417 1643 00|iban}
    nl {nl91abna0417164300|iban}
    nl {DE89 3704 0044 0532 0130 00|iban}
    nl {de89370400440532013000|iban}
    nl {FR76 3000 6000 0112 3456 7890 189|iban}
    nl {PL61109010140000071219812874|iban}
    nl {BE68539007547034|iban}
    nl {GB29 NWBK 6016 1331 9268 19|iban}
    nl {TR330006100519786457841326|iban}
    nl {ES9121000418450200051332|iban}
    nl {NL 91 ABNA 0417 16 43 00|iban}
    nl {NL91.ABNA.0417.1643.00|iban}
    nl rekeningnummer {0417164300|iban}
    nl rekening nr {41 71 64 300|iban}
    nl kenteken {AB-12-CD|licence_plate}
    nl kenteken {ab12cd|licence_plate}
    nl kenteken {12 abc 3|licence_plate}
    nl auto {1-abc-23|licence_plate}
    nl zwarte golf {t 123 bc|licence_plate}
    nl witte bus {V-123-BC|licence_plate}
    nl scooter {F-123-BC|licence_plate}
    nl kenteken {1-ABC-123|licence_plate} belgisch
    nl belgische plaat {1 abc 123|licence_plate}
    nl belgische auto {2-XYZ-456|licence_plate}
    nl duits kenteken {K-AB 1234|licence_plate}
    nl duitse plaat {DU XY 123|licence_plate}
    nl poolse auto {WA 12345|licence_plate}
    nl poolse plaat {KR 5AB12|licence_plate}
    nl auto met {8-kxx-12|licence_plate} erop
    nl een zwarte audi {ABC-12-D|licence_plate}
    nl kenteken is {twaalf ab drie vier|licence_plate}
    nl kenteken {p k streepje 2 2 0 streepje x|licence_plate}
    nl rode seat {ZX 345 G|licence_plate}
    nl kenteken begint met {RT-44|licence_plate}
    nl ik woon op de {kerkstraat 12 hoog|address}
    nl {kerkstraat 12-3 hoog|address}
    nl {Kerkstraat 12 III|address}
    nl {kerkstr 12|address}
    nl {kerkstr. 12|address}
    nl {dr. kuyperlaan 5|address}
    nl {st. jansplein 8|address}
    nl {Jan van Galenstraat 12|address}
    nl {1e Oosterparkstraat 45|address}
    nl {eerste oosterparkstraat 45|address}
    nl {2e jan steenstraat 3-2|address}
    nl {De Ruyterkade 5|address}
    nl {Achter de Hoven 12|address}
    nl {Het Zand 4|address}
    nl {De Brink 7|address}
    nl {Onder de Bogen 3|address}
    nl {Op de Bos 8|address}
    nl adres: {Lage Gouwe 22|address}
    nl adres: {Singel 250|address}
    nl ik woon op {singel 250|address}
    nl hij woont op {nummer 12 in de kerkstraat|address}
    nl in de {kerkstraat|address} op {nr 12|address}
    nl ze zit in {hotel Ibis Schiphol|employer}
    nl ik zit in {het Hampshire hotel|employer}
    nl {camping de paal|employer} huisje 12
    nl op {Duinrell|employer} huisje 44
    nl {Zuiderpark 12|address}
    nl {Rozenburglaan 1a|address}
    nl {oudezijds achterburgwal 12|address}
    nl {Nieuwezijds Voorburgwal 33|address}
    nl {Vismarkt 3|address}
    nl {Grote Markt 21|address}
    nl {Korte Poten 7|address}
    nl {Noordeinde 66|address}
    nl {Buitenhof 33|address}
    nl {Spui 3|address}
    nl {Kruiskade 120|address}
    nl {Meent 88|address}
    nl {Lijnbaan 45|address}
    nl {Westblaak 12|address}
    nl {Wagnerplein 5|address}
    nl {Ambonstraat 9|address}
    nl {Rue de la Loi 16|address} brussel
    nl {Kolonienstrasse 12|address}
    nl {12 baker street|address}
    nl {221b Baker Street|address}
    nl postcode {1234AB|postcode}
    nl postcode {1234 AB|postcode}
    nl {1234ab|postcode} is mn postcode
    nl {1 2 3 4 a b|postcode}
    nl {1234 a b|postcode} woon ik
    nl postcode {9000|postcode} gent
    nl {twaalf vierendertig a b|postcode}
    nl {2000 antwerpen|postcode}
    nl ik zit op {het Rijnlands|school}
    nl ik zit op {het Rijnlands lyceum|school}
    nl ik zit in 3b op {het corderius|school}
    nl klas 3b op {mbo rijnland|school}
    nl ik zit op {mbo utrecht|school}
    nl ik doe zorg op {het graafschap college|school}
    nl ik zit op {het noorderpoort|school}
    nl ik ga naar {het vathorst|school}
    nl mn school heet {de nassau|school}
    nl mijn school is {het stedelijk|school}
    nl leerling van {het mondriaan|school}
    nl op {OBS De Klimop|school}
    nl op {obs de klimop|school}
    nl docent op {het Lorentz Lyceum|school}
    nl ze zit op {de vso school de korenaer|school}
    nl ik studeer aan {de hogeschool van arnhem en nijmegen|school}
    nl ik studeer op {fontys|school}
    nl ik zit op {de HAN|school}
    nl {Koning Willem I College|school}
    nl {st. bonifatiuscollege|school}
    nl ik zit op {internaat de hoenderloo|school}
    nl groep 8 van {de regenboog|school}
    nl ik werk bij {albert heijn in ede|employer}
    nl ik werk bij {de appie in zeist|employer}
    nl bijbaan bij {bakker bart|employer}
    nl ik sta achter de bar bij {cafe de zwaan|employer}
    nl ik werk in {restaurant la perla|employer}
    nl ik werk bij {nagelstudio glamour|employer}
    nl hij werkt bij {bouwbedrijf jansen|employer}
    nl hij is bezorger bij {dominos in assen|employer}
    nl ze werkt bij {massagesalon lotus|employer}
    nl mijn vader heeft {garage kemal|employer}
    nl ik loop stage bij {de vlinderhof|employer}
    nl ik werk voor {Randstad|employer}
    nl hij werkt bij {Van der Meer Transport|employer}
    nl mail: {lisa.bakker@gmail.com|email}
    nl {lisa . bakker @ gmail . com|email}
    nl {lisa bakker apestaartje gmail.com|email}
    nl {lisabakker(apenstaart)gmail(punt)com|email}
    nl {lisabakker[@]gmail[.]com|email}
    nl {lisabakker @ gmail|email}
    nl {lisabakker at gmail|email}
    nl {lisa-bakker AT live DOT nl|email}
    nl {lisa underscore bakker at hotmail punt com|email}
    nl {lisabakker@gmail,com|email}
    nl {lisabakker@gmailcom|email}
    nl {info@bakkerijsmit.nl|email}
    nl {s1234567@student.han.nl|email}
    nl site {www punt hotmeiden punt nl|url}
    nl {hotmeiden punt nl|url}
    nl {hotmeiden[.]nl|url}
    nl {hxxp://hotmeiden.nl/a|url}
    nl {instagram.com/lisa|url}
    nl {snapchat.com/add/lisa|url}
    nl {wa.me/31612345678|url}
    nl {t.me/plugrdam|url}
    nl {t . me / plugrdam|url}
    nl {t punt me slash plugrdam|url}
    """#
