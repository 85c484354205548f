/// Messages without anything that points at a person, as many kinds of people type: whatever is lost here is lost for
/// nothing. One message a line, after its language. Written before the rules, and not from them.
let harmlessMessages = #"""
    nl hoi is daar iemand
    nl heyyy
    nl hallo mag ik wat vragen
    nl ik wil ff praten maar weet nie hoe
    nl ik weet niet of dit erg is maar hij wordt steeds zo boos als ik met vriendinnen ben
    nl egt ik kan nie meer
    nl vrm doet hij zo lelijk tegen mij
    nl omg help wtf moet ik nu doen
    nl kwil gewoon naar huis
    nl khou nog steeds van hem ookal slaat ie me
    nl hij heeft me telefoon afgepakt en kijkt in al me appjes
    nl ze zeggen dat ik geld moet verdienen anders zetten ze die fotos online
    nl wollah ik zweer het ik heb niks gedaan
    nl die gast is echt kapot creepy g
    nl hij is me bae maar doet raar de laatste tijd
    nl broer ik ben gwn helemaal klaar met alles
    nl tfoe man ik word hier ziek van
    nl lwk bang om naar buiten te gaan
    nl hij stuurt me elke dag tikkies die ik moet betalen
    nl kheb men ouders niks durven zeggen
    nl amai ik weet het echt niet meer zenne
    nl hij wou da ik mijn eigen uitkleedde voor de cam
    nl gij snapt da nie
    nl tis al 3 maanden bezig
    nl moek nu naar de plitie gaan ofso
    nl ik heb naaktfoto's gestuurd en nu heb ik spijt
    nl me vriend wil dat ik met zijn vrienden sex heb voor geld
    nl ik ben 15 en hij is 23 is dat strafbaar
    nl hij geeft me altijd kadootjes nike schoenen en een iphone
    nl kan iemand dit gesprek lezen?
    nl slaan jullie op wat ik zeg
    nl ben jij een robot of een mens
    nl dankje voor je hulp
    nl doei
    nl oke thx
    nl idk man
    nl jaaaa precies
    nl neeeee dat durf ik niettt
    nl hij zegt dat ik niks mag zeggen teges mijn moeder
    nl mijn stiefvader komt snachts op me kamer
    nl ik voel me zo alleenig
    nl ik slaap bij een vriendin want thuis is het niet veilig
    nl ik moet elk weekend werken in een huis met andere meisjes
    nl hij heeft een filmpje van mij en dreigt het door te sturen op snap
    nl ik kreeg een dm op insta van een oude man
    nl iemand op roblox vroeg om een foto van mijn lichaam
    nl ik heb 600 euro schuld bij hem voor de wiet
    nl ik moet pakketjes wegbrengen anders slaan ze me in elkaar
    nl ik heb 20 pillen genomen
    nl ik wil er niet meer zijn
    nl wat is het nummer van de kindertelefoon is dat 0800-0432
    nl ik heb 113 al gebeld maar er was een wachtrij
    nl moet ik 112 bellen als hij voor de deur staat
    nl veilig thuis zei dat ik 0800-2000 moest bellen
    nl kan ik ook anoniem bellen met meld misdaad anoniem 0800-7000
    nl staat dat ook op slachtofferwijzer.nl
    nl ik heb op www.helpwanted.nl gekeken maar snapte het niet
    nl is fier alleen voor meisjes
    nl ik heb volgende week toetsweek en kan me niet consentreren
    nl me mentor op school merkt wel dat er wat is
    nl juf zei dat ik hier moest chatten
    nl hij wacht mij op na school met zijn scooter
    nl om 8 uur vanavond moet ik bij hem zijn
    nl het is 22:30 en ze is nog steeds niet thuis
    nl sinds vorig jaar zomer gaat het niet goed
    nl ik ben ongesteld geworden en hij was woedend daarover
    nl ik was dronken en toen ik wakker werd lag ie naast mij
    nl hij heeft geen comdoom gebruikt wat nu
    nl hoelaat gaan jullie dicht
    nl mag ik blijven chatten oftewel hebben jullie nog tijd
    nl ik verstop me op de wc want hij mag dit niet zien
    nl hij volgt mij via zoek mijn iphone
    nl mn ouders zijn gescheiden en mn moeder drinkt
    nl ik ben bang maar ook verliefd snapje
    nl hij liegt, hij bedriegt me, en toch kom ik terug
    nl tuurlijk wil ik weg maar waarheen dan
    nl ik kan nergens anders slapen bro
    nl hij noemt me zijn prinsesje en schatje
    nl ik krijg steeds anonieme belletjes
    nl mijn lievelingskleur is paars haha
    nl lol nee grapje
    nl ik snap er geen zak van
    nl k weet t nie meer hoor
    nl wnr is de chat open
    nl kben in de war
    nl hij doet gemeen en lief tegelijk dat is toch gek
    nl dit is de 3e keer dat ie dat doet
    nl ik zit in 3 havo en blijf miss zitten
    nl groep 8
    nl ik woon in een instelling
    nl ik ben weggelopen van de groep
    nl ik wil aangiften doen maar durf niet zo goed
    nl ze hebbe mij opgewacht
    nl ik hep pijn in me buik
    nl hij zij dat ik ze vriendin was
    nl ik ken niet goed leze kan je makkelijker uitleggen
    nl begeleiding zegt ik moet praten over die jonge
    nl ik wil met een echt mens praten aub
    nl stuur mij niet weer een lijst met nummers
    nl Goedemiddag, ik maak mij zorgen over mijn dochter van veertien.
    nl Mijn zoon heeft ineens dure kleding en twee telefoons. Wat kan dit betekenen?
    nl Zij liegt over waar zij is en komt pas diep in de nacht thuis.
    nl Ik vond in haar kamer een hotelsleutel en lingerie die wij niet gekocht hebben.
    nl Moet ik haar telefoon afpakken of juist niet?
    nl Hoe begin ik hierover zonder dat zij dichtklapt?
    nl Wij hebben al contact gehad met Jeugdzorg en met de wijkagent, maar er gebeurt niets.
    nl Kan ik aangifte doen namens mijn minderjarige kind?
    nl Haar rapport is slecht, zij spijbelt en zij eet nauwelijks meer.
    nl Mijn ex-man gelooft mij niet.
    nl Ik ben ten einde raad. Alstublieft, help ons.
    nl Is het normaal dat een meisje van 13 een vriend van 20 heeft?
    nl Wat kost een gesprek bij jullie? Wij hebben weinig geld.
    nl Ik werk als jongerenwerker en vermoed criminele uitbuiting van een jongen van 16.
    nl Vanuit de meldcode heb ik stap 1 en 2 doorlopen; moet ik nu Veilig Thuis inschakelen?
    nl Mag ik als huisarts mijn beroepsgeheim doorbreken bij vermoedens van mensenhandel?
    nl Wij zoeken voorlichtingsmateriaal voor een mbo-klas.
    nl Hoe werkt een melding bij CoMensha en wat gebeurt er met de gegevens?
    nl Cliënte is LVB en heeft geen vaste verblijfplaats.
    nl Waar vind ik de regionale zorgcoördinator mensenhandel?
    nl De politie Rotterdam heeft de zaak in onderzoek.
    nl Graag overleg over een casus, het betreft een minderjarige asielzoeker.
    nl Ik wil een vriendin helpen maar ze wordt boos als ik erover begin
    nl mijn zusje van 12 zit de hele dag op tiktok met rare mannen te praten
    nl me nichtje krijgt cadeautjes van een oudere jongen
    nl hoe weet je of iemand een loverboy is
    nl zijn alle loverboys buitenlands of niet
    nl mijn vriendin is turks en haar vader mag het niet weten
    nl een jongen uit polen en een meisje uit roemenië werken daar ook
    nl ze moest mee naar dubai op vakantie
    nl hij wil dat ik trouw met mijn neef in marokko
    nl ik ben gay en niemand weet het
    nl sorry dat ik stoor
    nl alles is kapot 😭😭😭
    nl ❤️
    nl ???
    nl 16
    nl ja
    nl stop
    nl weg
    nl 5 x per week ongeveer, soms 7
    nl hij betaalde 50 euro, soms 100, en ik kreeg er 10 van
    nl ik tel tot drie en dan ga ik
    nl een twee drie vier vijf zes zeven acht
    nl de code is weg en ik kan niet meer inloggen op mn snapchat account
    nl ik heb de screenshots nog van whatsapp en telegram
    nl hij heeft me geblokt op alles
    nl ik vertrouw echt niemand meer
    nl hij heeft mij verkracht in zijn auto
    nl ik heb wonden op mijn armen omdat ik mezelf snij
    nl nou ja laat ook maar zitten dan
    nl Kunnen jullie mij terugbellen?
    nl 's avonds ben ik het bangst
    nl zo'n man wil toch niks van een kind
    nl da's toch niet normaal ofwel
    nl zat zn mattie ook in die osso dan?
    nl ze gingen met ze drieën in een airbnb
    nl ik stond in een advertentie op zo'n sekssite
    nl Hij zei: "jij bent van mij".
    en hi
    en can someone help me pls
    en idk if this is the right place but my bf makes me do things
    en he said he'd leak my nudes if i dont send more
    en im so scared rn
    en my boyfriend is 27 and im 16, is that ok
    en he keeps my passport and i can't leave the house
    en they want $200 in gift cards or they post it
    en u guys open at night?
    en i dont wanna go to the cops they wont believe me
    en I am worried about my daughter, she has new clothes and does not tell me where she gets the money.
    en How do I report human trafficking in the Netherlands?
    en im not from here and my dutch is bad
    en he locks the door when he goes 2 work
    en wait r u a bot
    en thank you so much xx
    en i hate my life tbh
    en she ran away on monday and didnt come back
    en i met him on discord, we play fortnite together
    en what happens if i call 112
    en they made me carry a bag on the train
    en nvm forget it lol
    en is it my fault that i sent the pics
    en he gets mad when i talk to other boys smh
    en My student disclosed abuse. What are my obligations?
    en i was drunk and he recorded everything
    en gonna delete this chat now ok?
    """#
