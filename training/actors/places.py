"""States, territories and cities: from places.jsonl and from the list of cities beside this module."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from dragoman.actors.record import Actor
from training.actors.source import lines, listed, slug, unique

_LEFT_OUT = {
    "EU",
    "UN",
    "ZZ",
    "IP",
    "ZR",
    "BV",
    "CP",
    "CQ",
    "IC",
    "ua_23",
    "ua_65",
    "pk_km",
    "cn_scs",
    "x_blacksea",
    "UM",
    "HM",
    "ly_east",
}
"""Organisations, the whole world, and regions that the list of cities has: not states here."""
_NAMES = {
    "US": "United States", "KR": "South Korea", "KP": "North Korea", "GB": "United Kingdom", "TR": "Turkey", "CD": "DR Congo",
    "CG": "Republic of the Congo", "CZ": "Czech Republic", "HK": "Hong Kong", "MO": "Macau", "NR": "Nauru", "CI": "Ivory Coast",
    "VA": "Vatican", "ua_dpr": "Donetsk People's Republic", "ua_lpr": "Luhansk People's Republic", "SY": "Syria", "MM": "Myanmar",
    "TL": "East Timor", "SZ": "Eswatini", "iq_kr": "Iraqi Kurdistan", "EH": "Western Sahara", "sy_aanes": "Rojava",
}  # fmt: skip
_DROPPED = {
    "Online", "Internet", "Global", "Island", "Israelite", "Mann", "Magyar", "Korea", "Congo", "Donetsk", "Luhansk",
    "Lugansk", "DPR",
    "LPR", "LNR", "DNR", "PA", "Karabakh republic", "Aquaserbia", "Valletta, Malta", "Chechnya, Russia", "Gaza enclave",
    "Gaza", "Emirates",
    "the Emirates", "Tristan", "Yisraeli", "Irak", "Iraki", "Tunis", "Arg", "Drozdy", "The Lodge", "Kirribilli",
    "Hofburg", "State House",
    "National Palace", "Government House", "Government Buildings", "Presidential Office", "Balfour Street", "Istana",
    "Westminster",
    "Great Hall of the People", "Camp David", "Chequers", "Knesset", "Pentagon", "the Pentagon", "Foggy Bottom", "Capitol Hill",
    "Quai d'Orsay", "Washington, DC", "Washington, D.C.", "administered from London", "no official capital", "NA",
    "The Settlement",
    "Victoria", "Stanley", "Hamilton", "Douglas", "Plymouth", "Male", "Jamestown", "Kingston", "Georgetown", "Sana",
    "Nice", "The Valley",
    "Saudi", "Kurdistan Regional Government", "KRG", "ROC", "Oval Office", "Singapore", "Luxembourg", "Monaco",
    "Djibouti", "San Marino",
    "Gibraltar", "Hong Kong", "Macao", "Panama City", "Vatican City", "Prague Castle", "Buckingham Palace", "Amsterdam",
    "Cape Town", "Aden", "Abidjan", "Dar es Salaam", "Rangoon", "Yangon", "Rawalpindi", "Brussels", "The Hague",
    "Nusantara", "Cetinje",
    "Putrajaya", "Port Sudan", "Bujumbura", "Parliament Hill", "Kurdistan",
}  # fmt: skip
"""Not a name of the state, or one that too often means something else."""
_CITIES_OF_OWN = {"The Hague": "NL", "Amsterdam": "NL", "Cape Town": "ZA", "Aden": "YE", "Yangon": "MM", "Brussels": "BE",
"Malé": "MV",
                  "Kingston": "JM", "Georgetown": "GY", "Panama City": "PA", "Vatican City": "VA", "Port Sudan": "SD",
                  "Bujumbura": "BI",
                  "Hagatna": "GU", "Victoria": "SC", "Nusantara": "ID", "Buckingham Palace": "GB", "Oval Office": "US",
                  "Great Hall of the People": "CN", "Capitol Hill": "US", "Putrajaya": "MY", "Tel Aviv": "IL", "Jerusalem": "IL",
                  "East Jerusalem": "PS", "Abidjan": "CI", "Gaza": "PS", "Gaza Strip": "PS", "West Bank": "PS",
                  "Zaporizhzhia": "UA",
                  "South China Sea": "", "Black Sea": "", "Golan Heights": "SY", "Donbas": "UA", "Donbass": "UA"}  # fmt: skip
_ADDED: dict[str, dict[str, list[str]]] = {
    "CD": {"aliases": ["Congo"], "demonyms": []},
    "KR": {"aliases": ["Korea", "Korean Republic", "S. Korea", "S Korea"], "demonyms": ["Korean", "S. Korean", "Koreans"]},
    "KP": {"aliases": ["N. Korea", "N Korea"], "demonyms": ["N. Korean"]},
    "SA": {"demonyms": ["Saudi", "Saudis"]},
    "AZ": {"demonyms": ["Azeri", "Azeris"]},
    "TW": {"aliases": ["ROC"]},
    "RU": {"metonyms": ["Russian Presidential Administration"]},
    "iq_kr": {"aliases": ["KRG", "Kurdistan Regional Government", "Kurdistan Region of Iraq"]},
    "GB": {"aliases": ["Great Britain"], "demonyms": ["Brits", "Brit", "Britain's"], "metonyms": ["No 10"]},
    "NZ": {"demonyms": ["Kiwi"], "metonyms": []},
    "ua_dpr": {"aliases": ["DPR", "DNR"], "demonyms": []},
    "ua_lpr": {"aliases": ["LPR", "LNR"], "demonyms": []},
    "AR": {"demonyms": ["Argentinian", "Argentinians", "Argentinean"]},
    "CI": {"demonyms": ["Ivorian"]},
    "NE": {"demonyms": ["Nigerien"]},
    "PH": {"demonyms": ["Filipina", "Filipinas"]},
    "NP": {"demonyms": ["Nepalese"]},
    "UZ": {"demonyms": ["Uzbeks"]}, "KZ": {"demonyms": ["Kazakhs"]}, "TJ": {"demonyms": ["Tajiks"]},
    "KG": {"demonyms": ["Kyrgyz"]},
    "SK": {"demonyms": ["Slovakian"]},
    "CY": {"demonyms": ["Greek Cypriot", "Greek Cypriots"]},
    "RS": {"demonyms": ["Serbians"]},
    "BA": {"demonyms": []},
    "FR": {"demonyms": ["Frenchmen"]},
    "GR": {"aliases": ["Hellas"]},
    "SY": {"aliases": ["Syrian Arab Republic"]},
    "MM": {"demonyms": ["Myanmarese"]},
    "KM": {"demonyms": ["Comorian"]},
    "SV": {"demonyms": ["Salvadorian"]},
    "TT": {"demonyms": []},
    "SD": {"demonyms": []},
    "CN": {"aliases": ["Red China", "the PRC"], "metonyms": []},
    "PS": {"aliases": ["Palestinian Territories"]},
    "VA": {"aliases": ["Vatican", "Holy See"], "demonyms": ["papal"]},
    "BG": {"demonyms": ["Bulgarians"]},
    "suhh": {"demonyms": ["Soviets"]},
    "ge_ab": {"demonyms": ["Abkhazians"]},
    "x_so": {"demonyms": ["South Ossetians"]},
}  # fmt: skip
_DEMONYMS_OFF = {("AW", "Dutch"), ("CW", "Dutch"), ("HK", "Chinese"), ("MO", "Chinese"), ("HK", "Hong Kong"), ("PM", "French"),
                 ("PM", "Frenchman"), ("PM", "Frenchwoman"), ("GB", "UK"), ("US", "U.S."), ("CG", "Congolese"), ("DM",
                 "Dominican"),
                 ("DM", "Dominicans"), ("ua_dpr", "Donetsk"), ("ua_lpr", "Luhansk"), ("ua_lpr", "Lugansk"), ("az_nk", "Karabakh"),
                 ("GG", "Channel Islander"), ("JE", "Channel Islander"), ("NE", "Nigerian"), ("gb_eng", "English"),
                 ("x_so", "Ossetian"),
                 ("VA", "papal"), ("SG", "Singapore")}  # fmt: skip
_PLACES = {"ps_gaza", "ps_wb", "sy_golan", "ua_donbas", "AQ"}


def _state(line: dict[str, Any]) -> Actor:
    code = line["code"]
    more = _ADDED.get(code, {})
    names = [*line["names"], *more.get("aliases", [])]
    name = _NAMES.get(code, line["names"][0])
    extra = set(more.get("aliases", ()))
    aliases = unique(
        [one for one in names if one != name and (one not in _DROPPED or one in extra) and not set(";*(") & set(one)]
    )
    demonyms = [
        one for one in (*line["demonyms"], *more.get("demonyms", [])) if (code, one) not in _DEMONYMS_OFF and one not in _DROPPED
    ]
    if code == "SA":
        demonyms += ["Saudi", "Saudis"]
    cities = [one for one in line["capital_variants"] if one not in _DROPPED and one != name]
    metonyms = [one.removeprefix("the ") for one in line["metonyms"] if one not in _DROPPED and one not in cities]
    return Actor(
        key=code, kind="state", name=name, aliases=aliases, demonyms=unique(demonyms), capitals=unique(cities),
        metonyms=unique([*metonyms, *more.get("metonyms", [])]),
        former=unique([one for one in line["former_names"] if len(one) > 4 and one not in cities and one not in _OVERLAPPING]),
        state=code, sort=line["kind"], qid=line.get("qid"), source=line["source"],
    )  # fmt: skip


_OVERLAPPING = {
    "Netherlands Antilles", "United Arab Republic", "German East Africa", "Trust Territory of the Pacific Islands",
    "Norman Isles",
    "Mali Federation", "Curacao and Dependencies", "Ivory Coast", "Zaire", "Quito", "Awal", "Urundi", "Kamerun",
    "Senegambia", "Swaziland",
    "East Timor", "Ceylon", "Ellice Islands", "Mandatory Palestine", "Serendib", "Santo Domingo", "Gold Coast", "Rhodesia",
    "Republic of Venezuela", "Republic of Montenegro", "West Pakistan", "Hungarian Soviet Republic",
}  # fmt: skip
"""Former names of several states, or of none alone."""


def build(folder: Path) -> list[Actor]:
    """The states in order of code, then the places that are none."""
    actors = []
    for line in sorted(lines(folder / "places.jsonl"), key=lambda one: one["code"]):
        if line["code"] not in _LEFT_OUT and line["code"] not in _PLACES:
            actors.append(_state(line))
    taken = {name for actor in actors for name in (actor.name, *actor.aliases)}
    capitals = {name for actor in actors for name in actor.capitals}
    cities: dict[str, str] = dict(_CITIES_OF_OWN)
    for code, names in _rows():
        for name in names:
            cities.setdefault(name, code)
    used: dict[str, int] = {}
    for name in sorted(cities):
        if name in taken or name in capitals:
            continue
        key = f"place:{slug(name)}"
        used[key] = used.get(key, 0) + 1
        key = key if used[key] == 1 else f"{key}-{used[key]}"
        actors.append(Actor(key=key, kind="place", name=name, state=cities[name] or None, unverified=True, source="curated"))
    return actors


def _rows() -> list[tuple[str, list[str]]]:
    text = (Path(__file__).resolve().parent / "cities.tsv").read_text(encoding="utf-8")
    rows = []
    for line in text.splitlines():
        code, _, names = line.partition("\t")
        if names.strip():
            rows.append((code.strip(), listed(names)))
    return rows
