"""Other spellings of a name by rule: one person, transliterated by one agency and by another."""

from __future__ import annotations

import re
from itertools import islice, product

CYRILLIC = frozenset("RU UA BY BG MK RS ME KZ KG UZ TM TJ AM AZ GE MD MN".split())
ARABIC = frozenset("SA AE QA KW BH OM YE IQ SY JO LB PS EG LY TN DZ MA MR SD DJ SO KM IR AF PK TD".split())
_CLASSES = {
    True: (
        ("Sergei", "Sergey", "Serhiy", "Serhii"), ("Andrei", "Andrey", "Andriy", "Andrii"),
        ("Alexei", "Alexey", "Aleksei", "Aleksey"),
        ("Alexander", "Aleksandr", "Alyaksandr"), ("Dmitry", "Dmitri", "Dmitriy"), ("Yuri", "Yury", "Yuriy"),
        ("Vasily", "Vasiliy", "Vasyl"), ("Anatoly", "Anatoliy"), ("Valery", "Valeriy"), ("Viktor", "Victor"),
        ("Mikhail", "Mikhael"), ("Nikolai", "Nikolay"), ("Oleksandr", "Olexandr"), ("Dmytro", "Dmitro"), ("Maxim", "Maksim"),
        ("Igor", "Ihor"), ("Yevgeny", "Evgeny", "Yevgeni"), ("Gennady", "Gennadiy"),
    ),
    False: (
        ("Mohammed", "Mohammad", "Mohamed", "Muhammad", "Mohamad"), ("Hussein", "Hussain", "Hossein"), ("Hasan", "Hassan"),
        ("Abdel", "Abdul"), ("Abdullah", "Abdallah"), ("Ahmed", "Ahmad"), ("Khaled", "Khalid"), ("Faisal", "Faysal"),
        ("Omar", "Umar"), ("Nouri", "Nuri"), ("Mahmoud", "Mahmud"), ("Mustafa", "Mostafa"), ("Yousef", "Yusuf", "Youssef"),
    ),
}  # fmt: skip
_ENDINGS = (
    (re.compile(r"(?<=[sck])(?:yy|iy|yi|ii|i|y)$"), ("y", "yy", "iy", "i", "yi")),
    (re.compile(r"(?<=enk)[oa]$"), ("o", "a")),
)
_MOST = 24
"""Spellings of one form."""


def spellings(form: str, states: frozenset[str]) -> list[str]:
    """The other spellings of a name or surname whose bearer is of some states, in a fixed order; none where no rule fits."""
    slavic, arabic = bool(states & CYRILLIC), bool(states & ARABIC)
    if not slavic and not arabic:
        return []
    words = form.split()
    last = len(words) - 1
    options = [_word(word, place == last, place == last and last == 0, slavic, arabic) for place, word in enumerate(words)]
    return [found for each in islice(product(*options), _MOST) if (found := " ".join(each)) != form]


def _word(word: str, final: bool, alone: bool, slavic: bool, arabic: bool) -> list[str]:
    found = [word]
    if not alone:
        for kind, wanted in ((True, slavic), (False, arabic)):
            if wanted:
                found += next((list(group) for group in _CLASSES[kind] if word in group), [])
    if slavic and final:
        for ending, others in _ENDINGS:
            if ending.search(word):
                found += [ending.sub(other, word) for other in others]
    if arabic and (article := re.match(r"(?i)(?:al|el)-(?=\w)", word)):
        found += [form + word[article.end() :] for form in ("al-", "el-")]
    return list(dict.fromkeys(found))
