/// Messages without anybody in them, full of words that are names elsewhere and of numbers that lead nowhere. One a line,
/// after its language.
let ordinaryMessages = #"""
    nl het stormt buiten en ik durf niet naar huis
    nl ik hoop dat het in de lente beter gaat
    nl in april ben ik weggelopen
    nl sinds mei slaap ik slecht
    nl hij noemt me zijn engel maar daarna slaat hij
    nl hij gaf me een gouden ring met een parel
    nl ik kreeg een roos van hem en rozen bij het ontbijt
    nl mijn ster aan de hemel zei hij altijd
    nl ik werk max 10 uur per week
    nl hij betaalde max 50 euro
    nl een joke was het zei hij
    nl ik heb een job gevonden als serveerster
    nl hij regelt een job voor me in een hotel
    nl i hope you can help me
    nl i have no hope left
    nl she has faith in god
    nl he is the king of the group
    nl it was on the floor
    nl i will be 16 in june
    nl may i ask something
    nl can i talk to someone
    nl in the summer he took me to a hotel
    nl the river was cold
    nl please have mercy
    nl have patience with me
    nl peace and love
    nl that would be a joy
    nl he gave me a rose and a ring
    nl my angel he calls me
    nl i was lucky
    nl happy birthday zei hij
    nl ik ben zo happy met jullie
    nl ik ben weer happy
    nl wil je met me praten
    nl wil iemand mij helpen
    nl ik lieg niet maar hij liegt
    nl hij zegt dat ik lieg
    nl hij leest al mijn berichten en lacht
    nl ik kijk uit het raam en zie de maan
    nl we gingen naar de zee en naar het strand
    nl vader en moeder weten van niks
    nl hij is tien jaar ouder
    nl de politie zegt dat ik moet wachten
    nl ik ben bang voor de toekomst
    nl mijn vriend wil niet dat ik werk
    nl mijn vriend is 23 en ik ben 15
    nl mijn ex wil mijn foto's niet weghalen
    nl mijn broer heeft schulden
    nl mn zusje is pas 12
    nl mijn moeder gelooft me niet
    nl mijn mentor luistert wel
    nl mijn docent nederlands vroeg of het goed ging
    nl mijn leraar gym is lief
    nl de begeleider van de groep zegt niks
    nl de trainer komt altijd te dichtbij
    nl een agent zei dat het mijn eigen schuld was
    nl de wijkagent kent hem al
    nl een collega maakt zich zorgen over een leerling
    nl bij ons op school is een meisje dat opeens merkkleding draagt
    nl ik zit in klas 3b en haal alleen nog onvoldoendes
    nl groep 8 was leuker
    nl ik zit op mavo 4
    nl ik zit op de bank en huil
    nl hij zit op de bank te wachten
    nl ik zit op de wc met de deur dicht
    nl ik zit op niveau 2 van de opleiding
    nl ik woon in een groep met 8 meiden
    nl ik woon bij mijn oma
    nl ik slaap op de bank bij een vriendin
    nl ik zit in kamer 12 van een hotel
    nl ik zit op kamer 12
    nl hij woont op nummer 14
    nl pagina 12 van de folder
    nl optie 2
    nl nummer 3 graag
    nl antwoord 1
    nl level 5 gehaald
    nl hij stuurde 3 appjes en 2 foto's
    nl ik kreeg 2 tikkies van 40 euro
    nl om 22.30 was hij er nog
    nl tussen 10 en 12 uur
    nl op 3 mei moest ik weer werken
    nl vanaf 1 januari 2026 woon ik daar niet meer
    nl sinds 12 maart 2025 is ze weg
    nl ik ben 13 jaar en 8 maanden
    nl hij is 1.90 en weegt 100 kilo
    nl hij heeft een zwarte golf
    nl een witte bus zonder ramen
    nl hij rijdt in een grijze bmw 320
    nl een audi a4 stond voor de deur
    nl ik heb een iphone 13 gekregen
    nl op insta krijg ik rare dm's
    nl hij wil mijn snap weten
    nl mag ik mijn insta wel aan hem geven
    nl hij stuurt me dingen op telegram en snap
    nl me snap is gehackt
    nl mijn account is weg
    nl mijn snap is verwijderd door hem
    nl hij heeft mijn wachtwoord van insta veranderd
    nl op tiktok zag ik een filmpje over loverboys
    nl discord is niet veilig toch
    nl hij zit op discord en roblox
    nl hij noemt mij dom en lelijk
    nl hij noemt me schatje en liefje
    nl ze noemen me hoer op school
    nl ik word uitgescholden en slet genoemd
    nl hij staat bekend als dealer
    nl iedereen kent hem als een aardige jongen
    nl hij noemt zichzelf mijn vriend
    nl hij heet volgens mij anders dan hij zegt
    nl ik weet niet hoe hij echt heet
    nl hoe heet die hulplijn
    nl hoe heet dat formulier
    nl wat is de naam van die organisatie
    nl mijn naam zeg ik liever niet
    nl ik zeg mijn naam niet
    nl zijn naam durf ik niet te zeggen
    nl moet ik mijn naam noemen
    nl is mijn naam nodig
    nl Mijn dochter van 15 komt steeds later thuis.
    nl Zij heeft sinds kort dure kleding en een tweede telefoon.
    nl Ik maak me zorgen over een leerling uit mijn klas.
    nl Welke stappen van de meldcode moet ik doorlopen?
    nl Kan ik als professional anoniem advies vragen bij Veilig Thuis?
    nl De Raad voor de Kinderbescherming is betrokken.
    nl Het wijkteam heeft een intake gedaan.
    nl Er is sprake van een machtiging uithuisplaatsing.
    nl Wij vermoeden criminele uitbuiting bij een pupil.
    nl De jongere verblijft in een gesloten setting.
    nl Betrokkene is bekend bij de politie.
    nl De casus is besproken in het MDO.
    nl Wie kan ik bellen buiten kantooruren?
    nl Mijn vrouw en ik weten ons geen raad.
    nl Onze zoon van zestien zit in de problemen.
    nl Hij dealt voor oudere jongens uit de wijk.
    nl Kunt u mij vertellen wat een loverboy is?
    nl Ik ben oma en maak me zorgen.
    nl ik ben haar zus en ik zie het gebeuren
    nl ik ben zijn moeder
    nl ik ben de buurvrouw
    nl ben ik een slachtoffer
    nl ben ik strafbaar
    nl ben je een robot
    nl ga weg
    nl wis alles
    nl stop
    nl ik wil een mens spreken
    nl hij weet waar ik woon en op welke school ik zit
    nl ik heb een boete gekregen en een schuld bij de bank
    nl hij heeft mijn bankpas en mijn digid
    nl ze hebben een lening op mijn naam
    nl ik moet een bankrekening openen voor hem
    nl hij heeft mijn paspoort
    nl hij wil dat ik met hem mee ga naar duitsland
    nl ze wilden naar belgië met mij
    nl ik ben marokkaans en mijn familie mag dit niet weten
    nl eerwraak is bij ons echt een ding
    nl mijn ouders zijn turks en streng
    nl in de moskee zeggen ze dat het zonde is
    nl wallah ik lieg niet
    nl bro hij is echt sick
    nl omg wtf hij staat voor de deur
    nl yo kan ik hier praten
    nl hey hoi hallo
    nl kanker bang ben ik
    nl die gast is een player
    nl mn bestie zegt dat het niet normaal is
    nl mn matties lachen me uit
    """#
