"""Regular and irregular inflections of English verbs."""

from __future__ import annotations

_IRREGULAR = {
    "be": "is are was were been being am be",
    "have": "has had having have",
    "say": "says said saying",
    "tell": "tells told telling",
    "think": "thinks thought thinking",
    "know": "knows knew known knowing",
    "write": "writes wrote written writing",
    "speak": "speaks spoke spoken speaking",
    "make": "makes made making",
    "give": "gives gave given giving",
    "find": "finds found finding",
    "show": "shows showed shown showing",
    "see": "sees saw seen seeing",
    "feel": "feels felt feeling",
    "hold": "holds held holding",
    "mean": "means meant meaning",
    "put": "puts put putting",
    "read": "reads read reading",
    "seek": "seeks sought seeking",
    "swear": "swears swore sworn swearing",
    "foresee": "foresees foresaw foreseen foreseeing",
    "forecast": "forecasts forecast forecasting",
    "forget": "forgets forgot forgotten forgetting",
    "hear": "hears heard hearing",
    "go": "goes went gone going",
    "come": "comes came coming",
    "take": "takes took taken taking",
    "let": "lets let letting",
    "cast": "casts cast casting",
    "set": "sets set setting",
    "keep": "keeps kept keeping",
    "stand": "stands stood standing",
    "understand": "understands understood understanding",
    "lay": "lays laid laying",
    "draw": "draws drew drawn drawing",
    "bet": "bets bet betting",
    "quip": "quips quipped quipping",
    "shoot": "shoots shot shooting",
    "fight": "fights fought fighting",
    "leave": "leaves left leaving",
    "raise": "raises raised raising",
    "choose": "chooses chose chosen choosing",
    "sing": "sings sang sung singing",
    "spend": "spends spent spending",
    "get": "gets got getting gotten",
    "do": "does did done doing",
    "begin": "begins began begun beginning",
    "teach": "teaches taught teaching",
    "lead": "leads led leading",
    "break": "breaks broke broken breaking",
    "strike": "strikes struck striking",
    "overturn": "overturns overturned overturning",
    "withdraw": "withdraws withdrew withdrawn withdrawing",
    "lie": "lies lied lying",
    "fear": "fears feared fearing",
    "panic": "panics panicked panicking",
    "mimic": "mimics mimicked mimicking",
}
_DOUBLING = frozenset(
    """admit permit commit submit refer prefer infer defer concur occur recur rebut regret blog plan nod stop snap quip brag
    slam rap tip plot beg rip jot blab chat jab flag drop pin nag ban bar bat cap clap dub fit flip grab hug
    log mob nab pat plug pop rub scrap scrub ship shrug shun skip slap spot stab step strip swap tag tap top trap trim vet wed
    whip zap dispel expel rebel repel compel control patrol propel excel deter star stir""".split()
)
_VOWELS = frozenset("aeiou")


def inflections(lemma: str) -> frozenset[str]:
    """The word forms of a verb, its base form included, in lower case; of one in "-ize" those in "-ise" too."""
    irregular = _IRREGULAR.get(lemma)
    if irregular is not None:
        return frozenset((lemma, *irregular.split()))
    stem = lemma
    if lemma.endswith("e"):
        stem = lemma[:-1]
        past = f"{lemma}d"
        present = f"{lemma}s"
        participle = f"{lemma}ing" if lemma.endswith(("ee", "oe", "ye")) else f"{stem}ing"
    elif lemma.endswith("y") and len(lemma) > 2 and lemma[-2] not in _VOWELS:
        past, present, participle = f"{lemma[:-1]}ied", f"{lemma[:-1]}ies", f"{lemma}ing"
    else:
        if lemma in _DOUBLING:
            stem = lemma + lemma[-1]
        past, participle = f"{stem}ed", f"{stem}ing"
        present = f"{lemma}es" if lemma.endswith(("s", "x", "z", "ch", "sh", "o")) else f"{lemma}s"
    forms = (lemma, past, present, participle)
    if not lemma.endswith("ize"):
        return frozenset(forms)
    return frozenset((*forms, *(f"{lemma[:-2]}s{form[len(lemma) - 1 :]}" for form in forms)))
