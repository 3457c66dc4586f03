"""The forms of English verbs and nouns, so that lexicons list lemmas only."""

from __future__ import annotations

_IRREGULAR = {
    "be": "am is are was were been being",
    "have": "has had having",
    "do": "does did done doing",
    "go": "goes went gone going",
    "begin": "begins began begun beginning",
    "break": "breaks broke broken breaking",
    "bring": "brings brought bringing",
    "build": "builds built building",
    "call": "calls called calling",
    "come": "comes came coming",
    "cut": "cuts cutting",
    "draw": "draws drew drawn drawing",
    "fall": "falls fell fallen falling",
    "fight": "fights fought fighting",
    "find": "finds found finding",
    "fly": "flies flew flown flying",
    "forbid": "forbids forbade forbidden forbidding",
    "forge": "forges forged forging",
    "freeze": "freezes froze frozen freezing",
    "get": "gets got gotten getting",
    "give": "gives gave given giving",
    "hold": "holds held holding",
    "keep": "keeps kept keeping",
    "know": "knows knew known knowing",
    "lay": "lays laid laying",
    "lead": "leads led leading",
    "leave": "leaves left leaving",
    "let": "lets letting",
    "lie": "lies lay lain lying",
    "make": "makes made making",
    "mean": "means meant meaning",
    "meet": "meets met meeting",
    "outbid": "outbids outbidding",
    "overthrow": "overthrows overthrew overthrown overthrowing",
    "pay": "pays paid paying",
    "put": "puts putting",
    "quit": "quits quitting",
    "read": "reads reading",
    "say": "says said saying",
    "see": "sees saw seen seeing",
    "seek": "seeks sought seeking",
    "send": "sends sent sending",
    "set": "sets setting",
    "shake": "shakes shook shaken shaking",
    "shut": "shuts shutting",
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
    "undertake": "undertakes undertook undertaken undertaking",
    "uphold": "upholds upheld upholding",
    "wind": "winds wound winding",
    "win": "wins won winning",
    "withdraw": "withdraws withdrew withdrawn withdrawing",
    "write": "writes wrote written writing",
    "travel": "travels traveled travelled traveling travelling",
    "cancel": "cancels canceled cancelled canceling cancelling",
    "recognise": "recognises recognised recognising recognize recognizes recognized recognizing",
    "finalise": "finalises finalised finalising finalize finalizes finalized finalizing",
    "normalise": "normalises normalised normalising normalize normalizes normalized normalizing",
    "honour": "honours honoured honouring honor honors honored honoring",
    "favour": "favours favoured favouring favor favors favored favoring",
    "shelve": "shelves shelved shelving",
    "veto": "vetoes vetoed vetoing",
    "defer": "defers deferred deferring",
    "commit": "commits committed committing",
    "refer": "refers referred referring",
    "prefer": "prefers preferred preferring",
    "permit": "permits permitted permitting",
    "admit": "admits admitted admitting",
    "stop": "stops stopped stopping",
    "drop": "drops dropped dropping",
    "scrap": "scraps scrapped scrapping",
    "plan": "plans planned planning",
    "stall": "stalls stalled stalling",
    "rule": "rules ruled ruling",
    "swap": "swaps swapped swapping",
    "nix": "nixes nixed nixing",
    "confer": "confers conferred conferring",
    "rebuff": "rebuffs rebuffed rebuffing",
    "spurn": "spurns spurned spurning",
}


def verb_forms(lemma: str) -> tuple[str, ...]:
    """The lemma and its inflected forms in lower case; both spellings where British and American differ."""
    if lemma in _IRREGULAR:
        return (lemma, *_IRREGULAR[lemma].split())
    if lemma.endswith("e"):
        stem = lemma[:-1]
        return (lemma, f"{lemma}s", f"{lemma}d", f"{stem}ing")
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        stem = lemma[:-1]
        return (lemma, f"{stem}ies", f"{stem}ied", f"{lemma}ing")
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        return (lemma, f"{lemma}es", f"{lemma}ed", f"{lemma}ing")
    return (lemma, f"{lemma}s", f"{lemma}ed", f"{lemma}ing")


def noun_forms(lemma: str) -> tuple[str, ...]:
    """Singular and plural of a noun; one form where the lemma is a plural already."""
    if lemma.endswith(("talks", "ties", "relations", "negotiations", "consultations", "contacts", "discussions")):
        return (lemma,)
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return (lemma, f"{lemma[:-1]}ies")
    if lemma.endswith(("s", "x", "z", "ch", "sh")):
        return (lemma, f"{lemma}es")
    return (lemma, f"{lemma}s")
