"""The forms of English verbs and nouns, so that lexicons list lemmas only."""

from __future__ import annotations

_IRREGULAR = {
    "be": "am is are was were been being",
    "begin": "begins began begun beginning",
    "bet": "bets betting",
    "break": "breaks broke broken breaking",
    "bring": "brings brought bringing",
    "build": "builds built building",
    "cancel": "cancels canceled cancelled canceling cancelling",
    "cast": "casts casting",
    "choose": "chooses chose chosen choosing",
    "come": "comes came coming",
    "cut": "cuts cutting",
    "do": "does did done doing",
    "draw": "draws drew drawn drawing",
    "fall": "falls fell fallen falling",
    "favour": "favours favoured favouring favor favors favored favoring",
    "feel": "feels felt feeling",
    "fight": "fights fought fighting",
    "finalise": "finalises finalised finalising finalize finalizes finalized finalizing",
    "find": "finds found finding",
    "fly": "flies flew flown flying",
    "forbid": "forbids forbade forbidden forbidding",
    "forecast": "forecasts forecasting",
    "foresee": "foresees foresaw foreseen foreseeing",
    "forget": "forgets forgot forgotten forgetting",
    "freeze": "freezes froze frozen freezing",
    "get": "gets got gotten getting",
    "give": "gives gave given giving",
    "go": "goes went gone going",
    "have": "has had having",
    "hear": "hears heard hearing",
    "hold": "holds held holding",
    "honour": "honours honoured honouring honor honors honored honoring",
    "keep": "keeps kept keeping",
    "know": "knows knew known knowing",
    "lay": "lays laid laying",
    "lead": "leads led leading",
    "leave": "leaves left leaving",
    "let": "lets letting",
    "lie": "lies lay lain lying lied",
    "make": "makes made making",
    "mean": "means meant meaning",
    "meet": "meets met meeting",
    "mimic": "mimics mimicked mimicking",
    "normalise": "normalises normalised normalising normalize normalizes normalized normalizing",
    "outbid": "outbids outbidding",
    "overthrow": "overthrows overthrew overthrown overthrowing",
    "panic": "panics panicked panicking",
    "pay": "pays paid paying",
    "put": "puts putting",
    "quit": "quits quitting",
    "read": "reads reading",
    "recognise": "recognises recognised recognising recognize recognizes recognized recognizing",
    "say": "says said saying",
    "see": "sees saw seen seeing",
    "seek": "seeks sought seeking",
    "send": "sends sent sending",
    "set": "sets setting",
    "shake": "shakes shook shaken shaking",
    "shoot": "shoots shot shooting",
    "show": "shows showed shown showing",
    "shut": "shuts shutting",
    "sing": "sings sang sung singing",
    "sit": "sits sat sitting",
    "speak": "speaks spoke spoken speaking",
    "spend": "spends spent spending",
    "stand": "stands stood standing",
    "stick": "sticks stuck sticking",
    "strike": "strikes struck stricken striking",
    "swear": "swears swore sworn swearing",
    "take": "takes took taken taking",
    "teach": "teaches taught teaching",
    "tear": "tears tore torn tearing",
    "tell": "tells told telling",
    "think": "thinks thought thinking",
    "throw": "throws threw thrown throwing",
    "travel": "travels traveled travelled traveling travelling",
    "understand": "understands understood understanding",
    "undertake": "undertakes undertook undertaken undertaking",
    "uphold": "upholds upheld upholding",
    "win": "wins won winning",
    "wind": "winds wound winding",
    "withdraw": "withdraws withdrew withdrawn withdrawing",
    "write": "writes wrote written writing",
}
"""What the rules below would get wrong, and verbs that are spelled in two ways."""
_DOUBLING = frozenset(
    """
    admit ban bar bat beg blab blog brag cap chat clap commit compel concur confer control defer deter dispel drop dub
    excel expel fit flag flip grab hug infer jab jot log mob nab nag nod occur pat patrol permit pin plan plot plug pop
    prefer propel quip rap rebel rebut recur refer regret repel rip rub scrap scrub ship shrug shun skip slam slap snap
    spot stab star step stir stop strip submit swap tag tap tip top trap trim vet wed whip zap
    """.split()
)
"""Verbs that double their last letter: "admitted"."""
_VOWELS = frozenset("aeiou")


def verb_forms(lemma: str) -> tuple[str, ...]:
    """The lemma and its inflected forms in lower case; both spellings where British and American differ."""
    if lemma in _IRREGULAR:
        return (lemma, *_IRREGULAR[lemma].split())
    if lemma.endswith("e"):
        stem = lemma if lemma.endswith(("ee", "oe", "ye")) else lemma[:-1]
        forms = (lemma, f"{lemma}s", f"{lemma}d", f"{stem}ing")
        return (*forms, *(f"{lemma[:-2]}s{form[len(lemma) - 1 :]}" for form in forms)) if lemma.endswith("ize") else forms
    if lemma.endswith("y") and len(lemma) > 2 and lemma[-2] not in _VOWELS:
        stem = lemma[:-1]
        return (lemma, f"{stem}ies", f"{stem}ied", f"{lemma}ing")
    stem = lemma + lemma[-1] if lemma in _DOUBLING else lemma
    present = f"{lemma}es" if lemma.endswith(("s", "x", "z", "ch", "sh", "o")) else f"{lemma}s"
    return (lemma, present, f"{stem}ed", f"{stem}ing")


def noun_forms(lemma: str) -> tuple[str, ...]:
    """Singular and plural of a noun; one form where the lemma is a plural already."""
    if lemma.endswith(("talks", "ties", "relations", "negotiations", "consultations", "contacts", "discussions")):
        return (lemma,)
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return (lemma, f"{lemma[:-1]}ies")
    if lemma.endswith(("s", "x", "z", "ch", "sh")):
        return (lemma, f"{lemma}es")
    return (lemma, f"{lemma}s")
