"""A small story for the pages: a summit that is planned, called off and held, talks that wait on a document, hostile reports."""

from __future__ import annotations

from datetime import UTC, datetime

from dragoman.claim import Claim
from dragoman.ledger.door import Ledger
from dragoman.ledger.place import open_store
from dragoman.report import Report
from tests.ledger.making import Pattern, claim, filing, report

SCRIPT = '<script>document.title="taken"</script>'
TURNED = "The envoy\u202e spoke backwards\u202c of the meeting."
BOMB = "<div>" * 5000 + "deep" + "&amp;" * 2000

FIRST = report(
    "Ann Alder will meet Bo Birch in Oslo on 12 June. Preparations go on.",
    "2020-05-04", id="first", outlet="Northern Wire", title="A summit is set", url="https://news.example/first",
)  # fmt: skip
SECOND = report(
    "Ann Alder has called off the meeting with Bo Birch. A new document must come first, the envoy said.",
    "2020-05-20", id="second", outlet="Harbour Post", title="Called off",
)  # fmt: skip
THIRD = report(
    "Ann Alder met Bo Birch in Oslo on Friday. Nothing was signed.",
    "2020-06-12", id="third", outlet="Northern Wire", title="Held",
)  # fmt: skip
FOURTH = report(
    "Aland and Beland will resume their talks once the document is finished, Cy Cedar said. Work on the document is halted.",
    None, id="fourth", outlet="Harbour Post", title="Talks wait",
)  # fmt: skip
HOSTILE = report(
    f"{SCRIPT} will meet Bo Birch. {TURNED} {BOMB}",
    "2020-05-21", id="hostile", outlet='<img src=x onerror="document.title=1">', title=f"{SCRIPT} \u202ereversed",
    url="javascript:document.title='taken'",
)  # fmt: skip
EARLY = datetime(2020, 5, 4, 12, tzinfo=UTC)
LATE = datetime(2020, 7, 1, 12, tzinfo=UTC)


def claims() -> list[tuple[Report, tuple[Claim, ...], datetime]]:
    """The reports with what they claim and when they were recorded."""
    summit = {"place": "Oslo", "when": "2020-06-12"}
    waits = claim(FOURTH, "conditional", "Aland, Beland", "talks", by="Cy Cedar", quote=FOURTH.text.partition(". ")[0] + ".",
                  requires="the document is finished")  # fmt: skip
    halted = claim(
        FOURTH, "on_hold", "Aland, Beland", "agreement", by="Cy Cedar", quote="Work on the document is halted.", when="XXXX-06-08"
    )
    return [
        (FIRST, (claim(FIRST, quote=FIRST.text.partition(". ")[0] + ".", **summit),), EARLY),
        (SECOND, (claim(SECOND, "cancelled", by="Ann Alder", quote=SECOND.text.partition(". ")[0] + "."),), EARLY),
        (THIRD, (claim(THIRD, "held", quote=THIRD.text.partition(". ")[0] + ".", **summit),), LATE),
        (FOURTH, (waits, halted), LATE),
        (
            HOSTILE,
            (claim(HOSTILE, "planned", f"{SCRIPT}, Bo Birch", "call", by=SCRIPT, quote=f"{SCRIPT} will meet Bo Birch."),),
            LATE,
        ),
    ]


def ledger(address: str) -> Ledger:
    """A ledger with the story in it, and a reader that reads one sentence pattern."""
    made = Ledger(open_store(address), Pattern())
    for of, found, at in claims():
        made.store.file(filing(of, *found, reader="given:story", at=at))
    return made
