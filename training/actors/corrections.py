"""Corrections of the sources' lines, from general knowledge: bare surnames made whole, spellings joined, lines left out."""

from __future__ import annotations

BAD_PERSONS = {
    "Human Rights", "Business Development", "Citizens Services", "Communist Party Politburo", "Exceptional Service Award",
    "Financial Management",
    "Humanitarian Issues", "Information Officer", "Labour Organization", "Meritorious Civilian Service Award",
    "Small Business", "Carmen Aponte",
    "Collective Presidency", "Collective Leadership", "Junta", "Vacant", "Council of Ministers", "Rn", "Governor",
}  # fmt: skip
"""Lines that name no person."""

_FULL = """
AE Zayed bin Sultan Al Nahyan=An-Nahayan; AL Pandeli Majko=Majko; BA Beriz Belkic=Belkic; BA Ante Jelavic=Jelavic
BA Jozo Krizanovic=Krizanovic; BA Zivko Radisic=Radisic; BA Mirko Sarovic=Sarovic; BD Iajuddin Ahmed=Iajuddin
BG Ivan Kostov=Kostov; BG Stefan Sofiyanski=Sofiyanski; BG Zhan Videnov=Videnov; BG Reneta Indzhova=Indzhova
BI Sylvestre Ntibantunganya=Ntibantunganya; BZ Said Musa=Musa; CF Michel Djotodia=Djotodia
CG Pascal Lissouba=Lissouba; CH Flavio Cotti=Cotti; CH Jean-Pascal Delamuraz=Delamuraz; CH Ruth Dreifuss=Dreifuss
CH Arnold Koller=Koller; CH Adolf Ogi=Ogi; CH Samuel Schmid=Schmid; CH Kaspar Villiger=Villiger
CH Eveline Widmer-Schlumpf=Widmer-Schlumpf; CI Robert Guei=Guei; CO Andres Pastrana=Arango; CZ Josef Tosovsky=Tosovsky
DZ Liamine Zeroual=Zeroual; EE Mart Laar=Laar; EE Mart Siimann=Siimann; EE Andres Tarand=Tarand; EE Tiit Vahi=Vahi
FI Anneli Jaatteenmaki=Jaatteenmaki; FJ Frank Bainimarama=Bainimarama; FJ Mahendra Chaudhry=Chaudhry
FJ Sitiveni Rabuka=Rabuka; FM Leo Falcam=Falcam; FM Joseph Urusemal=Urusemal; GA Rose Francine Rogombe=Rogombe
GE Nino Burjanadze=Burdjanadze; GR Panagiotis Pikrammenos=Pikrammenos; GR Vassiliki Thanou=Thanou
GW Raimundo Pereira=Pereira; HT Jean-Bertrand Aristide=Aristide; HU Gyula Horn=Horn; ID B. J. Habibie=Habibie
IN H. D. Deve Gowda=Gowda; IN Atal Bihari Vajpayee=Vajpayee; IR Akbar Hashemi Rafsanjani=Rafsanjani
IT Silvio Berlusconi=Berlusconi; KH Norodom Ranariddh=Ranariddh; KI Teburoro Tito=Tito
LA Khamtay Siphandone=Siphandon; LC Kenny Anthony=Anthony; LC Stephenson King=King; LC John Compton=Compton
LC Vaughan Lewis=Lewis; LR Charles Taylor=Taylor; LR Ruth Perry=Perry; LR Wilton Sankawulo=Sankawulo
LS Pakalitha Mosisili=Mosisili; LS Ntsu Mokhehle=Mokhehle; LT Arturas Paulauskas=Paulauskas; LU Jacques Santer=Santer
LV Andris Berzins=Berzins; LV Maris Gailis=Gailis; LV Guntars Krasts=Krasts; LV Vilis Kristopans=Kristopans
LV Einars Repse=Repse; LV Andris Skele=Skele; ME Zeljko Sturanovic=Sturanovic; MG Didier Ratsiraka=Ratsiraka
MG Albert Zafy=Zafy; MG Christian Ntsay=Rakotovao; MH Kessai Note=Note; MH Litokwa Tomeing=Tomeing
MH Jurelang Zedkaia=Zedkaia; MT Eddie Fenech Adami=Adami; MT Alfred Sant=Sant; NE Salou Djibo=Djibo
NE Ibrahim Bare Mainassara=Mainassara; NE Mahamane Ousmane=Ousmane; NE Daouda Malam Wanke=Wanke; NG Sani Abacha=Abacha
NG Abdulsalami Abubakar=Abubakar; NO Kjell Magne Bondevik=Bondevik; NO Thorbjorn Jagland=Jagland
NO Jens Stoltenberg=Stoltenberg; NP King Gyanendra=Gyanendra; PG Mekere Morauta=Morauta; PG Bill Skate=Skate
PG Julius Chan=Chan; PK Nawaz Sharif=Sharif; PL Grzegorz Schetyna=Schetyna; PW Johnson Toribiong=Toribiong
RO Crin Antonescu=Antonescu; RO Victor Ciorbea=Ciorbea; RO Mugur Isarescu=Isarescu; RO Nicolae Vacaroiu=Vacariou
RO Radu Vasile=Vasile; RO Klaus Iohannis=Iohannis; RS Slobodan Milosevic=Milosevic; SA King Fahd=Fahd
SE Ingvar Carlsson=Carlsson; SI Andrej Bajuk=Bajuk; SK Vladimir Meciar=Meciar; SL Julius Maada Bio=Bio
SL Johnny Paul Koroma=Koroma; SR Jules Wijdenbosch=Wijdenbosch; ST Fradique de Menezes=Menezes
ST Miguel Trovoada=Trovoada; TH Chuan Leekpai=Leekpai; TH Banharn Silpa-archa=Silpa-Archa; TO Akilisi Pohiva=Pohiva
TR Necmettin Erbakan=Erbakan; TR Mesut Yilmaz=Yilmaz; TR Yildirim Akbulut=Akbulut; TT Basdeo Panday=Panday
TZ Ali Hassan Mwinyi=Mwinyi; VN Le Kha Phieu=Phieu; VU Sato Kilman=Kilman; VU Edward Natapei=Natapei
VU Serge Vohor=Vohor; VU Ham Lini=Lini; VU Maxime Carlot Korman=Korman; VU Joe Natuman=Natuman; VU Barak Sope=Sope
RU Mikhail Gorbachev=Gorbachev; SA King Abdullah=Abdallah; PK Nasirul Mulk=Mulk; PK Meraj Khalid=Khalid
PK Ghulam Mustafa Jatoi=Jatoi; PA Manuel Noriega=Noriega; CU Fidel Castro=Castro; ID Suharto=Soeharto
JO King Hussein=Hussein; MC Prince Rainier=Rainier
"""
"""State, full name = the bare surname under which a source has the leader."""

FULL: dict[tuple[str, str], str] = {
    (part.partition("=")[2].strip(), part.strip()[:2]): part.strip()[3:].partition("=")[0].strip()
    for line in _FULL.strip().splitlines()
    for part in line.split(";")
    if part.strip()
}

HOME_OF_CROWNS = {
    "Charles III": "GB",
    "Elizabeth II": "GB",
    "Margrethe II": "DK",
    "Frederik X": "DK",
    "Willem-Alexander": "NL",
    "Beatrix": "NL",
    "Harald V": "NO",
}
"""Monarchs of several realms -> the state under which they are filed."""

ONE_PERSON = {
    "Charles Michel", "Donald Tusk", "Jean-Claude Juncker", "Jens Stoltenberg", "Mark Rutte", "António Guterres",
    "Antonio Guterres",
    "Kaja Kallas", "Michelle Bachelet", "Miroslav Lajčák", "Miroslav Lajcak", "Ramtane Lamamra", "Olusegun Obasanjo",
    "Sigrid Kaag",
    "Milorad Dodik", "Vojislav Kostunica", "Vojislav Koštunica", "Saddam Hussein", "Abdullah bin Zayed", "Josep Borrell",
    "Kofi Annan", "Emmanuel Macron", "Nicolas Sarkozy", "Francois Hollande", "François Hollande", "Jacques Chirac",
    "Abdullah bin Zayed Al Nahyan", "Mullah Omar", "Anatole Collinet Makosso",
    "Staffan de Mistura", "Martin Griffiths", "António Costa", "Antonio Costa", "Federica Mogherini", "Carl Bildt", "Ban Ki-moon",
}  # fmt: skip
"""One person in the service of several states or bodies."""

_PREMIERS = """
    GB IL JP IT IE AU CA NL DK GR IN BG SG CZ TH MY HU GD BS SK NZ BE SE NO EE LV MT LU IS AL MK SI TT JM BB BZ LC
    VC KN AG DM PG SB VU WS TV LS MU BD ET KH IQ XK ME
"""
_PRESIDENTS = """
    FR US KR MX CO BR AR CL PE VE EC BO PY UY CR PA NI HN SV GT DO ZA NG GH KE TZ UG ZM MW MZ AO NA BW CM GA CG CD
    CF TD ML BF SN GN GM SL LR CI TG BJ GQ DJ SD SS ER RW BI KM SC EG DZ SY YE AF ID PH MV TW KZ UZ TM TJ AZ BY UA
    CY FM PW MH NR KI MR LT HT
"""
TITLE_OF_LEADERS = {
    **dict.fromkeys(_PREMIERS.split(), "Prime Minister"), **dict.fromkeys(_PRESIDENTS.split(), "President"),
    **dict.fromkeys(("SA", "JO", "MA", "SZ", "BT"), "King"), "OM": "Sultan", "BN": "Sultan", "QA": "Amir", "KW": "Amir",
    "DE": "Chancellor", "AT": "Chancellor",
}  # fmt: skip
"""State -> the title of everyone who has led it since 1990, where it has been one and the same (general knowledge)."""

SAME: dict[tuple[str, str], str] = {
    ("Saleh al-Hashidi", "YE"): "Ali Abdullah Saleh", ("Garcia Perez", "PE"): "Alan Garcia", ("Berger Perdomo",
    "GT"): "Oscar Berger",
    ("Banzer Suarez", "BO"): "Hugo Banzer", ("Rodriguez Echeverria", "CR"): "Miguel Angel Rodriguez",
    ("Elias Saca Gonzalez", "SV"): "Elias Antonio Saca",
    ("Haitham bin Tarik Al Said", "OM"): "Haitham bin Tariq", ("Muhammad bin Abd al-Rahman Al Thani",
    "QA"): "Mohammed bin Abdulrahman Al Thani",
    ("Benigno Aquino", "PH"): "Benigno Aquino III", ("Dissanayake Mudiyanselage Jayaratne", "LK"): "D. M. Jayaratne",
    ("Raman Halowchenka", "BY"): "Roman Golovchenko",
    ("Mahinda Percy Rajapaksa", "LK"): "Mahinda Rajapaksa", ("Alassane Dramane Ouattara", "CI"): "Alassane Ouattara",
    ("Victor-Viorel Ponta", "RO"): "Victor Ponta", ("Almazbek Atambaev", "KG"): "Almazbek Atambayev", ("Sadyr Japarov",
    "KG"): "Sadyr Japarov",
    ("Joseph Biden", "US"): "Joe Biden", ("Michael Pence", "US"): "Mike Pence", ("António Luís Santos da Costa",
    "PT"): "António Costa",
    ("Mohamed bin Abdulrahman Al-Thani", "QA"): "Mohammed bin Abdulrahman Al Thani", ("Serzh Sargsian", "AM"): "Serzh Sargsyan",
    ("Peter Pelligrini", "SK"): "Peter Pellegrini", ("Choummali Saignason", "LA"): "Choummaly Sayasone",
    ("Thongloun Sisoulit", "LA"): "Thongloun Sisoulith",
    ("Abdullah al-Thini", "LY"): "Abdullah al-Thinni", ("Ali Laareydh", "TN"): "Ali Larayedh", ("Wael al-Halqi",
    "SY"): "Wael al-Halki",
    ("Prince Charles", "GB"): "King Charles III", ("Charles III", "GB"): "King Charles III", ("Elizabeth II",
    "GB"): "Queen Elizabeth II",

    ("Michael Pompeo", "US"): "Mike Pompeo", ("Sergey Lavrov", "RU"): "Sergei Lavrov", ("Sergey Shoigu", "RU"): "Sergei Shoigu",
    ("Sergey Ryabkov", "RU"): "Sergei Ryabkov", ("Sergey Vershinin", "RU"): "Sergei Vershinin", ("Sergey Kislyak",
    "RU"): "Sergei Kislyak",
    ("Yury Ushakov", "RU"): "Yuri Ushakov", ("Vasily Nebenzya", "RU"): "Vasily Nebenzya", ("George Bush",
    "US"): "George H. W. Bush",
    ("Sergey Aksyonov", "ua_cri"): "Sergei Aksyonov", ("Dmitriy Kozak", "RU"): "Dmitry Kozak", ("Yuriy Borisov",
    "RU"): "Yury Borisov",
    ("Dmitriy Rogozin", "RU"): "Dmitry Rogozin", ("Aleksandr Novak", "RU"): "Alexander Novak", ("Andrey Belousov",
    "RU"): "Andrei Belousov",
    ("Michael Waltz", "US"): "Mike Waltz", ("Rafael Mariano Grossi", ""): "Rafael Grossi", ("Jim Mattis", "US"): "James Mattis",
    ("Sayyid Badr Albusaidi", "OM"): "Badr Albusaidi",
    ("Hayashi Yoshimasa", "JP"): "Yoshimasa Hayashi",
    ("Francisco Pascual Eyegue Obama Asue", "GQ"): "Francisco Pascual Obama Asue",
}  # fmt: skip
"""(person, state) -> the name under which the same person is filed."""

ALSO = {"George H. W. Bush": ("George Bush",), "George W. Bush": ("George Bush",)}
"""Names that several persons bear: which is meant, the date tells."""
