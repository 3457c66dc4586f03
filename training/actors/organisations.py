"""Organisations, armed groups, ministries and media: from organisations.jsonl and from the list beside this module."""

from __future__ import annotations

from pathlib import Path

from dragoman.actors.record import Actor
from training.actors.source import lines, listed, slug, unique

_DROPPED = {
    "the bloc", "the 27", "the Commission", "the Alliance", "the Commonwealth", "Commonwealth", "EC", "EP", "MEPs", "IS",
    "AA", "Wagner",
    "the six powers", "the Quartet", "the Quad", "coalition of the willing", "EU leaders' summit", "Amal", "Azov",
    "Africa Corps", "Presidential Office",
    "Ramstein", "Israeli army", "Israeli military", "Ukrainian army", "Russian army", "Russian military",
    "Russian forces", "Myanmar military",
    "Sudanese army", "Haftar's forces", "Ukrainian parliament", "lower house of the Russian parliament",
    "upper house of the Russian parliament",
    "German parliament", "Israeli parliament", "Islamic Emirate of Afghanistan", "National Coalition", "Sputnik",
    "six-party talks", "ECO",
    "Amnesty", "Fano", "ALBA", "PLC", "PACE", "NAC", "EMC", "EAS", "EAC", "ARF", "EPC", "NAM", "STC", "SAF", "SNA", "AES",
    "SMM", "ISF",
    "Ukrainian president's office", "AFC", "Shabaab", "Guardian",
}  # fmt: skip
_STATES = {
    "Russian Foreign Ministry": "RU", "Ministry of Foreign Affairs of Ukraine": "UA", "Russian Defense Ministry": "RU",
    "State Duma": "RU",
    "Office of the President of Ukraine": "UA", "Federal Security Service": "RU", "Foreign Intelligence Service": "RU",
    "Federation Council": "RU",
    "US State Department": "US", "US Department of Defense": "US", "US Treasury": "US", "US National Security Council": "US",
    "Central Intelligence Agency": "US", "US Congress": "US", "US Senate": "US", "US House of Representatives": "US",
    "Knesset": "IL",
    "Mossad": "IL", "Shin Bet": "IL", "Foreign, Commonwealth & Development Office": "GB", "German Foreign Ministry": "DE",
    "Verkhovna Rada": "UA",
    "French Foreign Ministry": "FR", "Turkish Foreign Ministry": "TR", "Chinese Foreign Ministry": "CN",
    "Iranian Foreign Ministry": "IR",
    "Atomic Energy Organization of Iran": "IR", "Supreme National Security Council of Iran": "IR",
    "Ministry of External Affairs": "IN",
    "Bundestag": "DE", "Security Council of Russia": "RU", "National Security and Defense Council of Ukraine": "UA",
    "Armed Forces of Ukraine": "UA",
    "Russian Armed Forces": "RU", "Israel Defense Forces": "IL", "Islamic Revolutionary Guard Corps": "IR", "Quds Force": "IR",
    "Sudanese Armed Forces": "SD", "Tatmadaw": "MM", "Azov Brigade": "UA", "Chinese Communist Party": "CN", "United Russia": "RU",
    "Servant of the People": "UA", "National Unity Government of Myanmar": "MM", "Government of National Accord": "LY",
    "Government of National Unity": "LY", "Presidential Leadership Council": "YE",
    "Palestine Liberation Organization": "PS", "Fatah": "PS",
    "Hamas": "PS", "Palestinian Islamic Jihad": "PS", "Hezbollah": "LB", "Houthis": "YE",
    "Revolutionary Armed Forces of Colombia": "CO",
    "National Liberation Army": "CO", "Libyan National Army": "LY", "Rapid Support Forces": "SD", "Gazprom": "RU",
    "Rosatom": "RU",
    "TASS": "RU", "RIA Novosti": "RU", "Interfax": "RU", "Xinhua": "CN", "Yonhap": "KR", "Anadolu Agency": "TR",
    "IRNA": "IR", "Tasnim": "IR",
    "Kyodo": "JP", "Ukrinform": "UA", "Naftogaz": "UA", "Energoatom": "UA",
}  # fmt: skip
_MORE = {
    "UN Security Council": ["U.N. Security Council", "UN security council"],
    "US State Department": ["US Department of State", "U.S. Department of State"], "US Department of Defense": ["Pentagon"],
    "US Congress": ["U.S. Congress", "Congress"], "US Senate": ["U.S. Senate", "Senate"], "US Treasury": ["U.S. Treasury"],
    "UN General Assembly": ["U.N. General Assembly"], "Houthis": ["Houthi", "Huthis"], "Taliban": ["Taliban movement"],
    "Hayat Tahrir al-Sham": ["Al-Nusra Front", "Jabhat al-Nusra", "al-Nusra"], "Palestinian Islamic Jihad": [],
    "Free Syrian Army": [], "Islamic State": ["ISIS", "ISIL", "Islamic State group"], "Wagner Group": ["Wagner group"],
    "NATO": ["Nato"], "UNICEF": ["Unicef"], "UNESCO": ["Unesco"], "ASEAN": ["Asean"], "OPEC": ["Opec"],
    "African Union": ["A.U."], "Revolutionary Armed Forces of Colombia": ["FARC", "Farc"], "FARC dissidents": [],
    "International Committee of the Red Cross": ["Red Cross"], "Association of Southeast Asian Nations": ["Asean"],
    "Economic Community of West African States": ["Ecowas"], "Organization of the Petroleum Exporting Countries": ["Opec"],
    "al-Qaeda": ["Al Qaeda", "Al-Qaida", "al Qaida", "Qaeda"], "Liberation Tigers of Tamil Eelam": ["Tamil Tigers"],
}  # fmt: skip


def build(folder: Path) -> list[Actor]:
    """Organisations in order of name; those from the list beside this module after those of the source."""
    actors: dict[str, Actor] = {}
    for line in lines(folder / "organisations.jsonl"):
        name = line["name"]
        if name == "Syrian National Army":
            line["aliases"] = ["SNA"]
        aliases = [one.removeprefix("the ") for one in line["aliases"] if one not in _DROPPED]
        actors[name] = Actor(
            key=f"org:{slug(name)}", kind="organisation", name=name, aliases=unique([*aliases, *_MORE.get(name, [])]),
            capitals=("Brussels",) if name == "European Union" else (), state=_STATES.get(name), sort=line["kind"],
            qid=line["qid"], unverified=True, source="curated",
        )  # fmt: skip
    actors["Free Syrian Army"] = Actor(
        key="org:free-syrian-army", kind="organisation", name="Free Syrian Army", aliases=("FSA",), state="SY",
        sort="armed_group",
        unverified=True, source="curated",
    )  # fmt: skip
    path = Path(__file__).resolve().parent / "organisations.tsv"
    for row in path.read_text(encoding="utf-8").splitlines():
        sort, name, aliases_cell, state = [*(cell.strip() for cell in row.split("\t")), "", "", ""][:4]
        if name and name not in actors:
            kept = [one for one in listed(aliases_cell) if one not in _DROPPED]
            actors[name] = Actor(
                key=f"org:{slug(name)}", kind="organisation", name=name, aliases=unique(kept), state=state or None, sort=sort,
                unverified=True, source="curated",
            )  # fmt: skip
    return [actors[name] for name in sorted(actors)]
