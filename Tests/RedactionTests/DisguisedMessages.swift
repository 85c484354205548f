/// More ways to hide a name or a number from a machine. Marked as in `personalMessages`; all of it is invented.
let disguisedMessages = #"""
    nl {06 dan 12 dan 34 dan 56 dan 78|phone}
    nl begint met {06, dan 1234, dan 5678|phone}
    nl mn nr is {06 en dan 12345678|phone}
    nl {nul-zes-een-twee-drie-vier-vijf-zes-zeven-acht|phone}
    nl {nul zes. twaalf. vierendertig. zesenvijftig. achtenzeventig|phone}
    nl {nul.zes.een.twee.drie.vier.vijf.zes.zeven.acht|phone}
    nl {NUL ZES 12 34 56 78|phone}
    nl {0zes12vier567acht|phone}
    nl {0six12345678|phone}
    nl {06 (twaalf) (34) 56 78|phone}
    nl {nul zes twee keer vijf 1 2 3 4 5 6|phone}
    nl {nul zes dubbel acht dubbel vijf 1 2 3 4|phone}
    nl {nul zes drie keer de zeven 12345|phone}
    nl {⁰⁶¹²³⁴⁵⁶⁷⁸|phone}
    nl {⓪⑥①②③④⑤⑥⑦⑧|phone}
    nl {٠٦١٢٣٤٥٦٧٨|phone}
    nl {06 één 2 drie 4 vijf 6 zeven 8|phone}
    nl {06 twaalf vierendertig zesenvijftig achtenzeventig|phone}
    nl {06 tweeënveertig elf dertien zestien|phone}
    nl {o six one two three four five six seven eight|phone}
    nl {oh-six 12 34 56 78|phone}
    nl {06 l2 34 S6 7B|phone}
    nl {0.6.1.2.3.4.5.6.7.8|phone}
    nl {0_6_1_2_3_4_5_6_7_8|phone}
    nl {06/12/34/56/78|phone}
    nl {(06)(12)(34)(56)(78)|phone}
    nl {06*12*34*56*78|phone}
    nl {06~12345678|phone}
    nl {06=12345678|phone}
    nl {0 6 1 2 3 4 5 6 7 acht|phone}
    nl {plus eenendertig zes een twee drie vier vijf zes zeven acht|phone}
    nl {plus 31 zes 12345678|phone}
    nl {31 6 een twee drie vier vijf zes zeven acht|phone}
    nl {nulzestwaalfvierendertigzesenvijftigachtenzeventig|phone}
    nl {nullzess 12 34 56 78|phone}
    nl {zes een twee drie vier vijf zes zeven acht|phone} met een nul ervoor
    nl snap {s_a_m_i|handle}
    nl {samira (underscore) 07|handle} op snap
    nl snap naam = {s a m i r a 0 7|handle}
    nl insta is {sam ira . x|handle}
    nl snap: {sam•ira|handle}
    nl ig: {s4m1r4|handle}
    nl me snap is {samira nul zeven|handle}
    nl snap = {lisa 2009|handle}
    nl mijn snap is {lisa x2009|handle}
    nl insta {@ lisa _ xo|handle}
    nl ttk {lisa.xo|handle}
    nl s n a p : {lisaxo|handle}
    nl snp: {lisaxo|handle}
    nl sn@p {lisaxo|handle}
    nl 1nsta {lisa.xo|handle}
    nl 👻 {lisaxo09|handle}
    nl {k.e.r.k.straat 12|address}
    nl {kerk straat twaalf|address}
    nl woon in de {kerk straat 12|address}
    nl {kerkstr@at 12|address}
    nl {k3rkstraat 12|address}
    nl {kerk-straat 12|address}
    nl {kerkstraat12|address}
    nl {KERKSTRAAT 12|address}
    nl {kerkstraat twaalf b|address}
    nl {kerkstraat nummer twaalf|address}
    nl {kerkstraat nr. twaalf|address}
    nl {kerkstraat een twee|address}
    nl {kerks.traat 12|address}
    nl {molenweg vierentwintig|address}
    nl {oude molen weg 24|address}
    nl ik woon {molenweg nul twee vier|address}
    nl {Rozen laan 5|address}
    nl {Rozen-laan vijf|address}
    nl {de rozenlaan, huisnummer 5|address}
    nl {rozenlaan (5)|address}
    nl {12 kerkstraat|address}
    nl ik heet {s.a.m.i.r.a|person}
    nl hij heet {S@mir@|person}
    nl hij heet {s4m1r4|person}
    nl ik ben {s*mira|person}
    nl ik ben {sam!ra|person}
    nl ik ben {$amira|person}
    nl ik ben {S4mira|person}
    nl {Mo#ammed|person} doet het
    nl {lisa|person} zegt niks
    nl {k3vin|person} slaat me
    nl {j0ey|person} en ik
    nl {d@an|person} belde
    nl {t!m|person} is boos
    nl {s_a_m_i_r_a|person}
    nl {s/a/m/i/r/a|person} is mn naam
    nl {s,a,m,i,r,a|person}
    nl {s  a  m  i  r  a|person}
    nl {S - a - m - i - r - a|person} heet ik
    nl {S A M I R A|person} is mn naam
    nl {s+a+m+i+r+a|person}
    nl {samiraaaa|person} help
    nl {sssamira|person} doet raar
    nl {Sàmirà|person} doet raar
    nl {ѕаmіrа|person} doet raar
    nl {ＳＡＭＩＲＡ|person} doet raar
    nl {🅂🄰🄼🄸🅁🄰|person} doet raar
    nl {ⓢⓐⓜⓘⓡⓐ|person} doet raar
    nl {𝕤𝕒𝕞𝕚𝕣𝕒|person} doet raar
    nl {s​a​m​i​r​a|person} doet raar
    nl {sam-ira|person} doet raar
    nl {arimas|person} is mn naam andersom
    nl mn naam is {j.o.e.y|person}
    nl {J_O_E_Y|person} is het
    nl {k e v i n|person} slaat me
    nl {k e v i n d e b o e r|person}
    nl {ke.vin|person} slaat me
    nl {ke-vin|person} slaat me
    nl {Кевин|person} slaat me
    nl {凯文|person} hit me
    nl {سميرة|person} is mijn zus
    nl {Σαμίρα|person} is mn zus
    nl {keviiiin|person} slaat me
    nl {kevinn|person} slaat me
    nl {kvin|person} slaat me
    nl {kevni|person} slaat me
    nl bsn {1 1 1 2 2 2 3 3 3|bsn}
    nl bsn {111-22-2333|bsn}
    nl bsn {een1een2twee2drie3drie|bsn}
    nl bsn: {1.1.1.2.2.2.3.3.3|bsn}
    nl iban {N.L.9.1.A.B.N.A.0.4.1.7.1.6.4.3.0.0|iban}
    nl {NL91 - ABNA - 0417164300|iban}
    nl {n l 91 abna 0417 1643 00|iban}
    nl {NL91ABNAO4l7l643OO|iban}
    nl kenteken {X K een twee drie B|licence_plate}
    nl kenteken {X.K.1.2.3.B|licence_plate}
    nl kenteken {xk streep 123 streep b|licence_plate}
    nl {een een een een a b|postcode} is mn postcode
    nl {1 1 1 1 A B|postcode}
    nl postcode {elfelf ab|postcode}
    nl geboren {1 2 / 0 3 / 2 0 0 8|dob}
    nl geboren {12 maart tweeduizendenacht|dob}
    nl geboren {twaalf drie twee duizend acht|dob}
    nl geboren {twaalf-drie-nulacht|dob}
    nl mail {lisa(a)gmail.com|email}
    nl mail {lisa[at]gmail[dot]com|email}
    nl mail {lisa AT gmail DOT com|email}
    nl mail {l i s a @ g m a i l . c o m|email}
    nl mail {lisa@gmail punt com|email}
    nl mail {lisa * gmail * com|email}
    nl mail {lisa op gmail punt com|email}
    nl mail {lisa＠gmail．com|email}
    """#
