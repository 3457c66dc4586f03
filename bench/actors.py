"""Actors: python -m bench.actors. Office at date over the record of visits, loading, size, matching, and labelled mentions.

The visits are asked "the president of X", "the foreign minister of X" on the first day of the visit, of a table without the
office lines that were themselves derived from visits (a line that another source dates keeps its dates but loses its title).
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
import zlib
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from bench.corpora import ROOT, shared_folder
from dragoman.actors import Actor, Ambiguous, Office, Table, load_table
from dragoman.actors.fold import phrase
from dragoman.actors.roles import role_of
from dragoman.reading.actors import Actors
from dragoman.reading.reader import default
from dragoman.reading.records import Mention, Reading
from dragoman.reading.tokens import tokenize
from dragoman.report import Report

ASKED = frozenset(("president", "prime minister", "monarch", "foreign minister"))
ALIASES = 100_000
LABELS = ROOT / "tests/gold/mentions.jsonl"
_COMMON = frozenset("al bin ibn of de van von der la i ii iii iv vi sheikh king queen prince president".split())


def main() -> int:
    shared = shared_folder()
    _loading()
    visits = shared / "data/who/visits.jsonl"
    if visits.is_file():
        office_at_date(_lines(visits))
    else:
        print(f"office at date: NOT MEASURED: no {visits}")
    reports = sorted((shared / "gold/train").glob("*.json"))
    if reports:
        readings = [_reading(path) for path in reports]
        speed(readings)
    else:
        print(f"speed: NOT MEASURED: no reports under {shared / 'gold/train'}")
    if LABELS.is_file() and reports:
        mentions(_lines(LABELS), shared / "gold/train")
    else:
        print(f"labelled mentions: NOT MEASURED: no {LABELS} or no reports")
    return 0


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _reading(path: Path) -> Reading:
    line = json.loads(path.read_text(encoding="utf-8"))
    published = date.fromisoformat(line["published"]) if line["published"] else None
    report = Report(id=line["id"], text=line["text"], published=published, title=line["title"], outlet=line["outlet"])
    return Reading(report=report, tokens=tokenize(report.text))


def _loading() -> None:
    code = (
        "import time; from dragoman.actors import load_table; t = time.process_time(); "
        "load_table(); print(time.process_time() - t)"
    )
    times = [
        float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout) for _ in range(5)
    ]
    size = (ROOT / "src/dragoman/data/actors.jsonl").stat().st_size
    table = load_table()
    offices = sum(len(actor.offices) for actor in table.actors)
    print(f"table: {len(table):,} actors, {offices:,} offices, {len(table.entries):,} names, {size / 1e6:.2f} MB")
    packed = len(zlib.compress((ROOT / "src/dragoman/data/actors.jsonl").read_bytes(), 6))
    print(f"wheel: the table adds {packed / 1e6:.2f} MB to it, compressed as a wheel is (limit 5 MB)")
    print(f"loading: median {statistics.median(times) * 1000:.0f} ms of processor time in 5 fresh processes (limit 100 ms)")


def without_visits(table: Table) -> Table:
    """The table without what the record of visits has given it."""
    actors: list[Actor] = []
    for actor in table.actors:
        offices: list[Office] = []
        for office in actor.offices:
            if office.source == "visits":
                continue
            if office.source.endswith("+visits"):
                office = msgspec.structs.replace(office, title="leader")
            offices.append(office)
        actors.append(msgspec.structs.replace(actor, offices=tuple(offices)))
    return Table(actors)


def office_at_date(visits: list[dict[str, Any]]) -> None:
    table = without_visits(load_table())
    counts: dict[str, Counter[str]] = {}
    for visit in visits:
        role = role_of(visit["visitor_office"] or "", visit["country_from"])
        if role not in ASKED or not visit["country_from"]:
            continue
        count = counts.setdefault(visit["from"][:3] + "0s", Counter())
        holder = table.holder(visit["visitor_office"], visit["country_from"], date.fromisoformat(visit["from"]))
        count["asked"] += 1
        if isinstance(holder, Actor):
            count["answered"] += 1
            count["right"] += same_person(holder, visit["visitor"])
        elif isinstance(holder, Ambiguous):
            count["ambiguous"] += 1
    print("office at date, on visits (without lines derived from visits)")
    print(f"  {'decade':8} {'asked':>6} {'answered':>9} {'coverage':>9} {'right':>6} {'accuracy':>9}")
    for decade, count in [*sorted(counts.items()), ("all", sum(counts.values(), Counter()))]:
        coverage, accuracy = count["answered"] / count["asked"], count["right"] / max(1, count["answered"])
        print(f"  {decade:8} {count['asked']:6} {count['answered']:9} {coverage:9.3f} {count['right']:6} {accuracy:9.3f}")


def same_person(actor: Actor, name: str) -> bool:
    """Does one of the actor's surnames (or a whole name) stand in a name as another source spells it?"""
    words = set(phrase(name).split()) - _COMMON
    own = {word for form in (actor.name, *actor.aliases, *actor.short) for word in phrase(form).split()[-1:]} - _COMMON
    return bool(words & own) or len(words & set(phrase(" ".join((actor.name, *actor.aliases))).split())) > 1


def speed(readings: list[Reading]) -> None:
    words = sum(len(reading.report.text.split()) for reading in readings)
    stage = Actors(encoder=False)
    many = Table([*load_table().actors, *_synthetic(ALIASES)])
    wider = Actors(many, encoder=False)
    for reading in readings:
        reading.tokens.words  # noqa: B018 - the tokens are the work of another stage
    took = {name: min(_once(one, readings) for _ in range(3)) for name, one in (("bundled", stage), ("synthetic", wider))}
    print(f"stage: {words / took['bundled']:,.0f} words a second on one core")
    with_many = f"with {ALIASES:,} more aliases {words / took['synthetic']:,.0f}"
    share = (took["synthetic"] - took["bundled"]) / _pipeline_time(readings)
    print(f"  {with_many}: they cost {share:.1%} of the whole reader's time (limit 5 %)")


def _once(stage: Actors, readings: list[Reading]) -> float:
    start = time.process_time()
    for reading in readings:
        stage(reading)
    return time.process_time() - start


def _pipeline_time(readings: list[Reading]) -> float:
    """Seconds that the whole default reader takes for the readings, scaled up from the first of them."""
    whole, some = default(), readings[:60]
    whole.read(some[0].report)
    start = time.process_time()
    for reading in some:
        whole.read(reading.report)
    scale = sum(len(one.report.text) for one in readings) / sum(len(one.report.text) for one in some)
    return (time.process_time() - start) * scale


def _synthetic(count: int) -> list[Actor]:
    """Persons with names made of common words and syllables: first words that texts do hold, so that matching has work."""
    firsts = ("The", "President", "Russian", "New", "John", "Foreign", "On", "United", "White", "State")
    return [
        Actor(
            key=f"synthetic:{number}",
            kind="person",
            name=f"{firsts[number % 10]} {_syllables(number)} {_syllables(number * 7 + 3)}",
        )
        for number in range(count)
    ]


@cache
def _syllables(number: int) -> str:
    parts = ("ba", "de", "ki", "lo", "mu", "na", "re", "si", "to", "vu")
    return "".join(parts[int(digit)] for digit in f"{number:05d}").title()


def mentions(labels: list[dict[str, Any]], folder: Path) -> None:
    """Right where it answers, and coverage, over the labels; one that means nobody known is right when left unresolved."""
    stage, read = Actors(), {}
    by_kind: dict[str, Counter[str]] = {}
    for label in labels:
        if label["report"] not in read:
            read[label["report"]] = stage(_reading(folder / f"{label['report']}.json")).mentions
        found = _covering(read[label["report"]], label["start"], label["end"])
        count = by_kind.setdefault(label["kind"] if label["actor"] else "anonymous", Counter())
        count["asked"] += 1
        if label["actor"] is None:
            count["kept so"] += found is None or not found.resolved
        elif (answer := _answer(found, label)) is not None:
            count["answered"] += 1
            count["right"] += answer
    known = [count for kind, count in by_kind.items() if kind != "anonymous"]
    total = sum(known, Counter())
    right, coverage = total["right"] / max(1, total["answered"]), total["answered"] / total["asked"]
    print(
        f"labelled mentions: {len(labels)}; right where it answers {right:.3f} (floor 0.92), coverage {coverage:.3f} (floor 0.85)"
    )
    for kind, count in sorted(by_kind.items()):
        print(f"  {kind:13} " + ", ".join(f"{name} {number}" for name, number in count.items()))


def _covering(found: tuple[Mention, ...], start: int, end: int) -> Mention | None:
    """The mention with the most characters in common with a span."""
    best = max(found, key=lambda one: min(one.end, end) - max(one.start, start), default=None)
    return best if best is not None and min(best.end, end) > max(best.start, start) else None


def _answer(mention: Mention | None, label: dict[str, Any]) -> bool | None:
    """Right, wrong, or None without an answer. A state's word inside a longer mention is answered by that mention's state."""
    if mention is None:
        return None
    within = mention.end - mention.start > label["end"] - label["start"]
    if (label["kind"] == "state" and mention.kind != "state" and within) or (label["kind"] == "state" and not mention.resolved):
        return None if mention.state is None else mention.state == label.get("state")
    return is_meant(mention, label) if mention.resolved else None


def is_meant(mention: Mention, label: dict[str, Any]) -> bool:
    """The same actor: one name whole within the other, another name of it in the table, or for a state the same code."""
    actor = load_table().get(mention.actor or "")
    theirs = f" {phrase(label['actor'])} "
    names = (mention.name, *((actor.name, *actor.aliases) if actor else ()))
    if any(f" {phrase(name)} " in theirs or theirs in f" {phrase(name)} " for name in names):
        return True
    return label["kind"] == "state" and mention.kind == "state" and bool(label.get("state")) and mention.state == label["state"]


if __name__ == "__main__":
    sys.exit(main())
