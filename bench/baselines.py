"""What needs no reading: two baselines for claims and one for attributions, in the formats of `dragoman extract`.

majority  every sentence with a word for an undertaking is a meeting that was held: the commonest pair of kind and status in the
          annotated reports
keyword   the kind by the word, the status by the first tense or modal cue in the sentence, the reporter as holder
said      the commonest speech verbs: the longer side of the sentence is the content, the nearest name or pronoun the source

For claims, the parties are the two names nearest to the word; a sentence with fewer is passed over.
"""

from __future__ import annotations

import re

from bench.corpora import Line

SENTENCE = re.compile(r"[^\s].*?(?:[.!?][\"”’)]*(?=\s|$)|(?=\n)|$)")
NAME = re.compile(r"\b(?:[A-Z][\w’'-]*|[A-Z](?:\.[A-Z])+\.?)(?:\s+[A-Z][\w’'-]*)*")
NO_NAME = re.compile(
    r"^(?:The|A|An|In|On|At|It|He|She|They|We|I|This|That|But|And|If|As|After|Before|When|For|His|Her|Their|Our|There"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November"
    r"|December)$"
)
KINDS = {
    "call": r"telephone|phone (?:call|conversation)|video ?conference|spoke by phone",
    "visit": r"visit\w*|trip|travel\w*|arriv\w+",
    "agreement": r"agreements?|treat(?:y|ies)|deals?|ceasefire|truce|memorandum|accords?|pact",
    "talks": r"talks|negotiat\w+|dialogue|mediation",
    "meeting": r"meet|meets|met|meetings?|summit",
    "relations": r"diplomatic (?:relations|ties)|embass(?:y|ies)|ambassadors?",
}
STATUSES = {
    "cancelled": r"cancel\w*|called off",
    "postponed": r"postpone\w*|delayed",
    "on_hold": r"suspend\w*|halted|stalled|on hold|deadlock\w*",
    "rejected": r"reject\w*|refus\w+",
    "ruled_out": r"rul\w+ out|will not|won['’]t|impossible",
    "signed": r"signed|adopted",
    "agreed": r"agreed",
    "conditional": r"if|unless|provided that",
    "not_ruled_out": r"may|might|could|possible",
    "proposed": r"propos\w+|offer\w*|call(?:ed|s)? for|urg\w+|should",
    "scheduled": r"(?:will|to) .*\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|tomorrow|next week)",
    "planned": r"will|plan\w*|expected|to be held",
    "under_way": r"is|are|ongoing|continu\w+",
}
KIND = re.compile("|".join(rf"\b(?P<{kind}>{words})\b" for kind, words in KINDS.items()), re.IGNORECASE)
STATUS = {status: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for status, words in STATUSES.items()}
SAID = re.compile(r"\b(?:said|says|told|added|announced|believes?|thinks?|claimed|argued|wrote|tweeted)\b")
PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e)\b")


def majority(line: Line) -> Line:
    return {"id": line["id"], "claims": _claims(line["text"], always=True)}


def keyword(line: Line) -> Line:
    return {"id": line["id"], "claims": _claims(line["text"], always=False)}


def _claims(text: str, always: bool) -> list[Line]:
    found = []
    for sentence in SENTENCE.findall(text):
        if not (cue := KIND.search(sentence)):
            continue
        names = [name for name in NAME.finditer(sentence) if not NO_NAME.match(name[0])]
        near = sorted(names, key=lambda name: abs(name.start() - cue.start()))[:2]
        if len(near) == 2:
            kind = "meeting" if always else cue.lastgroup
            status = "held" if always else next((name for name, cues in STATUS.items() if cues.search(sentence)), "held")
            parties = [name[0] for name in near]
            found.append({"kind": kind, "parties": parties, "status": status, "holder": None, "evidence": sentence.strip()})
    return found


def said(line: Line) -> Line:
    found = []
    for sentence in SENTENCE.finditer(line["text"]):
        if not (cue := SAID.search(sentence[0])):
            continue
        people = sorted([*NAME.finditer(sentence[0]), *PRONOUN.finditer(sentence[0])], key=lambda m: abs(m.end() - cue.start()))
        before, after = (0, cue.start()), (cue.end(), len(sentence[0]))
        content = max(before, after, key=lambda span: span[1] - span[0])
        spans = {"source": [people[0].span()] if people else [], "cue": [cue.span()], "content": [content]}
        at = sentence.start()
        found.append({role: [[s + at, e + at] for s, e in pieces] for role, pieces in spans.items()})
    return {"doc_id": line["doc_id"], "attributions": found}
