/// More people, by first names that are everyday words and by the names of the street. Marked as in `personalMessages`;
/// everybody in them is invented.
let nicknameMessages = #"""
    nl ik ben bang voor {lente|person}
    nl ben bang voor {lente|person}
    nl me vriend {bas|person} zegt dat
    nl {lente|person} heeft het gezien
    nl {lente|person} zegt dat ik moet stoppen
    nl ik was met {lente|person}
    nl ik heb {lente|person} gebeld
    nl {zomer|person} is mn zusje
    nl mn zusje {zomer|person} weet niks
    nl {wil|person} is mn tante
    nl mn tante {wil|person} weet het
    nl tante {wil|person} weet het
    nl {ben|person} is mn stiefvader
    nl mn stiefvader {ben|person} slaat
    nl stiefpa {ben|person} komt op mn kamer
    nl {ben|person} heeft me geslagen
    nl het is {ben|person}
    nl {mei|person} werkt in de massagesalon
    nl {mei|person} en {ling|person} slapen hier ook
    nl mevrouw {mei|person} pakt ons geld
    nl {will|person} hit me
    en my boyfriend {will|person} hits me
    en i live with {will|person}
    en {mark|person} said so
    en my sister {may|person} is with him
    en {april|person} told me
    nl {vos|person} zegt dat ik moet werken
    nl meneer {vos|person} raakt me aan
    nl {beer|person} is de baas
    nl ze noemen hem {beer|person}
    nl iedereen noemt hem {boef|person}
    nl iedereen noemt hem {prins|person}
    nl hij noemt zich {prins|person}
    nl ze noemen hem {dikke|person}
    nl mijn dochter {Zon|person} is pas 13
    nl mijn dochter {Vlinder|person} is weg
    nl Mijn dochter {Lente|person} is weg
    nl {Lente|person} is sinds gisteren weg
    nl Onze {Lente|person} is weg
    nl onze {bas|person} is 14
    nl onze {roos|person} is 14
    nl Onze {Engel|person} is weg
    nl {Wil|person} belde mij gisteren
    nl {Ben|person} is 22
    nl Ik maak me zorgen over {Zomer|person}.
    nl Ik maak me zorgen over {Storm|person} uit mijn klas.
    nl Het gaat om {Jade|person}, 15 jaar.
    nl Leerling {Joy|person} vertelde
    nl moeder van {Storm|person}
    nl {roman|person} betaalt mij
    nl {angel|person} is 14 too
    en {angel|person} told me to wait
    en {precious|person} is in the same house
    en {blessing|person} is my friend
    nl {joy|person} and i ran away
    nl i miss {hope|person}
    en {faith|person} says its normal
    nl {patience|person} owes him money
    nl madam {patience|person}
    nl mama {blessing|person}
    nl {destiny|person} works here
    en {chance|person} is my boyfriend
    en {justice|person} beats me
    en {prince|person} beats me
    en {king|person} beats me
    en {junior|person} beats me
    nl {junior|person} slaat me
    nl {rico|person} slaat me
    nl {sky|person} slaat me
    nl {ocean|person} slaat me
    nl {can|person} slaat me
    nl {can|person} en ik
    nl {deniz|person} en ik
    nl {kaan|person} en ik
    nl {su|person} en ik
    nl {nur|person} en ik
    nl {gul|person} en ik
    nl {ali|person} en ik
    nl {isa|person} en ik
    nl {jo|person} en ik
    nl {bo|person} en ik
    nl {ab|person} en ik
    nl {ed|person} en ik
    nl {ty|person} en ik
    nl {jo|person} komt zo
    nl {jo|person} heeft me pas
    nl {bo|person} heeft me pas
    nl {mo|person} heeft me pas
    nl {bo|person} is er ook
    nl {bo|person} stuurt me foto's
    nl met {bo|person} mee
    nl naar {bo|person} toe
    nl {dee|person} regelt klanten
    nl {jee|person} regelt klanten
    nl {tee|person} regelt klanten
    nl {kay|person} regelt klanten
    nl {cee|person} regelt klanten
    nl {zed|person} regelt klanten
    nl {mimi|person} regelt klanten
    nl {lulu|person} zit erin
    nl {coco|person} zit erin
    nl {kiki|person} zit erin
    nl {nana|person} zit erin
    nl {nono|person} zit erin
    nl {bibi|person} zit erin
    nl {momo|person} zit erin
    nl {soso|person} zit erin
    nl {titi|person} zit erin
    nl {yaya|person} zit erin
    nl {boeboe|person} zit erin
    nl {pinkie|person} zit erin
    nl {smiley|person} zit erin
    nl {shorty|person} zit erin
    nl {bigz|person} zit erin
    nl {tiger|person} zit erin
    nl {tyson|person} zit erin
    nl {rambo|person} zit erin
    nl {escobar|person} zit erin
    nl {tony|person} zit erin
    nl {tony montana|person} zit erin
    nl {al capone|person} zit erin
    nl {loco|person} zit erin
    nl {gordo|person} zit erin
    nl {flaco|person} zit erin
    nl {chino|person} zit erin
    nl {papi|person} zit erin
    nl ik zat gister met {hamza|person} en ze zei niks
    nl {esra|person},{naomi|person} en ik zijn weggelopen
    nl {Nora|person}/{Lisa|person} weten ervan
    nl de dader is {Danny V.|person}
    nl Betreft: {L. de Wit|person}, 16 jaar
    nl Betreft {Lisa W.|person} (16)
    nl t.a.v. mevrouw {Hendriks|person}
    nl cc: {kim|person}
    nl Cliënt ({K.B.|person}) vertelt dat
    nl zoon {T.|person} (14) is weg
    nl dochter {S|person} van 15
    nl onze {S.|person} van 15
    nl mijn leerling {Y.|person} uit 4 havo
    nl een vriend van mij, {Youssef|person}, heeft
    nl die van {Bilal|person} is 24
    nl een zekere {Tyrone|person} belde
    nl ene {Dennis|person} stond voor de deur
    nl ene {storm|person} stond voor de deur
    nl een zekere {storm|person}
    nl iemand met de naam {bas|person}
    nl iemand die zich {bas|person} noemt
    nl iemand die {storm|person} heet
    nl hij stelt zich voor als {kees|person}
    nl hij stelde zich voor als {bas|person}
    nl zegt dat ie {rik|person} heet
    nl volgens mij heet ie {rik|person}
    nl ie heet geloof ik {bas|person}
    nl hij heet iets van {djay|person}
    nl hij heet denk ik {storm|person}
    nl wat hij heet {bas|person} toch
    nl mijn naam is niet {lotte|person} maar {lot|person}
    nl noem me {lot|person}
    nl je mag {lot|person} zeggen
    nl zeg maar {lot|person}
    nl gewoon {lot|person}
    nl {lot|person} weer
    nl {lot|person} hier weer
    nl was getekend {lot|person}
    nl getekend: {Lot|person}
    nl - {lot|person}
    nl ~{lot|person}
    nl x {lot|person}
    nl xx {lot|person}
    nl xxx {storm|person}
    nl liefs {storm|person}
    nl doei {storm|person}
    nl groetjes van {storm|person}
    nl vr gr {storm|person}
    nl mvg {Storm|person}
    nl mw {storm|person} van jeugdzorg
    nl dank je wel, {joy|person}
    en thanks {joy|person}
    en from {joy|person}
    nl i am {joy|person}
    nl its {joy|person}
    nl its me {joy|person}
    nl this is {joy|person}
    en my name joy {joy|person}
    nl name is {joy|person}
    en they call me {joy|person}
    en call me {joy|person}
    nl everyone calls me {sunny|person}
    en his street name is {ghost|person}
    nl he goes by {ghost|person}
    nl aka {ghost|person}
    en people call him {ghost|person}
    en his friends {tyrell|person} and {deshawn|person} were there
    nl this boy {tyrell|person}
    nl a guy called {spider|person}
    nl a man named {victor|person}
    en my pimp {duke|person}
    en my trafficker {osas|person}
    en the madam is called {mama t|person}
    en {mama t|person} says i must pay
    nl aunty {rose|person} brought me
    en my cousin {summer|person}
    nl our neighbour {mr green|person}
    nl {mr green|person} next door
    nl {mrs brown|person} knows
    nl teacher {miss white|person}
    nl {dr stone|person} checked me
    nl {tyler|person}'s friend
    nl {Jayden|person}'s mum
    nl {faith|person}'s brother
    nl {ruby|person} and {pearl|person}
    en my baby daddy {marcus|person}
    """#
