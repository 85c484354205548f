/// People as they are called: names that are words, several names, nicknames, titles, initials, family names with particles,
/// pet names, names from many languages. Marked as in `personalMessages`; everybody in them is invented.
let nameMessages = #"""
    nl zijn achternaam is {de boer|person} denk ik
    nl meneer {el khattabi|person} van de groep
    nl mevrouw {van der berg|person} is mn mentor
    nl familie {de jong|person} woont hiernaast
    nl de familie {Yilmaz|person} heeft ons geholpen
    nl ik bedoel {jan de boer|person}
    nl {kees van der spek|person} reed de auto
    nl {pieter jan de wit|person} is mn stiefvader
    nl {anne-fleur|person} zat ernaast
    nl {Anne-Sophie van Houten|person}
    nl {d'angelo|person} slaat me
    en {O'Brien|person} was my teacher
    nl {N'Golo|person} belde
    nl {Çağla|person} en {Łukasz|person} weten het
    nl {LISA|person} HELP ME
    nl IK BEN {SAMIRA|person} EN IK BEN BANG
    nl WAAR IS {JOEY|person} NU
    nl {daan|person},{sem|person} en {luuk|person} deden het
    nl {daan|person}/{sem|person} zaten erbij
    nl mn vriend ({kevin|person}) is 24
    nl mn vriendin "{lotte|person}" heeft het gezegd
    nl D = {daan|person} dus
    nl {lisa|person}: kom nu
    nl [12:03] {Kevin|person}: waar ben je
    nl {Kevin|person} zei: "waar ben je"
    nl hey {daan|person} wil dat ik kom
    nl {kevin|person}😭 heeft het uitgemaakt
    nl help{kevin|person} heeft
    nl ze noemen hem {Smiley|person}
    nl hij wordt {de Turk|person} genoemd
    nl zn straatnaam is {ice|person}
    nl ze noemen hem {big T|person}
    nl iedereen kent hem als {kleine mo|person}
    nl hij staat bekend als {de slager|person}
    nl bijnaam {scarface|person}
    nl roepnaam {Bep|person}
    nl {dikke ron|person} zat achter het stuur
    nl {kale peter|person} woont daar
    nl {rooie sjaak|person} verkoopt pillen
    nl die {lange dennis|person} van de kroeg
    nl onze buurman {Henk|person} ({Hendrik Bos|person})
    nl gr. {P. Jansen|person}
    nl m.vr.gr. {Karin|person}
    nl Hoogachtend, {mr. drs. J.W. Brouwer|person}
    nl Met groet, {Ton|person}
    nl grtjs {mirre|person}
    nl xxx {lies|person}
    nl kusjes {noortje|person}
    nl Gr {Wil|person}
    nl dhr. {Smit|person} belde
    nl mw. {Smit-de Boer|person} is de leerplichtambtenaar
    nl Mw {Pauw|person} van jeugdzorg
    nl Dhr {Groen|person} doet niks
    nl meneer {Wit|person}
    nl juf {Bloem|person}
    nl meester {kok|person}
    nl mevrouw {koning|person} gelooft me niet
    nl dokter {vos|person} weet het
    nl dokter {de haan|person}
    nl agent {Bakker|person} heeft mijn verklaring
    nl rechercheur {Visser|person}
    nl mijn voogd {Marjolein Post|person}
    nl gezinsvoogd {kim bakker|person}
    nl wijkagent {mohammed|person}
    nl jeugdbeschermer {Linda|person} doet niks
    nl mn ambulant begeleider {tim|person}
    nl persoonlijk begeleider {Roos|person}
    nl mijn therapeut heet {Iris|person}
    nl mijn psych, {Jolanda|person}, zei dat
    nl de jongen, {Bas|person}, is 19
    nl een jongen genaamd {storm|person}
    nl een man met de naam {ahmed|person}
    nl iemand die {rico|person} heet
    nl een gast {rico|person} genaamd
    nl die {rico|person} heet eigenlijk {Ricardo Martis|person}
    nl ik weet alleen dat hij {mo|person} heet
    nl hij zegt dat hij {Jay|person} heet
    nl noem me maar {lau|person}
    nl je mag me {san|person} noemen
    nl mn naam? {sanne|person}
    nl naam: {sanne|person} leeftijd: 15
    nl naam {sanne|person} 15 jaar
    nl {sanne|person} 15 jaar uit {tilburg|city?}
    nl ik, {sanne|person}, ben 15
    nl {sanne|person} hier
    nl {sanne|person} is de naam
    nl hier {sanne|person}
    nl met {sanne|person}
    nl hallo met {esra|person} spreek ik met iemand
    nl u spreekt met {Van Dijk|person}
    nl ik ben de vader van {Lars|person} en {Lieke|person}
    nl de ouders van {noor|person}
    nl de moeder van {ben|person}
    nl het zusje van {yassin|person}
    nl t broertje van {ryan|person}
    nl de ex van {mo|person}
    nl de vriend van mn zus, {ryan|person}
    nl {ryan|person}, de vriend van mn zus
    nl {ryan|person} (24) heeft me gebracht
    nl {Ryan K.|person} is de dader
    nl {K. Ryan|person}
    nl verdachte {R.|person} zit vast
    nl cliënt {M.K.|person} is 15
    nl jongere {A.B.|person} verblijft bij ons
    nl De moeder van {S.|person} belde
    nl {ryanne|person} en ik
    nl ik en {ryanne|person}
    nl {jaimy|person} ik {danique|person} en nog een meisje
    nl {jaimy|person} + {danique|person}
    nl {jaimy|person} x {danique|person}
    nl ik was samen met {jaimy|person} danny en nog iemand
    nl die {yassine|person} van het plein
    nl {yassine|person} en ze broer
    nl {yassine|person} ze neef
    nl {yassine|person} z'n neef
    nl {yassine|person} haar vriend
    nl bij {yassine|person} in de auto
    nl uit {yassine|person} zn telefoon
    nl op {yassine|person} zn feestje
    nl door {yassine|person} ben ik bang
    nl vanwege {yassine|person}
    nl dankzij {marloes|person}
    nl behalve {marloes|person} weet niemand t
    nl alleen {marloes|person} weet het
    nl ook {marloes|person}
    nl misschien {marloes|person}
    nl zelfs {marloes|person} doet mee
    nl niet {marloes|person} maar {anouk|person}
    nl {anouk|person} niet
    nl wie is {anouk|person}
    nl wat wil {anouk|person}
    nl waarom {anouk|person}
    nl en {anouk|person} dan
    nl nee {anouk|person}
    nl ja {anouk|person}
    nl hoi {anouk|person} hier
    nl lieve {anouk|person}
    nl beste {Anouk|person}
    nl geachte mevrouw {Pietersen|person}
    nl Beste {Wil|person},
    nl {tante truus|person} heeft het gezien
    nl {ome piet|person}
    nl oma {jo|person}
    nl opa {ab|person}
    nl zuster {agnes|person}
    nl pater {damiaan|person}
    nl dominee {van der veer|person}
    nl imam {abdullah|person}
    nl coach {rob|person}
    nl trainer {leo|person}
    nl scheids {leo|person}
    nl leider {sjors|person}
    nl {mehmet abi|person} zei dat
    nl {fatma abla|person}
    nl {oum ayoub|person}
    nl {umm salma|person}
    nl {abu bakr|person} van de moskee
    nl {hajji omar|person}
    nl {sheikh yusuf|person}
    nl {mama joy|person} heeft me hierheen gebracht
    en {madam blessing|person} says i owe her 30000
    nl {madame rose|person}
    en {auntie comfort|person} took my passport
    nl {sister mary|person}
    nl {mr T|person}
    nl {miss jansen|person}
    nl {prophet elijah|person}
    nl {pastor emmanuel|person} made me swear
    nl {DJ Marvin|person} nodigde me uit
    nl {mc hamza|person}
    nl rapper {lil dre|person}
    nl {young pablo|person}
    nl {papa sam|person}
    nl {boss man dre|person}
    nl {el jefe|person} noemen ze hem
    nl {don carlos|person}
    en {thuy nguyen|person} works there
    en {li wei|person} is my boss
    nl {xiao ling|person}
    nl {kim anh|person}
    nl {van anh|person}
    nl {bao chau|person}
    nl {nguyen van hai|person}
    nl {Tran Thi Lan|person}
    nl {wang fang|person} zit daar ook
    nl {ade bayo|person}
    nl {blessing okafor|person}
    nl {sunday eze|person}
    nl {maria da silva|person}
    nl {jose de la cruz|person}
    nl {ana paula|person}
    nl {joao pedro dos santos|person}
    nl {hodan ali|person}
    nl {abdi nur|person}
    nl {ali hassan mohamed|person}
    nl {ahmed ben ali|person}
    nl {fatima ez zahra|person}
    nl {fatima zohra el idrissi|person}
    nl {samira bouali|person}
    nl {ilse de lange|person}
    nl {frank de boer|person}
    nl {tim de jong|person}
    nl {mark smit|person}
    nl {roos bakker|person}
    nl {lente de vries|person}
    nl {storm van dijk|person}
    nl {bas bos|person} zit erachter
    nl {wil smit|person}
    nl {jan smit|person}
    nl {joy peters|person}
    nl {max verhoeven|person}
    nl {iris van den bosch|person}
    nl {daan ten brink|person}
    nl {eva op den berg|person}
    nl {piet in t veld|person}
    nl {Ingrid 't Hart|person}
    nl {Joost van 't Hof|person}
    nl {sjoerd v/d meer|person}
    nl {sjoerd v.d. meer|person}
    nl {sjoerd vd meer|person}
    nl {lotte vh hof|person}
    nl {A.J.M. van der Heijden-Bos|person}
    nl {Bakker, Lisa|person}
    nl {Jansen P.|person}
    nl {lisa b|person} uit mn klas
    nl {lisa van b|person}
    nl {l bakker|person}
    nl hij heeft {chanel|person} ook meegenomen
    nl chanel tas gekregen van hem
    nl {diamond|person} en {destiny|person} staan op die site
    nl {Mo|person} zegt niks
    nl die {mo|person} weer
    nl {J|person} wil me niet laten gaan
    nl mijn man {Ed|person}
    nl mn zusje {fem|person} is pas 13
    nl ik ben {fe|person}
    nl ik woon bij {Bep|person} en {Sjaan|person} op de groep
    nl begeleidster {Wil|person} zegt dat ik moet blijven
    nl groepsleider {mark|person}
    nl die nieuwe begeleider, {Storm|person}, doet raar
    nl mijn docent Nederlands, {Hans|person}
    nl docent {de vries|person} heeft het gezien
    nl leraar {bakker|person} belde me ouders
    nl mijn leraar {smit|person} gym
    nl gymleraar {visser|person}
    nl conciërge {Kees|person}
    nl de conciërge heet {kees|person}
    nl mijn baas {Erdogan|person}
    nl baas {ahmet|person} betaalt niet
    nl {ahmet|person} en co
    nl {samira|person} & co
    nl de zoon van {Hatice|person} en {Mehmet|person}
    nl {fatima|person} d'r broer
    nl {fatima|person} der broer
    nl {fatima|person} r broer
    nl {tim|person} z'n huis
    nl {tims|person} huis
    nl bij {tims|person} thuis
    nl {lisas|person} moeder
    nl {lisa's|person} moeder
    nl {emma's|person} vader
    nl {max'|person} vader
    nl {niels'|person} auto
    nl {kevintje|person} noemde hij me
    nl {sannetje|person} kom eens
    nl {jantje|person} heeft gelogen
    nl {lotje|person} is weg
    nl {suusje|person}
    nl anna's feestje
    nl {annemarie|person} en {jan-willem|person}
    nl {jan willem|person} is mn vader
    nl {marie louise|person}
    nl {ann sophie|person}
    nl {el houssain|person}
    nl {abdel|person} of {abdul|person} zoiets
    nl {moha|person} noemen ze hem
    nl {yous|person} heet ie
    nl {nas|person} regelt alles
    nl {noor|person} en {zaid|person}
    nl {ismael|person} of {ismail|person}
    nl zijn naam begint met een M
    nl {kevin|person}?
    nl {kevin|person}!!
    nl ...{kevin|person}...
    nl *{kevin|person}*
    nl "{kevin|person}"
    nl ({kevin|person})
    nl [{kevin|person}]
    nl {kevin|person},
    nl ,{kevin|person}
    nl -{kevin|person}
    nl - {kevin|person}
    nl @{kevin|person}
    nl /{kevin|person}
    nl {kevin|person};
    nl {kevin|person}:
    nl ik<3{kevin|person}
    nl {kevin|person}<3
    nl {KEVIN|person}
    nl {kEvIn|person}
    nl {Kevin|person}Kevin
    nl wie {kevin|person} kent
    nl ik denk {kevin|person}
    nl was het {kevin|person} of {bas|person}
    nl {bas|person} of {tim|person}
    nl {bas|person}, {tim|person} en {jip|person}
    nl niet {bas|person} maar {roos|person}
    nl {roos|person} is mijn zus
    nl {roos|person} mijn zus
    nl mijn zus {roos|person}
    nl mijn zus is {roos|person}
    nl dat is {roos|person}
    nl heb met {roos|person} afgesproken
    nl {roos|person} heeft afgesproken met {bas|person}
    nl ik vertelde {roos|person} alles
    nl ik gaf {bas|person} me telefoon
    nl ik stuurde {joy|person} een foto
    nl ik zag {storm|person} met een ander
    nl ik kwam {max|person} tegen
    nl ik ging naar {lot|person} toe
    nl ik kreeg van {don|person} een ketting
    nl van {don|person} moest ik
    nl door {jade|person} ken ik hem
    nl {jade|person} kent hem ook
    nl {hope|person} kent hem ook
    nl sinds {hope|person} weg is
    nl tot {hope|person} kwam
    nl na {hope|person} was ik alleen
    nl met {hope|person} erbij
    nl laat {hope|person} met rust
    nl {hope|person} laat me niet met rust
    nl ik wil {hope|person} helpen
    nl help {hope|person} aub
    nl ze heeft {hope|person} ook
    nl {hope|person} ook
    nl net als {hope|person}
    nl zoals {hope|person}
    nl namelijk {hope|person}
    nl vooral {bas|person}
    nl alleen {bas|person}
    nl toch {bas|person}
    nl {bas|person} toch
    nl haar vriend {bas|person}
    nl zn maat {bas|person}
    nl zn maatje {jay|person}
    nl me gabber {sjors|person}
    nl die gozer {rico|person}
    nl die vent {don|person}
    nl dat meisje {jade|person}
    nl een meisje {jade|person}
    nl meisje genaamd {jade|person}
    nl de jongen {bas|person}
    nl mijn kind {storm|person}
    nl ons dochtertje {lente|person}
    nl onze zoon {bas|person}
    nl leerling {bas|person}
    nl leerlinge {floor|person}
    nl client {joy|person}
    nl collega {bas|person}
    nl groepsgenoot {bas|person}
    nl teamgenoot {floor|person}
    nl kennis {bas|person}
    nl nichtje {lente|person}
    nl neefje {storm|person}
    """#
